// An answer that is an error, thrown by whoever finds the reason. Each service behind Graph has a form of its own.
// https://learn.microsoft.com/graph/errors

/** Which service answers: they differ in their error bodies. */
export type ErrorForm = 'directory' | 'methods' | 'legacy';

export interface RefusalOptions {
  readonly form?: ErrorForm;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown by handlers; becomes Graph's error body. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly form: ErrorForm;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, options: RefusalOptions = {}) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.form = options.form ?? 'directory';
    this.headers = options.headers ?? {};
  }
}

/** 400 of the authentication methods service. */
export const badMethodsRequest = (message: string): Refusal =>
  new Refusal(400, 'badRequest', message, { form: 'methods' });

/** 403 of the authentication methods service: missing scope, missing role or a target out of reach all look alike. */
export const methodsAccessDenied = (): Refusal =>
  new Refusal(403, 'accessDenied', 'Request Authorization failed', { form: 'methods' });

/** 404 of the authentication methods service. */
export const methodNotFound = (): Refusal =>
  new Refusal(404, 'resourceNotFound', 'The requested authentication method was not found.', { form: 'methods' });

/** 403 of the directory service. */
export const directoryAccessDenied = (): Refusal =>
  new Refusal(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');

/** 404 of the directory service. */
export const directoryNotFound = (id: string): Refusal =>
  new Refusal(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );

/** 400 of the directory service: the query option or operator is not supported here. */
export const unsupportedQuery = (message: string): Refusal => new Refusal(400, 'Request_UnsupportedQuery', message);

/** 400 of the directory service. */
export const badDirectoryRequest = (message: string): Refusal => new Refusal(400, 'Request_BadRequest', message);

/** 400 of the gateway itself. */
export const badGatewayRequest = (message: string): Refusal => new Refusal(400, 'BadRequest', message);
