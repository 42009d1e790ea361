// Everything one opening of the demo tenant knows, handed to every route. Nothing here outlives the opening.
import type { AuditLog } from './audit/auditLog.ts';
import type { DemoFaults } from './demoFaults.ts';
import type { ResolvedOptions } from './demoOptions.ts';
import type { RoleStore } from './directory/roleStore.ts';
import type { Tokens } from './http/tokens.ts';
import type { HardwareTokens } from './methods/hardwareTokens.ts';
import type { MethodStore } from './methods/methodStore.ts';
import type { SignInNumbers } from './methods/signInNumbers.ts';
import type { PersonOrders } from './people/personOrders.ts';
import type { Population } from './people/population.ts';
import type { AccessPolicies } from './policy/accessPolicies.ts';
import type { MethodsPolicy } from './policy/methodsPolicy.ts';

export interface TenantState {
  readonly tenantId: string;
  readonly options: ResolvedOptions;
  /** Epoch milliseconds. */
  readonly openedAt: number;
  readonly population: Population;
  readonly orders: PersonOrders;
  readonly methods: MethodStore;
  readonly signInNumbers: SignInNumbers;
  readonly hardwareTokens: HardwareTokens;
  readonly roles: RoleStore;
  readonly policy: MethodsPolicy;
  readonly accessPolicies: AccessPolicies;
  readonly audit: AuditLog;
  readonly tokens: Tokens;
  readonly faults: DemoFaults;
  /** Sequence of the last revocation of somebody's sessions, by object id. */
  readonly revocations: Map<string, number>;
  /** Requests to activate a role, as they were answered. */
  readonly roleRequests: Map<string, { readonly principalId: string }>;
}
