// What the extension tells the overview page. The page takes nothing else.

import * as v from 'valibot';
import { overviewDocument } from './overviewDocument.ts';
import { peopleTableHead } from './peopleTableHead.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const toPage = v.variant('kind', [
  v.object({ kind: v.literal('document'), document: overviewDocument }),
  v.object({
    kind: v.literal('table'),
    head: peopleTableHead,
    /** To be brought to the eyes and given the keyboard: a person has just asked for it. */
    show: v.boolean(),
  }),
  v.object({
    kind: v.literal('rows'),
    revision: count,
    from: count,
    rows: v.array(v.object({ cells: v.array(v.string()), selected: v.boolean() })),
  }),
  /** Said to whoever listens to a screen reader, and shown. */
  v.object({ kind: v.literal('told'), text: v.string() }),
]);
export type ToPage = v.InferOutput<typeof toPage>;
