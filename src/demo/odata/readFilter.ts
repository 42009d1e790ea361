// `$filter` of a request as a tree, its syntax errors as Graph's answer.
import { badGatewayRequest } from '../http/refusal.ts';
import type { Filter } from './filter.ts';
import { FilterSyntaxError, parseFilter } from './parseFilter.ts';

/** undefined: there is none. @throws Refusal 400 */
export function readFilter(text: string | undefined): Filter | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  try {
    return parseFilter(text);
  } catch (error) {
    if (error instanceof FilterSyntaxError) throw badGatewayRequest(error.message);
    throw error;
  }
}
