// Check Sign-in Set-up: what the report says in each state, in both languages, and what is offered. Nothing in it is better than it is.

import { fake } from '../../support/fakeVscode.ts';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { afterEach, describe, it } from 'node:test';
import { clouds } from '../../../src/auth/clouds.ts';
import { featureIds, features, type FeatureId } from '../../../src/auth/features.ts';
import { type PermissionSet, type PermissionState, permissionSets, tenantSets } from '../../../src/auth/permissions.ts';
import { graphCommandLineTools, type TargetProblem } from '../../../src/auth/signInTarget.ts';
import type { OwnRoles, SignInFacts } from '../../../src/commands/signInCheck/signInFacts.ts';
import { cloudApis, type CloudName } from '../../../src/domain/cloudApi.ts';
import type { RoleName } from '../../../src/domain/roles.ts';

const { checkActions } = await import('../../../src/commands/signInCheck/checkActions.ts');
const { checkReport } = await import('../../../src/commands/signInCheck/checkReport.ts');
const { featureState } = await import('../../../src/commands/signInCheck/featureState.ts');

const clientId = '99999999-2222-4333-8444-555555555555';
const tenantId = '11111111-2222-4333-8444-555555555555';
const sets = tenantSets;
const roles = (
  active: readonly RoleName[],
  eligible: readonly RoleName[] = [],
  inUnits: readonly RoleName[] = [],
): OwnRoles => ({
  active,
  eligible,
  inUnits,
});

interface Given {
  readonly permissions?: Partial<Record<PermissionSet, PermissionState>>;
  readonly ownRoles?: OwnRoles;
  readonly cloud?: CloudName;
  readonly refuses?: readonly FeatureId[];
  readonly facts?: Partial<SignInFacts>;
}

/** A Global Administrator who is signed in and has everything, but for what is given. */
function factsWith({
  permissions: given = {},
  ownRoles = roles(['globalAdministrator']),
  cloud = 'global',
  refuses = [],
  facts = {},
}: Given = {}): SignInFacts {
  const permissions = Object.fromEntries(
    sets.map((set) => [set, given[set] ?? 'granted']),
  ) as SignInFacts['permissions'];
  const tried: readonly FeatureId[] = ['users', 'roles', 'phonePolicy', 'tenant'];
  const states = featureIds.map((id) => {
    const read = refuses.includes(id)
      ? ({ known: false, failure: { kind: 'accessDenied' } } as const)
      : ({ known: true, value: undefined } as const);
    const permission = permissions[features[id].set];
    const evidence = { permission, ownRoles, cloudLacks: cloudApis[cloud].lacks };
    return [
      id,
      featureState(features[id], {
        ...evidence,
        read: tried.includes(id) && permission === 'granted' ? read : undefined,
      }),
    ];
  });
  return {
    ...{
      cloud,
      target: { mode: 'vscode', cloud: clouds[cloud], clientId, tenantId },
      tenantId,
      readOnly: given.write === 'off',
    },
    provider: { kind: 'offered', accounts: 1 },
    signIn: {
      kind: 'signedIn',
      open: true,
      account: 'admin@fernhill.example',
      tenantName: 'Fernhill Trading',
      tenantId,
    },
    ...{ ownRoles, permissions },
    features: Object.fromEntries(states) as SignInFacts['features'],
    ...facts,
  };
}

const unknown = Object.fromEntries(sets.map((set) => [set, 'unknown'])) as Record<PermissionSet, PermissionState>;
const signedOut = (why: 'never' | 'lost' | 'here', facts: Partial<SignInFacts> = {}): SignInFacts =>
  factsWith({ permissions: unknown, facts: { signIn: { kind: 'nobody', why }, ...facts } });
const badTarget = (target: TargetProblem): SignInFacts =>
  factsWith({ permissions: unknown, facts: { target, tenantId: undefined, signIn: { kind: 'notTried' } } });
const authenticationAdministrator = factsWith({
  permissions: { write: 'notYet' },
  ownRoles: roles(['authenticationAdministrator']),
  refuses: ['phonePolicy', 'roles'],
});

const report = (facts: SignInFacts): string => checkReport(facts, false);
const labels = (facts: SignInFacts): readonly string[] => checkActions(facts, 'report').map(({ label }) => label);
const todo = (facts: SignInFacts): readonly string[] =>
  report(facts)
    .split('\n')
    .filter((line) => line.startsWith('✖'));

afterEach(() => {
  fake.translations = {};
});

describe('the report', () => {
  it('has nothing to do where everything is granted', () => {
    assert.deepEqual(todo(factsWith()), []);
    assert.match(report(factsWith()), /^Check Sign-in Set-up\n\nNothing that can be seen from here is wrong\./);
    assert.deepEqual(labels(factsWith()), ['Copy This Report']);
  });

  it('calls nothing wrong that only some need, and has a link for it all the same', () => {
    const without = factsWith({ permissions: { audit: 'notYet', perUserMfa: 'notYet', activation: 'notYet' } });
    assert.deepEqual(todo(without), []);
    assert.ok(labels(without).includes('Copy Admin-consent Link for “Per-user MFA”'), labels(without).join('\n'));
  });

  it('puts the one thing that is wrong on top, with a link for it alone', () => {
    const text = report(authenticationAdministrator);
    const line = 'Not granted to this app: Changing methods (UserAuthenticationMethod.ReadWrite.All)';
    assert.equal(text.split('\n')[2], `The first thing to do: ${line}`);
    const [link = ''] = /https:\/\/login\.microsoftonline\.com\S+/.exec(text) ?? [];
    assert.equal(
      new URL(link).searchParams.get('scope'),
      'https://graph.microsoft.com/UserAuthenticationMethod.ReadWrite.All',
    );
    assert.ok(link.includes(clientId) && link.includes(tenantId));
    assert.deepEqual(labels(authenticationAdministrator), [
      'Ask for “Changing methods” Now',
      'Copy Admin-consent Link for “Changing methods”',
      'Copy This Report',
    ]);
  });

  it('is green for an Authentication Administrator with all permissions, and says where the role ends', () => {
    const facts = factsWith({ ownRoles: roles(['authenticationAdministrator']), refuses: ['phonePolicy', 'roles'] });
    assert.deepEqual(todo(facts), []);
    const text = report(facts);
    assert.match(
      text,
      /✔ OK: Reset MFA, add, change and delete methods: your role reaches users without administrator roles/,
    );
    assert.match(
      text,
      /- Limited: See what the tenant's policy lets users do with a phone: none of your active roles allows it\n +One of these roles is needed: Global Administrator, Authentication Policy Administrator, Global Reader\n/,
    );
    assert.match(text, /Every user counts as privileged/);
  });

  it('gives one link per missing set, and one for all', () => {
    const facts = factsWith({ permissions: { roles: 'notYet', policy: 'notYet' } });
    assert.equal((report(facts).match(/adminconsent\?/g) ?? []).length, 2);
    const copies = checkActions(facts, 'report').filter((action) => action.kind === 'copy');
    const scopes = copies
      .slice(0, -1)
      .map((action) => new URL(action.text).searchParams.get('scope')?.replaceAll('https://graph.microsoft.com/', ''));
    assert.deepEqual(scopes, [
      permissionSets.roles.join(' '),
      permissionSets.policy.join(' '),
      [...permissionSets.roles, ...permissionSets.policy].join(' '),
    ]);
  });

  it('names the role that could be activated', () => {
    const text = report(factsWith({ ownRoles: roles([], ['authenticationAdministrator']) }));
    assert.match(
      text,
      /✖ To do: Reset MFA.*: none of your active roles allows it\n.*needed: .*\n +You are eligible for Authentication Administrator: activate it first\./,
    );
  });

  it('says in read-only mode that writing is off, and asks for nothing', () => {
    const facts = factsWith({ permissions: { write: 'off' } });
    assert.deepEqual(todo(facts), []);
    assert.match(report(facts), /- Limited: Never asked for in read-only mode: Changing methods/);
    assert.deepEqual(labels(facts), ['Copy This Report']);
  });

  it('begins with what comes first when nothing is set', () => {
    const facts = badTarget('noClientId');
    assert.match(report(facts), /The first thing to do: No app is chosen to sign in as/);
    assert.match(report(facts), /\? Not known: Not looked at/);
    assert.match(report(facts), /\[ \] ms-appx-web:\/\/Microsoft\.AAD\.BrokerPlugin\/<application \(client\) ID> /);
    assert.doesNotMatch(report(facts), /adminconsent/);
    assert.deepEqual(labels(facts), ['Sign In…', 'Create App Registration…', 'Open Settings', 'Copy This Report']);
    assert.deepEqual(labels(badTarget('vscodeClientId')), [
      'Open Settings',
      'Create App Registration…',
      'Copy This Report',
    ]);
  });

  it('tells a lost sign-in from one that never was, and from signing out here', () => {
    assert.match(report(signedOut('never')), /✖ To do: Nobody is signed in/);
    assert.match(report(signedOut('lost')), /✖ To do: VS Code no longer has the sign-in of last time/);
    assert.match(report(signedOut('here')), /✖ To do: You signed out here/);
    assert.deepEqual(labels(signedOut('never')), ['Sign In…', 'Sign In with Fewer Permissions', 'Copy This Report']);
    // An administrator can be sent the links before anybody has signed in.
    assert.equal((report(signedOut('never')).match(/adminconsent\?/g) ?? []).length, sets.length);
  });

  it('calls the wrong tenant by its name', () => {
    const facts = signedOut('never', { signIn: { kind: 'failed', failure: { kind: 'otherSignIn' } } });
    assert.match(report(facts), /✖ To do: This sign-in belongs to another tenant or account/);
  });

  it('names the setting of VS Code that a national cloud needs, and refuses a folder that sets it', () => {
    const provider = { kind: 'otherSetting', environment: 'USGovernment' } as const;
    assert.match(
      report(signedOut('never', { provider, signIn: { kind: 'notTried' } })),
      /microsoft-sovereign-cloud\.environment is USGovernment/,
    );
    const workspace = signedOut('never', { provider: { kind: 'workspaceSetting' }, signIn: { kind: 'notTried' } });
    assert.match(report(workspace), /✖ To do: The settings of this folder or workspace set/);
    assert.deepEqual(labels(workspace), ['Open Settings', 'Copy This Report']);
    assert.match(
      report(signedOut('never', { provider: { kind: 'missing' }, signIn: { kind: 'notTried' } })),
      /✖ To do: VS Code does not offer/,
    );
  });

  it('says what a cloud does not have', () => {
    assert.match(
      report(factsWith({ cloud: 'china' })),
      /- Limited: See what the tenant's policy.*: Microsoft Graph does not have it in this cloud/,
    );
  });

  it('warns that the permissions of the quick start are shared', () => {
    const target = { mode: 'vscode', cloud: clouds.global, clientId: graphCommandLineTools.clientId } as const;
    assert.match(report(factsWith({ facts: { target } })), /whose permissions everybody shares/);
  });

  it('says that it is not about the demo tenant that is open', () => {
    assert.match(checkReport(signedOut('never'), true), /^DEMO: Check Sign-in Set-up\n\nThe demo tenant is open/);
  });

  it('keeps text of the tenant on its line', () => {
    const hostile = '✖ To do: call\n+1 555\u202e';
    const signIn = { kind: 'signedIn', open: true, account: hostile, tenantName: hostile, tenantId } as const;
    assert.deepEqual(todo(factsWith({ facts: { signIn } })), []);
  });

  it('is Japanese throughout in Japanese', async () => {
    fake.translations = JSON.parse(
      await readFile(new URL('../../../l10n/bundle.l10n.ja.json', import.meta.url), 'utf8'),
    ) as Record<string, string>;
    const all = [
      ...[
        factsWith(),
        authenticationAdministrator,
        factsWith({ cloud: 'china' }),
        factsWith({ permissions: { write: 'off' } }),
      ],
      ...[signedOut('never'), signedOut('lost'), signedOut('here'), badTarget('badTenantId')],
      factsWith({ ownRoles: roles([], ['authenticationAdministrator']), permissions: { roles: 'notYet' } }),
    ];
    for (const facts of all) {
      for (const line of checkReport(facts, true)
        .split('\n')
        .filter((text) => text !== '')) {
        assert.match(line, /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u, line);
      }
      for (const label of labels(facts)) assert.match(label, /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u);
    }
  });
});
