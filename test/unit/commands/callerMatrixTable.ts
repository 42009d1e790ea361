// Who gets what done for whom: by hand from Microsoft's documentation as `graph-contract.md` gathers it, never from the product. Numbers
// are the contract's.

import type { DemoCaller, DemoTenant } from '../../../src/demo/demoTenant.ts';
import type { Ending } from '../../support/matrix/assertEnd.ts';

type Name = keyof DemoTenant['people'];

/** The kinds of user, in the order of the columns. `self`: the caller. */
export const columns = [
  'phoneDefault', // an ordinary member
  'guest', // of another tenant
  'disabled', // sign-in blocked
  'helpdeskAdministrator', // 8.4: out of an Authentication Administrator's reach
  'passwordAdministrator', // 8.4: within it
  'secondGlobalAdministrator',
  'roleGroupMember', // 8.4: no role, a role-assignable group
  'roleGroupOwner',
  'restrictedUnit', // 1.1, 13.1: roles for the whole tenant do not reach
  'eligibleGlobalAdministrator', // 8.4: eligible roles do not count, as the demo tenant reads it
  'inScopedUnit', // in the unit of the scoped Authentication Administrator
  'self',
  'synced', // named in the setting `protectedUsers`
  'nothing', // without methods
  'everything', // with all kinds
  'restrictedScopeRole', // 8.4: a role for a restricted unit
  'customRole', // 8.4: "any other built-in or custom role"
] as const satisfies readonly (Name | 'self')[];

export const protectedName = 'synced' satisfies (typeof columns)[number];

const unreadable = 'The authentication methods could not be read. {0}';
const notThisUser = "You may not manage this user's authentication methods.";
const neededRole =
  'The role Authentication Administrator is needed; for users who hold a role or belong to a role-assignable group, Privileged Authentication Administrator; for members of a restricted management administrative unit, a role for that unit.';
const nothingChanged = 'Nothing was changed. {0}';
const perUserMfaRole = [
  'You may not set the per-user MFA state.',
  'The role Authentication Policy Administrator is needed.',
] as const;

/** What the letters stand for. */
export const common = {
  D: { end: 'done', says: ['Done, and confirmed by reading back.'] },
  // 8.4, 15.25: nobody does this for oneself.
  s: {
    end: 'before',
    says: [
      'This is your own account, which Microsoft Entra does not let you change this way. Use Security info (https://aka.ms/mysecurityinfo), or ask another administrator.',
    ],
  },
  p: { end: 'before', says: ['This account is protected by the setting {0}.'] },
  // 2.1: who may not read the methods learns so before anything is sent.
  u: { end: 'before', says: [unreadable, notThisUser, neededRole] },
  // 2.1, 8.4: who may read and not change.
  X: { end: 'service', says: [nothingChanged, notThisUser, neededRole] },
} as const satisfies Record<string, Ending>;

export interface Table {
  readonly letters: Readonly<Record<string, Ending>>;
  readonly rows: Readonly<Record<DemoCaller, string>>;
}

/** Refused, and nothing sent. */
export const before = (...says: readonly string[]): Ending => ({ end: 'before', says });

/** 2.3, 8.4: changing methods takes Authentication, Privileged Authentication or Global Administrator. What differs from command to command
 * has a sign: `-` users without methods, for who may change; `~` the same, for who may read alone; `+` all kinds, for who may not
 * manage hardware OATH tokens. */
const changingMethods: Table['rows'] = {
  globalAdministrator: 'DDDDDDDDXDDsp-DDD',
  privilegedAuthenticationAdministrator: 'DDDDDDDDXDDsp-DDD',
  authenticationAdministrator: 'DDDuDuuuXDDsp-+uu', // 15.40
  authenticationPolicyAdministrator: 'uuuuuuuuuuuspuuuu',
  userAdministrator: 'uuuuuuuuuuuspuuuu', // 15.39
  helpdeskAdministrator: 'uuusuuuuuuuspuuuu', // 15.39
  globalReader: 'XXXXXXXXXXXsp~XXX',
  reportsReader: 'uuuuuuuuuuuspuuuu',
  scopedAuthenticationAdministrator: 'uuuuuuuuuuDspuuuu', // 15.38
  eligibleAuthenticationAdministrator: 'uuuuuuuuuuuspuuuu', // 15.38
};

function methodsTable(
  signs: Readonly<Record<'-' | '~' | '+', string>>,
  letters: Readonly<Record<string, Ending>> = {},
): Table {
  const told = (row: string): string => row.replace('-', signs['-']).replace('~', signs['~']).replace('+', signs['+']);
  const rows = Object.entries(changingMethods).map(([caller, row]) => [caller, told(row)]);
  return { letters: { ...common, ...letters }, rows: Object.fromEntries(rows) as Table['rows'] };
}

/** 15.60: what an Authentication Administrator may not do with a hardware OATH token is left, and said. */
const partly: Ending = { end: 'partly', says: ['Not everything was done. {0}', 'Your role may not do all of it.'] };

export const tables = {
  'entraMfa.resetMfa': methodsTable(
    { '-': 'n', '~': 'n', '+': 'H' },
    { n: before('There is no method that a reset would remove.'), H: partly },
  ),
  'entraMfa.removeAllMethods': methodsTable(
    { '-': 'n', '~': 'n', '+': 'H' },
    { n: before('There is no method that could be removed.'), H: partly },
  ),
  // 3.1: an office phone takes no other phone.
  'entraMfa.addPhone': methodsTable({ '-': 'D', '~': 'X', '+': 'D' }),
  'entraMfa.changePhone': methodsTable(
    { '-': 'n', '~': 'n', '+': 'D' },
    { n: before('There is no phone whose number could be changed. Add one instead.') },
  ),
  'entraMfa.deleteMethod': methodsTable(
    { '-': 'n', '~': 'n', '+': 'D' },
    { n: before('This user has no method that could be deleted.') },
  ),
  'entraMfa.setDefaultMethod': methodsTable(
    { '-': 'n', '~': 'n', '+': 'D' },
    {
      n: before(
        'This user has no method that could be the default: a phone, Microsoft Authenticator or an OATH token.',
      ),
    },
  ),
  'entraMfa.setSmsSignIn': methodsTable(
    { '-': 'n', '~': 'n', '+': 'D' },
    { n: before('This user has no mobile phone, which SMS sign-in needs. Add one first.') },
  ),
  'entraMfa.setResetEmail': methodsTable({ '-': 'D', '~': 'X', '+': 'D' }),
  // 5.1, 5.3, 15.30: none for external guests; who may read no methods learns that first.
  'entraMfa.createTemporaryAccessPass': {
    letters: {
      ...common,
      g: before(
        'This is a guest with an account in another tenant. A Temporary Access Pass can only be created there.',
      ),
    },
    rows: {
      globalAdministrator: 'DgDDDDDDXDDspDDDD',
      privilegedAuthenticationAdministrator: 'DgDDDDDDXDDspDDDD',
      authenticationAdministrator: 'DgDuDuuuXDDspDDuu',
      authenticationPolicyAdministrator: 'uuuuuuuuuuuspuuuu',
      userAdministrator: 'uuuuuuuuuuuspuuuu',
      helpdeskAdministrator: 'uuusuuuuuuuspuuuu',
      globalReader: 'XgXXXXXXXXXspXXXX',
      reportsReader: 'uuuuuuuuuuuspuuuu',
      scopedAuthenticationAdministrator: 'uuuuuuuuuuDspuuuu',
      eligibleAuthenticationAdministrator: 'uuuuuuuuuuuspuuuu',
    },
  },
  // 6.1, 8.4 "Who can reset passwords". It is about the account, so that methods, or none, change nothing.
  'entraMfa.revokeSessions': {
    letters: {
      D: common.D,
      p: common.p,
      // 15.18
      s: before(
        'This is your own account: revoking its sessions would end the one this is done with. Use “Sign out everywhere” in My Sign-Ins.',
      ),
      // 6.1: the service says yes, and nothing happens.
      g: before(
        "This is a guest with an account in another tenant, and the sessions are that tenant's: Microsoft Entra cannot revoke them here.",
      ),
      // 0.2: of the directory, not of the methods service.
      x: { end: 'service', says: [nothingChanged, 'You lack a role or a permission for this.'] },
    },
    rows: {
      globalAdministrator: 'DgDDDDDDxDDspDDDD',
      privilegedAuthenticationAdministrator: 'DgDDDDDDxDDspDDDD',
      authenticationAdministrator: 'DgDxDxxxxDDspDDxx',
      authenticationPolicyAdministrator: 'xgxxxxxxxxxspxxxx',
      userAdministrator: 'DgDDDxxxxDDspDDxx',
      helpdeskAdministrator: 'DgDsDxxxxDDspDDxx',
      globalReader: 'xgxxxxxxxxxspxxxx',
      reportsReader: 'xgxxxxxxxxxspxxxx',
      scopedAuthenticationAdministrator: 'xgxxxxxxxxDspxxxx',
      eligibleAuthenticationAdministrator: 'xgxxxxxxxxxspxxxx',
    },
  },
  // 6.2, 8.4, 15.41: a policy role, whoever the user is. Nothing says that restricted units hold against the policy.
  'entraMfa.setPerUserMfa': {
    letters: {
      D: common.D,
      s: common.s,
      p: common.p,
      // Reading it takes a policy role too.
      r: before(...perUserMfaRole),
      X: { end: 'service', says: [nothingChanged, ...perUserMfaRole] },
    },
    rows: {
      globalAdministrator: 'DDDDDDDDDDDspDDDD',
      privilegedAuthenticationAdministrator: 'rrrrrrrrrrrsprrrr',
      authenticationAdministrator: 'rrrrrrrrrrrsprrrr',
      authenticationPolicyAdministrator: 'DDDDDDDDDDDspDDDD',
      userAdministrator: 'rrrrrrrrrrrsprrrr',
      helpdeskAdministrator: 'rrrsrrrrrrrsprrrr',
      globalReader: 'XXXXXXXXXXXspXXXX',
      reportsReader: 'rrrrrrrrrrrsprrrr',
      scopedAuthenticationAdministrator: 'rrrrrrrrrrrsprrrr',
      eligibleAuthenticationAdministrator: 'rrrrrrrrrrrsprrrr',
    },
  },
} as const satisfies Record<string, Table>;
