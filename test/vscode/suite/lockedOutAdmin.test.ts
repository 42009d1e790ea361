// Help a Locked-out Administrator, run with answers typed in: who could help, which case applies, what the document says.

import assert from 'node:assert/strict';
import { TestInput } from '@microsoft/vscode-azext-utils';
import { afterEach, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { lockedOutAdmin } from '../../../src/commands/lockedOutAdmin.ts';
import { roleTemplateIds } from '../../../src/domain/roles.ts';
import type { DemoSessionOptions } from '../../support/demoSession.ts';
import { gate, openCommandBench, type CommandBench } from '../../support/commandBench.ts';

describe('Help a Locked-out Administrator', () => {
  let bench: CommandBench;
  const open = async (options: DemoSessionOptions = {}): Promise<void> => {
    await bench.dispose();
    bench = await openCommandBench(options);
    bench.settings.messageLanguage = 'en';
  };
  beforeEach(async () => {
    bench = await openCommandBench();
    bench.settings.messageLanguage = 'en';
    await vscode.env.clipboard.writeText('before');
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await bench.dispose();
  });

  const clipboard = (): Thenable<string> => vscode.env.clipboard.readText();
  const document = (): string => vscode.window.activeTextEditor?.document.getText() ?? '';
  /** Leaves the last list, where everything else has been answered. */
  const run = (inputs: readonly (string | RegExp | TestInput)[]): Promise<void> =>
    assert.rejects(
      bench.run(lockedOutAdmin, [...inputs, /leaves, for there is no such item/] as (string | RegExp)[]),
      /leaves, for there is no such item.+The document says which/,
    );
  const offered = (prompt: RegExp): readonly string[] =>
    bench.prompts.find(({ text }) => prompt.test(text))?.items ?? [];

  it('lists who could help with role, eligibility and reach, and asks the chosen one', async () => {
    await run([/^It Is Me/, 'The phone was lost', 'Monday', 'Akira Hayama', /^I\. /, 'Copy']);
    const who = offered(/^I\. Whom do you ask/);
    assert.ok(who.includes('最上 司') && who.includes('Elias Frost') && who.includes('Akira Hayama'), who.join());
    assert.ok(!who.includes('Adele Fern') && !who.some((label) => label.startsWith('You Can')), who.join());
    const message = await clipboard();
    assert.match(message, /^DEMO: Please reset the multifactor authentication of Adele Fern[^]+Dear Akira Hayama,/);
    assert.match(document(), /^DEMO: Locked-out administrator: what to do \(Adele Fern\)/);
    assert.match(document(), /Case I applies: ask Akira Hayama\. Go on to II/);
    assert.match(
      document(),
      /- Elias Frost \(.+\): Global Administrator, eligible: has to activate the role first; mail/,
    );
    assert.doesNotMatch(document(), /\+\d{2}/);
    assert.deepEqual(bench.writes(), []);
  });

  it('goes through II to III, with the reasons, the contact and the afterwards in the document', async () => {
    await run([
      ...[/^It Is Me/, 'The phone was lost', 'Monday', /^There Are Others/, /No CSP Partner/, 'Adele, 555-0100'],
      ...[/^III\./, 'Copy'],
    ]);
    assert.match(await clipboard(), /^DEMO: Administrator locked out[^]+happened: The phone was lost\n- When: Monday/);
    for (const part of [
      /Case I fails: there are others with the role, but none of them can sign in\.\nCase II fails: .+\nWhat is left is case III/,
      /Methods registered for the account\n- /,
      /- I\. Another administrator: there are others[^]+- II\. A CSP partner: our subscriptions do not/,
      /Contact for this case\n- Adele, 555-0100/,
      /checked 26 November 2026[^]+service request for the Data Protection team[^]+trial tenant/,
      /■ Text to hand over: DEMO: Multifactor authentication is lifted for a while/,
    ])
      assert.match(document(), part);
  });

  it('asks the partner in II, and comes back to a question when Back is pressed', async () => {
    await run([
      ...[/^It Is Me/, 'first', TestInput.BackButton, 'second', 'Monday', /^Not Known/, TestInput.BackButton],
      ...[/^There Is No Other/, /^There Is One: Ask/, /^II\./, TestInput.BackButton, /^II\./, 'In Japanese', 'Copy'],
    ]);
    assert.match(
      await clipboard(),
      /^デモ: 当社テナントの管理者の多要素認証のリセットのお願い[^]+起きたこと: second\n/,
    );
    assert.match(document(), /Case I fails: there is no other[^]+Case II applies: ask the CSP partner/);
  });

  it('signed out is a form in which nothing is required, and says what is not known', async () => {
    bench.close();
    await run(['', '', [] as unknown as string, '', '', /^Not Known/, /^Not Known/, '']);
    assert.equal(bench.demo.requests.length, 0);
    assert.match(document(), /^Locked-out administrator: what to do\n\nWritten on .+ from what was told alone/);
    assert.match(document(), /\(UPN\): not known at the time of writing\n/);
    assert.match(document(), /Whether case I applies is not known[^]+Whether case II applies is not known/);
  });

  it('signed out takes what is typed, made plain, and knows an ID from a domain', async () => {
    bench.close();
    const id = '0f5e0000-0000-4000-8000-000000000001';
    await run([
      'ad\u202Emin@fernhill.example',
      id,
      /^Microsoft Authenticator/,
      'a](command:x)',
      '',
      /^There Is No Other/,
      /^Not Known/,
      '',
    ]);
    assert.match(document(), /Tenant ID: 0f5e0000-0000-4000-8000-000000000001\n/);
    assert.match(document(), /admin@fernhill\.example[^]+a\]\u2060\(command:x\)\n/);
    assert.match(document(), /registered for the account:\n {2}- Microsoft Authenticator\n/);
    await run([
      '',
      'fernhill.onmicrosoft.com',
      [] as unknown as string,
      '',
      '',
      /^There Is No Other/,
      /^Not Known/,
      '',
    ]);
    assert.match(document(), /Initial domain of the tenant: fernhill\.onmicrosoft\.com\n/);
  });

  it('signed in takes somebody who is not found, and says who could help there', async () => {
    await run([
      /Not Found/,
      'gone@fernhill.example',
      bench.session.tenantId,
      [] as unknown as string,
      '',
      '',
      'Akira Hayama',
    ]);
    assert.match(document(), /\(UPN\): gone@fernhill\.example\n[^]+- Adele Fern \(/);
    await run([/Not Found/, 'x@other.example', 'other.example', [] as unknown as string, '', '', /^Ask Another/]);
    assert.match(document(), /Tenant name: other\.example\n[^]+it was not looked at/);
    assert.doesNotMatch(document(), /Akira/);
  });

  it('goes on where roles cannot be read, and says so', async () => {
    await open({ caller: 'authenticationAdministrator' });
    bench.demo.faults.add({ when: { path: /roleManagement/ }, effect: { kind: 'status', status: 403 } });
    await run([/^It Is Me/, '', '', /^There Is No Other/, /^Not Known/, '']);
    assert.match(
      bench.prompts.map(({ text }) => text).join('\n'),
      /I\. Who else could help is not known in full \(0 found\)/,
    );
    assert.match(document(), /Not everything about the roles could be read/);
  });

  it('lets whoever has the role act at once, through the gate and the plan', async () => {
    const { privilegedAuthenticationAdministrator: akira } = bench.demo.people;
    await bench.run(
      lockedOutAdmin,
      ['lost', '', 'You Can: Create Temporary Access Pass…', ...gate, '1 hour', 'Once', akira.userPrincipalName],
      await bench.row(akira),
    );
    const kinds = (await bench.methods(akira)).map(({ kind }) => kind);
    assert.ok(kinds.includes('temporaryAccessPass'), kinds.join());
  });

  it('asks a partner in a tenant of a customer about the own rights there', async () => {
    const { session } = bench;
    const account = { id: `${session.account.id}.99999999-1111-4222-8333-444444444444`, label: 'pat@partner.example' };
    const partner = { ...session, signIn: { account, permission: () => 'granted', missingPermissions: () => [] } };
    Object.defineProperty(bench.services.sessions, 'current', { get: () => partner });
    await run([
      /Not Found/,
      'x@fernhill.example',
      session.tenantId,
      [] as unknown as string,
      '',
      '',
      /^There Is No Other/,
      /^There Is One: Ask/,
    ]);
    assert.deepEqual(
      offered(/^Which administrator/).filter((label) => label.startsWith('It Is Me')),
      [],
    );
    assert.match(bench.prompts.map(({ text }) => text).join('\n'), /II\. You work in this tenant as a partner/);
    assert.match(document(), /Case II applies: ask the CSP partner/);
  });

  it('as a Global Reader reads the same, and offers nothing that this role cannot do', async () => {
    await open({ caller: 'globalReader' });
    await run([/^It Is Me/, '', '', /^Akira/]);
    assert.ok(!offered(/^I\. Whom/).some((label) => label.startsWith('You Can')));
  });

  it('says that a tenant with one administrator has nobody else', async () => {
    // Without P2 there is nobody eligible.
    await open({ licence: 'p1' });
    const { people, behindTheScenes } = bench.demo;
    for (const person of Object.values(people))
      for (const role of [roleTemplateIds.globalAdministrator, roleTemplateIds.privilegedAuthenticationAdministrator])
        if (person.id !== bench.session.account.id) behindTheScenes.removeRole(person.id, role);
    await run([/^It Is Me/, '', '', /^There Is No Other/, /^Not Known/, '']);
    assert.deepEqual(offered(/^I\. Nobody else here/), ['Ask Another Administrator', 'There Is No Other']);
    assert.match(document(), /Nobody else holds one of these roles/);
  });

  it('has no partner and no support of the public cloud in another one', async () => {
    await open({ cloud: 'usGov' });
    await run([/^It Is Me/, '', '', /^There Is No Other/]);
    assert.match(document(), /call the support of whoever runs it/);
    assert.doesNotMatch(document(), /aka\.ms|Data Protection|■ II/);
    assert.match(document(), /entra\.microsoft\.us/);
  });

  it('is refused to an app', async () => {
    await open({ appOnly: true });
    await bench.refuses(/An app is signed in, and a guided flow for one user is for people/, lockedOutAdmin, []);
  });

  it('opens the whole to be edited, and then leaves the keyboard there', async () => {
    await bench.run(lockedOutAdmin, [/^It Is Me/, '', '', 'Akira Hayama', /^Edit, Copy or Mail/, 'Edit First']);
    assert.ok(vscode.window.activeTextEditor?.document.isUntitled);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
