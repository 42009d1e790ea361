// Which method the default second factor pins, and when a method may not be deleted because of it.
// https://learn.microsoft.com/graph/api/phoneauthenticationmethod-delete
import type { SettableDefault } from '../../domain/authenticationMethod.ts';
import type { DemoReading } from '../demoOptions.ts';
import type { StoredMethod } from './methodKinds.ts';
import { phoneOf, type MethodsState } from './methodsState.ts';

const activatedToken = (method: StoredMethod): boolean =>
  method.collection === 'hardwareOathMethods' && method.device.status === 'activated';

/** The method that would serve as this default: of several apps, the one registered first. */
export function methodFor(state: MethodsState, wanted: SettableDefault): StoredMethod | undefined {
  const { methods } = state;
  switch (wanted) {
    case 'sms':
    case 'voiceMobile':
      return phoneOf(state, 'mobile');
    case 'voiceAlternateMobile':
      return phoneOf(state, 'alternateMobile');
    case 'voiceOffice':
      return phoneOf(state, 'office');
    case 'push':
      return methods.find(({ collection }) => collection === 'microsoftAuthenticatorMethods');
    case 'oath':
      return (
        methods.find(({ collection }) => collection === 'softwareOathMethods') ??
        methods.find(activatedToken) ??
        methods.find(({ collection }) => collection === 'microsoftAuthenticatorMethods')
      );
  }
}

const strongKinds = [
  'fido2Methods',
  'windowsHelloForBusinessMethods',
  'platformCredentialMethods',
  'externalAuthenticationMethods',
];

function keepsDefault(method: StoredMethod, reading: DemoReading): boolean {
  switch (method.collection) {
    case 'phoneMethods':
    case 'microsoftAuthenticatorMethods':
    case 'softwareOathMethods':
      return true;
    case 'hardwareOathMethods':
      return reading.hardwareOathKeepsDefault && method.device.status === 'activated';
    default:
      return reading.keepsDefault === 'strong' && strongKinds.includes(method.collection);
  }
}

/** Whether deleting the method is refused because it is the default and others remain. */
export function isPinnedDefault(state: MethodsState, method: StoredMethod, reading: DemoReading): boolean {
  if (state.defaultMethod === undefined || methodFor(state, state.defaultMethod) !== method) return false;
  return state.methods.some((other) => other !== method && keepsDefault(other, reading));
}

/** The service's sentence for that refusal; there are two. */
export function defaultMethodMessage(wording: 1 | 2, methodId: string): string {
  return wording === 1
    ? 'Cannot delete default method with other methods configured. Please change default method before deletion.'
    : `The requested authentication method id of [${methodId}] matches the user's current default authentication method, and cannot be deleted until the default authentication method is changed`;
}
