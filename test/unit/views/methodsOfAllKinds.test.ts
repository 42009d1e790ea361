// Methods of all kinds in the Users view, against the demo tenant, in plain Node.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fake } from '../../support/fakeVscode.ts';
import { demoSession } from '../../support/demoSession.ts';
import type { AuthenticationMethod } from '../../../src/domain/authenticationMethod.ts';
import { showTree, shown } from './shownTree.ts';

describe('Methods of all kinds in the Users view', () => {
  const expected = [
    /^Microsoft Authenticator \| default · Pixel 9 · version [\d.]+ · last used /,
    /^Phone \(mobile\) \| \+1 ••••••••41 · last used /,
    /^Passkey \(FIDO2\) \| YubiKey 5C · YubiKey 5 Series · device-bound · attested · created .* · last used /,
    /^Passkey \(FIDO2\) \| iPhone passkey · Apple Passwords \(iCloud Keychain\) · synced · not attested · created /,
    /^Windows Hello for Business \| LAPTOP-BIANCA · created .* · last used /,
    /^Platform credential \| Bianca's MacBook · macOS · created .* · last used /,
    /^Software OATH token \| last used /,
    /^External method \| Fernhill external MFA · created /,
    /^QR code and PIN \| created /,
    /^Temporary Access Pass \| not usable: expired · created /,
    /^Unknown method \| Reception scanner · #microsoft\.graph\.palmVeinAuthenticationMethod · created /,
  ];
  const token = /^Hardware OATH token \| FERN\d+ · activated · Example Tokens OTP-C200 · created /;

  for (const [caller, readsToken] of [
    ['globalAdministrator', true],
    ['privilegedAuthenticationAdministrator', true],
    ['globalReader', true],
    ['authenticationAdministrator', false],
  ] as const)
    it(`are told apart for the ${caller}`, async () => {
      const { demo, session } = demoSession({
        caller,
        reading: { authenticationAdministratorReadsHardwareOath: false },
      });
      const { tree, rows, item, user: rowOf } = showTree({ session });
      const methods = await rows(rowOf(await rows(), demo.people.everything));
      const texts = methods.flatMap((node) => (node.kind === 'method' ? [shown(item(node))] : []));
      for (const pattern of [...expected, ...(readsToken ? [token] : [])])
        assert.ok(
          texts.some((text) => pattern.test(text)),
          `${pattern}\n${texts.join('\n')}`,
        );
      const notes = methods.flatMap((node) => (node.kind === 'message' ? [node.text] : []));
      assert.deepEqual(notes, readsToken ? [] : ['Hardware OATH tokens could not be read']);
      tree.dispose();
    });

  it('keep their last use when somebody else reads them again without it', async () => {
    const { demo, session } = demoSession();
    const { tree, rows, item, user: rowOf } = showTree({ session });
    const row = rowOf(await rows(), demo.people.onlyPasskey);
    const [before] = await rows(row);
    assert.ok(before?.kind === 'method' && before.method.lastUsedDateTime !== undefined);
    const plain: AuthenticationMethod = { kind: 'fido2', id: before.method.id, displayName: 'YubiKey 5C' };
    tree.showMethods(row.user.id, {
      ...{ methods: [plain], preferences: { known: true, value: { defaultMethod: undefined } } },
      readAt: new Date().toISOString(),
    });
    const [after] = await rows(row);
    assert.match(shown(item(after ?? assert.fail())), / · last used /);
    tree.dispose();
  });

  it('show what v1.0 tells where beta is refused', async () => {
    const { demo, session } = demoSession();
    demo.faults.add({
      when: { version: 'beta', path: /authentication/ },
      effect: { kind: 'status', status: 403, code: 'accessDenied', message: 'no' },
    });
    const { tree, rows, item, user: rowOf } = showTree({ session });
    const methods = await rows(rowOf(await rows(), demo.people.severalAuthenticators));
    const texts = methods.map((node) => (node.kind === 'method' ? shown(item(node)) : ''));
    assert.ok(
      texts.some((text) => /^Microsoft Authenticator \| iPad · version/.test(text)),
      texts.join('\n'),
    );
    tree.dispose();
  });

  it('are told apart in Japanese', async () => {
    const { default: translations } = await import('../../../l10n/bundle.l10n.ja.json', { with: { type: 'json' } });
    fake.translations = translations;
    try {
      const { demo, session } = demoSession();
      const { tree, rows, item, user: rowOf } = showTree({ session });
      const methods = await rows(rowOf(await rows(), demo.people.everything));
      const texts = methods.map((node) => (node.kind === 'method' ? shown(item(node)) : '')).join('\n');
      assert.match(
        texts,
        /パスキー \(FIDO2\) \| YubiKey 5C · YubiKey 5 Series · デバイス バインド · 構成証明済み · 作成/,
      );
      assert.match(texts, /一時アクセス パス \| 使用不可: 期限切れ/);
      tree.dispose();
    } finally {
      fake.translations = {};
    }
  });
});
