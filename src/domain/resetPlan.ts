// Plans a reset of MFA methods: what the portal's "Require re-register multifactor authentication" does, no more. Pure.
// https://learn.microsoft.com/entra/identity/authentication/howto-mfa-userdevicesettings

import {
  reRegisterDeletes,
  type AuthenticationMethod,
  type MethodKind,
  type SettableDefault,
  type UserMethods,
} from './authenticationMethod.ts';
import { defaultCandidates } from './defaultCandidates.ts';
import { isHardwareOathActive } from './isHardwareOathActive.ts';
import { isPinnedBy } from './isPinnedBy.ts';
import { mayKeepDefault } from './mayKeepDefault.ts';
import { methodRef } from './methodRef.ts';
import type { PlanNote, StepAction, UserPlan } from './plan.ts';
import { methodsOf, notesOf, planOf, refusalOf, refusedPlan, type PlanTarget } from './planTarget.ts';

/** Kinds with which a user still gets in, and is not asked to register again. A pass is none: it is for registering. */
const letIn: readonly MethodKind[] = ['fido2', 'windowsHello', 'platformCredential', 'external', 'qrCodePin'];

/** Deletes phones, Microsoft Authenticator and software OATH tokens, deactivates hardware OATH tokens (they stay assigned, and
 * are not among `stays`), in an order the service accepts: alternate before mobile, the default last. */
export function planReset(target: PlanTarget): UserPlan {
  const refusal = refusalOf(target);
  if (refusal || !target.methods.known) return refusedPlan(target, refusal ?? { kind: 'nothingToDo' });
  const methods = methodsOf(target);
  const { hardwareOathFailure } = target.methods.value;
  // A cloud may list a token and have no way to deactivate it.
  const beyondReach = hardwareOathFailure?.kind === 'notInThisCloud';
  const isReset = (method: AuthenticationMethod): boolean =>
    method.kind === 'hardwareOath'
      ? !beyondReach && isHardwareOathActive(method)
      : reRegisterDeletes.includes(method.kind);
  const goes = methods.filter(isReset);
  if (goes.length === 0) return refusedPlan(target, { kind: 'nothingToDo' });
  const stays = methods.filter((method) => !isReset(method));

  const reading = target.methods.value;
  const stored = reading.preferences.known ? reading.preferences.value.defaultMethod : undefined;
  const way = wayOut(stored, goes);
  const ordered = goes.toSorted((one, other) => rank(one, way?.to ?? stored) - rank(other, way?.to ?? stored));
  return planOf(target, [...(way ? [way] : []), ...ordered.map(stepFor)], stays, [
    ...notesOf(target),
    ...resetNotes(reading, goes, stays),
  ]);
}

const stepFor = (method: AuthenticationMethod): StepAction => ({
  type: method.kind === 'hardwareOath' ? 'deactivateHardwareOath' : 'deleteMethod',
  method: methodRef(method),
});

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

function resetNotes(
  reading: UserMethods,
  goes: readonly AuthenticationMethod[],
  stays: readonly AuthenticationMethod[],
): readonly PlanNote[] {
  const notes: PlanNote[] = [];
  const { preferences, hardwareOathFailure } = reading;
  const unknownStays = stays.some((method) => method.kind === 'unknown');
  if (stays.some((method) => letIn.includes(method.kind))) notes.push({ kind: 'mfaStays' });
  else if (!unknownStays) {
    notes.push({ kind: 'registersAgain', hardwareOathUnknown: hardwareOathFailure !== undefined });
  }
  if (unknownStays) notes.push({ kind: 'unknownKindStays' });
  if (hardwareOathFailure) notes.push({ kind: 'hardwareOathUnknown', failure: hardwareOathFailure });
  if (!preferences.known) {
    notes.push({ kind: 'defaultUnknown', failure: preferences.failure });
  } else if (preferences.value.unknownDefault !== undefined) {
    notes.push({ kind: 'defaultUnknown', failure: { kind: 'unexpected' } });
  }
  if (mayKeepDefault(preferences, goes, stays)) notes.push({ kind: 'defaultMayRemain' });
  return notes;
}
