// A token that VS Code takes for good and Graph refuses does not keep a person out.

import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import '../../support/fakeVscode.ts';
import { keeping } from '../../support/keptSignIn.ts';
import { clouds } from '../../../src/auth/clouds.ts';
import type { Session } from '../../../src/auth/session.ts';
import { permissionSets } from '../../../src/auth/permissions.ts';
import type { HowToSignIn } from '../../../src/auth/tenantTokens.ts';
import { createDemoTenant } from '../../../src/demo/demoTenant.ts';
import { failureFrom } from '../graph/support/failureFrom.ts';
import { asked, clientId, fakeSignIn, never, token, vscodeSession } from './fakeSignIn.ts';

const { openTenant } = await import('../../../src/auth/openTenant.ts');

/** VS Code has a session whose token no tenant knows; only a new one is of use. */
async function open(how: HowToSignIn): Promise<Session> {
  const demo = createDemoTenant({ throttle: false });
  const scopes = Object.values(permissionSets).flat();
  let current = vscodeSession(token({ tid: demo.tenantId, scp: scopes.join(' ') }));
  fakeSignIn((_request, { forceNewSession }) => {
    if (forceNewSession !== undefined)
      current = vscodeSession(demo.issueToken({ caller: 'globalAdministrator', scopes }));
    return current;
  });
  const fetching = mock.method(globalThis, 'fetch', (url: string, init: RequestInit) => demo.fetch(url, init));
  const target = { mode: 'vscode', cloud: clouds.global, clientId, tenantId: demo.tenantId } as const;
  try {
    return await openTenant(
      { target, how, readOnly: () => false, kept: keeping().kept, onRequest: () => undefined },
      never,
    );
  } finally {
    fetching.mock.restore();
  }
}

describe('openTenant', () => {
  it('signs in anew, once, when Graph refuses the token of the session that is there', async () => {
    const { tenantName } = await open('ask');
    assert.equal(tenantName, 'Fernhill Trading');
    assert.equal(asked().filter(({ options }) => options.forceNewSession !== undefined).length, 1);
  });

  it('asks nobody for that in a window that opens by itself', async () => {
    assert.equal((await failureFrom(open('silently'))).kind, 'signedOut');
    assert.ok(asked().every(({ options }) => options.silent === true));
  });
});
