// What travels along the SDK's chain beside its own context: the call as we want it sent, and our own failure on the way back.

import type { Context } from '@microsoft/microsoft-graph-client';
import { EntraError, failureOf } from '../../domain/failure.ts';
import type { Call } from './call.ts';

/** Given to the SDK as a "middleware option", which it finds again by its class. */
export class Exchange {
  readonly call: Call;
  readonly signal: AbortSignal;
  /** Why there will be no response, if that is already known in our own terms. */
  problem: EntraError | undefined;

  constructor(call: Call, signal: AbortSignal) {
    this.call = call;
    this.signal = signal;
  }

  /** Keeps our own failure, which the SDK would turn into its own error. Returns what to throw. */
  fail(error: unknown): EntraError {
    this.problem = error instanceof EntraError ? error : new EntraError(failureOf(error), { cause: error });
    return this.problem;
  }

  /** The exchange of a request in the chain. */
  static of(context: Context): Exchange {
    const exchange: unknown = context.middlewareControl?.getMiddlewareOptions(Exchange);
    if (!(exchange instanceof Exchange)) throw new TypeError('The request was not made by the transport.');
    return exchange;
  }
}
