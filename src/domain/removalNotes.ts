// What there is to say before methods are removed: what the user meets next, and what is not certain. Pure.

import { letInKinds, type AuthenticationMethod, type UserMethods } from './authenticationMethod.ts';
import { mayKeepDefault } from './mayKeepDefault.ts';
import type { PlanNote } from './plan.ts';

export function removalNotes(
  reading: UserMethods,
  goes: readonly AuthenticationMethod[],
  stays: readonly AuthenticationMethod[],
): readonly PlanNote[] {
  const notes: PlanNote[] = [];
  const { preferences, hardwareOathFailure } = reading;
  const unknownStays = stays.some((method) => method.kind === 'unknown');
  if (stays.some((method) => letInKinds.includes(method.kind))) notes.push({ kind: 'mfaStays' });
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
