import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { packReading, unpackReading } from '../../../../src/domain/overview/packReading.ts';
import { registeredMethods } from '../../../../src/domain/overview/registeredMethod.ts';
import { defaultMethods, unknownReasons, type TenantPerson } from '../../../../src/domain/overview/tenantPerson.ts';
import type { TenantReading } from '../../../../src/domain/overview/tenantReading.ts';

const reading: TenantReading = {
  people: [],
  state: 'done',
  source: 'live',
  reportFailure: { kind: 'missingLicence' },
  begunAt: '2026-11-26T09:00:00.000Z',
  readAt: '2026-11-26T09:05:00.000Z',
  reportRows: { oldestAt: '2026-11-26T05:00:00.000Z', newestAt: '2026-11-26T05:10:00.000Z' },
  everybodyListed: true,
  progress: { read: 1, toRead: undefined },
  leftOut: 0,
  failures: {},
  unreadable: 0,
};
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const person = fc
  .record({
    ...{ id: fc.string(), displayName: fc.string({ unit: 'grapheme' }), userPrincipalName: fc.string() },
    ...{ enabled: maybe(fc.boolean()), guest: maybe(fc.boolean()), isAdmin: maybe(fc.boolean()) },
    ...{ registered: maybe(fc.boolean()), capable: maybe(fc.boolean()), passwordless: maybe(fc.boolean()) },
    methods: maybe(fc.uniqueArray(fc.constantFrom(...registeredMethods))),
    unsure: maybe(fc.uniqueArray(fc.constantFrom(...registeredMethods), { minLength: 1 })),
    defaultMethod: maybe(fc.constantFrom(...defaultMethods)),
    missing: maybe(fc.constantFrom(...unknownReasons)),
    source: maybe(fc.constantFrom('report' as const, 'live' as const)),
    readAt: maybe(
      fc
        .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString()),
    ),
  })
  .map(
    (facts) =>
      Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as unknown as TenantPerson,
  );

const kept = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

it('a reading comes back from a file as it was', () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 5 }), (people) => {
      const back = unpackReading(kept(packReading({ ...reading, people })));
      assert.deepEqual(back && kept(back), kept({ ...reading, people }));
    }),
  );
});

it('what the service said of a failure is not kept', () => {
  const failed: TenantReading = {
    ...reading,
    failures: { roles: { kind: 'offline', trace: { at: 'now', message: 'Secret.' } } },
    reportFailure: { kind: 'missingPermission', trace: { at: 'now', message: 'Secret.' } },
  };
  assert.doesNotMatch(JSON.stringify(packReading(failed)), /Secret/);
});

it('what another version kept, or what is not whole, is nothing', () => {
  const whole = kept(
    packReading({ ...reading, people: [{ id: 'a', displayName: 'A', userPrincipalName: 'a@b.example' }] }),
  ) as Record<string, unknown>;
  assert.ok(unpackReading(whole) !== undefined);
  for (const broken of [
    ...[undefined, null, 7, 'text', [], {}],
    ...Object.keys(whole)
      .filter((name) => name !== 'toRead' && name !== 'reportRows' && name !== 'reportFailure')
      .map((name) => ({ ...whole, [name]: undefined })),
    ...[
      { ...whole, version: 2 },
      { ...whole, state: 'running' },
      { ...whole, readAt: 'yesterday' },
    ],
    ...[
      { ...whole, rows: [[]] },
      { ...whole, rows: [null] },
      { ...whole, rows: ['row'] },
    ],
    { ...whole, rows: [['a', 'A', 'a', '------', 3, '', -1, -1, -1, 0]] },
    { ...whole, rows: [['a', 'A', 'a', '------', null, '', -1, -1, -1, 9e15]] },
  ]) {
    assert.equal(unpackReading(broken), undefined, JSON.stringify(broken));
  }
});
