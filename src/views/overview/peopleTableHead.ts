// The head of the table of people on the overview page: everything but the rows. Plain data, checked on both sides.

import * as v from 'valibot';

const text = v.string();
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const peopleTableHead = v.object({
  /** Another filter, order or search is another list. */
  list: count,
  /** Grows with every change, of a selection too: answers about an earlier state are recognized by it. */
  revision: count,
  /** The figure whose people these are. */
  figure: text,
  title: text,
  /** How many are in it. */
  total: count,
  /** The same in words, with how many are selected. */
  summary: text,
  selected: count,
  /** `width`: at least so many rem; what is left over is shared out in proportion. */
  columns: v.array(v.object({ id: text, label: text, width: v.pipe(v.number(), v.minValue(1), v.maxValue(100)) })),
  sort: text,
  descending: v.boolean(),
  search: text,
  searchLabel: text,
  /** Heads the column of ticks, for those who do not see it. */
  selectLabel: text,
  /** Said where the list is empty. */
  nobody: text,
  /** Stands in rows that are still on their way. */
  loading: text,
  actionsLabel: text,
  /** `needs`: how many must be selected for it: any number, one or more, exactly one. */
  actions: v.array(v.object({ id: text, label: text, needs: v.picklist(['any', 'some', 'one']) })),
});
export type PeopleTableHead = v.InferOutput<typeof peopleTableHead>;
