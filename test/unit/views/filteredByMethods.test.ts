// The Users view with what is known of everybody: rows without another call, and filters by methods.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createReadRoles } from '../../../src/auth/createReadRoles.ts';
import { membersOf } from '../../../src/domain/overview/figures.ts';
import type { PeopleGroup } from '../../../src/domain/overview/peopleGroup.ts';
import { demoSession, type DemoSessionOptions } from '../../support/demoSession.ts';
import { EventEmitter } from '../../support/fakeVscodeModule.ts';
import { showTree, shown } from './shownTree.ts';

const { TenantPeople } = await import('../../../src/views/people/tenantPeople.ts');
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined, show: () => undefined };

function open(options: DemoSessionOptions = {}) {
  const { demo, session } = demoSession(options);
  const people = new TenantPeople({
    sessions: { current: session, onDidChange: new EventEmitter<undefined>().event },
    ...{ log: silent, readRoles: createReadRoles(), directory: '' },
  });
  return { demo, session, people, ...showTree({ session, people, pageSize: 20 }) };
}

const askedForMethods = ({ path }: { readonly path: string }): boolean => /\/authentication\//.test(path);

describe('Users view, with what is known of everybody', () => {
  it('says SMS only without asking for anybody’s methods, and reads a user anew who is opened', async () => {
    const { demo, people, rows, item, tooltip, user, tree, until } = open();
    await people.refresh({ source: 'report' });
    demo.clearRequests();
    tree.setQuery({ groups: ['smsVoiceOnly'] });
    const nodes = await rows();
    const { smsOnly } = demo.people;
    const row = user(nodes, smsOnly);
    await until(() => shown(item(row)).includes('SMS only'));
    assert.deepEqual(demo.requests.filter(askedForMethods), []);
    assert.match(tooltip(row), /Known from reading the whole tenant/);
    demo.behindTheScenes.setMethods(smsOnly.id, { methods: [{ kind: 'fido2' }] });
    await rows(row);
    assert.doesNotMatch(shown(item(row)), /SMS only/);
    assert.equal(demo.requests.some(askedForMethods), true);
    tree.dispose();
  });

  for (const caller of ['globalAdministrator', 'authenticationAdministrator'] as const) {
    it(`shows exactly the people of a group, page by page, to a ${caller}`, async () => {
      const { people, rows, tree, view } = open({
        caller,
        ...(caller === 'globalAdministrator' ? {} : { licence: 'free' }),
      });
      await people.refresh({ source: caller === 'globalAdministrator' ? 'report' : 'live' });
      for (const group of [
        'noMethod',
        'smsVoiceOnly',
        'notPasswordless',
        'administrators',
      ] as const satisfies readonly PeopleGroup[]) {
        tree.setQuery({ groups: [group] });
        let nodes = await rows();
        while (nodes.at(-1)?.kind === 'loadMore') {
          await tree.loadMore();
          nodes = await rows();
        }
        const ids = nodes.flatMap((node) => (node.kind === 'user' ? [node.user.id] : []));
        const expected = membersOf(group, people.reading?.people ?? []).map(({ id }) => id);
        assert.ok(expected.length > 0, group);
        assert.deepEqual(ids.toSorted(), expected.toSorted(), group);
      }
      await new Promise((resolve) => setImmediate(resolve));
      assert.match(String(view['message']), /Administrators · Methods known of \d+ of 150 users, as of/);
      tree.dispose();
    });
  }

  it('searches within a group, and combines it with the server’s filters', async () => {
    const { demo, people, rows, tree } = open();
    await people.refresh({ source: 'report' });
    const idsOf = async (): Promise<readonly string[]> =>
      (await rows()).flatMap((node) => (node.kind === 'user' ? [node.user.id] : []));
    tree.setQuery({ groups: ['smsVoiceOnly'], search: 'camille' });
    assert.deepEqual(await idsOf(), [demo.people.smsOnly.id]);
    tree.setQuery({ groups: ['smsVoiceOnly'], search: 'camille', userType: 'guest' });
    assert.deepEqual(await idsOf(), []);
    tree.dispose();
  });

  it('shows the reason, and never an empty list, where nothing is known', async () => {
    const { rows, tree } = open({ licence: 'free' });
    tree.setQuery({ groups: ['noMethod'] });
    const nodes = await rows();
    assert.ok(nodes[0]?.kind === 'message' && nodes[0].tone === 'error');
    assert.match(nodes[0].text, /P1/);
    tree.dispose();
  });
});
