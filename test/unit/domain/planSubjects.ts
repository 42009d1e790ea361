// Users and methods to plan for, for the tests of the plans.

import { phoneMethodIds, type AuthenticationMethod, type PhoneType } from '../../../src/domain/authenticationMethod.ts';
import type { SettableDefault, SignInPreferences } from '../../../src/domain/authenticationMethod.ts';
import type { Known } from '../../../src/domain/failure.ts';
import type { PlannedStep, StepAction } from '../../../src/domain/plan.ts';
import type { PlanTarget } from '../../../src/domain/planTarget.ts';

export const phone = (
  phoneType: PhoneType,
  phoneNumber = '+47 41234567',
): Extract<AuthenticationMethod, { kind: 'phone' }> => ({
  kind: 'phone',
  id: phoneMethodIds[phoneType],
  phoneType,
  phoneNumber,
});

export const password: AuthenticationMethod = { kind: 'password', id: '28c10230-6103-485e-b985-444c60001490' };
export const email: AuthenticationMethod = { kind: 'email', id: 'email', emailAddress: 'ines@home.example' };
export const authenticator = (id = 'app'): AuthenticationMethod => ({
  kind: 'microsoftAuthenticator',
  id,
  displayName: `Phone ${id}`,
});
export const softwareOath: AuthenticationMethod = { kind: 'softwareOath', id: 'totp' };
export const hardwareOath = (status?: string): AuthenticationMethod => ({
  kind: 'hardwareOath',
  id: 'token',
  serialNumber: 'GALT11420104',
  ...(status !== undefined && { status }),
});
export const passkey: AuthenticationMethod = { kind: 'fido2', id: 'key', displayName: 'YubiKey 5C' };
export const hello: AuthenticationMethod = { kind: 'windowsHello', id: 'hello', displayName: 'LAPTOP-INES' };
export const external: AuthenticationMethod = { kind: 'external', id: 'external', displayName: 'External MFA' };
export const qrCode: AuthenticationMethod = { kind: 'qrCodePin', id: 'qr' };
export const pass: AuthenticationMethod = { kind: 'temporaryAccessPass', id: 'pass' };
export const unknownKind: AuthenticationMethod = {
  kind: 'unknown',
  id: 'future',
  odataType: '#microsoft.graph.telepathyAuthenticationMethod',
};

/** A plain member with these methods. `stored` undefined: no default is set; a failure: it could not be read. */
export function targetWith(
  methods: readonly AuthenticationMethod[],
  stored?: SettableDefault | 'unreadable',
  more: Partial<PlanTarget> = {},
): PlanTarget {
  const preferences: Known<SignInPreferences> =
    stored === 'unreadable'
      ? { known: false, failure: { kind: 'accessDenied' } }
      : { known: true, value: { defaultMethod: stored } };
  return {
    user: {
      id: '7b0c2a54-2f0e-4d5f-8a3e-0d6a4c1b9e11',
      displayName: 'Ines Okafor',
      userPrincipalName: 'ines.okafor@fernhill.example',
      userType: 'member',
      isManagementRestricted: false,
      onPremisesSyncEnabled: false,
    },
    methods: { known: true, value: { methods, preferences, readAt: '2026-09-01T08:00:00.000Z' } },
    privilege: { level: 'none', because: [] },
    ownRole: 'suffices',
    self: false,
    protectedUser: false,
    ...more,
  };
}

/** A step in a few words: `delete mobile`, `deactivate token`, `default voiceAlternateMobile → sms`. */
export function inWords({ action }: { readonly action: StepAction } | PlannedStep): string {
  switch (action.type) {
    case 'setDefaultMethod':
      return `default ${action.from} → ${action.to}`;
    case 'deleteMethod':
      return `delete ${action.method.phoneType ?? action.method.id}`;
    case 'deactivateHardwareOath':
      return `deactivate ${action.method.id}`;
    case 'addPhone':
      return `add ${action.phoneType} ${action.maskedNumber}`;
    case 'changePhone':
      return `change ${action.phoneType} ${action.maskedNumber}`;
    case 'chooseDefaultMethod':
      return `default ${action.to}`;
    case 'setSmsSignIn':
      return `SMS sign-in ${action.on ? 'on' : 'off'}`;
    case 'setPerUserMfa':
      return `per-user MFA ${action.to}`;
    case 'setResetEmail':
      return `${action.exists ? 'change' : 'add'} e-mail ${action.maskedAddress}`;
    case 'createPass':
      return `create pass, ${action.lifetimeInMinutes} min`;
    case 'revokeSessions':
      return 'revoke sessions';
  }
}
