// Reset MFA, run with answers typed in: what it asks, what it sends, whom it leaves alone.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { resetMfa } from '../../../src/commands/resetMfa.ts';
import { userOutcome } from '../../../src/operations/outcomes.ts';
import type { Services } from '../../../src/services.ts';
import type { DemoPerson } from '../../../src/demo/demoTenant.ts';
import { gate, openCommandBench, type CommandBench } from '../../support/commandBench.ts';

describe('Reset MFA', () => {
  let bench: CommandBench;
  beforeEach(async () => {
    bench = await openCommandBench();
  });
  afterEach(async () => {
    await bench.dispose();
  });

  const kinds = async (person: DemoPerson): Promise<readonly string[]> =>
    (await bench.methods(person)).map(({ kind }) => kind).toSorted();
  const numbers = async (person: DemoPerson): Promise<readonly string[]> =>
    (await bench.methods(person)).flatMap((method) => (method.kind === 'phone' ? [method.phoneNumber] : []));

  it('shows what goes and stays in a modal, and removes it when the button is pressed', async () => {
    const { phoneDefault } = bench.demo.people;
    await bench.run(resetMfa, [...gate, 'Reset MFA'], await bench.row(phoneDefault));
    const modal = bench.prompts.at(-1);
    assert.equal(modal?.kind, 'warning');
    assert.deepEqual(modal.items, ['Reset MFA', 'Reset MFA and Revoke Sessions']);
    assert.match(modal.text, /^DEMO: Reset MFA for Amy Osei \(amy\.osei@/);
    assert.match(modal.detail ?? '', /Goes:\n {2}• .+Stays:\n/s);
    assert.deepEqual(await numbers(phoneDefault), []);
  });

  it('shows a plan too long for a modal as a document, then removes what goes and verifies', async () => {
    const { everything } = bench.demo.people;
    await bench.run(resetMfa, [...gate, 'Reset MFA', everything.userPrincipalName], await bench.row(everything));

    const [checklist, reason, , typing] = bench.prompts;
    assert.deepEqual(checklist?.items, ['Called back', 'Has a ticket']);
    assert.match(checklist.text, /checked about the caller/);
    assert.equal(reason?.kind, 'inputBox');
    assert.equal(reason.text, 'DEMO: Reset MFA: Bianca Novak');
    assert.equal(typing?.kind, 'inputBox');
    assert.match(typing.text, /^DEMO: Reset MFA for Bianca Novak \(bianca\.novak@/);
    const [goes = '', stays = ''] = (typing.plan ?? '').split('Stays:');
    assert.match(goes, /Tenant: DEMO .+\nYour account: adele\.fern@/);
    for (const kind of [/Phone \(mobile\) \+1 •+41/, /Phone \(alternate mobile\)/, /Phone \(office\)/])
      assert.match(goes, kind);
    for (const kind of [/Microsoft Authenticator Pixel 9/, /Software OATH token/]) assert.match(goes, kind);
    assert.match(goes, /deactivated, and stays assigned:\n {2}• Hardware OATH token/);
    for (const kind of [/Passkey \(FIDO2\) YubiKey 5C/, /Windows Hello/, /Email/, /Unknown method/])
      assert.match(stays, kind);
    assert.match(stays, /will not be asked to register again/);
    assert.match(typing.plan ?? '', /revoked only with “Reset MFA and Revoke Sessions”/);
    assert.doesNotMatch(typing.plan ?? '', /5035550141|bianca@home\.example/);

    const record = await bench.lastOperation();
    assert.equal(record.header.reason, 'TICKET-42');
    assert.deepEqual(record.header.callerCheck, {
      items: [
        { text: 'Called back', done: true },
        { text: 'Has a ticket', done: true },
      ],
    });
    const [user] = record.users;
    assert.ok(user);
    assert.equal(userOutcome(user, 'resetMfa'), 'done');
    for (const gone of ['phone', 'microsoftAuthenticator', 'softwareOath']) {
      assert.ok(!(await kinds(everything)).includes(gone), gone);
    }
    assert.ok((await kinds(everything)).includes('fido2'));
  });

  it('§15.14 says that the user registers again where no way in stays, and only then', async () => {
    const { phoneDefault, everything } = bench.demo.people;
    await bench.run(resetMfa, [...gate, 'Reset MFA'], await bench.row(phoneDefault));
    assert.match(bench.prompts.at(-1)?.detail ?? '', /registers again at the next sign-in at which MFA is required/);
    await bench.run(resetMfa, [...gate, 'Reset MFA', everything.userPrincipalName], await bench.row(everything));
    assert.match(bench.prompts.at(-1)?.plan ?? '', /Stays:/);
    assert.doesNotMatch(bench.prompts.at(-1)?.plan ?? '', /registers again/);
  });

  it('shows on the row what was read for the plan, and has it read again when reading back is over', async () => {
    const { phoneDefault } = bench.demo.people;
    await bench.run(resetMfa, [...gate, 'Reset MFA'], await bench.row(phoneDefault));
    const shown = bench.view.shown.get(phoneDefault.id);
    assert.ok(shown && 'methods' in shown);
    assert.ok(shown.methods.some(({ kind }) => kind === 'phone'));
    await bench.lastOperation();
    assert.deepEqual(bench.view.refreshed, [phoneDefault.id]);
  });

  it('asks to type the user principal name of a privileged user beside the plan, and closes the plan', async () => {
    const { roleGroupMember } = bench.demo.people;
    const typed = roleGroupMember.userPrincipalName.toUpperCase();
    await bench.run(resetMfa, [...gate, 'Reset MFA', ` ${typed} `], await bench.row(roleGroupMember));
    const [, , , typing] = bench.prompts;
    assert.equal(typing?.kind, 'inputBox');
    assert.match(typing.detail ?? '', new RegExp(roleGroupMember.userPrincipalName));
    const tabs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
    assert.equal(tabs.filter(({ label }) => label.includes('Plan')).length, 0);
    assert.deepEqual(await numbers(roleGroupMember), []);
  });

  it('changes nothing for a privileged user when something else is typed', async () => {
    const { roleGroupMember } = bench.demo.people;
    await bench.refuses(
      /Type daphne\.sorel@/,
      resetMfa,
      [...gate, 'Reset MFA', 'yes'],
      await bench.row(roleGroupMember),
    );
    assert.deepEqual(bench.writes(), []);
  });

  it('§15.40 counts a user whose roles cannot be read as privileged', async () => {
    bench.demo.faults.add({ when: { path: /roleManagement/ }, effect: { kind: 'status', status: 403 } });
    const { smsOnly } = bench.demo.people;
    await bench.refuses(/Type camille\.roux@/, resetMfa, [...gate, 'Reset MFA', 'no'], await bench.row(smsOnly));
    assert.deepEqual(bench.writes(), []);
  });

  it('asks for the count of several, leaves alone who cannot be reset, and records why', async () => {
    const { smsOnly, nothing, phoneDefault, globalAdministrator } = bench.demo.people;
    const rows = [];
    for (const person of [smsOnly, nothing, phoneDefault, globalAdministrator]) rows.push(await bench.row(person));
    await bench.run(resetMfa, [...gate, 'Reset MFA', '２'], rows[0], rows);
    const [, , , typing] = bench.prompts;
    assert.match(typing?.text ?? '', /^DEMO: Reset MFA: 2 users/);
    const record = await bench.lastOperation();
    assert.deepEqual(
      record.users.map((user) => userOutcome(user, 'resetMfa')),
      ['done', 'refused', 'done', 'refused'],
    );
    assert.deepEqual(
      record.users.map(({ plan }) => plan.refusal?.kind),
      [undefined, 'nothingToDo', undefined, 'self'],
    );
  });

  it('acts on the clicked row alone when it is not one of the selected', async () => {
    const { smsOnly, phoneDefault, japanesePhone } = bench.demo.people;
    const selected = [await bench.row(phoneDefault), await bench.row(japanesePhone)];
    await bench.run(resetMfa, [...gate, 'Reset MFA'], await bench.row(smsOnly), selected);
    const record = await bench.lastOperation();
    assert.deepEqual(
      record.users.map(({ plan }) => plan.user.id),
      [smsOnly.id],
    );
  });

  it('§15.61 refuses to reset all Global Administrators together', async () => {
    const bench2 = await openCommandBench({ caller: 'privilegedAuthenticationAdministrator' });
    try {
      const { globalAdministrator, secondGlobalAdministrator, emergencyAccess1, emergencyAccess2 } = bench2.demo.people;
      const rows = [];
      for (const person of [globalAdministrator, secondGlobalAdministrator, emergencyAccess1, emergencyAccess2]) {
        rows.push(await bench2.row(person));
      }
      await bench2.refuses(/last Global Administrators/, resetMfa, [...gate, 'Reset MFA'], rows[0], rows);
      assert.deepEqual(bench2.writes(), []);
    } finally {
      await bench2.dispose();
    }
  });

  it('refuses oneself before it asks anything', async () => {
    const row = await bench.row(bench.demo.people.globalAdministrator);
    await bench.refuses(/your own account/, resetMfa, [], row);
    assert.deepEqual(bench.prompts, []);
  });

  it('refuses protected users, by user principal name or id, in any letter case', async () => {
    const { smsOnly } = bench.demo.people;
    for (const name of [smsOnly.userPrincipalName.toUpperCase(), ` ${smsOnly.id} `]) {
      bench.settings.protectedUsers = [name];
      await bench.refuses(/protected by the setting entraMfa\.protectedUsers/, resetMfa, [], await bench.row(smsOnly));
    }
  });

  it('says that there is nothing to reset', async () => {
    const { onlyPasskey } = bench.demo.people;
    await bench.refuses(/no method that a reset would remove/, resetMfa, gate, await bench.row(onlyPasskey));
  });

  it('says that the user was deleted meanwhile', async () => {
    const { smsOnly } = bench.demo.people;
    const row = await bench.row(smsOnly);
    bench.demo.behindTheScenes.deleteUser(smsOnly.id);
    await bench.refuses(/has been deleted/, resetMfa, gate, row);
  });

  it('does not touch a row of another tenant', async () => {
    const row = await bench.row(bench.demo.people.smsOnly);
    await bench.refuses(/another tenant/, resetMfa, [], { ...row, tenantId: 'another' });
  });

  it('sends nothing when the tenant was closed before the last answer', async () => {
    const row = await bench.row(bench.demo.people.smsOnly);
    const services: Services = {
      ...bench.services,
      readRoles: async (session, signal) => {
        const roles = await bench.services.readRoles(session, signal);
        bench.close();
        return roles;
      },
    };
    const run: typeof resetMfa = (context, _services, ...rest) => resetMfa(context, services, ...rest);
    await bench.refuses(/Nothing was changed/, run, [...gate, 'Reset MFA'], row);
    assert.deepEqual(bench.writes(), []);
  });

  it('shows a hostile name as text', async () => {
    await bench.run(resetMfa, [...gate, 'Reset MFA'], await bench.row(bench.demo.people.commandLinkName));
    for (const { text, detail = '' } of bench.prompts) assert.doesNotMatch(text + detail, /\]\(command:/);
  });
});
