// Holds the deletion of one method to deleting that one and nothing else, against the demo tenant.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { planDelete } from '../../../src/domain/deletePlan.ts';
import type { MethodKind } from '../../../src/domain/authenticationMethod.ts';
import { openWorkshop, outcomeOfOnly, resultsOfOnly, type Workshop } from './workshop.ts';

async function planFor({ tenant, target }: Workshop, person: 'everything' | 'phoneDefault', kind: MethodKind) {
  const known = await target(tenant.people[person]);
  assert.ok(known.methods.known);
  const method = known.methods.value.methods.findLast((there) => there.kind === kind);
  assert.ok(method);
  return planDelete({ ...known, method });
}

describe('§15.2 every kind that can be deleted is deleted through its own path, and read back', () => {
  const kinds: readonly MethodKind[] = [
    'phone',
    'email',
    'microsoftAuthenticator',
    'fido2',
    'softwareOath',
    'hardwareOath',
    'temporaryAccessPass',
    'windowsHello',
    'platformCredential',
    'external',
    'qrCodePin',
  ];
  for (const kind of kinds) {
    test(kind, async (context) => {
      const workshop = await openWorkshop(context);
      const plan = await planFor(workshop, 'everything', kind);
      const before = await workshop.target(workshop.tenant.people.everything);
      const record = await (await workshop.start('deleteMethod', [plan])).ended;
      assert.equal(outcomeOfOnly(record), 'done');
      const after = await workshop.target(workshop.tenant.people.everything);
      assert.ok(before.methods.known && after.methods.known);
      const left = after.methods.value.methods;
      assert.equal(left.length, before.methods.value.methods.length - 1);
      assert.equal(
        left.filter((method) => method.kind === kind).length,
        kind === 'fido2' ? 1 : kind === 'phone' ? 2 : 0,
      );
    });
  }
});

test('§15.4 a default hands over to another method before it is deleted', async (context) => {
  const workshop = await openWorkshop(context);
  const plan = await planFor(workshop, 'phoneDefault', 'phone');
  const record = await (await workshop.start('deleteMethod', [plan])).ended;
  assert.deepEqual(resultsOfOnly(record), ['default sms → push: verified', 'delete mobile: verified']);
  assert.deepEqual(
    record.users[0]?.remaining?.map(({ kind }) => kind),
    ['microsoftAuthenticator'],
  );
});
