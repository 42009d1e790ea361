// `npm run l10n`: writes the English strings of the code to l10n/bundle.l10n.json and says what the Japanese bundle lacks.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkStrings } from './checks/checkStrings.ts';
import { exportStrings } from './checks/exportStrings.ts';
import { projectRoot } from './projectRoot.ts';
import { main } from './run/main.ts';

await main(async () => {
  const strings = await exportStrings();
  await writeFile(path.join(projectRoot, 'l10n/bundle.l10n.json'), `${JSON.stringify(strings, undefined, 2)}\n`);
  console.log((await checkStrings()) ?? `${Object.keys(strings).length} strings, complete in Japanese.`);
});
