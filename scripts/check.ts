// `npm run check`: types, lint, format, layers, dead code, strings, and that package.json is what the code says. With `--write` it
// first redraws the picture in ARCHITECTURE.md.
import { writeFile } from 'node:fs/promises';
import { architectureFile, drawArchitecture } from './checks/drawArchitecture.ts';
import { runChecks } from './checks/runChecks.ts';
import { main } from './run/main.ts';
import { runNodeTests } from './tests/runNodeTests.ts';

await main(async () => {
  if (process.argv.includes('--write')) await writeFile(architectureFile, (await drawArchitecture()).drawn);
  const checks = await runChecks();
  const manifest = await runNodeTests({ glob: 'test/manifest/manifest.test.ts', concurrency: 1, timeout: 60_000 });
  console.log(`${manifest.failed === 0 ? '✔' : '✖'} manifest`);
  if (checks.failed + manifest.failed > 0) process.exitCode = 1;
});
