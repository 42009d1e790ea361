// A reading that may fail without spoiling what is read beside it.

import { failureOf, type Known } from '../../domain/failure.ts';

/** The value, or why there is none. Never rejects. */
export async function known<T>(reading: Promise<T>): Promise<Known<T>> {
  try {
    return { known: true, value: await reading };
  } catch (error) {
    return { known: false, failure: failureOf(error) };
  }
}
