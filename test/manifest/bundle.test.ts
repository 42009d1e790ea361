// The built bundles in dist/: they load, hold what they should and nothing that calls home. Build first: `npm run build`.

import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { builtinModules, createRequire, registerHooks } from 'node:module';
import path from 'node:path';
import { describe, it } from 'node:test';

const dist = path.join(import.meta.dirname, '../../dist');
const bundles = ['extension.cjs', 'appRegistration.cjs', 'demo.cjs', 'identity.cjs', 'phoneNumber.cjs'];
const read = (file: string): string => readFileSync(path.join(dist, file), 'utf8');

/** The files a bundle was made of, as its source map names them. */
function sources(bundle: string): string[] {
  return (JSON.parse(read(`${bundle}.map`)) as { sources: string[] }).sources;
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

  it('is smaller than 350,000 bytes', () => {
    assert.ok(statSync(path.join(dist, 'extension.cjs')).size < 350_000);
  });

  it('leaves the demo tenant, the credentials and the phone numbers of the world to bundles of their own', () => {
    const lazy = /\/(src\/demo|hono|@azure|libphonenumber-js)\//;
    assert.deepEqual(
      sources('extension.cjs').filter((source) => lazy.test(source)),
      [],
    );
    assert.ok(sources('demo.cjs').some((source) => source.includes('/src/demo/')));
    assert.ok(sources('identity.cjs').some((source) => source.includes('/@azure/identity/')));
    assert.ok(sources('phoneNumber.cjs').some((source) => source.includes('/libphonenumber-js/')));
  });
});

describe('No bundle', () => {
  it('knows an address of a telemetry service', () => {
    const hosts =
      /applicationinsights\.(azure|io|us|cn)|vortex\.data\.microsoft|events\.data\.microsoft|dc\.services\.visualstudio|exp-tas\.com|monitor\.azure/i;
    for (const bundle of bundles) {
      assert.equal(hosts.exec(read(bundle))?.[0], undefined, bundle);
    }
  });

  it('needs a package at run time that the .vsix does not bring', () => {
    for (const bundle of bundles) {
      const required = [...read(bundle).matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name ?? '');
      const given = new Set(['vscode', ...bundles.map((name) => `./${name}`), ...builtinModules]);
      assert.deepEqual(
        required.filter((name) => !given.has(name.replace(/^node:/, ''))),
        [],
        bundle,
      );
    }
  });
});
