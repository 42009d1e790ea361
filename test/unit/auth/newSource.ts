// A source of tokens that signs in through the fake VS Code.

import '../../support/fakeVscode.ts';
import { clouds } from '../../../src/auth/clouds.ts';
import type { SignInTarget } from '../../../src/auth/signInTarget.ts';
import type { TenantTokenSource } from '../../../src/auth/tenantTokens.ts';
import { clientId, tenantId } from './fakeSignIn.ts';

const { createTenantTokenSource } = await import('../../../src/auth/tenantTokenSource.ts');
const { createVscodeDoor } = await import('../../../src/auth/vscodeDoor.ts');

export interface SourceOptions extends Partial<SignInTarget> {
  readonly readOnly?: boolean;
  readonly now?: () => number;
  /** Instead of a configured tenant, the account's own. */
  readonly anyTenant?: boolean;
}

export function newSource(options: SourceOptions = {}): TenantTokenSource {
  const { readOnly = false, now = Date.now, anyTenant = false, cloud = clouds.global } = options;
  return createTenantTokenSource({
    door: createVscodeDoor({ cloud, clientId }),
    tenantId: anyTenant ? undefined : tenantId,
    readOnly: () => readOnly,
    now,
  });
}
