// Builds the extension. What is imported by `await import()` alone becomes a file of its own, loaded when it is first needed.
import { build, transform } from 'esbuild';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(fileURLToPath(import.meta.url));
const inRoot = (file) => path.join(root, file);

/** The oldest VS Code we support (engines.vscode) runs extensions on Node 22. */
const target = 'node22';

/**
 * esbuild gives every file that imports a CommonJS module a copy of all its exports. VS Code's API has hundreds and a hundred files
 * import it: that was half the time of activation. An object that only inherits them has none of its own to copy.
 */
const inheritApi = {
  name: 'inherit-api',
  setup(builder) {
    builder.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
      namespace === 'api' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'api' },
    );
    builder.onLoad({ filter: /^vscode$/, namespace: 'api' }, () => ({
      contents: "module.exports = Object.create(require('vscode'));",
    }));
  },
};

/** Packages whose modules do nothing by being loaded, though they do not say so. Without this, parts of azext-utils that we never use
 * bring theirs along, to be read and run at every activation. */
const inert = /^(@microsoft\/vscode-(azext-utils|azureresources-api|processutils)|dayjs|semver|tree-kill|which)(\/|$)/;
const dropInert = {
  name: 'drop-inert',
  setup(builder) {
    builder.onResolve({ filter: inert }, async ({ path: name, pluginData, ...args }) => {
      if (pluginData === dropInert) return undefined;
      const found = await builder.resolve(name, { ...args, pluginData: dropInert });
      return { ...found, sideEffects: false };
    });
  },
};

const dist = inRoot('dist');

/** Bundles and their source maps, as ECMAScript modules: only those can esbuild split into files that share what they have in common. */
async function bundle() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { extension: 'src/extension.ts' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target,
    minify: true,
    sourcemap: 'inline',
    legalComments: 'none',
    logLevel: 'warning',
    mainFields: ['module', 'main'],
    plugins: [inheritApi, dropInert],
    alias: {
      // No telemetry: azext-utils would report every command otherwise.
      '@vscode/extension-telemetry': inRoot('src/host/noTelemetry.ts'),
      // Only flattens HTML error bodies into toasts, which we never show; 125 kB.
      'html-to-text': inRoot('src/host/noHtmlToText.ts'),
      // tas-client 0.3 would replace our exports; experiments are telemetry anyway.
      'vscode-tas-client': inRoot('src/host/noExperiments.ts'),
    },
    write: false,
    outdir: dist,
    chunkNames: '[name]-[hash]',
    outExtension: { '.js': '.cjs' },
  });
  return outputFiles;
}

/** What webviews load: it runs in a browser, and shares nothing with the extension. */
const pages = { passPage: 'src/views/pass/page/page', overviewPage: 'src/views/overview/page/page' };

async function bundlePages() {
  const entryPoints = Object.entries(pages).flatMap(([out, file]) => [
    { in: `${file}.ts`, out },
    { in: `${file}.css`, out },
  ]);
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints,
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2023',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    write: false,
    outdir: dist,
  });
  return outputFiles;
}

/** VS Code loads an extension as CommonJS. */
async function writeAsCommonJs({ path: file, text }) {
  const { code, map } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target,
    minify: true,
    sourcemap: 'external',
    sourcefile: path.basename(file),
  });
  await writeFile(file, `${code}//# sourceMappingURL=${path.basename(file)}.map\n`);
  await writeFile(`${file}.map`, map);
}

/** Builds extension.cjs and all that it loads later into dist/. */
export async function buildExtension() {
  const [modules, pageFiles] = await Promise.all([bundle(), bundlePages()]);
  const files = [...modules, ...pageFiles];
  await mkdir(dist, { recursive: true });
  await Promise.all([...modules.map(writeAsCommonJs), ...pageFiles.map((file) => writeFile(file.path, file.contents))]);
  // Names change with contents: what an earlier build left is rubbish.
  const written = new Set(files.map((file) => path.basename(file.path)));
  const before = await readdir(dist);
  const rubbish = before.filter((name) => !written.has(name.replace(/\.map$/, '')));
  await Promise.all(rubbish.map((name) => rm(path.join(dist, name))));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildExtension();
