// What one more page costs in a long list, next to what it costs in a short one: in the extension host, without latency.
import { compare } from '../compare.ts';
import { atMost, information, milliseconds, type Measure } from '../measure.ts';
import { median } from '../median.ts';
import { timed } from '../timed.ts';
import { openTree, type OpenTree } from './openTree.ts';

const pageSize = 100;
const passes = 5;
/** Appends measured around 500 and around 5,000 rows, in each pass. */
const appendsEach = 5;

export async function appendingPages(): Promise<Measure[]> {
  const compared: Awaited<ReturnType<typeof compare>>[] = [];
  // The first pass warms up and does not count.
  for (let pass = -1; pass < passes; pass++) {
    const short = await treeBelow(500);
    const long = await treeBelow(5000);
    const comparison = await compare(
      appendsEach,
      0,
      () => timedAppend(long),
      () => timedAppend(short),
    );
    short.dispose();
    long.dispose();
    if (pass >= 0) compared.push(comparison);
  }
  return [
    information(
      'extension host: appending a page to 500 rows',
      milliseconds(median(compared.map(({ theirs }) => theirs))),
    ),
    information(
      'extension host: appending a page to 5000 rows',
      milliseconds(median(compared.map(({ ours }) => ours))),
    ),
    atMost(
      'extension host: appending to 5000 rows, to appending to 500',
      median(compared.map(({ ratio }) => ratio)),
      3,
      ' ×',
    ),
  ];
}

/** A list so long that with the measured appends it grows as far beyond `rows` as it was below. */
async function treeBelow(rows: number): Promise<OpenTree> {
  const tree = openTree({ userCount: 6000, latencyMs: 0 });
  // The last row is not a user.
  let loaded = (await tree.draw()).length - 1;
  while (loaded < rows - (pageSize * (appendsEach - 1)) / 2) loaded = (await tree.append()).length - 1;
  return tree;
}

/** Milliseconds until the new rows are drawn. The states of the rows before them have settled. */
async function timedAppend({ append, settled }: OpenTree): Promise<number> {
  await settled();
  return (await timed(append)).took;
}
