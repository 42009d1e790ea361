// Builds the extension. Rooms that are seldom needed become files of their own, loaded by their `await import()`.
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const root = path.dirname(fileURLToPath(import.meta.url));
const inRoot = (file) => path.join(root, file);

/** Source file that is imported dynamically → bundle that holds it. Everything else lands in extension.cjs. */
const lazyBundles = {
  'src/auth/credentials.ts': 'identity.cjs',
  'src/commands/appRegistration/registrationText.ts': 'appRegistration.cjs',
  'src/demo/demoTenant.ts': 'demo.cjs',
  'src/domain/phoneNumber.ts': 'phoneNumber.cjs',
};

/** Dynamic imports of a lazy bundle's source become imports of that bundle. */
const keepLazy = {
  name: 'keep-lazy',
  setup(builder) {
    builder.onResolve({ filter: /^\.\.?\// }, (args) => {
      if (args.kind !== 'dynamic-import') return undefined;
      const source = path.relative(root, path.resolve(args.resolveDir, args.path)).split(path.sep).join('/');
      const bundle = lazyBundles[source];
      return bundle === undefined ? undefined : { path: `./${bundle}`, external: true };
    });
  },
};

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

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  // The oldest VS Code we support (engines.vscode) runs extensions on Node 22.
  target: 'node22',
  minify: true,
  sourcemap: 'linked',
  legalComments: 'none',
  logLevel: 'warning',
  mainFields: ['module', 'main'],
  plugins: [keepLazy, inheritApi, dropInert],
  alias: {
    // No telemetry: azext-utils would report every command otherwise.
    '@vscode/extension-telemetry': inRoot('src/host/noTelemetry.ts'),
    // Only flattens HTML error bodies into toasts, which we never show; 125 kB.
    'html-to-text': inRoot('src/host/noHtmlToText.ts'),
    // tas-client 0.3 would replace our exports; experiments are telemetry anyway.
    'vscode-tas-client': inRoot('src/host/noExperiments.ts'),
  },
};

/** Builds every bundle into dist/. Returns esbuild's results, with sizes in their metafiles. */
export async function buildExtension() {
  const entries = [['src/extension.ts', 'extension.cjs'], ...Object.entries(lazyBundles)];
  return Promise.all(
    entries.map(([source, bundle]) =>
      build({ ...shared, metafile: true, entryPoints: [inRoot(source)], outfile: inRoot(`dist/${bundle}`) }),
    ),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildExtension();
