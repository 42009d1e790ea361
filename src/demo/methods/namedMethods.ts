// What the named people have registered when the tenant opens.
import type { NamedKey } from '../people/namedPeople.ts';
import type { MethodSpec } from './makeMethod.ts';
import type { MethodsSeed } from './methodsSeed.ts';

/** The number that the holder of an SMS sign-in name has. */
export const heldNumber = '+1 2065550142';
/** The same, of somebody who was deleted. */
export const numberOfDeleted = '+1 2065550143';

const mobile = (phoneNumber: string): MethodSpec => ({ kind: 'phone', phoneNumber });
const alternate = (phoneNumber: string): MethodSpec => ({ kind: 'phone', phoneType: 'alternateMobile', phoneNumber });
const office = (phoneNumber: string): MethodSpec => ({ kind: 'phone', phoneType: 'office', phoneNumber });
const authenticator = (displayName: string): MethodSpec => ({ kind: 'microsoftAuthenticator', displayName });
const signInNumber = (phoneNumber: string): MethodSpec => ({ kind: 'phone', phoneNumber, smsSignInState: 'ready' });

const administrator: MethodsSeed = {
  methods: [authenticator('Pixel 10'), { kind: 'fido2' }],
  defaultMethod: 'push',
};

const seeds: Partial<Record<NamedKey, MethodsSeed>> = {
  phoneDefault: { methods: [mobile('+1 5035550117'), authenticator('iPhone 16')], defaultMethod: 'sms' },
  alternateDefault: {
    methods: [mobile('+1 5035550121'), alternate('+1 5035550122'), authenticator('Galaxy S25')],
    defaultMethod: 'voiceAlternateMobile',
  },
  severalAuthenticators: {
    methods: [
      authenticator('iPhone 13'),
      { kind: 'microsoftAuthenticator', displayName: 'iPhone 17 Pro', passwordless: true },
      { kind: 'microsoftAuthenticator', displayName: 'iPad', lite: true },
      { kind: 'softwareOath' },
      { kind: 'passwordlessAuthenticator' },
    ],
    defaultMethod: 'push',
  },
  onlyPasskey: { methods: [{ kind: 'fido2', displayName: 'YubiKey 5C' }] },
  smsOnly: { methods: [mobile('+1 5035550131')], defaultMethod: 'sms' },
  nothing: { methods: [] },
  everything: {
    methods: [
      mobile('+1 5035550141'),
      alternate('+1 5035550142'),
      office('+1 5035550143x204'),
      { kind: 'email', emailAddress: 'bianca@home.example' },
      authenticator('Pixel 9'),
      { kind: 'fido2', displayName: 'YubiKey 5C' },
      { kind: 'fido2', displayName: 'iPhone passkey', synced: true },
      { kind: 'softwareOath' },
      { kind: 'hardwareOath', status: 'activated' },
      { kind: 'temporaryAccessPass', minutes: 60, startsIn: -180 },
      { kind: 'windowsHello', displayName: 'LAPTOP-BIANCA' },
      { kind: 'platformCredential', displayName: "Bianca's MacBook" },
      { kind: 'external' },
      { kind: 'qrCodePin' },
      { kind: 'unknown' },
    ],
    defaultMethod: 'push',
    perUserMfa: 'enabled',
  },
  guest: { methods: [mobile('+39 3000000001')], defaultMethod: 'sms' },
  internalGuest: { methods: [authenticator('Galaxy S25')], defaultMethod: 'push' },
  apostrophe: { methods: [mobile('+44 7700900117'), authenticator("O'Brien's <phone>")], defaultMethod: 'push' },
  markdownName: { methods: [authenticator('**[x](command:workbench.action.quit)** $(flame)')], defaultMethod: 'push' },
  commandLinkName: { methods: [mobile('+1 5035550151')], defaultMethod: 'sms' },
  codiconName: { methods: [{ kind: 'fido2', displayName: '$(key) `code` key' }] },
  synced: { methods: [mobile('+44 7700900121'), authenticator('iPhone 15')], defaultMethod: 'push' },
  disabled: { methods: [mobile('+1 5035550161'), authenticator('Pixel 8')], defaultMethod: 'push' },
  unknownMethod: { methods: [{ kind: 'unknown' }, authenticator('iPhone 14')], defaultMethod: 'push' },
  hardwareOath: {
    methods: [{ kind: 'hardwareOath', status: 'activated' }, mobile('+1 5035550171')],
    defaultMethod: 'sms',
  },
  roleGroupMember: { methods: [authenticator('iPhone 16'), mobile('+1 5035550181')], defaultMethod: 'push' },
  roleGroupOwner: { methods: [mobile('+1 5035550182')], defaultMethod: 'sms' },
  restrictedUnit: { methods: [authenticator('iPhone 17 Pro'), mobile('+1 5035550183')], defaultMethod: 'push' },
  smsSignIn: { methods: [signInNumber('+1 2065550141')], defaultMethod: 'sms' },
  numberHolder: { methods: [signInNumber(heldNumber)], defaultMethod: 'sms' },
  numberSeeker: { methods: [authenticator('Pixel 9')], defaultMethod: 'push' },
  deletedHolder: { methods: [signInNumber(numberOfDeleted)], defaultMethod: 'sms' },
  customRole: { methods: [authenticator('Pixel 9')], defaultMethod: 'push' },
  passwordAdministrator: { methods: [mobile('+1 5035550184'), authenticator('iPhone 15')], defaultMethod: 'push' },
  scopedHelpdesk: { methods: [authenticator('iPhone 15')], defaultMethod: 'push' },
  restrictedScopeRole: { methods: [authenticator('iPhone 15')], defaultMethod: 'push' },
  eligibleGlobalAdministrator: { methods: [authenticator('iPhone 15'), { kind: 'fido2' }], defaultMethod: 'push' },
  inScopedUnit: { methods: [mobile('+1 5035550185'), authenticator('iPhone 12')], defaultMethod: 'sms' },
  passHolder: { methods: [{ kind: 'temporaryAccessPass', minutes: 480, once: false }] },
  passOutOfScope: { methods: [mobile('+1 5035550186')], defaultMethod: 'sms' },
  officeDefault: { methods: [office('+1 5035550187x118'), authenticator('Pixel 7')], defaultMethod: 'voiceOffice' },
  oathDefault: { methods: [{ kind: 'softwareOath' }, mobile('+1 5035550188')], defaultMethod: 'oath' },
  userAdministrator: { methods: [mobile('+1 5035550190')], defaultMethod: 'sms' },
  perUserMfaEnforced: { methods: [mobile('+1 5035550189')], defaultMethod: 'sms', perUserMfa: 'enforced' },
  emergencyAccess1: { methods: [{ kind: 'fido2', displayName: 'Safe, head office' }] },
  emergencyAccess2: { methods: [{ kind: 'fido2', displayName: 'Safe, second office' }] },
  japanesePhone: { methods: [mobile('+81 9000000117'), authenticator('さくらのiPhone')], defaultMethod: 'sms' },
  japaneseVariant: { methods: [mobile('+81 9000000118')], defaultMethod: 'voiceMobile' },
  rightToLeftName: { methods: [authenticator('phone \u202Eexe.gnp')], defaultMethod: 'push' },
  longName: { methods: [authenticator('A very long device name '.repeat(8).trim())], defaultMethod: 'push' },
};

/** Seed of a named person; administrators not in the table have what an administrator has. */
export function namedMethods(name: NamedKey): MethodsSeed {
  return seeds[name] ?? administrator;
}
