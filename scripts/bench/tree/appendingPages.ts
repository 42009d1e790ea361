// What one more page costs in a long list, next to what it costs in a short one: in the extension host, without latency.
import { atMost, information, milliseconds, type Measure } from '../measure.ts';
import { timed } from '../timed.ts';
import { undisturbed } from '../undisturbed.ts';
import { openTree, usersAmong, type OpenTree } from './openTree.ts';

const pageSize = 100;
/** Short lists, one after the other, and the appends measured in each. */
const shortLists = 4;
const appendsEach = 5;

export async function appendingPages(): Promise<Measure[]> {
  const short: number[] = [];
  const long: number[] = [];
  // It is made first and warms everything up: else the short lists would pay for the start.
  const longTree = await treeAround(5000, shortLists * appendsEach);
  for (let list = 0; list < shortLists; list++) {
    const shortTree = await treeAround(500, appendsEach);
    for (let append = 0; append < appendsEach; append++) {
      short.push(await appendTime(shortTree));
      long.push(await appendTime(longTree));
    }
    shortTree.dispose();
  }
  longTree.dispose();
  const [ofShort, ofLong] = [undisturbed(short), undisturbed(long)];
  return [
    information('extension host: appending a page to 500 rows', milliseconds(ofShort)),
    information('extension host: appending a page to 5000 rows', milliseconds(ofLong)),
    atMost('extension host: appending to 5000 rows, to appending to 500', ofLong / ofShort, 3, ' ×'),
  ];
}

/** A list to which so many pages are going to be appended that on average it has `rows` rows. */
async function treeAround(rows: number, appends: number): Promise<OpenTree> {
  const tree = openTree({ userCount: 7000, latencyMs: 0 });
  let loaded = usersAmong(await tree.draw());
  while (loaded < rows - (pageSize * (appends - 1)) / 2) loaded = usersAmong(await tree.append());
  return tree;
}

/** Milliseconds until the new rows are drawn. The states of the rows before them have settled. */
async function appendTime({ append, settled }: OpenTree): Promise<number> {
  await settled();
  return (await timed(append)).took;
}
