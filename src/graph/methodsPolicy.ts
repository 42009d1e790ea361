// The tenant's authentication methods policy. https://learn.microsoft.com/graph/api/authenticationmethodspolicy-get
// Knows not what it means for a user.

import type { MethodConfiguration, MethodsPolicy, PassRules, PolicyTarget } from '../domain/methodsPolicy.ts';
import { fieldsOf, type Fields } from './http/fields.ts';
import { getRequest } from './http/getRequest.ts';
import type { GraphSender } from './graph.ts';
import { requireFeature } from './http/requireFeature.ts';
import { unexpectedShape } from './http/unexpectedShape.ts';

/** Global Readers, Authentication Policy Administrators and Global Administrators may read it; Authentication Administrators,
 * privileged ones too, may not. @throws EntraError, `notInThisCloud` among them. */
export async function readMethodsPolicy(graph: GraphSender, signal: AbortSignal): Promise<MethodsPolicy> {
  requireFeature(graph, 'methodsPolicy');
  const answer = await graph.send(getRequest('v1.0', '/policies/authenticationMethodsPolicy'), signal);
  const policy = fieldsOf(answer.body);
  const configurations = policy?.list('authenticationMethodConfigurations');
  if (policy === undefined || configurations === undefined) throw unexpectedShape(answer);
  return {
    migration: migrationOf(policy.text('policyMigrationState')),
    configurations: configurations.map(configurationOf).filter((one) => one !== undefined),
  };
}

function migrationOf(state: string | undefined): MethodsPolicy['migration'] {
  switch (state) {
    case 'migrationComplete':
      return 'complete';
    case 'preMigration':
    case 'migrationInProgress':
      return 'legacy';
    default:
      return 'unknown';
  }
}

function configurationOf(value: unknown): MethodConfiguration | undefined {
  const fields = fieldsOf(value);
  const id = fields?.text('id');
  if (fields === undefined || id === undefined) return undefined;
  const state = fields.text('state');
  const passRules = passRulesOf(fields);
  const officePhoneAllowed = fields.flag('isOfficePhoneAllowed');
  return {
    id,
    state: state === 'enabled' || state === 'disabled' ? state : 'unknown',
    includeTargets: targetsOf(fields, 'includeTargets'),
    excludeTargets: targetsOf(fields, 'excludeTargets'),
    ...(officePhoneAllowed !== undefined && { officePhoneAllowed }),
    ...(passRules !== undefined && { passRules }),
  };
}

function passRulesOf(configuration: Fields): PassRules | undefined {
  const minimumLifetime = configuration.number('minimumLifetimeInMinutes');
  const maximumLifetime = configuration.number('maximumLifetimeInMinutes');
  if (minimumLifetime === undefined || maximumLifetime === undefined) return undefined;
  return {
    minimumLifetime,
    maximumLifetime,
    defaultLifetime: configuration.number('defaultLifetimeInMinutes') ?? minimumLifetime,
    onceOnly: configuration.flag('isUsableOnce') ?? false,
  };
}

/** A target that cannot be read is kept: it may be the one that decides. */
function targetsOf(configuration: Fields, name: string): readonly PolicyTarget[] | undefined {
  return configuration.list(name)?.map((value) => {
    const target = fieldsOf(value);
    const type = target?.text('targetType');
    const id = target?.text('id');
    return {
      type: id !== undefined && (type === 'group' || type === 'user') ? type : 'unknown',
      id: (id ?? '').toLowerCase(),
    };
  });
}
