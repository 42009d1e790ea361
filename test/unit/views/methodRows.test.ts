// The rows under a user against the demo tenant, in plain Node.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoSession } from '../../support/demoSession.ts';
import { iconOf, showTree, shown } from './shownTree.ts';

describe('Methods in the Users view', () => {
  it('lists a row per method: label, masked number, default mark', async () => {
    const { demo, session } = demoSession();
    const { tree, rows, item, user, tooltip } = showTree({ session });
    const nodes = await rows();
    demo.clearRequests();
    const methods = await rows(user(nodes, demo.people.everything));
    const texts = methods.map((node) => shown(item(node)).replace(/ · (created|last used).*/, ''));
    assert.deepEqual(texts.slice(0, 4), [
      'Microsoft Authenticator | default · Pixel 9 · version 6.2608.5512',
      'Phone (mobile) | +1 ••••••••41',
      'Phone (alternate mobile) | +1 ••••••••42',
      'Phone (office) | +1 ••••••••43x•••',
    ]);
    assert.ok(texts.includes('Email (password reset only) | b•••@home.example'));
    assert.ok(texts.some((text) => text.startsWith('Unknown method | ')));
    assert.match(texts.at(-1) ?? '', /^Password \| /);
    assert.match(tooltip(methods[0] ?? assert.fail()), /This is the default sign-in method\.\n/);
    tree.dispose();
  });

  it('shows whole numbers and addresses when the setting says so', async () => {
    const { demo, session } = demoSession();
    const { tree, rows, item, user } = showTree({ session, maskPhoneNumbers: false });
    const methods = await rows(user(await rows(), demo.people.everything));
    const all = methods.map((node) => shown(item(node))).join('\n');
    assert.match(all, /\+1 5035550141/);
    assert.match(all, /bianca@home\.example/);
    tree.dispose();
  });

  it('does not claim to know which of several Authenticators is the default', async () => {
    const { demo, session } = demoSession();
    const { tree, rows, item, user } = showTree({ session });
    const methods = await rows(user(await rows(), demo.people.severalAuthenticators));
    const marks = methods.map((node) => shown(item(node))).filter((text) => text.includes('default'));
    assert.ok(marks.length >= 2 && marks.every((text) => text.includes('perhaps the default')));
    tree.dispose();
  });

  it('§15.8 lists methods without a default when it cannot be read, and says so', async () => {
    const { demo, session } = demoSession();
    demo.faults.add({
      when: { path: /\/signInPreferences$/ },
      effect: { kind: 'status', status: 403, code: 'accessDenied', message: 'no' },
    });
    const { tree, rows, user } = showTree({ session });
    const methods = await rows(user(await rows(), demo.people.phoneDefault));
    assert.deepEqual(
      methods.map((node) => (node.kind === 'method' ? node.method.kind : node.kind === 'message' ? node.text : '')),
      ['microsoftAuthenticator', 'phone', 'password', 'The default method could not be read'],
    );
    tree.dispose();
  });

  it('says under a user that the cloud does not tell hardware OATH tokens, and never says “no MFA” there', async () => {
    const { demo, session } = demoSession({ cloud: 'usGov' });
    const { tree, rows, item, user, tooltip } = showTree({ session });
    const nodes = await rows();
    const row = user(nodes, demo.people.nothing);
    const texts = (await rows(row)).map((node) => (node.kind === 'message' ? node.text : ''));
    assert.ok(texts.includes('Hardware OATH tokens cannot be read in this cloud'), texts.join('\n'));
    assert.match(shown(item(row)), / \| no MFA known · /);
    assert.match(tooltip(row), /Hardware OATH tokens cannot be read in this cloud\./);
    tree.dispose();
  });

  it('offers to try again where the methods of one user cannot be read', async () => {
    const { demo, session } = demoSession();
    const remove = demo.faults.add({
      when: { path: /\/authentication\/methods$/ },
      effect: { kind: 'status', status: 403, code: 'accessDenied', message: 'Request Authorization failed' },
    });
    const { tree, rows, item, user, until } = showTree({ session });
    const row = user(await rows(), demo.people.phoneDefault);
    const [failed, retry] = await rows(row);
    assert.ok(failed?.kind === 'message' && failed.failure?.kind === 'accessDenied');
    assert.ok(retry?.kind === 'message' && retry.text === 'Retry');
    assert.deepEqual(item(retry).command?.arguments, [row]);
    assert.match(shown(item(row)), / \| methods out of your reach · /);
    remove();
    tree.refresh(row.user.id);
    await until(() => iconOf(item(row)) === 'shield');
    assert.equal((await rows(row))[0]?.kind, 'method');
    tree.dispose();
  });

  it('shows a reading made elsewhere without a request', async () => {
    const { demo, session } = demoSession();
    const { tree, rows, user } = showTree({ session });
    const row = user(await rows(), demo.people.phoneDefault);
    tree.showMethods(row.user.id, {
      methods: [{ kind: 'softwareOath', id: 'x' }],
      preferences: { known: true, value: { defaultMethod: undefined } },
      readAt: new Date().toISOString(),
    });
    assert.deepEqual(
      (await rows(row)).map((node) => node.kind === 'method' && node.method.kind),
      ['softwareOath'],
    );
    tree.dispose();
  });
});
