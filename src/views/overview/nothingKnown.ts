// Whether a figure tells nothing at all: then it is not shown as a number. Pure.

import type { Figure } from '../../domain/overview/figures.ts';

export function nothingKnown({ count, of, unknown }: Figure): boolean {
  return count === 0 && unknown > 0 && unknown >= of;
}
