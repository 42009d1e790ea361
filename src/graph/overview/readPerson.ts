// What the figures need of one user's methods, in as few requests as will do. https://learn.microsoft.com/graph/api/authentication-list-methods

import type { AuthenticationMethod } from '../../domain/authenticationMethod.ts';
import type { Known } from '../../domain/failure.ts';
import type { PersonReading } from '../../domain/overview/personReading.ts';
import { readingOfMethods } from '../../domain/overview/readingOfMethods.ts';
import { lastingMethods, phoneMethods } from '../../domain/overview/registeredMethod.ts';
import { listHardwareOath, listMethods } from '../authenticationMethods.ts';
import { listUnknownToV1 } from '../detailedMethods.ts';
import type { Graph } from '../graph.ts';
import { known } from '../http/known.ts';
import { throwIfCancelled } from '../http/throwIfCancelled.ts';
import { readSignInPreferences } from '../signInPreferences.ts';

/** One request; one more for the default method where there is a phone; and two where nothing but phones was found, for what would
 * make it untrue: hardware OATH tokens and kinds that v1.0 does not know. What beta refuses is not known, and spoils nothing else.
 * Many asked for in one turn share batches. @throws EntraError if the methods themselves cannot be read. */
export async function readPerson(graph: Graph, id: string, signal: AbortSignal): Promise<PersonReading> {
  const { together } = graph;
  const listed = await listMethods(together, id, signal);
  const readAt = new Date().toISOString();
  const hardly = { methods: listed, hardwareOathUnknown: false, preferences: undefined, readAt };
  const names = readingOfMethods(hardly).methods ?? [];
  const hasPhone = names.some((name) => phoneMethods.includes(name));
  const hasOther = names.some((name) => lastingMethods.includes(name) && !phoneMethods.includes(name));
  const [preferences, tokens, newer] = await Promise.all([
    hasPhone ? known(readSignInPreferences(together, id, signal)) : undefined,
    hasOther ? undefined : known(listHardwareOath(together, id, signal)),
    hasOther ? undefined : known(listUnknownToV1(together, id, listed, signal)),
  ]);
  throwIfCancelled(signal);
  return readingOfMethods({
    methods: [...listed, ...found(tokens), ...found(newer)],
    hardwareOathUnknown: tokens?.known !== true,
    preferences: preferences?.known === true ? preferences.value : undefined,
    readAt,
  });
}

function found(reading: Known<readonly AuthenticationMethod[]> | undefined): readonly AuthenticationMethod[] {
  return reading?.known === true ? reading.value : [];
}
