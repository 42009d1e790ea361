// Which texts are offered for whom, with what is known put in, and to which addresses they may go: on the demo tenant.

import '../../support/fakeVscode.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createReadRoles } from '../../../src/auth/createReadRoles.ts';
import { getUser } from '../../../src/graph/users.ts';
import type { DemoPerson } from '../../../src/demo/demoTenant.ts';
import type { OperationRecord } from '../../../src/operations/operation.ts';
import type { SettingTypes } from '../../../src/host/settings.ts';
import type { Services } from '../../../src/services.ts';
import { demoSession, type DemoSessionOptions } from '../../support/demoSession.ts';
import { app, headerWith, mobile, planWith, recordWith } from '../operations/operationSubjects.ts';

const { gatherSubject } = await import('../../../src/commands/texts/gatherSubject.ts');
const { offeredTexts } = await import('../../../src/commands/texts/offeredTexts.ts');
const { recipientsOf } = await import('../../../src/commands/texts/recipientsOf.ts');
const { lastChange } = await import('../../../src/commands/texts/lastChange.ts');

const never = new AbortController().signal;
const before = Date.UTC(2026, 10, 26);
const after = Date.UTC(2027, 1, 2);
const desk = { name: 'Desk\n](command:x)', phone: '555-0100', url: 'https://desk.example' };

function open(options: DemoSessionOptions = {}, given: { records?: readonly OperationRecord[]; own?: boolean } = {}) {
  const { demo, session } = demoSession({ userCount: 60, ...options });
  const settings: Partial<SettingTypes> = {
    serviceDesk: desk,
    telecomProviderConfigured: given.own === true,
  };
  const services = {
    settings: { get: (key: keyof SettingTypes) => settings[key] },
    engine: { list: () => Promise.resolve(given.records ?? []) },
    usersView: { showMethods: () => undefined },
    readRoles: createReadRoles(),
  } as unknown as Services;
  const subject = async (person: DemoPerson, now = before) =>
    gatherSubject(services, session, await getUser(session.graph, person.id, never), now, never);
  const labels = async (person: DemoPerson, now = before) =>
    offeredTexts(await subject(person, now)).map((text) => text.label);
  const text = async (person: DemoPerson, label: string, now = before, happened?: string) => {
    const found = offeredTexts(await subject(person, now)).find((one) => one.label === label);
    assert.ok(found, label);
    return { en: found.write('en', happened), ja: found.write('ja', happened) };
  };
  return { demo, session, subject, labels, text };
}

const adminLabels = [
  'I. Ask Another Administrator',
  'II. Ask the CSP Partner',
  'III. Support Case for Microsoft',
  'After Support Lifted MFA',
];

describe('the texts that are offered', () => {
  const { demo, labels } = open();

  it('are those that make sense with the methods that the user has', async () => {
    assert.deepEqual(await labels(demo.people.smsOnly), [
      ...['New Phone, with a Computer', 'New Phone, without a Computer', 'Phone Number Set by the Administrator'],
      ...['Was It You? The Sign-in Was Changed', 'End of SMS and Voice Calls', 'The Page Looks Different'],
    ]);
    assert.deepEqual(await labels(demo.people.nothing), [
      ...['After a Reset', 'Was It You? The Sign-in Was Changed', 'The Page Looks Different'],
    ]);
    assert.ok((await labels(demo.people.onlyPasskey)).includes('After a Reset'));
    assert.ok(!(await labels(demo.people.onlyPasskey)).includes('End of SMS and Voice Calls'));
    assert.ok((await labels(demo.people.passHolder)).includes('Temporary Access Pass'));
  });

  it('are about a locked-out administrator only where the user is one, or may be', async () => {
    const own = (all: readonly string[]) => all.filter((label) => adminLabels.includes(label));
    assert.deepEqual(own(await labels(demo.people.smsOnly)), []);
    assert.deepEqual(own(await labels(demo.people.secondGlobalAdministrator)), adminLabels);
    const helpDesk = open({ caller: 'authenticationAdministrator' });
    helpDesk.demo.faults.add({ when: { path: /roleManagement/ }, effect: { kind: 'status', status: 403 } });
    assert.deepEqual(own(await helpDesk.labels(helpDesk.demo.people.smsOnly)), adminLabels);
  });

  it('do not speak of what ends in the public cloud elsewhere, or with a telecom provider of its own', async () => {
    const national = open({ cloud: 'usGov' });
    assert.deepEqual(
      (await national.labels(national.demo.people.secondGlobalAdministrator)).filter((label) =>
        /SMS|Page|II|Lifted/.test(label),
      ),
      [],
    );
    assert.ok(
      !/aka\.ms|microsoft\.com/.test(
        (await national.text(national.demo.people.smsOnly, 'New Phone, with a Computer')).en.body,
      ),
    );
    const provider = open({}, { own: true });
    assert.ok(!(await provider.labels(provider.demo.people.smsOnly)).includes('End of SMS and Voice Calls'));
    const { en } = await provider.text(provider.demo.people.smsOnly, 'Phone Number Set by the Administrator', after);
    assert.doesNotMatch(en.body, /stopped/);
  });

  it('are all offered that can be where methods cannot be read, and claim nothing about them', async () => {
    const blind = open({ caller: 'userAdministrator' });
    const { smsOnly } = blind.demo.people;
    const all = await blind.labels(smsOnly);
    for (const label of ['New Phone, with a Computer', 'After a Reset', 'End of SMS and Voice Calls'])
      assert.ok(all.includes(label), label);
    assert.match((await blind.text(smsOnly, 'After a Reset')).en.body, /If you have a passkey/);
    assert.match(
      (await blind.text(blind.demo.people.secondGlobalAdministrator, 'III. Support Case for Microsoft')).en.body,
      /registered for the account\n- not known/,
    );
  });
});

describe('what is put into a text', () => {
  const { demo, text } = open();
  const { people } = demo;

  it('is the service desk of the setting, made plain, and DEMO', async () => {
    const { en, ja } = await text(people.nothing, 'After a Reset');
    assert.match(en.body, /^DEMO: [^]+\nDesk \]\u2060\(command:x\):\nPhone 555-0100\nhttps:\/\/desk\.example\n/);
    assert.match(ja.subject, /^デモ: /);
  });

  it('is what stays after a reset, and never a readable number', async () => {
    assert.match((await text(people.onlyPasskey, 'After a Reset')).en.body, /You still have: passkey \(FIDO2\)/);
    const { en } = await text(people.smsOnly, 'Phone Number Set by the Administrator');
    assert.match(en.body, /phone \(mobile\), number ending in \d\d\./);
    assert.doesNotMatch(en.body, /\+\d|\d{5,}(?!.*security-info)/);
  });

  it('is how long the pass is good for, without the code', async () => {
    const { en, ja } = await text(people.passHolder, 'Temporary Access Pass', Date.now());
    assert.match(en.body, /Valid until: .+\(UTC/);
    assert.match(ja.body, /有効期限: .+ 年/);
  });

  it('is the organization for a guest, by the domain, where it is known', async () => {
    const guest = open();
    Object.assign(guest.session, { domain: 'fernhill.example' });
    assert.match(
      (await guest.text(guest.demo.people.guest, 'New Phone, with a Computer')).en.body,
      /enter fernhill\.example/,
    );
  });

  it('is tenant, account and what happened for an administrator, and what is not known is said to be', async () => {
    const { secondGlobalAdministrator } = people;
    const { en, ja } = await text(
      secondGlobalAdministrator,
      'III. Support Case for Microsoft',
      before,
      'The phone was lost today',
    );
    for (const part of [
      'Fernhill Trading',
      'fernhill.onmicrosoft.example',
      demo.tenantId,
      secondGlobalAdministrator.userPrincipalName,
    ])
      assert.ok(en.body.includes(part) && ja.body.includes(part), part);
    assert.match(
      en.body,
      /The phone was lost today[^]+I\. Another administrator: not known[^]+II\. A CSP partner: not known/,
    );
    assert.match((await text(secondGlobalAdministrator, 'II. Ask the CSP Partner')).en.body, /happened: not known/);
  });
});

describe('the addresses of a text', () => {
  it('are the user’s first, or, for a locked-out user, the manager’s first and the user’s last', async () => {
    const { demo, subject } = open();
    const of = async (person: DemoPerson, lockedOut: boolean) => recipientsOf(await subject(person), lockedOut);
    const { globalAdministrator: adele, restrictedUnit: celeste } = demo.people;
    const addresses = async (lockedOut: boolean) =>
      (await of(adele, lockedOut)).recipients.map(({ address }) => address);
    assert.deepEqual(await addresses(false), [adele.userPrincipalName, celeste.userPrincipalName]);
    assert.deepEqual(await addresses(true), [celeste.userPrincipalName, adele.userPrincipalName]);
    assert.match((await of(adele, true)).recipients[1]?.detail ?? '', /Only if the user can still read it/);
    assert.equal((await of(celeste, true)).missing, 'No manager is registered.');
  });

  it('say so where the manager cannot be read', async () => {
    const { demo, subject } = open();
    demo.faults.add({ when: { path: /\/manager/ }, effect: { kind: 'status', status: 403 } });
    assert.match(recipientsOf(await subject(demo.people.smsOnly), true).missing ?? '', /^The manager is not known\. ./);
  });
});

describe('what was last changed', () => {
  const plan = planWith([
    { type: 'deleteMethod', method: app },
    { type: 'deleteMethod', method: mobile },
    { type: 'revokeSessions' },
    { type: 'createPass', lifetimeInMinutes: 60, isUsableOnce: true },
  ]);
  const at = '2026-11-25T08:00:00.000Z';
  const record = (startedAt: string, more = {}): OperationRecord => ({
    header: { ...headerWith([plan]), startedAt, ...more },
    state: 'ended',
    users: [
      recordWith(plan, [
        { state: 'verified', at },
        { state: 'alreadyDone', at },
        { state: 'accepted', trace: { at } },
        { state: 'failed', failure: { kind: 'refused' } },
      ]),
    ],
  });
  const { demo, demoInstance } = headerWith([plan]);
  const session = { demo, ...(demoInstance !== undefined && { demoInstance }) };

  it('is what took effect in the newest operation, and nothing that failed or was so before', () => {
    assert.deepEqual(lastChange([record(at)], session, plan.user.id, before), {
      at: Date.parse(at),
      changes: [{ what: 'removed', method: app }, { what: 'signedOut' }],
      reset: true,
    });
  });

  it('is nothing of another user, another tenant’s demo, or more than a week ago', () => {
    assert.equal(lastChange([record(at)], session, 'somebody else', before), undefined);
    assert.equal(lastChange([record(at)], { ...session, demo: !session.demo }, plan.user.id, before), undefined);
    assert.equal(lastChange([record(at, { demoInstance: 'closed' })], session, plan.user.id, before), undefined);
    assert.equal(
      lastChange([record('2026-11-18T00:00:00.000Z'), record('nonsense')], session, plan.user.id, before),
      undefined,
    );
  });
});
