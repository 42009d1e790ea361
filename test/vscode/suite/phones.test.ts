// Adding and changing phones, run with answers typed in.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { addPhone } from '../../../src/commands/addPhone.ts';
import { changePhone } from '../../../src/commands/changePhone.ts';
import { userOutcome } from '../../../src/operations/outcomes.ts';
import type { DemoPerson } from '../../../src/demo/demoTenant.ts';
import { gate, openCommandBench, type CommandBench } from '../../support/commandBench.ts';

describe('Phones', () => {
  let bench: CommandBench;
  beforeEach(async () => {
    bench = await openCommandBench();
  });
  afterEach(async () => {
    await bench.dispose();
  });

  const numbers = async (person: DemoPerson): Promise<readonly string[]> =>
    (await bench.methods(person)).flatMap((method) => (method.kind === 'phone' ? [method.phoneNumber] : []));

  describe('add phone', () => {
    it('takes what people type, shows the number that Entra gets, and keeps it out of the record', async () => {
      const { onlyPasskey } = bench.demo.people;
      const row = await bench.row(onlyPasskey);
      await bench.run(addPhone, [...gate, 'Phone (mobile)', '０８０－９９９９－９９９９', 'Add Phone'], row);
      const [, , type, number, modal] = bench.prompts;
      assert.match(type?.text ?? '', /One number per kind\. E-mail is never MFA/);
      assert.match(number?.detail ?? '', /policy lets this user use SMS and voice calls\./);
      assert.match(number?.detail ?? '', /1 February 2027.+Temporary Access Pass or a passkey/);
      assert.match(modal?.detail ?? '', /Is added:\n {2}• Phone \(mobile\) \+81 8099999999/);
      assert.match(modal?.detail ?? '', /policy lets this user use SMS and voice calls\./);
      assert.deepEqual(await numbers(onlyPasskey), ['+81 8099999999']);
      assert.doesNotMatch(JSON.stringify(await bench.lastOperation()), /99999999/);
    });

    it('§15.41 says before the number is typed, and in the plan, that SMS is switched off for the user', async () => {
      bench.demo.behindTheScenes.changePolicy('Sms', { state: 'disabled' });
      const { onlyPasskey } = bench.demo.people;
      const row = await bench.row(onlyPasskey);
      await bench.run(addPhone, [...gate, 'Phone (mobile)', '080-9999-9999', 'Add Phone'], row);
      const [number, modal] = bench.prompts.slice(-2);
      for (const prompt of [number, modal]) {
        assert.match(prompt?.detail ?? '', /does not let this user use SMS: the number cannot be used for MFA/);
        assert.match(prompt?.detail ?? '', /lets this user use voice calls/);
      }
      assert.deepEqual(await numbers(onlyPasskey), ['+81 8099999999']);
    });

    it('§15.41 goes on where the policy cannot be read, and says so', async () => {
      const limited = await openCommandBench({ caller: 'privilegedAuthenticationAdministrator' });
      try {
        const row = await limited.row(limited.demo.people.onlyPasskey);
        await limited.run(addPhone, [...gate, 'Phone (mobile)', '080-9999-9999', 'Add Phone'], row);
        for (const prompt of limited.prompts.slice(-2))
          assert.match(prompt.detail ?? '', /cannot be read with your role and permissions/);
      } finally {
        await limited.dispose();
      }
    });

    it('does not speak of the end of SMS where the tenant has a telecom provider of its own', async () => {
      bench.settings.telecomProviderConfigured = true;
      const row = await bench.row(bench.demo.people.onlyPasskey);
      await bench.run(addPhone, [...gate, 'Phone (mobile)', '080-9999-9999', 'Add Phone'], row);
      for (const { text, detail = '' } of bench.prompts) assert.doesNotMatch(text + detail, /2027/);
    });

    it('reads numbers without a country code for the country of the setting', async () => {
      bench.settings.defaultCountry = 'us';
      const { onlyPasskey } = bench.demo.people;
      const row = await bench.row(onlyPasskey);
      await bench.run(addPhone, [...gate, 'Phone (mobile)', '206-555-0199', 'Add Phone'], row);
      assert.deepEqual(await numbers(onlyPasskey), ['+1 2065550199']);
    });

    for (const [typed, sentence] of [
      ['taro@fernhill.example', /e-mail address.+never MFA/],
      ['hello', /not a phone number/],
      ['', /Type a phone number/],
      ['+81 •••••••99', /masked/],
      ['080-9999-9999 ext 12', /Only an office phone/],
    ] as const) {
      it(`says why “${typed}” is not taken`, async () => {
        const row = await bench.row(bench.demo.people.onlyPasskey);
        await bench.refuses(sentence, addPhone, [...gate, 'Phone (mobile)', typed], row);
        assert.deepEqual(bench.writes(), []);
      });
    }

    it('§15.23 offers to change a number of a kind that is taken, naming the old one masked', async () => {
      const { smsOnly } = bench.demo.people;
      const row = await bench.row(smsOnly);
      const inputs = [...gate, /\+1 •+31 is registered/, '080-9999-9999', 'Change Phone Number'];
      await bench.run(addPhone, inputs, row);
      const modal = bench.prompts.at(-1);
      assert.match(modal?.detail ?? '', /The number until now: \+1 •+31/);
      assert.doesNotMatch(modal?.detail ?? '', /5035550131/);
      assert.deepEqual(await numbers(smsOnly), ['+81 8099999999']);
      assert.ok(bench.writes().every((write) => write.startsWith('PATCH')));
    });

    it('adds an alternate mobile phone only beside a mobile phone', async () => {
      const row = await bench.row(bench.demo.people.onlyPasskey);
      const inputs = [...gate, 'Phone (alternate mobile)', '080-9999-9999'];
      await bench.refuses(/only beside a mobile phone/, addPhone, inputs, row);
    });

    it('§15.24 tells when the number is stored for MFA but not for SMS sign-in', async () => {
      const { numberSeeker } = bench.demo.people;
      const row = await bench.row(numberSeeker);
      await bench.run(addPhone, [...gate, 'Phone (mobile)', '+1 206-555-0142', 'Add Phone'], row);
      const [user] = (await bench.lastOperation()).users;
      assert.deepEqual(
        Object.values(user?.steps ?? {}).map(({ state }) => state),
        ['doneWithoutSmsSignIn'],
      );
    });
  });

  describe('change phone number', () => {
    it('changes the number of the clicked phone', async () => {
      const { japanesePhone } = bench.demo.people;
      const phone = await bench.methodRow(japanesePhone, ({ kind }) => kind === 'phone');
      await bench.run(changePhone, [...gate, '090-9999-0000', 'Change Phone Number'], phone);
      assert.deepEqual(await numbers(japanesePhone), ['+81 9099990000']);
    });

    it('asks which phone where none was clicked', async () => {
      const { everything } = bench.demo.people;
      const inputs = [...gate, /office/, '+1 503-555-0144 ext 7', 'Change Phone Number'];
      await bench.run(changePhone, inputs, await bench.row(everything));
      assert.match(bench.prompts.at(-1)?.detail ?? '', /policy lets this user use voice calls\./);
      assert.ok((await numbers(everything)).includes('+1 5035550144x7'));
    });

    it('says that the number is registered already', async () => {
      const { japanesePhone } = bench.demo.people;
      const phone = await bench.methodRow(japanesePhone, ({ kind }) => kind === 'phone');
      await bench.refuses(/registered already/, changePhone, [...gate, '+81 9000000117'], phone);
    });

    it('§15.22 never compares or sends a number that is read masked', async () => {
      const masked = await openCommandBench({ caller: 'authenticationAdministrator' });
      try {
        const { japanesePhone } = masked.demo.people;
        const phone = await masked.methodRow(japanesePhone, ({ kind }) => kind === 'phone');
        await masked.run(changePhone, [...gate, '+81 9000000117', 'Change Phone Number'], phone);
        const [user] = (await masked.lastOperation()).users;
        assert.ok(user);
        assert.equal(userOutcome(user, 'changePhone'), 'done');
      } finally {
        await masked.dispose();
      }
    });

    it('says that there is no phone', async () => {
      const row = await bench.row(bench.demo.people.onlyPasskey);
      await bench.refuses(/no phone whose number/, changePhone, gate, row);
    });
  });
});
