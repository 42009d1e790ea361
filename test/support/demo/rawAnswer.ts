// What the tenant answered, as it came, and ways to read it.

export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed when it is JSON, else the text; undefined for none. */
  readonly body: unknown;
}

interface ErrorBody {
  readonly error: { readonly code: string; readonly message: string; readonly innerError: Record<string, unknown> };
}

/** Status and code of an error answer. */
export function refusal(answer: RawAnswer): string {
  return `${answer.status} ${(answer.body as ErrorBody).error.code}`;
}

/** Message of an error answer. */
export function message(answer: RawAnswer): string {
  return (answer.body as ErrorBody).error.message;
}

export type Entity = Readonly<Record<string, unknown>>;

/** Items of a collection. */
export function items(answer: RawAnswer): readonly Entity[] {
  return (answer.body as { value: readonly Entity[] }).value;
}

/** One property of an entity. */
export function property(answer: RawAnswer, name: string): unknown {
  return (answer.body as Entity)[name];
}

/** Path of the next page; undefined: this is the last. @param root the tenant's */
export function nextPath(answer: RawAnswer, root: string): string | undefined {
  const link = property(answer, '@odata.nextLink');
  return typeof link === 'string' ? link.replace(root, '') : undefined;
}
