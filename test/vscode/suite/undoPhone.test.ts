// Putting back removed phones and the e-mail address, run with answers typed in.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { changePhone } from '../../../src/commands/changePhone.ts';
import { deleteMethod } from '../../../src/commands/deleteMethod.ts';
import { deleteOperation } from '../../../src/commands/deleteOperation.ts';
import { removeAllMethods } from '../../../src/commands/removeAllMethods.ts';
import { resetMfa } from '../../../src/commands/resetMfa.ts';
import { resumeOperation } from '../../../src/commands/resumeOperation.ts';
import { setResetEmail } from '../../../src/commands/setResetEmail.ts';
import { undoPhone } from '../../../src/commands/undoPhone.ts';
import type { DemoPerson } from '../../../src/demo/demoTenant.ts';
import type { OperationRecord } from '../../../src/operations/operation.ts';
import type { OperationNode } from '../../../src/views/nodes.ts';
import { gate, openCommandBench, type CommandBench, type Inputs } from '../../support/commandBench.ts';

const verb = 'Put Back Phones and Email';

describe('Putting back', () => {
  let bench: CommandBench;
  beforeEach(async () => {
    bench = await openCommandBench();
  });
  afterEach(async () => {
    await bench.dispose();
  });

  const row = ({ header }: OperationRecord): OperationNode => ({ kind: 'operation', operationId: header.id });
  const contacts = async (person: DemoPerson): Promise<readonly string[]> =>
    (await bench.methods(person)).flatMap((method) =>
      method.kind === 'phone' ? [method.phoneNumber] : method.kind === 'email' ? [method.emailAddress] : [],
    );
  const last = (): string => {
    const { detail = '', plan = '' } = bench.prompts.at(-1) ?? {};
    return detail + plan;
  };
  const reset = async (person: DemoPerson, answers: Inputs = gate): Promise<OperationRecord> => {
    await bench.run(resetMfa, [...answers, 'Reset MFA'], await bench.row(person));
    return bench.lastOperation();
  };

  it('is promised before a reset, for what was read in full', async () => {
    const { phoneDefault } = bench.demo.people;
    const record = await reset(phoneDefault);
    assert.match(last(), /Can be put back for 7 days, .+ if this computer keeps the key so long: Phone \(mobile\)\./);
    assert.match(last(), /Cannot be put back; .+register it again: Microsoft Authenticator\./);
    assert.ok(record.undoUntil);
    assert.doesNotMatch(JSON.stringify(record), /5035550117/);
  });

  it('brings the number back that is ticked, none being ticked before, and shows it masked', async () => {
    const { phoneDefault } = bench.demo.people;
    const record = await reset(phoneDefault);
    assert.deepEqual(await contacts(phoneDefault), []);
    await bench.run(undoPhone, [/mobile/, ...gate, verb], row(record));
    assert.deepEqual(bench.prompts[0]?.items, ['Phone (mobile) +1 ••••••••17']);
    assert.match(last(), /Is added:\n {2}• Phone \(mobile\) \+1 •+17/);
    assert.match(last(), /removed because of an attack|went because of an attack must not come back/);
    assert.match(last(), /SMS sign-in is not turned on again/);
    assert.match(last(), /1 February 2027/);
    assert.doesNotMatch(JSON.stringify(bench.prompts), /5035550117/);
    assert.deepEqual(await contacts(phoneDefault), ['+1 5035550117']);
    assert.equal((await bench.lastOperation()).header.reason, 'TICKET-42');
  });

  it('does nothing where nothing is ticked', async () => {
    const record = await reset(bench.demo.people.phoneDefault);
    const before = bench.writes().length;
    await bench.refuses(/Nothing was ticked/, undoPhone, [/no such item/], row(record));
    assert.equal(bench.writes().length, before);
  });

  it('asks for the typed name where the reason speaks of an attack', async () => {
    const { phoneDefault } = bench.demo.people;
    const record = await reset(phoneDefault, [/./, 'Account compromised']);
    await bench.run(undoPhone, [/mobile/, ...gate, phoneDefault.userPrincipalName], row(record));
    assert.match(last(), /speaks of an attack: “Account compromised”/);
    assert.deepEqual(await contacts(phoneDefault), ['+1 5035550117']);
  });

  it('brings back after a change what was there before, unless another number was set since', async () => {
    const { japanesePhone } = bench.demo.people;
    const phone = await bench.methodRow(japanesePhone, ({ kind }) => kind === 'phone');
    await bench.run(changePhone, [...gate, '090-9999-0000', 'Change Phone Number'], phone);
    assert.match(last(), /Can be put back for 7 days/);
    const record = await bench.lastOperation();
    await bench.run(undoPhone, [/mobile/, ...gate, verb], row(record));
    assert.match(last(), /Gets a new number:\n {2}• Phone \(mobile\) \+81 •+17/);
    assert.deepEqual(await contacts(japanesePhone), ['+81 9000000117']);
    await bench.lastOperation();
    await bench.refuses(
      /Phone \(mobile\) \+81 •+17 is registered already/,
      undoPhone,
      [/mobile/, ...gate],
      row(record),
    );
    await bench.run(changePhone, [...gate, '090-8888-1111', 'Change Phone Number'], phone);
    await bench.lastOperation();
    await bench.refuses(/not put back: another one was set since/, undoPhone, [/mobile/, ...gate], row(record));
    assert.deepEqual(await contacts(japanesePhone), ['+81 9088881111']);
  });

  it('§15.22 promises nothing to somebody who reads numbers in part, and keeps nothing', async () => {
    const masked = await openCommandBench({ caller: 'authenticationAdministrator' });
    try {
      const person = masked.demo.people.phoneDefault;
      await masked.run(resetMfa, [...gate, 'Reset MFA'], await masked.row(person));
      const { detail = '' } = masked.prompts.at(-1) ?? {};
      assert.match(detail, /Cannot be put back from here, because you can read it in part only: Phone \(mobile\)/);
      const record = await masked.lastOperation();
      assert.equal(record.undoUntil, undefined);
      await masked.refuses(/Nothing that this operation removed is kept/, undoPhone, [], row(record));
      await masked.refuses(/no operation with which/, undoPhone, []);
    } finally {
      await masked.dispose();
    }
  });

  it('is not promised where the setting is 0', async () => {
    bench.settings.undoRetentionDays = 0;
    const record = await reset(bench.demo.people.phoneDefault);
    assert.match(last(), /the setting entraMfa\.undoRetentionDays is 0: Phone \(mobile\)/);
    assert.equal(record.undoUntil, undefined);
  });

  it('is promised by every command that removes a number or the address', async () => {
    const { everything } = bench.demo.people;
    const promised = (): void => {
      assert.match(last(), /Can be put back for 7 days/);
    };
    const office = await bench.methodRow(everything, (one) => one.kind === 'phone' && one.phoneType === 'office');
    await bench.run(deleteMethod, [...gate, 'Delete Method'], office);
    promised();
    await bench.lastOperation();
    const email = 'Set Email (Password Reset Only)';
    await bench.run(setResetEmail, [...gate, 'new@home.example', email], await bench.row(everything));
    promised();
    const changed = await bench.lastOperation();
    await bench.run(undoPhone, [/Email/, ...gate, verb], row(changed));
    assert.match(last(), /Becomes:\n {2}• Email \(password reset only\) b•••@home\.example/);
    assert.ok((await contacts(everything)).includes('bianca@home.example'));
    await bench.lastOperation();
    await bench.run(removeAllMethods, [...gate, /no extra/, everything.userPrincipalName], await bench.row(everything));
    promised();
    assert.match(last(), /Cannot be put back; .+Passkey \(FIDO2\)/);
  });

  it('of several users lets each number be ticked, and leaves the others alone', async () => {
    const { phoneDefault, smsOnly } = bench.demo.people;
    const rows = [await bench.row(phoneDefault), await bench.row(smsOnly)];
    await bench.run(resetMfa, [...gate, 'Reset MFA', '2'], rows[0], rows);
    const record = await bench.lastOperation();
    await bench.run(undoPhone, [/Camille Roux/, ...gate, verb], row(record));
    assert.equal(bench.prompts[0]?.items.length, 2);
    assert.deepEqual([await contacts(phoneDefault), await contacts(smsOnly)], [[], ['+1 5035550131']]);
  });

  it('is refused for protected users, in read-only mode, and where the key is gone', async () => {
    const { phoneDefault } = bench.demo.people;
    const record = await reset(phoneDefault);
    bench.settings.protectedUsers = [phoneDefault.userPrincipalName];
    await bench.refuses(/protected by the setting/, undoPhone, [/mobile/], row(record));
    bench.settings.protectedUsers = [];
    bench.settings.readOnly = true;
    await bench.refuses(/while the setting entraMfa\.readOnly is on/, undoPhone, [], row(record));
    bench.settings.readOnly = false;
    bench.keys.delete(`${record.header.id}.undo`);
    await bench.refuses(/file or its key on this computer is gone or damaged/, undoPhone, [], row(record));
  });

  it('needs the name of a privileged user typed, and is refused for one who is gone', async () => {
    const { roleGroupMember, smsOnly } = bench.demo.people;
    const name = roleGroupMember.userPrincipalName;
    await bench.run(resetMfa, [...gate, 'Reset MFA', name], await bench.row(roleGroupMember));
    await bench.run(undoPhone, [/mobile/, ...gate, name], row(await bench.lastOperation()));
    assert.match(last(), /PRIVILEGED USER/);
    assert.deepEqual(await contacts(roleGroupMember), ['+1 5035550181']);
    await bench.lastOperation();
    const other = await reset(smsOnly);
    bench.demo.behindTheScenes.deleteUser(smsOnly.id);
    await bench.refuses(/has been deleted/, undoPhone, [/mobile/, ...gate], row(other));
  });

  it('over a number is not resumed: another one may have been set since', async () => {
    const { japanesePhone } = bench.demo.people;
    const phone = await bench.methodRow(japanesePhone, ({ kind }) => kind === 'phone');
    await bench.run(changePhone, [...gate, '090-9999-0000', 'Change Phone Number'], phone);
    const changed = await bench.lastOperation();
    bench.demo.faults.add({ when: { method: 'PATCH' }, effect: { kind: 'status', status: 401 } });
    await bench.run(undoPhone, [/mobile/, ...gate, verb], row(changed));
    bench.demo.faults.clear();
    const [stopped] = await bench.services.engine.list(bench.session.tenantId);
    assert.deepEqual([stopped?.header.kind, stopped?.state], ['undoPhone', 'stopped']);
    await bench.refuses(/Another number may have been set since/, resumeOperation, [], stopped && row(stopped));
    assert.deepEqual(await contacts(japanesePhone), ['+81 9099990000']);
  });

  it('goes with the record, and the question says so', async () => {
    const record = await reset(bench.demo.people.phoneDefault);
    await bench.run(deleteOperation, ['Delete Record'], row(record));
    assert.match(last(), /kept for putting back are deleted with it/);
    assert.deepEqual(
      [...bench.keys.keys()].filter((key) => key.endsWith('.undo')),
      [],
    );
  });

  it('is no longer promised when a run that was cut short is resumed after the days', async () => {
    bench.demo.faults.add({ when: { method: 'DELETE' }, effect: { kind: 'status', status: 401 } });
    await bench.run(resetMfa, [...gate, 'Reset MFA'], await bench.row(bench.demo.people.smsOnly));
    bench.demo.faults.clear();
    const [record] = await bench.services.engine.list(bench.session.tenantId);
    assert.ok(record);
    bench.settings.undoRetentionDays = 0;
    await bench.run(resumeOperation, ['Resume'], row(record));
    assert.match(last(), /go from now on cannot be put back/);
  });
});
