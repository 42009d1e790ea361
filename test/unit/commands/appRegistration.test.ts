// The scripts and the checklist for the app registration: exactly the redirect URIs and permissions of the constants, in each cloud.

import '../../support/fakeVscode.ts';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { clouds } from '../../../src/auth/clouds.ts';
import type { CloudName } from '../../../src/domain/cloudApi.ts';
import { graphAppId, permissionIds } from '../../../src/auth/permissionIds.ts';
import { permissionSets, signInSets } from '../../../src/auth/permissions.ts';
import { redirectUris } from '../../../src/auth/redirectUris.ts';

const { azureCliScript } = await import('../../../src/commands/appRegistration/azureCliScript.ts');
const { powershellScript } = await import('../../../src/commands/appRegistration/powershellScript.ts');
const { registrationChecklist } = await import('../../../src/commands/appRegistration/registrationChecklist.ts');
const { registrationPlan } = await import('../../../src/commands/appRegistration/registrationPlan.ts');

const tenantId = '11111111-2222-4333-8444-555555555555';
const reading = signInSets.flatMap((set) => permissionSets[set]);
const names = (write: boolean): readonly string[] => [
  ...reading,
  ...permissionSets.audit,
  ...(write ? [...permissionSets.write, ...permissionSets.sessions, ...permissionSets.activation] : []),
];
const allNames = Object.keys(clouds) as readonly CloudName[];

/** Azure CLI has no cloud with the Graph of the DoD. */
function cliScript(cloud: CloudName, write = true): string {
  const script = azureCliScript(registrationPlan(cloud, tenantId, write));
  assert.ok(script);
  return script;
}

const psScript = (cloud: CloudName, write = true): string => powershellScript(registrationPlan(cloud, tenantId, write));
const found = (text: string, pattern: RegExp): readonly string[] =>
  [...new Set(Array.from(text.matchAll(pattern), ([whole]) => whole))].toSorted();

const permissionName =
  /\b(?:User|UserAuthenticationMethod|RoleManagement|GroupMember|Organization|Policy|AuditLog|Directory|RoleAssignmentSchedule)\.\w+(?:\.\w+)*/g;
const guid = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/g;
const uri =
  /(?:http:\/\/localhost|https:\/\/(?:vscode\.dev|login\.microsoftonline\.com)[^'" )]*|ms-appx-web:[^'" )$]*|msauth\.[^'" )]*)/g;

describe('every permission that is asked for in the tenant of the app', () => {
  it('has an id, and no two the same one', () => {
    // Customers are looked for in a partner's own tenant.
    const asked = new Set(
      Object.entries(permissionSets).flatMap(([set, permissions]) => (set === 'partner' ? [] : permissions)),
    );
    for (const name of asked) assert.match(permissionIds[name] ?? '', new RegExp(`^${guid.source}$`), name);
    assert.equal(new Set(Object.values(permissionIds)).size, Object.keys(permissionIds).length);
  });
});

for (const write of [true, false]) {
  describe(`the scripts for an app that may ${write ? 'read and change' : 'only read'}`, () => {
    const nothingElse = [
      ...names(write).map((name) => permissionIds[name]),
      graphAppId,
      tenantId,
      `${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}`,
    ];
    const scripts = { powershell: psScript('global', write), bash: cliScript('global', write) };

    for (const [kind, script] of Object.entries(scripts)) {
      it(`name exactly the permissions, with their ids (${kind})`, () => {
        assert.deepEqual(found(script, permissionName), names(write).toSorted());
        assert.deepEqual(found(script, guid), nothingElse.toSorted());
      });

      it(`name exactly the five redirect URIs, the one of the Windows broker with the id of the new app (${kind})`, () => {
        assert.deepEqual(found(script, uri), Object.values(redirectUris('')).toSorted());
        const id = kind === 'bash' ? '$app_id' : '$($app.AppId)';
        assert.ok(script.includes(`"${redirectUris(id).windowsBroker}"`));
      });
    }
  });
}

describe('the scripts', () => {
  it('make a public client of a single tenant that only assigned people can use, without a secret', () => {
    const ps = psScript('global');
    assert.match(ps, /signInAudience +='? ?'AzureADMyOrg'|signInAudience +=/);
    for (const part of ["'AzureADMyOrg'", 'isFallbackPublicClient = $true', 'appRoleAssignmentRequired = $true'])
      assert.ok(ps.includes(part), part);
    const cli = cliScript('global');
    for (const part of [
      '--sign-in-audience AzureADMyOrg',
      '--is-fallback-public-client true',
      'appRoleAssignmentRequired=true',
    ])
      assert.ok(cli.includes(part), part);
    for (const script of [ps, cli])
      assert.doesNotMatch(script, /passwordCredential|keyCredential|client-secret|credential reset/i);
  });

  it('sign in to the right cloud', () => {
    const environments = { global: 'Global', usGov: 'USGov', usGovDod: 'USGovDoD', china: 'China' };
    for (const cloud of allNames) assert.ok(psScript(cloud).includes(`Environment = '${environments[cloud]}'`), cloud);
    assert.match(cliScript('global'), /^az cloud set --name AzureCloud$/m);
    assert.match(cliScript('usGov'), /^az cloud set --name AzureUSGovernment$/m);
    assert.match(cliScript('china'), /^az cloud set --name AzureChinaCloud$/m);
    assert.equal(azureCliScript(registrationPlan('usGovDod', undefined, true)), undefined);
    assert.ok(cliScript('china').includes('https://microsoftgraph.chinacloudapi.cn/v1.0/servicePrincipals/'));
  });

  it('print the two settings by name', () => {
    for (const script of [psScript('global'), cliScript('global')])
      assert.deepEqual(found(script, /entraMfa\.auth\.\w+/g), ['entraMfa.auth.clientId', 'entraMfa.auth.tenantId']);
  });

  it('are bash that bash can read, and give Azure CLI valid JSON', () => {
    for (const cloud of allNames.filter((name) => name !== 'usGovDod')) {
      execFileSync('bash', ['-n'], { input: cliScript(cloud) });
    }
    const json = /--required-resource-accesses '(.*)' \\/.exec(cliScript('global'))?.[1] ?? '';
    assert.deepEqual(JSON.parse(json), [
      {
        resourceAppId: graphAppId,
        resourceAccess: names(true).map((name) => ({ id: permissionIds[name], type: 'Scope' })),
      },
    ]);
  });

  it('do what they say when bash runs them: against an Azure CLI that writes down what it is told', () => {
    const cli = `az() { printf '%s|' "$@" >&2; echo >&2; case "$*" in
      *'app create'*) echo new-app;; *'app list'*) echo 0;; *'account show --query'*) echo ${tenantId};; *'sp show'*) echo new-sp;; esac; }\n`;
    const run = (before: string, script: string): { out: string; told: string; code: number } => {
      const done = execFileSync(
        'bash',
        ['-c', 'told=$(mktemp); { bash; echo "code=$?"; } 2>"$told"; cat "$told"; rm "$told"'],
        {
          input: cli + before + script,
          encoding: 'utf8',
          stdio: ['pipe', 'pipe', 'ignore'],
        },
      );
      const code = Number(/code=(\d+)/.exec(done)?.[1]);
      return { out: done.slice(0, done.indexOf('code=')), told: done.slice(done.indexOf('code=')), code };
    };
    const done = run('', cliScript('global'));
    assert.equal(done.code, 0);
    assert.equal(done.out, `entraMfa.auth.clientId: new-app\nentraMfa.auth.tenantId: ${tenantId}\n`);
    const uris = Object.values(redirectUris('new-app'));
    const [update = ''] = /^ad\|app\|update.*$/m.exec(done.told) ?? [];
    assert.deepEqual(update.split('|').slice(6, -1).toSorted(), uris.toSorted());
    assert.ok(done.told.includes(`--scope|${names(true).join(' ')}|`));
    assert.doesNotMatch(done.told, /appRoleAssignedTo/);
    const other = run('', cliScript('global').replace(`tenant_id='${tenantId}'`, "tenant_id='another'"));
    assert.equal(other.code, 1);
    assert.doesNotMatch(other.told, /app\|create/);
    const group = run('', cliScript('global').replace("assign_to=''", "assign_to='a-group'"));
    const body = /--body\|(\{.*\})\|/.exec(group.told)?.[1] ?? '';
    assert.deepEqual(JSON.parse(body), {
      principalId: 'a-group',
      resourceId: 'new-sp',
      appRoleId: '00000000-0000-0000-0000-000000000000',
    });
  });

  it('are PowerShell with every bracket closed', () => {
    for (const cloud of allNames) {
      const bare = psScript(cloud)
        .replaceAll(/^ *#.*$/gm, '')
        .replaceAll(/'[^']*'/g, '');
      for (const [open, close] of ['{}', '()', '[]']) {
        assert.equal(bare.split(open ?? '').length, bare.split(close ?? '').length, `${cloud} ${open}`);
      }
      assert.equal((bare.split('"').length - 1) % 2, 0);
    }
  });
});

it('comments in Japanese break no script: none has a line break or closes a quotation', async () => {
  const bundle = JSON.parse(
    await readFile(new URL('../../../l10n/bundle.l10n.ja.json', import.meta.url), 'utf8'),
  ) as Record<string, string>;
  for (const key of [
    'An app of this name exists already. Choose another name.',
    'Azure CLI is signed in to another tenant.',
  ]) {
    assert.doesNotMatch(bundle[key] ?? '\n', /['\n]/);
  }
});

describe('the checklist', () => {
  it('names the same permissions and redirect URIs, and where the two ids go', () => {
    const text = registrationChecklist(registrationPlan('global', undefined, true));
    assert.deepEqual(found(text, permissionName), names(true).toSorted());
    for (const address of Object.values(redirectUris('<application (client) ID>')))
      assert.ok(text.includes(`[ ] ${address} (`), address);
    assert.ok(text.includes('entraMfa.auth.clientId') && text.includes('entraMfa.auth.tenantId'));
    assert.ok(!registrationChecklist(registrationPlan('global', undefined, false)).includes('ReadWrite'));
  });

  it('leads to the admin center of the cloud', () => {
    assert.ok(registrationChecklist(registrationPlan('usGov', undefined, true)).includes('https://entra.microsoft.us'));
  });
});
