// The built files in dist/: they load, hold what they should and nothing that calls home. Build first: `npm run build`.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules, createRequire, registerHooks } from 'node:module';
import path from 'node:path';
import { describe, it } from 'node:test';
import { filesLoadedAtStart } from '../../scripts/run/filesLoadedAtStart.ts';

const dist = path.join(import.meta.dirname, '../../dist');
const files = readdirSync(dist).filter((name) => name.endsWith('.cjs'));
const atStart = await filesLoadedAtStart(dist);
const later = files.filter((file) => !atStart.includes(file));
const read = (file: string): string => readFileSync(path.join(dist, file), 'utf8');

/** What the files were made of, as their source maps name it. */
function sources(built: readonly string[]): string[] {
  return built.flatMap((file) => (JSON.parse(read(`${file}.map`)) as { sources: string[] }).sources);
}

/** A `vscode` of which every part is there, can be called, constructed and extended, and does nothing. */
const stub = `
  const anything = new Proxy(class {}, {
    get: (target, key) => {
      if (key === 'prototype') return target.prototype;
      if (key === Symbol.toPrimitive) return () => 'stub';
      return typeof key === 'symbol' ? undefined : anything;
    },
    apply: () => anything,
  });
  // As a prototype: esbuild copies a module's own properties and keeps its prototype.
  module.exports = Object.create(anything);
`;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'vscode' ? { url: 'stub:vscode', format: 'commonjs', shortCircuit: true } : next(specifier, context),
  load: (url, context, next) =>
    url === 'stub:vscode' ? { format: 'commonjs', source: stub, shortCircuit: true } : next(url, context),
});

describe('The main bundle', () => {
  // Some of azext-utils' dependencies replace `module.exports` when bundled carelessly; the extension is then silently dead.
  it('exports activate and deactivate', () => {
    const bundle = createRequire(import.meta.url)(path.join(dist, 'extension.cjs')) as Record<string, unknown>;
    assert.equal(typeof bundle['activate'], 'function');
    assert.equal(typeof bundle['deactivate'], 'function');
  });

  it('is smaller than 350,000 bytes, with all that it loads at once', () => {
    const sizes = atStart.map((file) => statSync(path.join(dist, file)).size);
    assert.ok(sizes.reduce((sum, size) => sum + size) < 350_000);
  });

  it('leaves the commands, Graph, the demo tenant, the credentials and the phone numbers of the world for later', () => {
    const rooms = [
      '/src/commands/commands.ts',
      '/src/graph/createGraph.ts',
      '/microsoft-graph-client/',
      '/src/demo/',
      '/hono/',
      '/@azure/',
      '/libphonenumber-js/',
      '/src/domain/passkeyProviders.json',
    ];
    const has = (built: readonly string[]) => (room: string) => sources(built).some((source) => source.includes(room));
    assert.deepEqual(rooms.filter(has(atStart)), []);
    assert.deepEqual(rooms.filter(has(later)), rooms);
  });
});

describe('No built file', () => {
  // They are CommonJS, whose default is, for `import()`, all of what they export.
  it('takes a default export from another one', () => {
    for (const file of files) {
      assert.equal(/\bdefault:[^{}]*\}=await import\("\.\//.exec(read(file))?.[0], undefined, file);
    }
  });

  it('knows an address of a telemetry service', () => {
    const hosts =
      /applicationinsights\.(azure|io|us|cn)|vortex\.data\.microsoft|events\.data\.microsoft|dc\.services\.visualstudio|exp-tas\.com|monitor\.azure/i;
    for (const file of files) {
      assert.equal(hosts.exec(read(file))?.[0], undefined, file);
    }
  });

  it('needs a package at run time that the .vsix does not bring', () => {
    // kerberos: proxies that want Negotiate; @azure/identity's proxy agent says so itself where it is missing.
    const given = new Set(['vscode', 'kerberos', ...files.map((name) => `./${name}`), ...builtinModules]);
    const calls = /\b(?:require|import)\("([^"]+)"\)/g;
    for (const file of files) {
      const needed = [...read(file).matchAll(calls)].map(([, name]) => name ?? '');
      assert.deepEqual(
        needed.filter((name) => !given.has(name.replace(/^node:/, ''))),
        [],
        file,
      );
    }
  });
});
