// Whether a figure tells nothing: then it is not shown as a number. Pure.

import type { Figure } from './figures.ts';

/** Also where a few are known not to be in the group by something else than what was asked, as a guest is no member without methods: a
 * zero beside a majority of whom nothing is known would be read as "nobody". */
export function nothingKnown({ count, of, unknown }: Figure): boolean {
  return count === 0 && 2 * unknown > of;
}
