// Signing in as Azure CLI is signed in: as a person, who may only read, or as a service principal.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import '../../support/fakeVscode.ts';
import { clouds } from '../../../src/auth/clouds.ts';
import { credentials } from '../../../src/auth/credentials.ts';
import { createDemoTenant } from '../../../src/demo/demoTenant.ts';
import { azureCliStandIn, type AzureCliStandIn } from '../../support/signIn/azureCliStandIn.ts';
import { failureFrom } from '../graph/support/failureFrom.ts';

const { createAzureCliDoor } = await import('../../../src/auth/azureCliDoor.ts');
const { createTenantTokenSource } = await import('../../../src/auth/tenantTokenSource.ts');

const never = new AbortController().signal;
const demo = createDemoTenant({ throttle: false, userCount: 40 });
/** What Microsoft lets Azure CLI have. */
const cliScopes = ['AuditLog.Read.All', 'Directory.AccessAsUser.All', 'Group.ReadWrite.All', 'User.ReadWrite.All'];
const person = (): string => demo.issueToken({ caller: 'globalAdministrator', scopes: cliScopes });

function newSource() {
  const door = createAzureCliDoor({ mode: 'azureCli', cloud: clouds.global, clientId: '' }, credentials());
  return createTenantTokenSource({ door, tenantId: undefined, readOnly: () => false });
}

describe('Azure CLI', () => {
  let az: AzureCliStandIn;
  const path = process.env['PATH'];
  before(async () => {
    az = await azureCliStandIn();
    process.env['PATH'] = `${az.folder}:${path ?? ''}`;
  });
  after(() => {
    process.env['PATH'] = path;
  });

  it('signs a person in, without a word even at start, and then stays in that tenant', async () => {
    await az.answerWith(person());
    const source = newSource();
    const { account, appOnly, tenantId } = await source.signIn('silently', never);
    assert.deepEqual([account.label, appOnly, tenantId], [demo.callers.globalAdministrator, false, demo.tenantId]);
    await source.getToken('read', { refused: await source.getToken('read', {}, never) }, never);
    assert.deepEqual(await az.calls(), [
      'account get-access-token --output json --resource https://graph.microsoft.com',
      `account get-access-token --output json --resource https://graph.microsoft.com --tenant ${demo.tenantId}`,
    ]);
  });

  it('lets a person read, never write, and asks the CLI for neither again', async () => {
    await az.answerWith(person());
    const source = newSource();
    await source.signIn('ask', never);
    const calls = (await az.calls()).length;
    assert.equal(source.permission('write'), 'off');
    assert.equal(await source.look('write', never), 'off');
    assert.equal((await failureFrom(source.ask('write', never))).kind, 'missingPermission');
    assert.equal((await failureFrom(source.getToken('write', {}, never))).kind, 'missingPermission');
    assert.ok(source.missingPermissions().includes('UserAuthenticationMethod.Read.All'));
    assert.ok(!source.missingPermissions().includes('User.Read.All'));
    assert.equal((await az.calls()).length, calls);
  });

  it('lets a service principal write that has the permission of its own, as an app', async () => {
    const roles = ['User.Read.All', 'UserAuthenticationMethod.ReadWrite.All'];
    const app = { caller: 'eeeeeeee-1111-4222-8333-444444444444', application: true, appName: 'Night shift' };
    await az.answerWith(demo.issueToken({ ...app, scopes: roles }));
    const source = newSource();
    const { account, appOnly, objectId } = await source.signIn('ask', never);
    assert.deepEqual([account.label, appOnly, objectId], ['Night shift', true, app.caller]);
    assert.equal(source.permission('write'), 'granted');
    await source.ask('write', never);
    await az.answerWith(demo.issueToken({ ...app, scopes: ['User.Read.All'] }));
    const reader = newSource();
    await reader.signIn('ask', never);
    assert.equal(reader.permission('write'), 'off');
  });

  it('is told from others: a CLI that was signed in as somebody else meanwhile is refused', async () => {
    await az.answerWith(person());
    const source = newSource();
    await source.signIn('ask', never);
    await az.answerWith(demo.issueToken({ caller: 'globalReader', scopes: cliScopes }));
    const refused = await source.getToken('read', {}, never);
    assert.equal((await failureFrom(source.getToken('read', { refused }, never))).kind, 'otherSignIn');
  });

  it('cannot answer a claims challenge, and says what to do', async () => {
    await az.answerWith(person());
    const source = newSource();
    await source.signIn('ask', never);
    const failure = await failureFrom(source.getToken('read', { claims: '{"access_token":{}}' }, never));
    assert.deepEqual(failure, { kind: 'credentialUnusable', because: 'azureCliMustAnswer' });
  });

  for (const [what, said, because] of [
    ['not signed in', "ERROR: Please run 'az login' to setup account.", 'azureCliSignedOut'],
    ['not installed', '/bin/sh: 1: az: not found', 'azureCliMissing'],
  ] as const) {
    it(`that is ${what} is told`, async () => {
      await az.failWith(said);
      assert.deepEqual(await failureFrom(newSource().signIn('ask', never)), { kind: 'credentialUnusable', because });
    });
  }

  it('that is not on the PATH is told', async () => {
    process.env['PATH'] = '/nowhere';
    try {
      const failure = await failureFrom(newSource().signIn('ask', never));
      assert.deepEqual(failure, { kind: 'credentialUnusable', because: 'azureCliMissing' });
    } finally {
      process.env['PATH'] = `${az.folder}:${path ?? ''}`;
    }
  });

  it('hands on the code of Entra when that refused the CLI', async () => {
    await az.failWith(
      'ERROR: AADSTS700082: The refresh token has expired due to inactivity. Trace ID: t\nInteractive authentication is needed. Please run:\naz login --scope https://graph.microsoft.com/.default',
    );
    const failure = await failureFrom(newSource().signIn('ask', never));
    assert.equal(failure.kind, 'signInFailed');
    assert.match(failure.trace?.code ?? '', /700082/);
  });

  it('is never taken instead of another way: an answer that is no token opens nothing', async () => {
    await az.answerWith('opaque');
    assert.equal((await failureFrom(newSource().signIn('ask', never))).kind, 'otherSignIn');
  });
});
