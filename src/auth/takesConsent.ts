// Whether an administrator's consent link makes sense for a way to sign in. It grants delegated permissions, to an app that can be given
// some: not to Azure CLI, which is Microsoft's, and not to an app that signs in without a person. Knows no vscode.

import type { SignInTarget } from './signInTarget.ts';

export function takesConsent({ mode }: Pick<SignInTarget, 'mode'>): boolean {
  return mode === 'vscode' || mode === 'deviceCode';
}
