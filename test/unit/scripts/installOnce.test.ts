// Installing into .vscode-test: whole or not at all, and once.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { throwAwayFolder } from '../../../scripts/run/throwAwayFolder.ts';
import { installOnce } from '../../../scripts/vscode/installOnce.ts';

const place = (): string => path.join(throwAwayFolder(), 'program');
const make =
  (content: string) =>
  (workFolder: string): Promise<string> => {
    writeFileSync(path.join(workFolder, 'file'), content);
    return Promise.resolve(workFolder);
  };

it('installs on first use and never again', async () => {
  const folder = place();
  await installOnce(folder, make('first'));
  await installOnce(folder, make('second'));
  assert.equal(readFileSync(path.join(folder, 'file'), 'utf8'), 'first');
});

it('leaves nothing behind when an install fails, so that the next use tries again', async () => {
  const folder = place();
  await assert.rejects(
    installOnce(folder, async (workFolder) => {
      await make('half')(workFolder);
      throw new Error('no network');
    }),
    /no network/,
  );
  assert.equal(existsSync(folder), false);
  assert.deepEqual(readdirSync(path.dirname(folder)), []);
});

it('lets two installs at the same time end with one whole folder', async () => {
  const folder = place();
  await Promise.all([installOnce(folder, make('one')), installOnce(folder, make('other'))]);
  assert.match(readFileSync(path.join(folder, 'file'), 'utf8'), /^(one|other)$/);
  assert.deepEqual(readdirSync(path.dirname(folder)), ['program']);
});
