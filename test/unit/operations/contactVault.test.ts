// Holds the vault to keeping phone numbers unreadable without their key.

import assert from 'node:assert/strict';
import { copyFile, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { ContactVault } from '../../../src/operations/contactVault.ts';
import { memoryKeyStore } from './memoryKeyStore.ts';
import { temporaryDirectory } from './operationSubjects.ts';

const numbers = new Map([
  ['user-one/1', '+81 8099999999'],
  ['user-two/1', '+1 5555551234x123'],
]);

async function vaultFor(context: TestContext) {
  const path = join(await temporaryDirectory(context), 'a.vault');
  const keyStore = memoryKeyStore();
  return { path, keyStore, vault: new ContactVault(path, 'operation', keyStore) };
}

test('numbers come back', async (context) => {
  const { vault } = await vaultFor(context);
  await vault.write(numbers);
  assert.deepEqual(await vault.read(), numbers);
});

test('the file shows no number and no key, and is for its owner alone', async (context) => {
  const { path, keyStore, vault } = await vaultFor(context);
  await vault.write(numbers);
  const text = await readFile(path, 'utf8');
  const bytes = Buffer.from(String((JSON.parse(text) as { data: unknown }).data), 'base64').toString('latin1');
  assert.doesNotMatch(text + bytes, /8099999999|5555551234|user-one/);
  assert.equal(text.includes(keyStore.keys.get('operation') ?? 'no key'), false);
  if (process.platform !== 'win32') assert.equal((await stat(path)).mode & 0o777, 0o600);
});

test('nothing comes back without the key, from a file of another operation, or from one that was changed', async (context) => {
  const { path, keyStore, vault } = await vaultFor(context);
  await vault.write(numbers);
  const key = keyStore.keys.get('operation') ?? '';

  await copyFile(path, `${path}.other`);
  await keyStore.store('other', key);
  assert.deepEqual(await new ContactVault(`${path}.other`, 'other', keyStore).read(), new Map());

  const sealed = JSON.parse(await readFile(path, 'utf8')) as { data: string };
  const data = Buffer.from(sealed.data, 'base64');
  data.writeUInt8(data.readUInt8(3) ^ 1, 3);
  await writeFile(path, JSON.stringify({ ...sealed, data: data.toString('base64') }));
  assert.deepEqual(await vault.read(), new Map());

  await vault.write(numbers);
  keyStore.keys.delete('operation');
  assert.deepEqual(await vault.read(), new Map());
});

test('removing takes the file and the key, and may be done twice', async (context) => {
  const { path, keyStore, vault } = await vaultFor(context);
  await vault.write(numbers);
  await vault.remove();
  await vault.remove();
  await assert.rejects(stat(path));
  assert.equal(keyStore.keys.size, 0);
});
