// All routes of the demo tenant. Where two fit, the first wins: fixed segments stand before `:names`.
import type { Route } from '../http/route.ts';
import { accessPolicyRoutes } from './accessPolicies.ts';
import { activationRoutes } from './activations.ts';
import { auditRoutes } from './audits.ts';
import { directoryRoleRoutes } from './directoryRoles.ts';
import { groupRoutes } from './groups.ts';
import { hardwareOathRoutes } from './hardwareOath.ts';
import { managerRoutes } from './managers.ts';
import { membershipRoutes } from './memberships.ts';
import { methodRoutes } from './methods.ts';
import { organizationRoutes } from './organization.ts';
import { otherMethodRoutes } from './otherMethods.ts';
import { passRoutes } from './passes.ts';
import { phoneRoutes } from './phones.ts';
import { policyRoutes } from './policies.ts';
import { preferenceRoutes } from './preferences.ts';
import { reportRoutes } from './reports.ts';
import { roleManagementRoutes } from './roleManagement.ts';
import { sessionRoutes } from './sessions.ts';
import { userRoutes } from './users.ts';

export const routes: readonly Route[] = [
  ...userRoutes,
  ...methodRoutes,
  ...phoneRoutes,
  ...passRoutes,
  ...otherMethodRoutes,
  ...hardwareOathRoutes,
  ...preferenceRoutes,
  ...sessionRoutes,
  ...managerRoutes,
  ...membershipRoutes,
  ...directoryRoleRoutes,
  ...roleManagementRoutes,
  ...activationRoutes,
  ...groupRoutes,
  ...organizationRoutes,
  ...policyRoutes,
  ...accessPolicyRoutes,
  ...reportRoutes,
  ...auditRoutes,
];
