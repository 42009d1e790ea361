// What one more page costs in a long list, next to what it costs in a short one: in the extension host, without latency.
import { atMost, information, milliseconds, type Measure } from '../measure.ts';
import { openTree, usersAmong, type OpenTree } from './openTree.ts';

const pageSize = 100;
/** Short lists, one after the other, and the appends measured in each. */
const shortLists = 4;
const appendsEach = 5;

export async function appendingPages(): Promise<Measure[]> {
  let short = 0;
  let long = 0;
  // It is made first and warms everything up: else the short lists would pay for the start.
  const longTree = await treeAround(5000, shortLists * appendsEach);
  for (let list = 0; list < shortLists; list++) {
    const shortTree = await treeAround(500, appendsEach);
    for (let append = 0; append < appendsEach; append++) {
      short += await appendTime(shortTree);
      long += await appendTime(longTree);
    }
    shortTree.dispose();
  }
  longTree.dispose();
  const mean = (sum: number): string => milliseconds(sum / (shortLists * appendsEach));
  return [
    information('extension host: appending a page to 500 rows, processor time', mean(short)),
    information('extension host: appending a page to 5000 rows, processor time', mean(long)),
    atMost('extension host: appending to 5000 rows, to appending to 500', long / short, 3, ' ×'),
  ];
}

/** A list to which so many pages are going to be appended that on average it has `rows` rows. */
async function treeAround(rows: number, appends: number): Promise<OpenTree> {
  const tree = openTree({ userCount: 7000, latencyMs: 0 });
  let loaded = usersAmong(await tree.draw());
  while (loaded < rows - (pageSize * (appends - 1)) / 2) loaded = usersAmong(await tree.append());
  return tree;
}

/** Milliseconds until the new rows are drawn, as the processor spends them: they are few, and other programs may come in between.
 * The states of the rows before them have settled. */
async function appendTime({ append, settled }: OpenTree): Promise<number> {
  await settled();
  const before = process.threadCpuUsage();
  await append();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
