// Runs every command that changes something, as each of ten callers for every kind of user, against the tables that were written by
// hand: what the person is told, what the tenant then holds, and that what is refused beforehand sends nothing. Once per language.

import '../../support/fakeVscode.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Language, Matrix } from '../../support/matrix/openMatrix.ts';
import type { DemoPerson } from '../../../src/demo/demoTenant.ts';
import { phoneMethodIds } from '../../../src/domain/authenticationMethod.ts';
import { acts, gate } from './callerMatrixActs.ts';
import { columns, protectedName, tables, type Table } from './callerMatrixTable.ts';

const { openMatrix } = await import('../../support/matrix/openMatrix.ts');
const { assertEnd } = await import('../../support/matrix/assertEnd.ts');
const { commands } = await import('../../../src/commands/commands.ts');
const { frontlineGroup } = await import('../../../src/demo/directory/groupsAndUnits.ts');

type CommandName = keyof typeof tables;
type Caller = keyof Table['rows'];

/** The same methods for everybody but those whose methods are the point: a phone and the app, which is the default. For SMS sign-in, the
 * policy lets everybody do it, and nobody does. */
function prepare(
  { bench }: Matrix,
  name: CommandName,
  person: DemoPerson,
  { column, slot }: { readonly column: (typeof columns)[number]; readonly slot: number },
): void {
  const { behindTheScenes } = bench.demo;
  const phone = { kind: 'phone', phoneNumber: `+1 5035550${100 + slot}`, smsSignInState: 'notEnabled' } as const;
  if (name === 'entraMfa.setSmsSignIn') {
    behindTheScenes.addToGroup(person.id, frontlineGroup.id);
    if (column === 'everything') {
      behindTheScenes.deleteMethod(person.id, phoneMethodIds.mobile);
      behindTheScenes.addMethod(person.id, phone);
    }
  }
  if (column === 'nothing' || column === 'everything') return;
  const methods = [phone, { kind: 'microsoftAuthenticator', displayName: 'Pixel 10' }] as const;
  behindTheScenes.setMethods(person.id, { methods, defaultMethod: 'push' });
}

/** Where each letter of the row once is enough. Who gets which sentence does not depend on the language; and for whom nothing is done,
 * whom it was for is tried with one command. */
function isOneOfMany(name: CommandName, caller: Caller, language: Language): boolean {
  const { [name]: table, 'entraMfa.resetMfa': first } = tables;
  const row = table.rows[caller];
  return language === 'ja' || (name !== 'entraMfa.resetMfa' && !row.includes('D') && row === first.rows[caller]);
}

async function runRow(name: CommandName, caller: Caller, language: Language): Promise<readonly string[]> {
  const { letters, rows }: Table = tables[name];
  const row = rows[caller];
  assert.equal(row.length, columns.length);
  const matrix = await openMatrix(language, { caller });
  const { people } = matrix.bench.demo;
  matrix.bench.settings.protectedUsers = [people[protectedName].userPrincipalName];
  const wrong: string[] = [];
  for (const [slot, column] of columns.entries()) {
    const letter = row.charAt(slot);
    if (isOneOfMany(name, caller, language) && row.indexOf(letter) < slot && column !== 'everything') continue;
    const person = people[column === 'self' ? caller : column];
    prepare(matrix, name, person, { column, slot });
    const ending = letters[letter];
    const ran = await matrix.run(commands[name], [...gate, ...acts[name].answers], person);
    try {
      assert.ok(ending, 'What this letter stands for is not written');
      assertEnd(ran, ending, language, acts[name]);
    } catch (error) {
      wrong.push(`${column} ${letter}: ${(error as Error).message}\n  told: ${ran.told}`);
    }
  }
  await matrix.close();
  return wrong;
}

export function describeCallers(language: Language): void {
  for (const caller of Object.keys(tables['entraMfa.resetMfa'].rows) as Caller[]) {
    describe(`what becomes of what the caller ${caller} does (${language})`, () => {
      for (const name of Object.keys(tables) as CommandName[]) {
        it(`${name} is as Microsoft documents it`, async () => {
          assert.equal((await runRow(name, caller, language)).join('\n'), '');
        });
      }
    });
  }
}
