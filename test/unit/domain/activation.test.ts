// What the service's answers about activating a role mean.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  activationRefusal,
  activationState,
  findLostActivation,
  type Activation,
  type ActivationWish,
} from '../../../src/domain/activation.ts';
import type { FailureReason } from '../../../src/domain/failure.ts';

describe('§8.3 the status of a request', () => {
  const table = {
    active: ['Provisioned', 'provisioned'],
    underWay: ['Granted', 'PendingProvisioning', 'PendingScheduleCreation', 'ScheduleCreated', 'PendingEvaluation'],
    approval: ['PendingApproval', 'PendingAdminDecision'],
    ended: ['Denied', 'AdminDenied', 'Failed', 'Canceled', 'Revoked', 'TimedOut', 'Invalid'],
    unknown: ['', 'SomethingNew', 'constructor', 'toString'],
  } as const;
  for (const [state, statuses] of Object.entries(table)) {
    test(`is ${state}`, () => {
      for (const status of statuses) assert.equal(activationState(status), state, status);
    });
  }
});

describe('why an activation is refused', () => {
  const refusal = (code: string, message = '', kind: FailureReason['kind'] = 'refused') =>
    activationRefusal({ kind, trace: { at: '', code, message } });
  const policy = 'RoleAssignmentRequestPolicyValidationFailed';
  const rules = (...names: readonly string[]): string => `The following policy rules failed: ${JSON.stringify(names)}`;

  test('is told by the names of the rules, of which one that can be mended comes first', () => {
    assert.deepEqual(refusal(policy, rules('MfaRule')), { kind: 'mfa' });
    assert.deepEqual(refusal(policy, rules('JustificationRule')), { kind: 'justification' });
    assert.deepEqual(refusal(policy, rules('TicketingRule')), { kind: 'ticket' });
    assert.deepEqual(refusal(policy, rules('ExpirationRule')), { kind: 'duration' });
    assert.deepEqual(refusal(policy, rules('NewRule', 'TicketingRule')), { kind: 'ticket' });
  });

  test('names rules that are new', () => {
    assert.deepEqual(refusal(policy, rules('MoonPhaseRule')), { kind: 'rule', names: ['MoonPhaseRule'] });
    assert.deepEqual(refusal(policy, 'no'), { kind: 'rule', names: [] });
  });

  test('is told by the code otherwise', () => {
    assert.deepEqual(refusal('RoleAssignmentExists'), { kind: 'alreadyActive' });
    assert.deepEqual(refusal('PendingRoleAssignmentRequest'), { kind: 'alreadyRequested' });
    assert.deepEqual(refusal('RoleAssignmentDoesNotExist'), { kind: 'notEligible' });
    assert.deepEqual(refusal('RoleAssignmentRequestAcrsValidationFailed'), { kind: 'authenticationContext' });
    assert.deepEqual(refusal('', '', 'missingLicence'), { kind: 'missingLicence' });
    assert.deepEqual(refusal('', '', 'missingPermission'), { kind: 'notAllowed' });
  });

  test('stays open for everything else: lost answers are no refusals', () => {
    for (const kind of ['offline', 'unavailable', 'unexpected', 'cancelled'] as const)
      assert.equal(refusal(policy, rules('MfaRule'), kind), undefined);
    assert.equal(refusal('constructor'), undefined);
  });
});

describe('finding a request whose answer was lost', () => {
  const sentAt = Date.parse('2026-09-01T08:00:00Z');
  const wish: ActivationWish = {
    ...{ principalId: 'me', roleDefinitionId: 'r', directoryScopeId: '/', justification: 'Ticket 4711', minutes: 60 },
  };
  const request: Activation = {
    ...{ id: '1', status: 'Provisioned', action: 'selfActivate', justification: 'Ticket 4711' },
    ...{ roleDefinitionId: 'r', directoryScopeId: '/', createdAt: '2026-09-01T08:00:01Z' },
  };

  test('goes by role, scope, reason and time', () => {
    assert.equal(findLostActivation([request], wish, sentAt), request);
    assert.ok(findLostActivation([{ ...request, createdAt: '2026-09-01T07:58:00Z' }], wish, sentAt), 'clocks differ');
    for (const other of [
      { createdAt: '2026-09-01T07:00:00Z' },
      { roleDefinitionId: 'other' },
      { directoryScopeId: '/administrativeUnits/1' },
      { justification: 'Ticket 4712' },
      { action: 'selfDeactivate' },
    ]) {
      assert.equal(findLostActivation([{ ...request, ...other }], wish, sentAt), undefined, JSON.stringify(other));
    }
  });
});
