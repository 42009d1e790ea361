// A program called `az` that answers as Azure CLI does, for the tests that sign in with it.
// https://learn.microsoft.com/cli/azure/account#az-account-get-access-token
import { chmod, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface AzureCliStandIn {
  /** To be put before all else on the PATH. */
  readonly folder: string;
  answerWith(token: string): Promise<void>;
  /** Says this and fails. */
  failWith(text: string): Promise<void>;
  /** The arguments of all calls so far. */
  calls(): Promise<readonly string[]>;
}

export async function azureCliStandIn(): Promise<AzureCliStandIn> {
  const folder = await mkdtemp(path.join(tmpdir(), 'az-'));
  const at = (name: string): string => path.join(folder, name);
  const program = (lines: readonly string[]): Promise<void> =>
    writeFile(at('az'), ['#!/bin/sh', `echo "$*" >> '${at('calls')}'`, ...lines, ''].join('\n'));
  await writeFile(at('calls'), '');
  await program([]);
  await chmod(at('az'), 0o755);
  return {
    folder,
    answerWith: async (token) => {
      const answer = { accessToken: token, expires_on: Math.floor(Date.now() / 1000) + 3600, tokenType: 'Bearer' };
      await writeFile(at('answer'), JSON.stringify(answer));
      await program([`cat '${at('answer')}'`]);
    },
    failWith: async (text) => {
      await writeFile(at('answer'), text);
      await program([`cat '${at('answer')}' >&2`, 'exit 1']);
    },
    calls: async () => (await readFile(at('calls'), 'utf8')).split('\n').filter((line) => line !== ''),
  };
}
