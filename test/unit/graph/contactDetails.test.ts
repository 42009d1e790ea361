// By which registered addresses a user is reached: on the demo tenant, and by answers that it does not give.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContactDetails } from '../../../src/graph/contactDetails.ts';
import { demoGraph } from './support/demoGraph.ts';
import { failureFrom } from './support/failureFrom.ts';
import { batchAnswer, never, scriptedGraph, type InnerAnswer } from './support/scriptedGraph.ts';

const people = demoGraph().tenant.people;

/** Answers for the user and for the manager. */
const scripted = (user: InnerAnswer, manager: InnerAnswer) =>
  scriptedGraph((request) => batchAnswer(request, ({ url }) => (url.includes('/manager?') ? manager : user))).graph;

test('mail, other addresses, manager and language come in one round trip', async () => {
  const demo = demoGraph();
  const { manager, phones, ...rest } = await readContactDetails(demo.graph, people.globalAdministrator.id, never);
  assert.deepEqual(rest, {
    mail: 'adele.fern@fernhill.example',
    otherMails: [],
    preferredLanguage: 'en-US',
  });
  const value = manager.known ? manager.value : undefined;
  assert.deepEqual([value?.displayName, value?.mail], ['Celeste Moreau', 'celeste.moreau@fernhill.example']);
  for (const found of [phones, value?.phones ?? []]) {
    assert.deepEqual(
      found.map(({ kind, number }) => [kind, number.slice(0, -2)]),
      [['business', '+1 503 555 01']],
    );
  }
  assert.equal(demo.takeHttp().length, 1);
});

test('who has no manager has none: the service answers that with 404', async () => {
  const { graph } = demoGraph();
  for (const { id } of [people.restrictedUnit, people.guest, people.emergencyAccess1]) {
    const { manager } = await readContactDetails(graph, id, never);
    assert.deepEqual(manager, { known: true, value: undefined });
  }
});

test('a manager who may not be read, or is told oddly, is not known, and spoils nothing else', async () => {
  const user = {
    body: {
      id: '1',
      mail: 'a@b.example',
      otherMails: ['c@d.example', 7, null],
      preferredLanguage: null,
      businessPhones: [' ', 7],
      mobilePhone: '080',
    },
  };
  for (const manager of [
    { status: 403, body: { error: { code: 'Authorization_RequestDenied', message: '' } } },
    { body: { id: '2' } },
    { body: [] },
  ]) {
    const details = await readContactDetails(scripted(user, manager), '1', never);
    assert.equal(details.manager.known, false);
    assert.deepEqual([details.mail, details.otherMails], ['a@b.example', ['c@d.example']]);
    assert.deepEqual(details.phones, [{ kind: 'mobile', number: '080' }]);
    assert.equal('preferredLanguage' in details, false);
  }
});

test('an organizational contact as manager, without a mail address, is a manager all the same', async () => {
  const manager = { body: { '@odata.type': '#microsoft.graph.orgContact', id: '2', displayName: 'Kim', mail: null } };
  const details = await readContactDetails(scripted({ body: { id: '1' } }, manager), '1', never);
  assert.deepEqual(details.manager, { known: true, value: { displayName: 'Kim', phones: [] } });
});

test('a user who is not there is a failure; given up is given up', async () => {
  const { graph } = demoGraph();
  const gone = await failureFrom(readContactDetails(graph, '00000000-0000-4000-8000-00000000dead', never));
  assert.equal(gone.kind, 'notFound');
  const cancelled = await failureFrom(readContactDetails(graph, people.smsOnly.id, AbortSignal.abort()));
  assert.equal(cancelled.kind, 'cancelled');
});
