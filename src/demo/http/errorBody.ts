// Error bodies as each service writes them. https://learn.microsoft.com/graph/errors
import type { Refusal } from './refusal.ts';

export interface ErrorIds {
  readonly requestId: string;
  readonly clientRequestId: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** `innerError` is never null: it breaks Microsoft's JavaScript client. Its date has no zone. */
export function errorBody(refusal: Pick<Refusal, 'status' | 'code' | 'message' | 'form'>, ids: ErrorIds): object {
  const common = {
    date: new Date(ids.now).toISOString().slice(0, 19),
    'request-id': ids.requestId,
    'client-request-id': ids.clientRequestId,
  };
  const { code, message } = refusal;
  if (refusal.status === 429) {
    const innerError = { code: '429', status: '429', message: 'Please retry after', ...common };
    return { error: { code, message, innerError } };
  }
  // The methods service says everything twice.
  const innerError = refusal.form === 'methods' ? { message, ...common } : common;
  return { error: { code, message, innerError } };
}
