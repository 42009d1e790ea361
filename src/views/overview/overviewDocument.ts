// What the overview page shows, as plain data: worded by the extension, drawn by the page, checked by both. Knows neither vscode nor the
// browser. No rows of people are in it: the page asks for those it shows.

import * as v from 'valibot';

const text = v.string();
const maybe = v.exactOptional(text);
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const tone = v.picklist(['plain', 'muted', 'good', 'warning', 'error']);

const button = v.object({ id: text, label: text, primary: v.boolean(), detail: maybe });

/** A number that opens the people behind it. Without `figure` it opens nobody; without `share` nothing is drawn for it. */
const figure = v.object({
  figure: maybe,
  label: text,
  /** The number in words, or that it is unknown. */
  text,
  share: v.exactOptional(share),
  detail: maybe,
  tone,
  /** It is the one whose people the table shows. */
  chosen: v.boolean(),
});

const block = v.variant('kind', [
  v.object({ kind: v.literal('text'), id: text, text, tone }),
  /** Numbers out of a whole, as rings. */
  v.object({ kind: v.literal('rings'), id: text, title: text, rings: v.array(figure) }),
  /** Numbers side by side, as bars where shares are given. */
  v.object({ kind: v.literal('figures'), id: text, title: text, hint: maybe, figures: v.array(figure) }),
  v.object({
    kind: v.literal('facts'),
    id: text,
    title: text,
    facts: v.array(v.object({ label: text, text, detail: maybe, tone })),
  }),
  /** People with a next step in common. */
  v.object({
    kind: v.literal('group'),
    id: text,
    title: text,
    figure,
    step: text,
    buttons: v.array(button),
  }),
  /** A number over time, oldest first. */
  v.object({
    kind: v.literal('chart'),
    id: text,
    title: text,
    note: text,
    heads: v.tuple([text, text]),
    points: v.array(v.object({ at: v.pipe(v.number(), v.finite()), value: count, when: text, text })),
  }),
  v.object({ kind: v.literal('progress'), id: text, label: text, share: v.exactOptional(share) }),
  v.object({ kind: v.literal('buttons'), id: text, label: text, buttons: v.array(button) }),
]);

export const overviewDocument = v.object({
  view: v.picklist(['overview', 'retirement']),
  title: text,
  /** Where we are, as whom, and how old the numbers are. */
  about: v.array(text),
  views: v.array(v.object({ view: v.picklist(['overview', 'retirement']), label: text })),
  viewsLabel: text,
  blocks: v.array(block),
});
export type OverviewDocument = v.InferOutput<typeof overviewDocument>;
export type OverviewBlock = OverviewDocument['blocks'][number];
export type OverviewView = OverviewDocument['view'];
export type ShownFigure = v.InferOutput<typeof figure>;
export type ShownButton = v.InferOutput<typeof button>;
