// The sign-in of a real tenant in which everything is granted, for tests in which it only has to be there.

import { clouds } from '../../src/auth/clouds.ts';
import type { SignIn } from '../../src/auth/session.ts';

export const homeTenantId = '6d0f5c1e-2b84-4a37-9c15-e8f7a3b1d042';

export function grantedSignIn(different: Partial<SignIn> = {}): SignIn {
  return {
    target: { mode: 'vscode', cloud: clouds.global, clientId: '99999999-2222-4333-8444-555555555555' },
    account: { id: `0a0a0a0a-2222-4333-8444-555555555555.${homeTenantId}`, label: 'admin@fernhill.example' },
    missingPermissions: () => [],
    permission: () => 'granted',
    look: () => Promise.resolve('granted'),
    ask: () => Promise.resolve(),
    isSignedIn: () => Promise.resolve(true),
    hasEnded: () => false,
    end: () => undefined,
    ...different,
  };
}
