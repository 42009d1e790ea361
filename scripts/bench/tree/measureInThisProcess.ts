// The process that measureTree.ts starts: prints what it measured as JSON.
import { appendingPages } from './appendingPages.ts';
import { heapOfRows } from './heapOfRows.ts';
import { viewRoundTrips } from './viewRoundTrips.ts';

// First, before anything is there that could be let go of meanwhile.
const heap = await heapOfRows();
console.log(JSON.stringify([...(await viewRoundTrips()), ...(await appendingPages()), ...heap]));
