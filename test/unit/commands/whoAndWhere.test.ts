// Who is never acted on, who is not finished, and for which country a number is read.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultCountry } from '../../../src/commands/defaultCountry.ts';
import { unfinishedUsers } from '../../../src/commands/unfinishedUsers.ts';
import { untouchable } from '../../../src/commands/untouchable.ts';
import type { CloudName } from '../../../src/domain/cloudApi.ts';
import { app, at, deletion, headerWith, mobile, planWith, recordWith } from '../operations/operationSubjects.ts';

describe('untouchable', () => {
  const user = { id: 'ABC-1', displayName: 'Ines', userPrincipalName: 'ines_partner.example#EXT#@Fernhill.example' };
  const settings = (...protectedUsers: string[]) => ({ get: () => protectedUsers as never });
  const session = (id: string, cloud: CloudName = 'global') => ({
    account: { id, userPrincipalName: 'admin@fernhill.example' },
    cloud,
  });

  it('is oneself, whatever the setting says', () => {
    for (const id of ['ABC-1', 'abc-1']) {
      assert.deepEqual(untouchable(settings(), session(id), user), { kind: 'self' });
    }
  });

  it('is told where the cloud is a national one, whose Security info has another address', () => {
    assert.deepEqual(untouchable(settings(), session('abc-1', 'usGov'), user), { kind: 'self', nationalCloud: true });
  });

  it('is who the setting names, by id or user principal name', () => {
    for (const name of ['abc-1', ' ABC-1 ', 'INES_PARTNER.EXAMPLE#ext#@fernhill.example']) {
      assert.deepEqual(untouchable(settings('other', name), session('me'), user), { kind: 'protectedUser' });
    }
  });

  it('is nobody else; an empty line names nobody', () => {
    assert.equal(untouchable(settings('', 'ines'), session('me'), user), undefined);
    assert.equal(untouchable(settings(''), session('me'), { ...user, userPrincipalName: 'x' }), undefined);
  });
});

describe('the default country', () => {
  for (const [setting, tenant, country] of [
    ['', undefined, 'JP'],
    ['', 'US', 'US'],
    [' gb ', 'US', 'GB'],
    ['Japan', 'US', 'US'],
    ['1', '', 'JP'],
  ] as const) {
    it(`is ${country} for setting “${setting}” and tenant ${tenant ?? 'unknown'}`, () => {
      assert.equal(defaultCountry(setting, tenant), country);
    });
  }
});

describe('unfinished users', () => {
  it('are those with a change that was not sent or not answered', () => {
    const plan = planWith([deletion(app), deletion(mobile)]);
    const users = [
      recordWith(plan, [{ state: 'verified', at }, { state: 'planned' }]),
      recordWith(plan, [
        { state: 'calling', at },
        { state: 'verified', at },
      ]),
      recordWith(plan, [
        { state: 'verified', at },
        { state: 'skipped', because: 'cancelled' },
      ]),
    ];
    const record = { header: headerWith([plan]), state: 'stopped' as const, users };
    assert.deepEqual(unfinishedUsers(record), users.slice(0, 2));
  });
});
