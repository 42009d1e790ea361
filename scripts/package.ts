// `npm run package`: builds the extension and packs it into a .vsix in the project's folder.
import { buildExtension } from './run/buildExtension.ts';
import { main } from './run/main.ts';
import { packageExtension } from './run/packageExtension.ts';

await main(async () => {
  await buildExtension();
  await packageExtension();
});
