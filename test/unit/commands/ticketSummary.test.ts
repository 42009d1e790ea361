// The whole text for a ticket, word by word, in both languages. Changing it means changing it here.

import '../../support/fakeVscode.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { env } from '../../support/fakeVscodeModule.ts';
import { fake } from '../../support/fakeVscode.ts';
import type { OperationRecord } from '../../../src/operations/operation.ts';
import { app, headerWith, mobile, planWith, recordWith } from '../operations/operationSubjects.ts';

// Times are told as the reader's computer has them.
process.env['TZ'] = 'Asia/Tokyo';
const { ticketSummary } = await import('../../../src/commands/ticketSummary.ts');

const trace = (second: number, requestId: string) => ({ at: `2026-09-01T08:00:0${second}.000Z`, requestId });
const plans = [
  planWith(
    [
      { type: 'deleteMethod', method: app },
      { type: 'deleteMethod', method: mobile },
      { type: 'addPhone', phoneType: 'office', maskedNumber: '+81 •••••••00' },
    ],
    { stays: [{ kind: 'fido2', id: 'k', detail: 'YubiKey 5C' }] },
  ),
  {
    ...planWith([], { refusal: { kind: 'protectedUser' } }),
    user: { id: 'u2', displayName: 'Emergency', userPrincipalName: 'emergency@fernhill.example' },
  },
];
const [first = planWith([]), second = first] = plans;
const record: OperationRecord = {
  header: headerWith(plans, {
    ...{ demo: false, tenantId: '72f988bf-0000-4000-8000-000000000001', tenantName: 'Fernhill' },
    ...{ reason: 'INC-4711 lost phone', account: 'adele.fern@fernhill.example' },
    callerCheck: {
      items: [
        { text: 'Called back', done: true },
        { text: 'Asked the manager', done: false },
      ],
    },
  }),
  state: 'ended',
  endedAt: '2026-09-01T08:00:30.000Z',
  users: [
    recordWith(first, [
      { state: 'verified', at: '2026-09-01T08:00:20.000Z', trace: trace(1, 'aaaa-1') },
      {
        state: 'failed',
        failure: { kind: 'defaultMethodInUse', trace: { ...trace(2, 'bbbb-2'), status: 400, code: 'badRequest' } },
      },
      { state: 'doneWithoutSmsSignIn', at: '2026-09-01T08:00:21.000Z', trace: trace(3, 'cccc-3') },
    ]),
    recordWith(second, []),
  ],
};

const english = `Reset MFA: 2 users
Tenant: Fernhill (72f988bf-0000-4000-8000-000000000001)
Done by: adele.fern@fernhill.example
Started: 09/01/2026, 05:00:00 PM GMT+9
Ended: 09/01/2026, 05:00:30 PM GMT+9
Reason or ticket: INC-4711 lost phone
Caller check:
  [x] Called back
  [ ] Asked the manager
Operation ID: 0f6a1c5e-2b7d-4a39-8c41-5d9e7f3b2a10

Ines Okafor (ines.okafor@fernhill.example)
  Object ID: u1
  Result: Not everything was done. This is the default sign-in method of the user, and it cannot be deleted while other methods remain. Delete the other methods first, or let the user choose another default. Request ID: bbbb-2
  - Microsoft Authenticator Ines's Pixel 9: verified gone
    Request ID: aaaa-1 · 09/01/2026, 05:00:01 PM GMT+9
  - Phone (mobile) +47 ••••••67: remains: This is the default sign-in method of the user, and it cannot be deleted while other methods remain.
    Request ID: bbbb-2 · answer: 400 badRequest · 09/01/2026, 05:00:02 PM GMT+9
  - Phone (office) +81 •••••••00: verified for MFA; SMS sign-in belongs to another user
    Request ID: cccc-3 · 09/01/2026, 05:00:03 PM GMT+9
  Stays:
  - Passkey (FIDO2) YubiKey 5C

Emergency (emergency@fernhill.example)
  Object ID: u2
  Result: This account is protected by the setting entraMfa.protectedUsers.
`;

const japanese = `MFA のリセット: 2 人
テナント: Fernhill (72f988bf-0000-4000-8000-000000000001)
実行者: adele.fern@fernhill.example
開始: 2026/09/01 17時00分00秒 GMT+9
終了: 2026/09/01 17時00分30秒 GMT+9
理由またはチケット: INC-4711 lost phone
依頼者の本人確認:
  [x] Called back
  [ ] Asked the manager
操作 ID: 0f6a1c5e-2b7d-4a39-8c41-5d9e7f3b2a10

Ines Okafor (ines.okafor@fernhill.example)
  オブジェクト ID: u1
  結果: 一部が完了していません。これはユーザーの既定のサインイン方法で、ほかの認証方法が残っている間は削除できません。 先にほかの認証方法を削除するか、ユーザーに別の既定を選んでもらってください。 要求 ID: bbbb-2
  - Microsoft Authenticator Ines's Pixel 9: 削除を確認済み
    要求 ID: aaaa-1 · 2026/09/01 17時00分01秒 GMT+9
  - 電話 (携帯電話) +47 ••••••67: 残っています: これはユーザーの既定のサインイン方法で、ほかの認証方法が残っている間は削除できません。
    要求 ID: bbbb-2 · 応答: 400 badRequest · 2026/09/01 17時00分02秒 GMT+9
  - 電話 (会社電話) +81 •••••••00: MFA 用として確認済み。SMS サインインでは別のユーザーが使用中
    要求 ID: cccc-3 · 2026/09/01 17時00分03秒 GMT+9
  残るもの:
  - パスキー (FIDO2) YubiKey 5C

Emergency (emergency@fernhill.example)
  オブジェクト ID: u2
  結果: このアカウントは設定 entraMfa.protectedUsers で保護されています。
`;

describe('the text for the ticket', () => {
  it('is whole: who, what, each result, why, the caller check, request ids and times', () => {
    assert.equal(ticketSummary(record), english);
  });

  it('is whole in Japanese', async () => {
    const { default: translations } = await import('../../../l10n/bundle.l10n.ja.json', { with: { type: 'json' } });
    fake.translations = translations;
    env.language = 'ja';
    try {
      assert.equal(ticketSummary(record), japanese);
    } finally {
      fake.translations = {};
      env.language = 'en';
    }
  });

  it('says what is missing rather than leaving it out', () => {
    const bare = headerWith(plans, { demo: false });
    const text = ticketSummary({
      header: { ...bare, appOnly: true, account: 'Night shift' },
      ...{
        state: 'stopped',
        stoppedBy: { kind: 'offline' },
        users: [recordWith(first, [{ state: 'calling', at: 'x' }])],
      },
    });
    for (const line of [
      'Reason or ticket: none given',
      'Caller check: none',
      'Not ended yet',
      'Done by the app: Night shift',
    ])
      assert.ok(text.split('\n').includes(line), text);
    assert.match(text, /^APP-ONLY: Reset MFA/);
    assert.match(text, /\nStopped: .+\n/);
    assert.match(text, /Ines's Pixel 9: sent; whether it took effect is not known\n {4}x\n/);
  });

  it('shows a number in full only where one is handed over for that very step', () => {
    const text = ticketSummary(record, new Map([['u1/3', '+81 312345600']]));
    assert.ok(text.includes('  - Phone (office) +81 312345600: verified for MFA'));
    assert.ok(text.includes('Phone (mobile) +47 ••••••67'));
  });
});
