// What somebody has registered, said in a few words: the form of the seeds and of what tests put in place.
import type { SettableDefault } from '../../domain/authenticationMethod.ts';
import type { MethodSpec } from './makeMethod.ts';
import type { MethodsState } from './methodsState.ts';

export interface MethodsSeed {
  readonly methods: readonly MethodSpec[];
  readonly defaultMethod?: SettableDefault;
  readonly systemPreferred?: boolean;
  readonly perUserMfa?: MethodsState['perUserMfaState'];
}
