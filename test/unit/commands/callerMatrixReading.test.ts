// Ten callers and what only reads: methods and how numbers look, the access check, the audit log, who holds a number. And what reads
// before it acts: passes by the tenant's policy, roles to activate. By hand from `graph-contract.md`; in both languages.

import '../../support/fakeVscode.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DemoCaller } from '../../../src/demo/demoTenant.ts';
import { failureOf } from '../../../src/domain/failure.ts';
import { all, type Answer } from '../../support/matrix/answerPrompts.ts';
import type { Ending } from '../../support/matrix/assertEnd.ts';
import type { Matrix, Ran } from '../../support/matrix/openMatrix.ts';
import { acts, gate } from './callerMatrixActs.ts';
import { before, columns, common } from './callerMatrixTable.ts';

const { assertEnd } = await import('../../support/matrix/assertEnd.ts');
const { assertShows } = await import('../../support/matrix/assertShows.ts');
const { openMatrix } = await import('../../support/matrix/openMatrix.ts');
const { commands } = await import('../../../src/commands/commands.ts');
const { readUserMethods } = await import('../../../src/graph/authenticationMethods.ts');

const never = new AbortController().signal;
const languages = ['en', 'ja'] as const;

/** What there is in the tenant to test with, once per caller. */
interface Row {
  /** 2.1, 8.4: `F` in full, `M` with numbers masked, `u` not at all; the columns of callerMatrixTable. */
  readonly reads: string;
  /** 8.4: of 13 things, for an ordinary member and for one of the scoped administrator's unit. */
  readonly can: readonly [number, number];
  /** 7.3 */
  readonly audit: 'D' | 'r';
  /** 3.4: `h` names the holder, `m` reads masked numbers and names possible ones, `n` could not have met the clash. */
  readonly holder: 'h' | 'm' | 'n';
  /** 5.2, 9: `q` the policy is read and forbids it; `d` it is not read, and the pass that was created is told to be of no use. */
  readonly outOfPolicy: 'q' | 'd' | 'u';
  /** 8.3: what becomes of activating Authentication, Privileged Authentication (approval) and User (MFA) Administrator. */
  readonly activates: string;
}

const nothing: Row = {
  reads: 'uuuuuuuuuuuFuuuuu',
  can: [0, 0],
  audit: 'r',
  holder: 'n',
  outOfPolicy: 'u',
  activates: 'n',
};
const seesAll = 'FFFFFFFFFFFFFFFFF';

const expected: Readonly<Record<DemoCaller, Row>> = {
  globalAdministrator: { ...nothing, reads: seesAll, can: [13, 13], audit: 'D', holder: 'h', outOfPolicy: 'q' },
  // 15.41: neither per-user MFA, nor report, nor audit log, nor the policy.
  privilegedAuthenticationAdministrator: { ...nothing, reads: seesAll, can: [10, 10], holder: 'h', outOfPolicy: 'd' },
  // 15.22, 15.40: masked; and no hardware OATH tokens.
  authenticationAdministrator: {
    ...{ ...nothing, reads: 'MMMuMuuuMMMFMMMuu', can: [9, 9] },
    ...{ holder: 'm', outOfPolicy: 'd' },
  },
  authenticationPolicyAdministrator: { ...nothing, can: [1, 1] },
  // 15.39: sessions alone.
  userAdministrator: { ...nothing, can: [1, 1] },
  helpdeskAdministrator: { ...nothing, reads: 'uuuFuuuuuuuFuuuuu', can: [1, 1] },
  globalReader: { ...nothing, reads: seesAll, can: [3, 3], audit: 'D', outOfPolicy: 'q' },
  reportsReader: { ...nothing, can: [2, 2], audit: 'D' },
  // 15.38
  scopedAuthenticationAdministrator: { ...nothing, reads: 'uuuuuuuuuuMFuuuuu', can: [0, 9] },
  eligibleAuthenticationAdministrator: { ...nothing, activates: 'Dam' },
};

const reads = (...says: readonly string[]): Ending => ({ end: 'read', says });
const anything = { done: () => undefined };
const mobile: Answer = (data) => (data as { readonly phoneType?: unknown }).phoneType === 'mobile';
const held = '+1 206-555-0142';

for (const language of languages) {
  for (const caller of Object.keys(expected) as DemoCaller[]) {
    describe(`what the caller ${caller} gets to read (${language})`, () => {
      const row = expected[caller];
      const inMatrix = async (work: (matrix: Matrix) => Promise<void>): Promise<void> => {
        const matrix = await openMatrix(language, { caller });
        try {
          await work(matrix);
        } finally {
          await matrix.close();
        }
      };

      it('methods in full, with masked numbers, or not at all', () =>
        inMatrix(async ({ bench: { demo, session } }) => {
          for (const [slot, column] of columns.entries()) {
            const { id } = demo.people[column === 'self' ? caller : column];
            const methods = [{ kind: 'phone', phoneNumber: `+1 5035550${100 + slot}` }] as const;
            demo.behindTheScenes.setMethods(id, { methods });
            assert.equal(await reading(session, id), row.reads.charAt(slot), column);
          }
        }));

      it('what can be done, in the access check', () =>
        inMatrix(async (matrix) => {
          const { phoneDefault, inScopedUnit } = matrix.bench.demo.people;
          for (const [index, person] of [phoneDefault, inScopedUnit].entries()) {
            const ran = await matrix.run(commands['entraMfa.checkAccess'], [isStep('copy')], person);
            assertEnd(ran, reads(), language, anything);
            const sentence = 'Your roles allow {0} of {1} things for {2}; {3} are not known.';
            const summary = assertShows(ran, sentence, language);
            assert.deepEqual(summary.slice(0, 2), [String(row.can[index]), '13']);
          }
        }));

      it('the audit log, or which roles it takes', () =>
        inMatrix(async (matrix) => {
          const { phoneDefault, restrictedUnit, guest, [caller]: self } = matrix.bench.demo.people;
          for (const person of [phoneDefault, restrictedUnit, guest, self]) {
            const ran = await matrix.run(commands['entraMfa.showAudit'], [isStep('copy')], person);
            const refused = before('Your roles do not let you read the audit log. One of these is needed: {0}');
            assertEnd(ran, row.audit === 'D' ? reads() : refused, language, anything);
            if (row.audit === 'D') assertShows(ran, 'Who changed the methods of {0}?', language);
          }
        }));

      it('who holds a number that clashed', () =>
        inMatrix(async (matrix) => {
          const { numberSeeker } = matrix.bench.demo.people;
          await matrix.run(commands['entraMfa.addPhone'], [...gate, mobile, held], numberSeeker);
          const answers = row.holder === 'm' ? [all, held, all] : [];
          const ran = await matrix.run(commands['entraMfa.findNumberHolder'], answers, numberSeeker);
          const none = before('There is no operation with which this can be done.');
          assertEnd(ran, row.holder === 'n' ? none : reads(), language, anything);
          if (row.holder === 'h') assertShows(ran, '{0} signs in by SMS with this number.', language);
          if (row.holder === 'm') assertShows(ran, 'Who signs in with {0} could not be found out.', language);
        }));

      it('whether a pass is of any use', () =>
        inMatrix(async (matrix) => {
          const { passOutOfScope, internalGuest, passHolder } = matrix.bench.demo.people;
          const create = (person: typeof passHolder): Promise<Ran> =>
            matrix.run(
              commands['entraMfa.createTemporaryAccessPass'],
              [...gate, ...acts['entraMfa.createTemporaryAccessPass'].answers],
              person,
            );
          const outside = await create(passOutOfScope);
          const endings = {
            q: before(
              "The tenant's policy does not let this user sign in with a Temporary Access Pass (authentication methods policy, Temporary Access Pass: turned off, or the user is not included).",
            ),
            d: common.D,
            u: common.u,
          };
          assertEnd(outside, endings[row.outOfPolicy], language, acts['entraMfa.createTemporaryAccessPass']);
          // 15.29
          if (row.outOfPolicy === 'd') assertShows(outside, 'The pass was created, but cannot be used: {0}.', language);
          // 15.30: an internal guest gets one as a member does; a second one replaces the first.
          const may = { h: common.D, m: common.D, n: row.reads === seesAll ? common.X : common.u }[row.holder];
          for (const person of [internalGuest, passHolder]) {
            assertEnd(await create(person), may, language, acts['entraMfa.createTemporaryAccessPass']);
          }
        }));

      it('roles to activate, and what becomes of it', () =>
        inMatrix(async (matrix) => {
          const { [caller]: self, phoneDefault } = matrix.bench.demo.people;
          const names = [
            'Authentication Administrator',
            'Privileged Authentication Administrator',
            'User Administrator',
          ];
          const endings: Readonly<Record<string, Ending>> = {
            n: before('You are eligible for no role, so there is nothing to activate.'),
            D: {
              end: 'service',
              says: [
                '{0} is active. Some services need a few minutes more: a refusal in that time is not final, try again.',
              ],
            },
            a: { end: 'service', says: ['The request is sent. {0} becomes active when somebody has approved it.'] },
            m: {
              end: 'service',
              says: [
                'The settings of this role ask for a sign-in with MFA, and yours was without. Sign in again with MFA (Switch Account…), or activate the role in the Entra admin center.',
              ],
            },
          };
          for (const [index, name] of names.slice(0, row.activates.length).entries()) {
            const role: Answer = (data) => (data as { readonly roleName?: unknown }).roleName === name;
            const answers = [
              role,
              language === 'en' ? 'Lost phone' : '電話を紛失',
              '4711',
              'Desk',
              (data: unknown) => data === 60,
            ];
            const ran = await matrix.run(commands['entraMfa.activateRole'], answers, self);
            assertEnd(ran, endings[row.activates.charAt(index)] ?? reads('?'), language, anything);
          }
          if (!row.activates.startsWith('D')) return;
          // 15.57: what was refused before is done now.
          const ran = await matrix.run(commands['entraMfa.resetMfa'], gate, phoneDefault);
          assertEnd(ran, common.D, language, acts['entraMfa.resetMfa']);
        }));
    });
  }
}

const isStep =
  (step: string): Answer =>
  (data) =>
    data === step;

async function reading(session: Matrix['bench']['session'], userId: string): Promise<string> {
  try {
    const { methods } = await readUserMethods(session.graph, userId, never);
    const numbers = methods.flatMap((method) => (method.kind === 'phone' ? [method.phoneNumber] : []));
    return numbers.every((number) => /^\+[\d x]+$/.test(number)) ? 'F' : 'M';
  } catch (error) {
    assert.equal(failureOf(error).kind, 'accessDenied');
    return 'u';
  }
}
