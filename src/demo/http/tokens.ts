// Bearer tokens of the demo tenant: shaped like real ones, but recognised only because they were handed out here.

/** As whom a request is made. */
export interface Caller {
  /** Object id of a person; of an application when `application`. */
  readonly id: string;
  /** User principal name when the token was issued; an application's id. */
  readonly name: string;
  readonly application: boolean;
  readonly scopes: ReadonlySet<string>;
  /** The client says it understands claims challenges. */
  readonly cp1: boolean;
  /** Order of issue: a token does not know of roles given, and dies with sessions revoked, after it. */
  readonly sequence: number;
}

export interface TokenRequest {
  readonly id: string;
  readonly userPrincipalName: string | undefined;
  readonly scopes: readonly string[];
  readonly cp1: boolean;
  readonly application: boolean;
  readonly appName?: string | undefined;
}

/** Hands out tokens and knows them again. */
export class Tokens {
  readonly #callers = new Map<string, Caller>();
  readonly #tenantId: string;
  readonly #audience: string;
  readonly #now: () => number;
  #sequence = 0;

  constructor(tenantId: string, audience: string, now: () => number) {
    this.#tenantId = tenantId;
    this.#audience = audience;
    this.#now = now;
  }

  /** A number later than every token and every event before. */
  nextSequence(): number {
    return ++this.#sequence;
  }

  issue(request: TokenRequest): string {
    const sequence = this.nextSequence();
    const seconds = Math.floor(this.#now() / 1000);
    const scopes = request.scopes.map((scope) => scope.replace(/^https:\/\/[^/]+\//, ''));
    const payload = {
      ...{ aud: this.#audience, tid: this.#tenantId, oid: request.id, ver: '1.0' },
      ...{ iat: seconds, nbf: seconds, exp: seconds + 86_400, idtyp: request.application ? 'app' : 'user' },
      ...(request.application
        ? { roles: scopes, app_displayname: request.appName }
        : { scp: scopes.join(' '), upn: request.userPrincipalName }),
      ...(request.cp1 ? { xms_cc: ['cp1'] } : {}),
    };
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const token = [part({ typ: 'JWT', alg: 'none' }), part(payload), `demo-${crypto.randomUUID()}`].join('.');
    const { id, application, cp1, userPrincipalName: name = id } = request;
    this.#callers.set(token, { id, name, application, scopes: new Set(scopes), cp1, sequence });
    return token;
  }

  /** The caller behind a token, if it is one of ours. */
  callerOf(token: string): Caller | undefined {
    return this.#callers.get(token);
  }
}
