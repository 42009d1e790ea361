// The rows of the Users view against the demo tenant, in plain Node.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoSession } from '../../support/demoSession.ts';
import { fake } from '../../support/fakeVscode.ts';
import type { SignIn } from '../../../src/auth/session.ts';
import { iconOf, showTree, shown } from './shownTree.ts';

const isBatch = ({ path }: { readonly path: string }): boolean => path.endsWith('/$batch');

describe('Users view', () => {
  it('shows the first page after one request, with neutral icons', async () => {
    const { demo, session } = demoSession();
    const { tree, rows, item } = showTree({ session });
    const nodes = await rows();
    assert.equal(demo.requests.filter(({ path }) => path.includes('/users')).length, 1);
    assert.equal(nodes.length, 101);
    for (const node of nodes.slice(0, 100)) assert.equal(iconOf(item(node)), 'person');
    assert.equal(nodes.at(-1)?.kind, 'loadMore');
    tree.dispose();
  });

  it('reads nothing before it is seen, and nothing without a tenant', async () => {
    const { demo, session } = demoSession();
    const { tree, rows, open } = showTree({ session: undefined });
    assert.deepEqual(await rows(), []);
    open(session);
    assert.equal(demo.requests.length, 0);
    tree.dispose();
  });

  it('then says what is known of the rows, reading twenty at a time', async () => {
    const { demo, session } = demoSession();
    const { tree, rows, item, until, user, tooltip } = showTree({ session });
    const nodes = await rows();
    const { people } = demo;
    await until(() =>
      nodes.every((node) => node.kind !== 'user' || iconOf(item(node)) !== 'person' || node.user.userType === 'guest'),
    );
    const row = (who: keyof typeof people): string => shown(item(user(nodes, people[who])));
    assert.match(row('smsOnly'), / \| SMS only · camille\.roux@\S+$/);
    assert.match(row('nothing'), / \| no MFA · /);
    assert.match(row('passHolder'), / \| Temporary Access Pass only · /);
    assert.match(row('disabled'), / \| blocked · /);
    assert.doesNotMatch(row('phoneDefault'), /·/);
    assert.equal(iconOf(item(user(nodes, people.phoneDefault))), 'shield');
    assert.equal(iconOf(item(user(nodes, people.nothing))), 'warning');
    assert.match(tooltip(user(nodes, people.smsOnly)), /Authentication methods: Phone \(mobile\)/);
    assert.ok(demo.requests.filter(isBatch).length >= 5);
    tree.dispose();
  });

  it('stops looking at rows when the tenant cannot be reached, and takes none of them for anything', async () => {
    const { demo, session } = demoSession();
    demo.faults.add({ when: isBatch, effect: { kind: 'drop' } });
    const { tree, rows, item, until, tooltip } = showTree({ session });
    const nodes = (await rows()).filter(({ kind }) => kind === 'user');
    const [first, last] = [nodes[0] ?? assert.fail(), nodes.at(-1) ?? assert.fail()];
    await until(() => tooltip(first).includes('could not be read'));
    for (let turn = 0; turn < 200; turn += 1) await new Promise(setImmediate);
    assert.match(tooltip(last), /not read yet/);
    for (const node of nodes) assert.equal(iconOf(item(node)), 'person');
    tree.dispose();
  });

  it('§15.58 never takes an unread row, a guest or unreadable hardware tokens for "no MFA"', async () => {
    const { demo, session } = demoSession();
    demo.faults.add({
      when: { path: /\/hardwareOathMethods$/ },
      effect: { kind: 'status', status: 403, code: 'accessDenied', message: 'Request Authorization failed' },
    });
    const { tree, rows, item, until, user } = showTree({ session });
    const nodes = await rows();
    for (const node of nodes) assert.doesNotMatch(shown(item(node)), /no MFA|SMS only/);
    const nobody = user(nodes, demo.people.nothing);
    await until(() => iconOf(item(nobody)) === 'warning');
    assert.match(shown(item(nobody)), / \| no MFA known · /);
    const texts = (await rows(nobody)).map((node) => (node.kind === 'message' ? node.text : ''));
    assert.ok(texts.includes('Hardware OATH tokens could not be read'));
    tree.dispose();
  });

  it('says who is an administrator, and in words to a screen reader what the icons say', async () => {
    const { demo, session } = demoSession();
    const boss = demo.people.globalAdministrator.id;
    const holding = {
      roleTemplateId: undefined,
      roleName: 'Boss $(zap)',
      state: 'active',
      directoryScopeId: '/',
    } as const;
    const { tree, rows, item, until, user, tooltip } = showTree({
      session,
      roles: { holdings: new Map([[boss, [holding]]]), roleAssignableGroups: new Map(), failures: {}, readAt: '' },
    });
    const nodes = await rows();
    const row = user(nodes, { id: boss });
    await until(() => iconOf(item(row)) === 'shield' && shown(item(row)).includes('admin'));
    assert.match(
      item(row).accessibilityInformation?.label ?? '',
      /^Adele Fern, admin, MFA registered, adele\.fern@\S+$/,
    );
    assert.match(tooltip(row), /Privileged: Boss \$\u2060\(zap\)/);
    tree.dispose();
  });

  it('gives every row an id of its own, made of tenant and object ids', async () => {
    const { demo, session } = demoSession();
    const { tree, rows, item, user } = showTree({ session });
    const nodes = await rows();
    const methods = await Promise.all(
      [demo.people.everything, demo.people.phoneDefault].map((person) => rows(user(nodes, person))),
    );
    const ids = [...nodes, ...methods.flat()].map((node) => item(node).id ?? '');
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.ok(id.startsWith(`${demo.tenantId}/`), id);
    assert.ok(ids.includes(`${demo.tenantId}/${demo.people.nothing.id}`));
    tree.dispose();
  });

  it('interprets nothing that comes from the tenant', async () => {
    const { demo, session } = demoSession();
    const { tree, rows, item, user, tooltip } = showTree({ session });
    const nodes = await rows();
    const hostile = (['markdownName', 'commandLinkName', 'codiconName', 'rightToLeftName', 'longName'] as const).map(
      (who) => user(nodes, demo.people[who]),
    );
    for (const node of hostile) {
      const methods = await rows(node);
      for (const each of [node, ...methods]) {
        const text = [shown(item(each)), item(each).accessibilityInformation?.label, tooltip(each)].join('|');
        assert.doesNotMatch(text, /\]\(|\$\(|[\u202a-\u202e]/);
        assert.doesNotMatch(shown(item(each)), /\n/);
      }
    }
    tree.dispose();
  });

  it('says in the row what a command is doing to the user', async () => {
    const { demo, session } = demoSession();
    const { tree, rows, item, user, until } = showTree({ session });
    const row = user(await rows(), demo.people.phoneDefault);
    tree.showBusy(row.user.id, 'Resetting MFA…');
    await until(() => iconOf(item(row)) === 'loading~spin');
    assert.equal(item(row).description, 'Resetting MFA…');
    assert.match(item(row).accessibilityInformation?.label ?? '', /^Resetting MFA…, Amy Osei/);
    tree.showBusy(row.user.id, undefined);
    await until(() => iconOf(item(row)) !== 'loading~spin');
    tree.dispose();
  });

  it('names the permission where it is known to be missing, and no role that would not help', async () => {
    const { demo, session } = demoSession();
    demo.faults.add({
      when: { path: /\/authentication\// },
      effect: { kind: 'status', status: 403, code: 'accessDenied', message: 'Request Authorization failed' },
    });
    const permission = 'UserAuthenticationMethod.Read.All';
    const texts: string[] = [];
    for (const missing of [[], [permission]]) {
      const signIn = { missingPermissions: () => missing, permission: () => 'off' } as unknown as SignIn;
      const { tree, rows, user } = showTree({ session: { ...session, signIn } });
      const [row] = await rows(user(await rows(), demo.people.smsOnly));
      texts.push(row?.kind === 'message' ? row.text : '');
      tree.dispose();
    }
    assert.match(texts[0] ?? '', /^You may not manage this user/);
    assert.equal(texts[1], `The permission ${permission} is not granted to this app.`);
  });

  it('takes the keyboard when it is told to, and not when the rows come', async () => {
    const { demo, session } = demoSession();
    const { tree, rows } = showTree({ session });
    const keyboard = (): unknown[][] =>
      fake.executed.filter(([command]) => command === 'entraMfa.users.focus' || command === 'reveal');
    const before = keyboard().length;
    await tree.focus();
    assert.deepEqual(keyboard().slice(before), [['entraMfa.users.focus']]);
    assert.equal(demo.requests.length, 0);
    await rows();
    await new Promise(setImmediate);
    assert.equal(keyboard().length, before + 1);
    tree.dispose();
  });

  it('has a message before its rows, so that VS Code does not take the keyboard away when there is one', async () => {
    const { session } = demoSession();
    const { tree, rows, view } = showTree({ session });
    assert.equal(view['message'], 'Reading users…');
    await rows();
    assert.equal(view['message'], 'Reading users…');
    await new Promise(setImmediate);
    assert.match(view['message'] ?? '', /^As of /);
    tree.dispose();
  });

  it('starts anew with another tenant', async () => {
    const one = demoSession();
    const { tree, rows, open, view } = showTree({ session: one.session });
    await rows();
    open(undefined);
    assert.deepEqual(await rows(), []);
    assert.equal(view['description'], '');
    open({ ...one.session, tenantName: 'DEMO \u202eOther\n$(zap)' });
    assert.equal((await rows()).length, 101);
    assert.equal(view['description'], 'DEMO Other $\u2060(zap)');
    tree.dispose();
  });
});
