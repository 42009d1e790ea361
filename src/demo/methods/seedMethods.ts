// What each person has registered when the tenant opens: by a dice for generated people, by the table for named ones.
import { inventedMobile, inventedOffice } from '../people/inventedNumbers.ts';
import { pick } from '../people/hash.ts';
import { namedKeyBase, namedKeys } from '../people/namedPeople.ts';
import { isExternalGuest, type Person } from '../people/person.ts';
import { makeMethod, type MethodSpec } from './makeMethod.ts';
import type { MethodsSeed } from './methodsSeed.ts';
import type { MethodsState } from './methodsState.ts';
import { namedMethods } from './namedMethods.ts';

/** Writes a seed out. `withPassword`: everybody with a local account has one. */
export function stateFrom(seed: MethodsSeed, key: number, openedAt: number, withPassword: boolean): MethodsState {
  const specs: readonly MethodSpec[] = withPassword ? [{ kind: 'password' }, ...seed.methods] : seed.methods;
  return {
    methods: specs.map((spec, slot) => makeMethod(spec, key, slot, openedAt)),
    defaultMethod: seed.defaultMethod,
    systemPreferredEnabled: seed.systemPreferred ?? true,
    perUserMfaState: seed.perUserMfa ?? 'disabled',
  };
}

/** What this person had when the tenant opened. */
export function seedMethods(person: Person, openedAt: number): MethodsState {
  const name = namedKeys[person.key - namedKeyBase];
  const seed = name === undefined ? generatedSeed(person) : namedMethods(name);
  return stateFrom(seed, person.key, openedAt, !isExternalGuest(person));
}

const phoneModels = ['iPhone 16', 'iPhone 17', 'Pixel 9', 'Pixel 10', 'Galaxy S25', 'Xperia 1 VII', 'AQUOS R10'];

function generatedSeed(person: Person): MethodsSeed {
  const { key, usageLocation } = person;
  const mobile: MethodSpec = { kind: 'phone', phoneNumber: inventedMobile(key, usageLocation) };
  const alternate: MethodSpec = {
    kind: 'phone',
    phoneType: 'alternateMobile',
    phoneNumber: inventedMobile(key + 1, usageLocation),
  };
  const office: MethodSpec = { kind: 'phone', phoneType: 'office', phoneNumber: inventedOffice(key, usageLocation) };
  const model = phoneModels[pick(key, 51, phoneModels.length)] ?? 'iPhone 17';
  const authenticator: MethodSpec = { kind: 'microsoftAuthenticator', displayName: model };
  const email: MethodSpec = { kind: 'email', emailAddress: `home${pick(key, 52, 10_000)}@mail.example` };
  if (isExternalGuest(person))
    return pick(key, 53, 3) === 0 ? { methods: [mobile], defaultMethod: 'sms' } : { methods: [] };
  const dice = pick(key, 54, 100);
  if (dice < 28) return { methods: [mobile, authenticator], defaultMethod: 'push' };
  if (dice < 42) return { methods: [mobile, authenticator], defaultMethod: 'sms' };
  if (dice < 55) return { methods: [mobile], defaultMethod: 'sms' };
  if (dice < 66) return { methods: [authenticator, email], defaultMethod: 'push' };
  if (dice < 71) return { methods: [mobile, { kind: 'softwareOath' }], defaultMethod: 'oath' };
  if (dice < 76) return { methods: [mobile, alternate, authenticator], defaultMethod: 'sms' };
  if (dice < 79) return { methods: [mobile, alternate], defaultMethod: 'voiceAlternateMobile' };
  if (dice < 82) return { methods: [office, authenticator], defaultMethod: 'voiceOffice' };
  if (dice < 86) return { methods: [authenticator, { kind: 'windowsHello' }, mobile], defaultMethod: 'push' };
  if (dice < 89) return { methods: [{ kind: 'fido2' }, authenticator], defaultMethod: 'push' };
  if (dice < 91) return { methods: [{ kind: 'fido2', displayName: 'iPhone passkey', synced: true }] };
  if (dice < 93) return { methods: [{ kind: 'platformCredential' }, authenticator], defaultMethod: 'push' };
  if (dice < 94) return { methods: [{ kind: 'hardwareOath' }, mobile], defaultMethod: 'sms' };
  if (dice < 95) return { methods: [{ kind: 'external' }] };
  return { methods: pick(key, 55, 2) === 0 ? [] : [email] };
}
