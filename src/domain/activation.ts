// What activating an eligible role is, what became of it, and why it was refused. Pure.
// https://learn.microsoft.com/graph/api/resources/unifiedroleassignmentschedulerequest

import type { Failure } from './failure.ts';

export interface ActivationWish {
  readonly principalId: string;
  readonly roleDefinitionId: string;
  readonly directoryScopeId: string;
  readonly justification: string;
  readonly ticket?: { readonly number: string; readonly system: string };
  readonly minutes: number;
}

/** A request as the service tells it. */
export interface Activation {
  readonly id: string;
  /** As the service says; new ones appear. */
  readonly status: string;
  readonly action: string;
  readonly roleDefinitionId: string;
  readonly directoryScopeId: string;
  readonly justification: string;
  /** ISO 8601, the service's clock. */
  readonly createdAt?: string;
}

/** `active`: in force, as far as the service for roles is concerned. `underWay`: will be, without anybody doing anything.
 * `approval`: somebody has to agree first. `ended`: it will not be. */
export type ActivationState = 'active' | 'underWay' | 'approval' | 'ended' | 'unknown';

const states: Readonly<Record<string, ActivationState>> = {
  provisioned: 'active',
  accepted: 'underWay',
  pendingevaluation: 'underWay',
  granted: 'underWay',
  adminapproved: 'underWay',
  pendingprovisioning: 'underWay',
  pendingschedulecreation: 'underWay',
  schedulecreated: 'underWay',
  provisioningstarted: 'underWay',
  pendingapproval: 'approval',
  pendingadmindecision: 'approval',
  pendingapprovalprovisioning: 'underWay',
  denied: 'ended',
  admindenied: 'ended',
  failed: 'ended',
  failedasresourceislocked: 'ended',
  canceled: 'ended',
  revoked: 'ended',
  pendingrevocation: 'ended',
  timedout: 'ended',
  invalid: 'ended',
};

export function activationState(status: string): ActivationState {
  const known = status.toLowerCase();
  return (Object.hasOwn(states, known) ? states[known] : undefined) ?? 'unknown';
}

/** Why the service refuses an activation. `rule`: one of the role's settings, by its name. */
export type ActivationRefusal =
  | { readonly kind: 'mfa' | 'justification' | 'ticket' | 'duration' | 'authenticationContext' }
  | { readonly kind: 'alreadyActive' | 'alreadyRequested' | 'notEligible' | 'missingLicence' | 'notAllowed' }
  | { readonly kind: 'rule'; readonly names: readonly string[] };

const byCode: Readonly<Record<string, Exclude<ActivationRefusal['kind'], 'rule'>>> = {
  roleassignmentexists: 'alreadyActive',
  pendingroleassignmentrequest: 'alreadyRequested',
  roleassignmentdoesnotexist: 'notEligible',
  subjectnotfound: 'notEligible',
  roleassignmentrequestacrsvalidationfailed: 'authenticationContext',
};

const byRule: Readonly<Record<string, 'mfa' | 'justification' | 'ticket' | 'duration'>> = {
  mfarule: 'mfa',
  justificationrule: 'justification',
  ticketingrule: 'ticket',
  expirationrule: 'duration',
};

/** undefined: something else went wrong. Which rules failed is told by their names in the text alone: the one code stands for all.
 * https://learn.microsoft.com/graph/api/governanceroleassignmentrequest-post (beta) */
export function activationRefusal(failure: Failure): ActivationRefusal | undefined {
  if (failure.kind === 'missingLicence') return { kind: 'missingLicence' };
  if (failure.kind === 'missingPermission' || failure.kind === 'accessDenied') return { kind: 'notAllowed' };
  if (failure.kind !== 'refused') return undefined;
  const code = failure.trace?.code?.toLowerCase() ?? '';
  if (code === 'roleassignmentrequestpolicyvalidationfailed') {
    const names = [...new Set(failure.trace?.message?.match(/\b\w+Rule\b/g) ?? [])];
    const known = names.map((name) => byRule[name.toLowerCase()]).find((kind) => kind !== undefined);
    return known === undefined ? { kind: 'rule', names } : { kind: known };
  }
  const kind = Object.hasOwn(byCode, code) ? byCode[code] : undefined;
  return kind === undefined ? undefined : { kind };
}

/** Of one's requests, the one that was sent at `sentAt` and whose answer was lost. Clocks may differ by five minutes.
 * @param sentAt epoch milliseconds. */
export function findLostActivation(
  own: readonly Activation[],
  wish: ActivationWish,
  sentAt: number,
): Activation | undefined {
  return own.find(
    ({ action, roleDefinitionId, directoryScopeId, justification, createdAt }) =>
      action.toLowerCase() === 'selfactivate' &&
      roleDefinitionId === wish.roleDefinitionId &&
      directoryScopeId === wish.directoryScopeId &&
      justification === wish.justification &&
      (createdAt === undefined || Date.parse(createdAt) >= sentAt - 300_000),
  );
}
