// What tells methods apart, in rows, tooltips and for screen readers, in plain Node.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../../support/fakeVscode.ts';
import type { AuthenticationMethod, SignInPreferences } from '../../../src/domain/authenticationMethod.ts';
import type { MethodNode } from '../../../src/views/nodes.ts';
import { shown } from './shownTree.ts';

const { methodItem } = await import('../../../src/views/methodItem.ts');
const { methodTooltip } = await import('../../../src/views/methodTooltip.ts');
const { preferenceSentences } = await import('../../../src/views/preferenceSentences.ts');

const now = Date.parse('2026-09-01T12:00:00Z');
const user = {
  ...{ id: 'u', displayName: 'Ines', userPrincipalName: 'ines@fernhill.example', userType: 'member' },
} as MethodNode['user'];

function looks(
  method: AuthenticationMethod,
  preferences?: SignInPreferences,
  others: readonly AuthenticationMethod[] = [],
) {
  const node: MethodNode = { kind: 'method', tenantId: 't', user, method, ...(preferences && { preferences }) };
  const facts = { masked: true, methods: [method, ...others], readAt: '2026-09-01T12:00:00Z' };
  const item = methodItem(node, facts, now);
  const spoken = item.accessibilityInformation?.label ?? '';
  return { row: shown(item), tooltip: methodTooltip(node, facts, now), spoken };
}

describe('The row of a method', () => {
  it('names a passkey’s provider, its type and whether it was attested', () => {
    const passkey: AuthenticationMethod = {
      ...({ kind: 'fido2', id: 'f' } as const),
      ...{ displayName: 'Office key', aaGuid: '19083c3d-8383-4b18-bc03-8f1c9ab2fd1b' },
      ...{
        provider: 'YubiKey 5 Series',
        model: 'YubiKey 5C',
        attestationLevel: 'attested',
        passkeyType: 'deviceBound',
      },
    } as const;
    const { row, tooltip, spoken } = looks(passkey);
    assert.equal(row, 'Passkey (FIDO2) | Office key · YubiKey 5 Series · device-bound · attested');
    assert.match(tooltip, /Passkey provider: YubiKey 5 Series\nModel: YubiKey 5C\nDevice-bound: .*\nAttested: /);
    assert.match(
      spoken,
      /^Passkey \(FIDO2\), Office key, Passkey provider: YubiKey 5 Series, .*Attested: .*registered$/,
    );
  });

  it('does not vouch for what a passkey without attestation says of itself', () => {
    const { row, tooltip } = looks({
      ...{ kind: 'fido2', id: 'f', displayName: 'Phone', provider: 'Google Password Manager' },
      ...{ attestationLevel: 'notAttested', passkeyType: 'synced' },
    });
    assert.equal(row, 'Passkey (FIDO2) | Phone · Google Password Manager · synced · not attested');
    assert.match(tooltip, /Not attested: provider, model and type are what the device said of itself\./);
  });

  it('shows the AAGUID of a provider that is not in the list, and says so where none is told', () => {
    const aaGuid = '12345678-1234-1234-1234-123456789abc';
    const strange = looks({ kind: 'fido2', id: 'f', displayName: 'Key', aaGuid, model: 'Model X' });
    assert.equal(strange.row, 'Passkey (FIDO2) | Key · Model X');
    assert.match(strange.tooltip, new RegExp(`not known to this version \\(AAGUID ${aaGuid}\\)\nModel: Model X`));
    const silent = looks({
      kind: 'fido2',
      id: 'f',
      displayName: 'Key',
      aaGuid: '00000000-0000-0000-0000-000000000000',
    });
    assert.match(silent.tooltip, /Passkey provider: not told/);
  });

  it('tells Authenticator Lite in Outlook from the Authenticator app, with its version and last use', () => {
    const base = { kind: 'microsoftAuthenticator', id: 'a', displayName: 'iPad', phoneAppVersion: '6.8.1' } as const;
    const lastUsedDateTime = '2026-08-20T09:00:00Z';
    const lite = looks({ ...base, clientAppName: 'outlookMobile', lastUsedDateTime });
    assert.match(
      lite.row,
      /^Microsoft Authenticator \| iPad · Authenticator Lite in Outlook · version 6\.8\.1 · last used Aug/,
    );
    assert.match(lite.tooltip, /App: Authenticator Lite in Outlook\nApp version: 6\.8\.1\nLast used: /);
    const full = looks({ ...base, clientAppName: 'microsoftAuthenticator', createdDateTime: '2026-01-01T00:00:00Z' });
    assert.match(full.row, /iPad · passwordless · version 6\.8\.1 · created Jan/);
    assert.match(full.tooltip, /Registered for passwordless phone sign-in too\./);
    assert.match(looks({ ...base, clientAppName: 'teamsMobile' }).row, /iPad · teamsMobile · version/);
  });

  it('gives a hardware token’s serial number, maker and status in words', () => {
    const token = {
      kind: 'hardwareOath',
      id: 'h',
      serialNumber: 'GALT1',
      manufacturer: 'Contoso',
      model: 'C200',
    } as const;
    const { row, spoken } = looks({ ...token, status: 'assigned' });
    assert.equal(row, 'Hardware OATH token | GALT1 · assigned, not activated · Contoso C200');
    assert.match(spoken, /Serial number: GALT1, Manufacturer and model: Contoso C200, Status: assigned, not activated/);
    assert.match(looks({ ...token, status: 'lost' }).row, /GALT1 · lost/);
    assert.match(looks(token).row, /GALT1 · status not told/);
  });

  it('gives the device, platform and key strength of Windows Hello and platform credentials', () => {
    const hello = looks({ kind: 'windowsHello', id: 'w', displayName: 'LAPTOP', keyStrength: 'weak' });
    assert.equal(hello.row, 'Windows Hello for Business | LAPTOP · weak key');
    assert.match(hello.tooltip, /Device: LAPTOP\nPlatform: Windows\nKey strength: weak/);
    const mac = looks({ kind: 'platformCredential', id: 'p', displayName: 'MacBook', platform: 'macOS' });
    assert.equal(mac.row, 'Platform credential | MacBook · macOS');
    assert.match(
      looks({ kind: 'platformCredential', id: 'p', displayName: 'X', platform: 'visionOS' }).row,
      /X · visionOS/,
    );
  });

  it('says from when to when a pass is valid, how often, and why it cannot be used', () => {
    const pass: AuthenticationMethod = {
      ...({ kind: 'temporaryAccessPass', id: 't' } as const),
      ...{ startDateTime: '2026-09-01T11:30:00Z', lifetimeInMinutes: 60 },
      ...{ isUsable: true, isUsableOnce: true, methodUsabilityReason: 'EnabledByPolicy' },
    };
    const usable = looks(pass);
    assert.match(usable.row, /^Temporary Access Pass \| usable until .+ · one-time$/);
    assert.match(usable.tooltip, /It can be used now\.\nValid from .+ to .+\nLifetime: 1 hour\nFor one sign-in only\./);
    const why = (reason: string, more: object = {}): string =>
      looks({ ...pass, isUsable: false, methodUsabilityReason: reason, ...more }).row;
    assert.match(why('DisabledByPolicy'), /not usable: policy does not let this user use it/);
    assert.match(why('Expired'), /not usable: expired/);
    assert.match(why('OneTimeUsed'), /not usable: used already/);
    assert.match(why('NotYetValid', { startDateTime: '2026-09-02T11:30:00Z' }), /usable from .*Sep/);
    assert.match(why('MoonPhase'), /not usable: MoonPhase/);
    // Read a while ago, and over since.
    const over = looks({ ...pass, startDateTime: '2026-09-01T08:00:00Z', isUsableOnce: false });
    assert.equal(over.row, 'Temporary Access Pass | not usable: expired');
    assert.match(over.tooltip, /It cannot be used: expired\n[^]*For any number of sign-ins while it is valid\./);
    assert.equal(looks({ kind: 'temporaryAccessPass', id: 't' }).row, 'Temporary Access Pass | ');
    assert.match(looks({ ...pass, startDateTime: 'tomorrow' }).row, /\| usable · one-time$/);
  });

  it('says what SMS sign-in with a number is worth', () => {
    const mobile = { kind: 'phone', id: 'm', phoneType: 'mobile', phoneNumber: '+1 XXXXXXXX42' } as const;
    assert.match(looks({ ...mobile, smsSignInState: 'ready' }).row, / · SMS sign-in$/);
    assert.match(
      looks({ ...mobile, smsSignInState: 'phoneNumberNotUnique' }).tooltip,
      /another user signs in with this/,
    );
    assert.match(looks({ ...mobile, smsSignInState: 'somethingNew' }).tooltip, /SMS sign-in: somethingNew/);
    for (const state of ['notAllowedByPolicy', 'notEnabled', 'notConfigured', 'notSupported'])
      assert.doesNotMatch(looks({ ...mobile, smsSignInState: state }).row, /SMS/);
  });

  it('§15.47 keeps a kind it does not know, with its type', () => {
    const odataType = '#microsoft.graph.palmVeinAuthenticationMethod';
    const named = looks({ kind: 'unknown', id: 'x', odataType, displayName: 'Reception' });
    assert.equal(named.row, `Unknown method | Reception · ${odataType}`);
    assert.equal(looks({ kind: 'unknown', id: 'x', odataType }).row, `Unknown method | ${odataType}`);
    assert.match(named.spoken, /Kind: #microsoft\.graph\.palmVein/);
  });

  it('interprets nothing of what the tenant sends', () => {
    const evil = '[x](command:y) $(flame)\nDefault: yes\u202E';
    const texts = [
      looks({
        kind: 'fido2',
        id: 'f',
        displayName: evil,
        model: evil,
        aaGuid: evil,
        passkeyType: evil,
        attestationLevel: evil,
      }),
      looks({ kind: 'microsoftAuthenticator', id: 'a', displayName: evil, phoneAppVersion: evil, clientAppName: evil }),
      looks({ kind: 'hardwareOath', id: 'h', serialNumber: evil, manufacturer: evil, model: evil, status: evil }),
      looks({ kind: 'platformCredential', id: 'p', displayName: evil, platform: evil, keyStrength: evil }),
      looks({ kind: 'temporaryAccessPass', id: 't', isUsable: false, methodUsabilityReason: evil }),
      looks({ kind: 'phone', id: 'm', phoneType: 'mobile', phoneNumber: '', smsSignInState: evil }),
      looks({ kind: 'unknown', id: 'u', odataType: evil, displayName: evil }),
    ].flatMap(({ row, spoken, tooltip }) => [row, spoken, ...tooltip.split('\n')]);
    for (const text of texts) {
      assert.doesNotMatch(text, /\]\(|\$\(|\n|\u202E/);
      assert.doesNotMatch(text, /^Default: yes/);
    }
  });
});

describe('What Entra asks for', () => {
  const app: AuthenticationMethod = { kind: 'microsoftAuthenticator', id: 'a', displayName: 'Pixel' };
  const phone: AuthenticationMethod = { kind: 'phone', id: 'm', phoneType: 'mobile', phoneNumber: '+1 XXXXXXXX42' };

  it('§15.9 is marked beside the stored default, and the rule about deleting follows the default', () => {
    const preferences = {
      defaultMethod: 'sms',
      systemPreferredEnabled: true,
      systemPreferredMethod: 'PhoneAppNotification',
    } as const;
    assert.equal(looks(app, preferences, [phone]).row, 'Microsoft Authenticator | asked for first · Pixel');
    const stored = looks(phone, preferences, [app]);
    assert.equal(stored.row, 'Phone (mobile) | default · +1 ••••••••42');
    assert.match(
      stored.tooltip,
      /This is the default sign-in method\.\nDefault sign-in method: a text message to the mobile/,
    );
    assert.match(
      stored.tooltip,
      /Entra asks first for a Microsoft Authenticator notification\.\nThe rule .* stored default\./,
    );
  });

  it('is not guessed: not with several of the kind, not with a value nobody has documented, not when it is off', () => {
    const preferred = (value: string): SignInPreferences => ({
      ...{ defaultMethod: undefined, systemPreferredEnabled: true, systemPreferredMethod: value },
    });
    assert.doesNotMatch(looks(app, preferred('PhoneAppNotification'), [{ ...app, id: 'b' }]).row, /asked for first/);
    assert.doesNotMatch(looks(app, preferred('PalmVein')).row, /asked for first/);
    assert.deepEqual(preferenceSentences(preferred('PalmVein')), [
      'No default sign-in method is stored.',
      'System-preferred authentication is on: Entra asks first for PalmVein.',
    ]);
    assert.match(
      preferenceSentences({ defaultMethod: 'sms', systemPreferredEnabled: true })[1] ?? '',
      /strongest method/,
    );
    const off = { ...preferred('PhoneAppNotification'), systemPreferredEnabled: false };
    assert.doesNotMatch(looks(app, off).row, /asked for first/);
    assert.deepEqual(preferenceSentences({ ...off, defaultMethod: 'push' }), [
      'Default sign-in method: a Microsoft Authenticator notification',
      'System-preferred authentication is off: Entra asks first for the default.',
    ]);
    assert.deepEqual(preferenceSentences({ defaultMethod: undefined, unknownDefault: 'telepathy' }), [
      'Default sign-in method: telepathy',
    ]);
  });
});
