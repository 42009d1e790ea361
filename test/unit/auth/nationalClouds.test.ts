// Signing in to a national cloud hangs on a setting of VS Code: it is looked at before VS Code is asked, and never taken from a workspace.

import assert from 'node:assert/strict';
import { describe, it, mock, type TestContext } from 'node:test';
import { keeping } from '../../support/keptSignIn.ts';
import { fake } from '../../support/fakeVscode.ts';
import { createDemoTenant } from '../../../src/demo/demoTenant.ts';
import type { SettingTypes } from '../../../src/host/settings.ts';
import { asked, clientId, fakeSignIn, vscodeSession } from './fakeSignIn.ts';
import { servicePlace } from '../../../src/auth/servicePlace.ts';
import { userMethodsPage } from '../../../src/domain/userMethodsPage.ts';

const { cloudReadiness } = await import('../../../src/auth/cloudReadiness.ts');
const { clouds } = await import('../../../src/auth/clouds.ts');
const { createSessions } = await import('../../../src/auth/createSessions.ts');
const { restoreTenant } = await import('../../../src/auth/restoreTenant.ts');
const { readyCloud } = await import('../../../src/commands/prompts/readyCloud.ts');

const environment = 'microsoft-sovereign-cloud.environment';

/** What VS Code says of its own setting. */
function environmentIs(context: TestContext, values: (typeof fake.configuration)[string]): void {
  fake.configuration[environment] = values;
  fake.updated.length = 0;
  context.after(() => Reflect.deleteProperty(fake.configuration, environment));
}

async function restored(cloud: SettingTypes['auth.cloud'], tenantId = '') {
  const lines: string[] = [];
  const keep = (level: string) => (message: string) => void lines.push(`${level}: ${message}`);
  const values = {
    'auth.mode': 'vscode',
    'auth.clientId': clientId,
    'auth.tenantId': tenantId,
    'auth.cloud': cloud,
    readOnly: false,
  };
  const sessions = createSessions(() => Promise.reject(new Error('not here')));
  await restoreTenant({
    sessions,
    settings: {
      get: (key) => values[key as keyof typeof values] as never,
      onDidChange: () => ({ dispose: () => undefined }),
    },
    log: { info: keep('info'), warn: keep('warn'), error: keep('error'), show: () => undefined },
    kept: keeping().kept,
    memory: { get: () => undefined },
    tenants: { last: () => undefined },
  });
  return { session: sessions.current, lines };
}

describe('VS Code’s setting for national clouds', () => {
  it('does not matter in the global cloud', (context) => {
    environmentIs(context, { workspaceValue: 'custom', globalValue: 'ChinaCloud' });
    assert.equal(cloudReadiness(clouds.global), 'ready');
  });

  it('has to name the cloud, in the user’s own settings', (context) => {
    environmentIs(context, {});
    assert.equal(cloudReadiness(clouds.usGov), 'notSet');
    environmentIs(context, { globalValue: 'ChinaCloud' });
    assert.equal(cloudReadiness(clouds.usGov), 'notSet');
    assert.equal(cloudReadiness(clouds.china), 'ready');
    environmentIs(context, { globalValue: 'USGovernment' });
    assert.equal(cloudReadiness(clouds.usGov), 'ready');
    assert.equal(cloudReadiness(clouds.usGovDod), 'ready');
  });

  it('is refused from a workspace or folder, even with the right value', (context) => {
    for (const values of [
      { workspaceValue: 'USGovernment' },
      { workspaceFolderValue: 'custom' },
      { workspaceValue: '' },
    ]) {
      environmentIs(context, { globalValue: 'USGovernment', ...values });
      assert.equal(cloudReadiness(clouds.usGov), 'setByWorkspace');
    }
  });
});

describe('restoreTenant in a national cloud', () => {
  it('opens the tenant through the sign-in for national clouds, at that cloud’s Graph', async (context) => {
    environmentIs(context, { globalValue: 'USGovernment' });
    const demo = createDemoTenant({ throttle: false, cloud: 'usGovDod' });
    const scopes = ['User.Read.All', 'UserAuthenticationMethod.Read.All', 'Organization.Read.All'];
    fakeSignIn(() => vscodeSession(demo.issueToken({ caller: 'globalAdministrator', scopes })));
    const urls: string[] = [];
    const fetching = mock.method(globalThis, 'fetch', (url: string, init: RequestInit) => {
      urls.push(url);
      return demo.fetch(url, init);
    });
    context.after(() => {
      fetching.mock.restore();
    });
    const { session } = await restored('usGovDod', demo.tenantId);
    assert.equal(session?.cloud, 'usGovDod');
    assert.deepEqual(session.graph.api.lacks, ['hardwareOath', 'externalMethods', 'partners']);
    const page = userMethodsPage(
      servicePlace(session, () => assert.fail('a tenant is open')),
      'id',
    );
    assert.equal(page?.startsWith('https://entra.microsoft.us/#view/'), true, page);
    assert.ok(urls.length > 0 && urls.every((url) => url.startsWith('https://dod-graph.microsoft.us/')), urls.join());
    assert.ok(asked().every(({ provider, options }) => provider === 'microsoft-sovereign-cloud' && options.silent));
  });

  it('asks VS Code nothing while it has no sign-in for the cloud: it would wait five seconds for one', async (context) => {
    environmentIs(context, { globalValue: 'ChinaCloud' });
    fakeSignIn(() => vscodeSession());
    const { session, lines } = await restored('usGov');
    assert.equal(session, undefined);
    assert.equal(asked().length, 0);
    assert.deepEqual(lines, ['info: VS Code has no sign-in for the cloud usGov yet; Sign In sets it up.']);
  });

  it('asks VS Code nothing where a workspace steers the sign-in, and says so in the log alone', async (context) => {
    environmentIs(context, { globalValue: 'USGovernment', workspaceValue: 'custom' });
    fakeSignIn(() => vscodeSession());
    const { session, lines } = await restored('usGov');
    assert.equal(session, undefined);
    assert.equal(asked().length, 0);
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? '', /^warn: The settings of this workspace decide where VS Code signs in/);
    assert.deepEqual(fake.updated, []);
  });
});

describe('Sign In to a national cloud', () => {
  const prompting = (prompts: unknown[][]) =>
    ({
      ui: {
        showWarningMessage: (...prompt: unknown[]) => {
          prompts.push(prompt);
          return Promise.resolve();
        },
      },
    }) as unknown as Parameters<typeof readyCloud>[0];

  it('asks before it changes the user’s setting, and changes no other', async (context) => {
    environmentIs(context, {});
    const prompts: unknown[][] = [];
    await readyCloud(prompting(prompts), clouds.usGov);
    assert.equal(prompts.length, 1);
    assert.match(JSON.stringify(prompts[0]), /microsoft-sovereign-cloud\.environment will be USGovernment/);
    assert.deepEqual(fake.updated, [[environment, 'USGovernment', 1]]);
  });

  it('asks nothing when all is set, nor in the global cloud', async (context) => {
    environmentIs(context, { globalValue: 'ChinaCloud' });
    const prompts: unknown[][] = [];
    await readyCloud(prompting(prompts), clouds.china);
    await readyCloud(prompting(prompts), clouds.global);
    assert.deepEqual([prompts, fake.updated], [[], []]);
  });

  it('is refused where a workspace has set it, with the setting’s name', async (context) => {
    environmentIs(context, { workspaceValue: 'USGovernment' });
    const prompts: unknown[][] = [];
    await assert.rejects(readyCloud(prompting(prompts), clouds.usGov), (error: Error) =>
      error.message.includes(environment),
    );
    assert.deepEqual([prompts, fake.updated], [[], []]);
  });
});
