// The commands that change something but methods' being there: what they ask, what becomes of it, whom they leave alone.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { removeAllMethods } from '../../../src/commands/removeAllMethods.ts';
import { resetMfa } from '../../../src/commands/resetMfa.ts';
import { revokeSessions } from '../../../src/commands/revokeSessions.ts';
import { setDefaultMethod } from '../../../src/commands/setDefaultMethod.ts';
import { setPerUserMfa } from '../../../src/commands/setPerUserMfa.ts';
import { setResetEmail } from '../../../src/commands/setResetEmail.ts';
import { setSmsSignIn } from '../../../src/commands/setSmsSignIn.ts';
import { userOutcome } from '../../../src/operations/outcomes.ts';
import { gate, openCommandBench, type CommandBench } from '../../support/commandBench.ts';

describe('Commands for one user’s settings and sessions', () => {
  let bench: CommandBench;
  beforeEach(async () => {
    bench = await openCommandBench();
  });
  afterEach(async () => {
    await bench.dispose();
  });

  const outcome = async (): Promise<string> => {
    const { header, users } = await bench.lastOperation();
    const [user] = users;
    return user === undefined ? 'nobody' : `${header.kind} ${userOutcome(user, header.kind)}`;
  };

  it('set the default: only what is registered is offered, and the present one is marked', async () => {
    const { phoneDefault } = bench.demo.people;
    await bench.run(
      setDefaultMethod,
      [...gate, 'a Microsoft Authenticator notification', 'Set Default Sign-in Method'],
      await bench.row(phoneDefault),
    );
    const pick = bench.prompts.find(({ text }) => /which method\?$/.test(text));
    assert.ok(pick);
    assert.ok(!pick.items.some((item) => item.includes('office')), pick.items.join('\n'));
    assert.equal(await outcome(), 'setDefaultMethod done');
  });

  it('set the default from a method’s own row, and say which kinds cannot be one', async () => {
    const { phoneDefault, onlyPasskey } = bench.demo.people;
    const phone = await bench.methodRow(phoneDefault, ({ kind }) => kind === 'phone');
    await bench.run(setDefaultMethod, [...gate, 'a call to the mobile phone', 'Set Default Sign-in Method'], phone);
    assert.equal(await outcome(), 'setDefaultMethod done');
    const passkey = await bench.methodRow(onlyPasskey, ({ kind }) => kind === 'fido2');
    await bench.refuses(/cannot be the default/, setDefaultMethod, gate, passkey);
    await bench.refuses(
      /has no method that could be the default/,
      setDefaultMethod,
      gate,
      await bench.row(onlyPasskey),
    );
  });

  it('turn SMS sign-in off and say how it stands', async () => {
    const { smsSignIn, phoneDefault } = bench.demo.people;
    await bench.run(setSmsSignIn, [...gate, /^Turn off/, 'Turn SMS Sign-in On or Off'], await bench.row(smsSignIn));
    assert.ok(bench.prompts.some(({ text }) => text.endsWith('Now: on')));
    assert.equal(await outcome(), 'setSmsSignIn done');
    await bench.refuses(
      /policy does not let this user/,
      setSmsSignIn,
      [...gate, /^Turn on/],
      await bench.row(phoneDefault),
    );
  });

  it('set per-user MFA, warn of Conditional Access, and do nothing where it is so already', async () => {
    const { perUserMfaEnforced } = bench.demo.people;
    const row = await bench.row(perUserMfaEnforced);
    await bench.run(setPerUserMfa, [...gate, 'disabled', 'Set Per-user MFA State'], row);
    assert.match(bench.prompts.at(-1)?.detail ?? '', /Conditional Access and security defaults/);
    assert.equal(await outcome(), 'setPerUserMfa done');
    await bench.refuses(/is so already/, setPerUserMfa, [...gate, 'disabled'], row);
  });

  it('set the password-reset e-mail, typed with full-width letters, and call it no MFA', async () => {
    const { nothing } = bench.demo.people;
    const row = await bench.row(nothing);
    await bench.run(setResetEmail, [...gate, ' ｃａｒｌ@home.example ', 'Set Email (Password Reset Only)'], row);
    assert.match(bench.prompts.at(-1)?.detail ?? '', /Email \(password reset only\) carl@home\.example/);
    assert.match(bench.prompts.at(-1)?.detail ?? '', /never a method for MFA/);
    assert.equal(await outcome(), 'setResetEmail done');
    await bench.refuses(/not an e-mail address/, setResetEmail, [...gate, 'carl'], row);
  });

  it('revoke sessions of several, leave external guests alone, and never one’s own', async () => {
    const { smsOnly, guest } = bench.demo.people;
    const rows = [await bench.row(smsOnly), await bench.row(guest)];
    await bench.run(revokeSessions, [...gate, '1'], rows[0], rows);
    const { users } = await bench.lastOperation();
    assert.deepEqual(
      users.map((user) => userOutcome(user, 'revokeSessions')),
      ['done', 'refused'],
    );
    const me = { id: bench.session.account.id, userPrincipalName: bench.session.account.userPrincipalName };
    await bench.refuses(/would end the one this is done with/, revokeSessions, [], await bench.row(me));
  });

  it('reset MFA and revoke sessions with one button', async () => {
    const { smsOnly } = bench.demo.people;
    await bench.run(resetMfa, [...gate, 'Reset MFA and Revoke Sessions'], await bench.row(smsOnly));
    const { users } = await bench.lastOperation();
    const types = users.flatMap(({ plan }) => plan.steps.map(({ action }) => action.type));
    assert.deepEqual(types, ['deleteMethod', 'revokeSessions']);
    assert.equal(await outcome(), 'resetMfa done');
  });

  it('remove all methods only for who types the name, and each one is named', async () => {
    const { everything } = bench.demo.people;
    await bench.run(removeAllMethods, [...gate, /^$/, everything.userPrincipalName], await bench.row(everything));
    const plan = bench.prompts.at(-1)?.plan ?? '';
    for (const kind of ['Passkey (FIDO2)', 'Windows Hello', 'Email (password reset only)', 'Phone (office)']) {
      assert.ok(plan.split('Stays:')[0]?.includes(kind), `${kind} is missing in ${plan}`);
    }
    assert.equal(await outcome(), 'removeAllMethods done');
  });
});
