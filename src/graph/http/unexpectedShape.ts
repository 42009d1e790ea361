// The failure of an answer that is Graph's, but not in a shape we know. Knows no resource.

import { EntraError } from '../../domain/failure.ts';
import type { GraphAnswer } from '../graph.ts';

/** To be thrown when a 2xx answer lacks what it must have. Its trace names the request, never the body. */
export function unexpectedShape(answer: GraphAnswer): EntraError {
  return new EntraError({ kind: 'unexpected', trace: answer.trace });
}
