import assert from 'node:assert/strict';
import { it } from 'node:test';
import { dayRecordsOf, withDay } from '../../../../src/domain/overview/dayRecord.ts';
import type { TenantPerson } from '../../../../src/domain/overview/tenantPerson.ts';
import type { TenantReading } from '../../../../src/domain/overview/tenantReading.ts';

const sms = (id: string): TenantPerson => ({
  ...{ id, displayName: id, userPrincipalName: id, enabled: true, guest: false, isAdmin: id === 'admin' },
  ...{ methods: ['mobilePhone'], defaultMethod: 'sms', source: 'report' },
});
const reading = (readAt: string, ids: readonly string[]): TenantReading => ({
  people: ids.map(sms),
  ...{ state: 'done', source: 'report', begunAt: readAt, readAt, everybodyListed: true, leftOut: 0, unreadable: 0 },
  ...{ progress: { read: ids.length, toRead: undefined }, failures: {} },
});

it('the number of people with SMS and voice only is kept by day, and is seen falling', () => {
  let days = withDay([], reading('2026-11-25T09:00:00Z', ['admin', 'b', 'c']));
  days = withDay(days, reading('2026-11-26T09:00:00Z', ['admin', 'b']));
  days = withDay(days, reading('2026-11-26T17:00:00Z', ['admin']));
  assert.deepEqual(
    days.map(({ day, smsVoiceOnly, promptedAdministrators }) => [day, smsVoiceOnly, promptedAdministrators]),
    [
      ['2026-11-25', 3, 1],
      ['2026-11-26', 1, 1],
    ],
  );
  assert.deepEqual(dayRecordsOf(JSON.parse(JSON.stringify(days))), days);
});

it('a reading that broke off, or in which nothing is known, is no day with nobody', () => {
  const whole = reading('2026-11-25T09:00:00Z', ['b']);
  const days = withDay([], whole);
  assert.equal(withDay(days, { ...whole, state: 'stopped' }), days);
  const unknown = whole.people.map(({ id, displayName, userPrincipalName }) => ({
    id,
    displayName,
    userPrincipalName,
  }));
  assert.equal(withDay(days, { ...whole, people: unknown }), days);
});

it('records that make no sense are left out', () => {
  const [good] = withDay([], reading('2026-11-25T09:00:00Z', ['b']));
  assert.deepEqual(
    dayRecordsOf([good, null, 1, {}, { ...good, day: 'today' }, { ...good, prompted: -1 }, { ...good, people: 'x' }]),
    [good],
  );
  assert.deepEqual(dayRecordsOf({}), []);
});
