// What the overview page tells the extension. Nothing in it is trusted: ids are looked up, never used as they are.

import * as v from 'valibot';

const id = v.pipe(v.string(), v.maxLength(100));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const search = v.pipe(v.string(), v.maxLength(200));
const view = v.picklist(['overview', 'retirement']);

export const fromPage = v.variant('kind', [
  /** It has been made anew, and knows nothing. */
  v.object({ kind: v.literal('ready') }),
  v.object({ kind: v.literal('view'), view }),
  v.object({ kind: v.literal('press'), button: id }),
  v.object({ kind: v.literal('figure'), figure: id }),
  v.object({ kind: v.literal('search'), search }),
  v.object({ kind: v.literal('sort'), column: id }),
  v.object({ kind: v.literal('rows'), revision: count, from: count, count: v.pipe(count, v.maxValue(500)) }),
  /** Rows of the list, from the first to before the last. */
  v.object({
    kind: v.literal('select'),
    revision: count,
    from: count,
    to: count,
    how: v.picklist(['only', 'add', 'toggle']),
  }),
  v.object({ kind: v.literal('act'), action: id }),
]);
export type FromPage = v.InferOutput<typeof fromPage>;
