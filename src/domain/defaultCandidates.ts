// Which default second factors a user with these methods could be given. Pure.

import type { AuthenticationMethod, SettableDefault } from './authenticationMethod.ts';
import { isHardwareOathActive } from './isHardwareOathActive.ts';

/** Strongest first: what a default is changed to should weaken the user as little as possible. */
const byStrength: readonly SettableDefault[] = [
  'push',
  'oath',
  'sms',
  'voiceMobile',
  'voiceOffice',
  'voiceAlternateMobile',
];

function allows(method: AuthenticationMethod): readonly SettableDefault[] {
  switch (method.kind) {
    case 'microsoftAuthenticator':
      return ['push'];
    case 'softwareOath':
      return ['oath'];
    case 'hardwareOath':
      return isHardwareOathActive(method) ? ['oath'] : [];
    case 'phone':
      if (method.phoneType === 'mobile') return ['sms', 'voiceMobile'];
      if (method.phoneType === 'alternateMobile') return ['voiceAlternateMobile'];
      return method.phoneType === 'office' ? ['voiceOffice'] : [];
    default:
      // Passkeys, Windows Hello, e-mail and passes are never a default.
      return [];
  }
}

export function defaultCandidates(methods: readonly AuthenticationMethod[]): readonly SettableDefault[] {
  const allowed = new Set(methods.flatMap(allows));
  return byStrength.filter((candidate) => allowed.has(candidate));
}
