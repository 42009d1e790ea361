// In which order methods are removed, so that the service accepts it. Pure.
// https://learn.microsoft.com/graph/api/phoneauthenticationmethod-delete

import type { AuthenticationMethod, SettableDefault, UserMethods } from './authenticationMethod.ts';
import { defaultCandidates } from './defaultCandidates.ts';
import { isPinnedBy } from './isPinnedBy.ts';
import { methodRef } from './methodRef.ts';
import type { StepAction } from './plan.ts';

/** Alternate before mobile, the default last. @param unassigns hardware OATH tokens leave the user, instead of being deactivated. */
export function removalSteps(
  { preferences }: UserMethods,
  goes: readonly AuthenticationMethod[],
  unassigns = false,
): readonly StepAction[] {
  const stored = preferences.known ? preferences.value.defaultMethod : undefined;
  const way = wayOut(stored, goes);
  const ordered = goes.toSorted((one, other) => rank(one, way?.to ?? stored) - rank(other, way?.to ?? stored));
  const stepFor = (method: AuthenticationMethod): StepAction => ({
    type: method.kind === 'hardwareOath' && !unassigns ? 'deactivateHardwareOath' : 'deleteMethod',
    method: methodRef(method),
  });
  return [...(way ? [way] : []), ...ordered.map(stepFor)];
}

/** The alternate mobile as default cannot go while the mobile is there, nor the mobile while the alternate is: the default has
 * to move first, to the mobile where it can, since that one goes last anyway. */
function wayOut(
  stored: SettableDefault | undefined,
  goes: readonly AuthenticationMethod[],
): Extract<StepAction, { type: 'setDefaultMethod' }> | undefined {
  const hasMobile = goes.some((method) => method.kind === 'phone' && method.phoneType === 'mobile');
  if (stored !== 'voiceAlternateMobile' || !hasMobile) return undefined;
  const rest = defaultCandidates(goes).filter((candidate) => candidate !== stored && candidate !== 'sms');
  const otherwise = rest.toSorted((one, other) => Number(other === 'voiceMobile') - Number(one === 'voiceMobile'));
  return { type: 'setDefaultMethod', from: stored, to: 'sms', otherwise };
}

/** Smaller goes first. Hardware tokens are deactivated before any phone goes: an active one may count as the other method that
 * keeps a default phone. Authenticator before software OATH: of what `oath` pins, the latter is the likelier default. */
function rank(method: AuthenticationMethod, stored: SettableDefault | undefined): number {
  const pinned = stored !== undefined && isPinnedBy(stored, method) ? 10 : 0;
  switch (method.kind) {
    case 'hardwareOath':
      return pinned;
    case 'microsoftAuthenticator':
      return pinned + 1;
    case 'softwareOath':
      return pinned + 2;
    case 'phone':
      if (method.phoneType === 'mobile') return pinned + 6;
      if (method.phoneType === 'office') return pinned + 5;
      return pinned + (method.phoneType === 'alternateMobile' ? 4 : 3);
    default:
      return pinned + 7;
  }
}
