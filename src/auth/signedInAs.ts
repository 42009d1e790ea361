// Remembers across windows as which app and in which tenant the person last signed in: so a sign-in that VS Code has lost can be told
// from one that never was. Nothing in it is secret.

import type { SignInTarget } from './signInTarget.ts';

export const signedInAsKey = 'entraMfa.signedInAs';

/** What is kept under the key. */
export function signedInAs({ clientId, tenantId }: Pick<SignInTarget, 'clientId' | 'tenantId'>): string {
  return `${clientId} ${tenantId ?? ''}`;
}
