// Copies the built extension and gives it a larger demo tenant. Its main bundle is the very one that people get.
import { cp, readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '../../projectRoot.ts';

const shipped = ['package.json', 'package.nls.json', 'dist', 'l10n', 'media'];

export interface Tenant {
  readonly userCount: number;
  readonly latencyMs: number;
}

/** Every demo tenant the copy opens is such a one, and does not throttle. */
export async function copyExtension(folder: string, tenant: Tenant): Promise<void> {
  for (const name of shipped) await cp(path.join(projectRoot, name), path.join(folder, name), { recursive: true });
  const dist = path.join(folder, 'dist');
  const demo = (await readdir(dist)).find((name) => /^demoTenant-\w+\.cjs$/.test(name));
  if (demo === undefined) throw new Error('dist/ holds no demo tenant.');
  await rename(path.join(dist, demo), path.join(dist, 'realDemo.cjs'));
  await writeFile(
    path.join(dist, demo),
    `const { createDemoTenant } = require('./realDemo.cjs');
exports.createDemoTenant = (options) => createDemoTenant({ ...options, throttle: false, ...${JSON.stringify(tenant)} });
`,
  );
}
