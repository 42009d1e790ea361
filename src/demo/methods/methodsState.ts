// All that the service keeps of one person's sign-in methods, as one value that is replaced, never changed.
import type { SettableDefault } from '../../domain/authenticationMethod.ts';
import type { PhoneMethod, StoredMethod } from './methodKinds.ts';

export interface MethodsState {
  readonly methods: readonly StoredMethod[];
  /** The stored default second factor. */
  readonly defaultMethod: SettableDefault | undefined;
  readonly systemPreferredEnabled: boolean;
  /** Per-user multifactor authentication, the older way. */
  readonly perUserMfaState: 'disabled' | 'enabled' | 'enforced';
}

/** The phone of one type. */
export function phoneOf(state: MethodsState, phoneType: PhoneMethod['phoneType']): PhoneMethod | undefined {
  return state.methods.find(
    (method): method is PhoneMethod => method.collection === 'phoneMethods' && method.phoneType === phoneType,
  );
}

/** The state with one method more. */
export function withMethod(state: MethodsState, method: StoredMethod): MethodsState {
  return { ...state, methods: [...state.methods, method] };
}

/** The state with one method replaced by its new form. */
export function withReplaced(state: MethodsState, method: StoredMethod): MethodsState {
  const same = (other: StoredMethod) => other.collection === method.collection && other.id === method.id;
  return { ...state, methods: state.methods.map((other) => (same(other) ? method : other)) };
}

/** The state with one method less. */
export function withoutMethod(state: MethodsState, method: StoredMethod): MethodsState {
  const same = (other: StoredMethod) => other.collection === method.collection && other.id === method.id;
  return { ...state, methods: state.methods.filter((other) => !same(other)) };
}
