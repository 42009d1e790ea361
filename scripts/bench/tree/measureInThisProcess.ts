// The process that measureTree.ts starts: prints what it measured as JSON.
import { appendingPages } from './appendingPages.ts';
import { heapOfRows } from './heapOfRows.ts';
import { viewRoundTrips } from './viewRoundTrips.ts';

console.log(JSON.stringify([...(await viewRoundTrips()), ...(await appendingPages()), ...(await heapOfRows())]));
