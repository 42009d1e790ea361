// Ten callers, the commands of a method's row, every kind of method: by hand from `graph-contract.md` §2.2, §3, §4.3 and §8.4. In both
// languages.

import '../../support/fakeVscode.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { phoneMethodIds } from '../../../src/domain/authenticationMethod.ts';
import type { AuthenticationMethod } from '../../../src/domain/authenticationMethod.ts';
import type { Answer } from '../../support/matrix/answerPrompts.ts';
import type { Check } from '../../support/matrix/assertEnd.ts';
import type { Language, Look } from '../../support/matrix/openMatrix.ts';
import { gate } from './callerMatrixActs.ts';
import { before, common, type Table } from './callerMatrixTable.ts';

const { assertEnd } = await import('../../support/matrix/assertEnd.ts');
const { openMatrix } = await import('../../support/matrix/openMatrix.ts');
const { commands } = await import('../../../src/commands/commands.ts');
const { namedMethods } = await import('../../../src/demo/methods/namedMethods.ts');
const { openCommandBench } = await import('../../support/commandBench.ts');

/** The methods of somebody who has all kinds, in the order of the columns: how a row of each is found, and how the tenant keeps it. */
const kinds: readonly (readonly [column: string, is: (method: AuthenticationMethod) => boolean])[] = [
  ['mobile', (method) => method.id === phoneMethodIds.mobile],
  ['alternate', (method) => method.id === phoneMethodIds.alternateMobile],
  ['office', (method) => method.id === phoneMethodIds.office],
  ['email', ({ kind }) => kind === 'email'],
  ['authenticator', ({ kind }) => kind === 'microsoftAuthenticator'], // the default
  ['passkey', (method) => method.kind === 'fido2' && method.displayName === 'YubiKey 5C'],
  ['synced', (method) => method.kind === 'fido2' && method.displayName !== 'YubiKey 5C'],
  ['softwareOath', ({ kind }) => kind === 'softwareOath'],
  ['hardwareOath', ({ kind }) => kind === 'hardwareOath'],
  ['pass', ({ kind }) => kind === 'temporaryAccessPass'],
  ['hello', ({ kind }) => kind === 'windowsHello'],
  ['platform', ({ kind }) => kind === 'platformCredential'],
  ['external', ({ kind }) => kind === 'external'],
  ['qr', ({ kind }) => kind === 'qrCodePin'],
  ['unknown', ({ kind }) => kind === 'unknown'],
  ['password', ({ kind }) => kind === 'password'],
];

interface KindTable extends Table {
  readonly answers: readonly Answer[];
  readonly done: (method: AuthenticationMethod) => Check;
}

const none = 'uuuuuuuuuuuuuuuu';
const nobodyElse = {
  authenticationPolicyAdministrator: none,
  userAdministrator: none,
  helpdeskAdministrator: none,
  reportsReader: none,
  scopedAuthenticationAdministrator: none,
  eligibleAuthenticationAdministrator: none,
};

const without = ({ methods }: Look, { id, kind }: AuthenticationMethod): unknown =>
  methods.filter((method) => method.id !== id && !(kind === 'qrCodePin' && method.collection === 'qrCodePinMethod'));

/** 4.4: which default each can be, the first that is offered. */
const pins: Readonly<Record<string, string>> = {
  [phoneMethodIds.mobile]: 'sms',
  [phoneMethodIds.alternateMobile]: 'voiceAlternateMobile',
  [phoneMethodIds.office]: 'voiceOffice',
};

const kindTables: Readonly<
  Record<'entraMfa.deleteMethod' | 'entraMfa.setDefaultMethod' | 'entraMfa.changePhone', KindTable>
> = {
  'entraMfa.deleteMethod': {
    answers: [],
    done: (method) => (after, earlier) => {
      assert.deepEqual(after.methods, without(earlier, method));
      assert.notDeepEqual(after.methods, earlier.methods);
    },
    letters: {
      ...common,
      // 3.5
      m: before('The mobile phone cannot be deleted while the alternate mobile phone is there. Delete that one first.'),
      // 2.2, 15.3
      w: before('A password cannot be deleted. Reset it in the Entra admin center.'),
      // 15.2
      k: before('This version does not know how to delete this kind of method. Use the Entra admin center.'),
    },
    rows: {
      ...nobodyElse,
      globalAdministrator: 'mDDDDDDDDDDDDDkw',
      privilegedAuthenticationAdministrator: 'mDDDDDDDDDDDDDkw',
      authenticationAdministrator: 'mDDDDDDDXDDDDDkw', // 8.4, 15.60: no hardware OATH tokens
      globalReader: 'mXXXXXXXXXXXXXkw',
    },
  },
  'entraMfa.setDefaultMethod': {
    answers: [() => true],
    done: (method) => (after, earlier) => {
      assert.equal(after.defaultMethod, pins[method.id] ?? 'oath');
      assert.deepEqual(after.methods, earlier.methods);
    },
    letters: {
      ...common,
      a: before('It is so already.'),
      // 4.4: "can never be the default".
      c: before(
        'A method of this kind cannot be the default: only a phone, Microsoft Authenticator or an OATH token can.',
      ),
    },
    rows: {
      ...nobodyElse,
      globalAdministrator: 'DDDcaccDDccccccc',
      privilegedAuthenticationAdministrator: 'DDDcaccDDccccccc',
      authenticationAdministrator: 'DDDcaccDDccccccc',
      globalReader: 'XXXcaccXXccccccc',
    },
  },
  // Of the rows of phones alone: others do not offer it.
  'entraMfa.changePhone': {
    answers: ['+1 503-555-0198'],
    done: (method) => (after, earlier) => {
      const numbers = ({ methods }: Look): readonly (readonly [string, string])[] =>
        methods.flatMap((one) => (one.collection === 'phoneMethods' ? [[one.id, one.phoneNumber] as const] : []));
      const expected = numbers(earlier).map(([id, number]) => [id, id === method.id ? '+1 5035550198' : number]);
      assert.deepEqual(numbers(after), expected);
    },
    letters: common,
    rows: {
      ...nobodyElse,
      globalAdministrator: 'DDD',
      privilegedAuthenticationAdministrator: 'DDD',
      authenticationAdministrator: 'DDD',
      globalReader: 'XXX',
    },
  },
};

/** The rows as somebody sees them who may see all. */
async function methodsOfEverything(): Promise<readonly AuthenticationMethod[]> {
  const bench = await openCommandBench();
  const methods = await bench.methods(bench.demo.people.everything);
  await bench.dispose();
  return methods;
}
const methods = await methodsOfEverything();

async function runRow(
  name: keyof typeof kindTables,
  caller: keyof Table['rows'],
  language: Language,
): Promise<readonly string[]> {
  const { letters, rows, answers, done } = kindTables[name];
  const matrix = await openMatrix(language, { caller });
  const { demo, session } = matrix.bench;
  const { everything } = demo.people;
  const { user } = await matrix.bench.row(everything);
  const wrong: string[] = [];
  for (const [slot, [column, is]] of kinds.entries()) {
    const letter = rows[caller].charAt(slot);
    if (name === 'entraMfa.changePhone' && slot > 2) break;
    if (language === 'ja' && rows[caller].indexOf(letter) < slot) continue;
    const method = methods.find(is);
    assert.ok(method, column);
    demo.behindTheScenes.setMethods(everything.id, namedMethods('everything'));
    const node = { kind: 'method', tenantId: session.tenantId, user, method } as const;
    const ran = await matrix.run(commands[name], [...gate, ...answers], everything, node);
    try {
      const ending = letters[letter];
      assert.ok(ending, 'What this letter stands for is not written');
      assertEnd(ran, ending, language, { done: done(method) });
    } catch (error) {
      wrong.push(`${column} ${letter}: ${(error as Error).message}\n  told: ${ran.told}`);
    }
  }
  await matrix.close();
  return wrong;
}

for (const language of ['en', 'ja'] as const) {
  for (const caller of Object.keys(kindTables['entraMfa.deleteMethod'].rows) as (keyof Table['rows'])[]) {
    describe(`what becomes of each kind of method for the caller ${caller} (${language})`, () => {
      for (const name of Object.keys(kindTables) as (keyof typeof kindTables)[]) {
        it(`${name} is as Microsoft documents it`, async () => {
          assert.equal((await runRow(name, caller, language)).join('\n'), '');
        });
      }
    });
  }
}
