// What VS Code's sign-in is asked, to the letter, and when: as which app, in which tenant, for which permissions, as whom, and
// with a question to the person or without.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { createDemoTenant, type DemoTenant } from '../../src/demo/demoTenant.ts';
import { fakeInternet } from '../support/signIn/fakeInternet.ts';
import { fakeMicrosoft, type ProviderCall } from '../support/signIn/fakeMicrosoft.ts';
import { answerAllow } from './support/answerAllow.ts';
import { confirmReset } from './support/confirmReset.ts';
import { pressSignIn } from './support/pressSignIn.ts';
import { runCommand } from './support/runCommand.ts';
import { searchUsers } from './support/searchUsers.ts';
import { treeRow } from './support/treeRow.ts';
import { uiTest } from './support/uiTest.ts';
import { whenOpen } from './support/whenOpen.ts';
import { words } from './support/words.ts';

const internet = await fakeInternet();
const microsoft = await fakeMicrosoft();
after(() => {
  internet.close();
  microsoft.close();
});

const users = 'entraMfa.users';
const clientId = 'aaaaaaaa-1111-4222-8333-444444444444';
const { tenantId, people } = createDemoTenant();
const options = {
  internet: { ...internet, env: { ...internet.env, ...microsoft.env } },
  extensions: [microsoft.extension],
  // As somebody may have pasted them.
  settings: { 'entraMfa.auth.clientId': clientId.toUpperCase(), 'entraMfa.auth.tenantId': tenantId.toUpperCase() },
};

const graph = 'https://graph.microsoft.com/';
const asOurs = [`VSCODE_CLIENT_ID:${clientId}`, `VSCODE_TENANT:${tenantId}`];
const least = [...asOurs, `${graph}User.Read.All`, `${graph}UserAuthenticationMethod.Read.All`];
const read = [
  ...least,
  `${graph}RoleManagement.Read.Directory`,
  `${graph}GroupMember.Read.All`,
  `${graph}Organization.Read.All`,
  `${graph}Policy.Read.AuthenticationMethod`,
];
const write = [...read, `${graph}UserAuthenticationMethod.ReadWrite.All`];
const account = `${people.globalAdministrator.id}.${tenantId}`;

function play(): DemoTenant {
  const demo = createDemoTenant({ throttle: false, replicationLagMs: 0 });
  internet.answers['graph.microsoft.com'] = (request) => demo.fetch(request);
  microsoft.play(demo);
  return demo;
}

/** VS Code sorts what it hands on. */
const sorted = (scopes: readonly string[]): string => scopes.toSorted().join(' ');
const isFor =
  (scopes: readonly string[]) =>
  ({ scopes: asked = [] }: ProviderCall): boolean =>
    sorted(asked) === sorted(scopes);
const created = (): readonly ProviderCall[] => microsoft.calls.filter(({ call }) => call === 'createSession');

uiTest(
  'asks nothing before the view is shown, silently at first, and for no more than is needed',
  options,
  async (window) => {
    play();
    // The extension is at work, and its view was never shown.
    await runCommand(window, 'entraMfa.showLog');
    await window.page.locator('.part.panel .monaco-editor').first().waitFor();
    assert.equal(microsoft.calls.length, 0);

    await runCommand(window, 'View: Show MFA Admin');
    await pressSignIn(window);
    const said = await answerAllow(window);
    assert.ok(
      said.includes(
        words(window, 'To read users, authentication methods and roles as you. Nothing is changed with it.'),
      ),
    );
    await whenOpen(window);
    assert.ok(
      microsoft.calls.slice(0, 2).every(({ call }) => call === 'getSessions'),
      JSON.stringify(microsoft.calls),
    );
    assert.deepEqual(
      created().map(({ scopes, account: as }) => [sorted(scopes ?? []), as]),
      [[sorted(read), undefined]],
    );

    await searchUsers(window, 'amy.osei');
    const amy = treeRow(window, users, /^Amy Osei/);
    await amy.waitFor();
    await confirmReset(window, amy);
    assert.ok(
      (await answerAllow(window)).includes(
        words(
          window,
          'To change authentication methods as you. Microsoft Entra asks once for the permission, and your role decides whom it reaches.',
        ),
      ),
    );
    const reset = treeRow(window, 'entraMfa.operations', words(window, 'Reset MFA')).first();
    await reset.filter({ hasText: words(window, 'done and verified') }).waitFor();
    assert.deepEqual(
      created().map(({ scopes, account: as }) => [sorted(scopes ?? []), as?.id]),
      [
        [sorted(read), undefined],
        [sorted(write), account],
      ],
    );
    // Before the question and after it, and never anything else: not VS Code's own app, not another tenant.
    assert.ok(microsoft.calls.some((one) => one.call === 'getSessions' && isFor(write)(one)));
    assert.deepEqual(
      microsoft.calls.filter((call) => ![least, read, write].some((scopes) => isFor(scopes)(call))),
      [],
    );
  },
);

uiTest(
  'never asks for permission to change anything in read-only mode',
  { ...options, settings: { ...options.settings, 'entraMfa.readOnly': true } },
  async (window) => {
    const demo = play();
    await pressSignIn(window);
    await answerAllow(window);
    await whenOpen(window);
    await searchUsers(window, 'amy.osei');
    await treeRow(window, users, /^Amy Osei/).waitFor();
    await runCommand(window, 'entraMfa.resetMfa');
    await window.page.getByText('entraMfa.readOnly').first().waitFor();
    // VS Code writes what a notification says to the console as well.
    window.errors.length = 0;
    assert.equal(created().length, 1);
    assert.deepEqual(
      microsoft.calls.filter(({ scopes = [] }) => scopes.some((name) => name.includes('ReadWrite'))),
      [],
    );
    assert.ok(demo.requests.every(({ method }) => method === 'GET' || method === 'POST'));
  },
);
