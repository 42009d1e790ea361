// `npm run bench`: measures speed and size against the demo tenant and prints one table. Ends with 1 if a limit is not met.
// `npm run bench -- graph tree csv page window activation` runs the named parts alone.
import { parseArgs } from 'node:util';
import type { Measure } from './bench/measure.ts';
import { table } from './bench/table.ts';
import { buildExtension } from './run/buildExtension.ts';
import { main } from './run/main.ts';

/** Modules are loaded only for the parts that run. */
const parts: Readonly<Record<string, () => Promise<Measure[]>>> = {
  graph: async () => (await import('./bench/graph/measureGraph.ts')).measureGraph(),
  tree: async () => (await import('./bench/tree/measureTree.ts')).measureTree(),
  csv: async () => (await import('./bench/csv/measureCsv.ts')).measureCsv(),
  page: async () => (await import('./bench/page/measurePage.ts')).measurePage(),
  window: async () => (await import('./bench/window/measureWindow.ts')).measureWindow(),
  activation: async () => (await import('./bench/activation/measureActivation.ts')).measureActivation(),
};

await main(async () => {
  const chosen = chosenParts();
  // The parts that start VS Code need it.
  await buildExtension();
  const measures: Measure[] = [];
  try {
    for (const [name, measure] of chosen) {
      console.error(`Measuring ${name}…`);
      measures.push(...(await measure()));
    }
  } finally {
    console.log(table(measures));
  }
  const missed = measures.filter(({ met }) => met === false);
  if (missed.length > 0) throw new Error(`Not met: ${missed.map(({ name }) => name.trim()).join('; ')}`);
  // The browser and the VS Code servers may leave something behind that would keep us waiting.
  process.exit(0);
});

function chosenParts(): (readonly [string, () => Promise<Measure[]>])[] {
  const { positionals } = parseArgs({ allowPositionals: true });
  const names = positionals.length > 0 ? positionals : Object.keys(parts);
  return names.map((name) => {
    const measure = parts[name];
    if (measure === undefined)
      throw new Error(`There is no part ${name}: the parts are ${Object.keys(parts).join(', ')}.`);
    return [name, measure];
  });
}
