// Every trap that is known in Microsoft Graph's methods (`graph-contract.md` §15, 1 to 61) has a test whose name says so: `§15.N`.

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';

const root = path.join(import.meta.dirname, '..');
const traps = Array.from({ length: 61 }, (_, index) => index + 1);

/** What describe(), it() and test() are called with. */
const title = /\b(?:describe|it|test)\(\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`)/g;

it('each of the 61 traps has a test that names it, and no test names another', () => {
  const named = new Set<number>();
  for (const file of globSync('**/*.test.ts', { cwd: root })) {
    for (const [words] of readFileSync(path.join(root, file), 'utf8').matchAll(title)) {
      for (const [, number] of words.matchAll(/§15\.(\d+)/g)) named.add(Number(number));
    }
  }
  assert.deepEqual(
    [...named].toSorted((one, other) => one - other),
    traps,
  );
});
