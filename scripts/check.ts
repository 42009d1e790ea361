// `npm run check`: types, lint, format, layers, dead code, strings. With `--write` it first redraws the picture in ARCHITECTURE.md.
import { writeFile } from 'node:fs/promises';
import { architectureFile, drawArchitecture } from './checks/drawArchitecture.ts';
import { runChecks } from './checks/runChecks.ts';
import { main } from './run/main.ts';

await main(async () => {
  if (process.argv.includes('--write')) await writeFile(architectureFile, (await drawArchitecture()).drawn);
  const { failed } = await runChecks();
  if (failed > 0) process.exitCode = 1;
});
