// Who is signed in, and to which tenant.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMe } from '../../../src/graph/me.ts';
import { readOrganization } from '../../../src/graph/organization.ts';
import { failureFrom } from './support/failureFrom.ts';
import { json, never, scriptedGraph } from './support/scriptedGraph.ts';

test('the signed-in person is read, and what is no person is unexpected', async () => {
  const { graph } = scriptedGraph(() => json({ id: '1', displayName: null, userPrincipalName: 'a@b.example' }));
  assert.deepEqual(await readMe(graph, never), {
    id: '1',
    displayName: 'a@b.example',
    userPrincipalName: 'a@b.example',
  });
  const strange = scriptedGraph(() => json({ value: [] }));
  assert.equal((await failureFrom(readMe(strange.graph, never))).kind, 'unexpected');
});

test('the tenant is read with its domains and country', async () => {
  const { graph } = scriptedGraph(() =>
    json({
      value: [
        {
          id: 't',
          displayName: 'Fernhill',
          countryLetterCode: 'JP',
          verifiedDomains: [
            { name: 'fernhill.onmicrosoft.com', isDefault: false, isInitial: true },
            null,
            { name: 'fernhill.example', isDefault: true, isInitial: false },
          ],
        },
      ],
    }),
  );
  assert.deepEqual(await readOrganization(graph, never), {
    id: 't',
    displayName: 'Fernhill',
    defaultDomain: 'fernhill.example',
    initialDomain: 'fernhill.onmicrosoft.com',
    countryLetterCode: 'JP',
  });
});

test('a caller with little permission gets a tenant with little in it', async () => {
  const { graph } = scriptedGraph(() =>
    json({ value: [{ id: 't', displayName: null, verifiedDomains: null, countryLetterCode: null }] }),
  );
  assert.deepEqual(await readOrganization(graph, never), { id: 't', displayName: 't' });
  const empty = scriptedGraph(() => json({ value: [] }));
  assert.equal((await failureFrom(readOrganization(empty.graph, never))).kind, 'unexpected');
});
