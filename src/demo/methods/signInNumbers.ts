// Which phone number is whose SMS sign-in name: unique in the tenant, deleted people included.
import { namedPersonId, type NamedKey } from '../people/namedPeople.ts';
import { namedMethods } from './namedMethods.ts';

const holders: readonly NamedKey[] = ['smsSignIn', 'numberHolder', 'deletedHolder'];

const bare = (phoneNumber: string): string => phoneNumber.replaceAll(' ', '');

export class SignInNumbers {
  readonly #holderOf = new Map<string, string>();

  constructor() {
    for (const name of holders) {
      for (const spec of namedMethods(name).methods) {
        if (spec.kind === 'phone' && spec.smsSignInState === 'ready') this.claim(spec.phoneNumber, namedPersonId(name));
      }
    }
  }

  /** Takes the number for a person. False: somebody else has it. */
  claim(phoneNumber: string, personId: string): boolean {
    const holder = this.#holderOf.get(bare(phoneNumber));
    if (holder !== undefined && holder !== personId) return false;
    this.release(personId);
    this.#holderOf.set(bare(phoneNumber), personId);
    return true;
  }

  /** Gives up whatever number the person has. */
  release(personId: string): void {
    for (const [phoneNumber, holder] of this.#holderOf) {
      if (holder === personId) this.#holderOf.delete(phoneNumber);
    }
  }
}
