// Claims challenges: Entra asks for more while the work is going on.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { createDemoTenant } from '../../src/demo/demoTenant.ts';
import { ownRegistration } from '../support/signIn/fakeEntra.ts';
import { fakeInternet } from '../support/signIn/fakeInternet.ts';
import { playTenants } from '../support/signIn/playTenants.ts';
import { answerSignIn } from './support/answerSignIn.ts';
import { confirmReset } from './support/confirmReset.ts';
import { pressSignIn } from './support/pressSignIn.ts';
import { searchUsers } from './support/searchUsers.ts';
import { takePicture } from './support/takePicture.ts';
import { treeRow } from './support/treeRow.ts';
import { uiTest } from './support/uiTest.ts';
import { whenOpen } from './support/whenOpen.ts';
import { words } from './support/words.ts';

const internet = await fakeInternet();
after(() => {
  internet.close();
});

const settings = {
  'entraMfa.auth.clientId': ownRegistration.clientId,
  'entraMfa.auth.tenantId': createDemoTenant().tenantId,
};
const acrs = (value: string): string => JSON.stringify({ access_token: { acrs: { essential: true, value } } });

uiTest(
  'answers claims challenges once each: without a word when it can, else by asking',
  { internet, settings, language: 'ja' },
  async (window) => {
    const { demo, entra } = playTenants(internet, { apps: [ownRegistration] });
    await pressSignIn(window);
    await answerSignIn(window, 'Allow');
    await whenOpen(window);

    // The person has met this one at sign-in.
    entra.satisfied.add('c1');
    demo.faults.add({ when: { path: /^\/users$/ }, times: 1, effect: { kind: 'claims', claims: acrs('c1') } });
    await searchUsers(window, 'amy.osei');
    await treeRow(window, 'entraMfa.users', /^Adele Fern/).waitFor({ state: 'detached' });
    const amy = treeRow(window, 'entraMfa.users', /^Amy Osei/);
    await amy.waitFor();
    assert.equal(entra.asked.length, 1);

    // That one is asked for by every change until it is met.
    const when = ({ method }: { method: string }): boolean => method === 'DELETE' && !entra.satisfied.has('c2');
    demo.faults.add({ when, effect: { kind: 'claims', claims: acrs('c2') } });
    await confirmReset(window, amy);
    // The permission to write, then the step-up.
    await answerSignIn(window, 'Allow');
    const said = await answerSignIn(window, 'Allow');
    assert.ok(said.includes(words(window, 'Microsoft Entra asks for another verification before it goes on.')), said);
    const reset = treeRow(window, 'entraMfa.operations', words(window, 'Reset MFA')).first();
    await reset.filter({ hasText: words(window, 'done and verified') }).waitFor();
    assert.equal(entra.asked.length, 3);
    assert.ok(entra.asked.slice(1).every(({ loginHint }) => loginHint === demo.callers.globalAdministrator));
    assert.deepEqual([...new Set(entra.tokenRequests.flatMap((request) => request.acrs))], ['c1', 'c2']);
    await takePicture(window, 'stepped-up');
  },
);
