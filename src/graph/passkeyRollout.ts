// How far the tenant is with passkeys: its policy, the registration campaign, and the opt-out, which beta alone tells.
// https://learn.microsoft.com/graph/api/authenticationmethodspolicy-get
// https://learn.microsoft.com/entra/identity/authentication/concept-sms-voice-retirement

import type { PasskeyPolicy, PasskeyRollout } from '../domain/overview/passkeyRollout.ts';
import type { Graph, GraphRequest } from './graph.ts';
import { fieldsOf, type Fields } from './http/fields.ts';
import { getRequest } from './http/getRequest.ts';
import { known } from './http/known.ts';
import { requireFeature } from './http/requireFeature.ts';
import { throwIfCancelled } from './http/throwIfCancelled.ts';
import { unexpectedShape } from './http/unexpectedShape.ts';

/** In one round trip. What is refused is said, and spoils nothing else. @throws EntraError `cancelled` alone. */
export async function readPasskeyRollout(graph: Graph, signal: AbortSignal): Promise<PasskeyRollout> {
  const [policy, optOut] = await Promise.all([
    known(readPolicy(graph, 'v1.0', signal).then(policyOf)),
    known(readPolicy(graph, 'beta', signal).then(optOutOf)),
  ]);
  throwIfCancelled(signal);
  return { policy, optOut };
}

async function readPolicy(graph: Graph, version: GraphRequest['version'], signal: AbortSignal): Promise<Fields> {
  requireFeature(graph, 'methodsPolicy');
  const answer = await graph.together.send(getRequest(version, '/policies/authenticationMethodsPolicy'), signal);
  const policy = fieldsOf(answer.body);
  if (policy?.list('authenticationMethodConfigurations') === undefined) throw unexpectedShape(answer);
  return policy;
}

function policyOf(policy: Fields): PasskeyPolicy {
  const configurations = policy.list('authenticationMethodConfigurations') ?? [];
  const fido2 = configurations.map(fieldsOf).find((one) => one?.text('id')?.toLowerCase() === 'fido2');
  const state = fido2?.text('state');
  const campaign = policy.object('registrationEnforcement')?.object('authenticationMethodsRegistrationCampaign');
  const snoozeDays = campaign?.number('snoozeDurationInDays');
  return {
    passkeys: state === 'enabled' || state === 'disabled' ? state : 'unknown',
    passkeysFor: reachOf(fido2),
    campaign: campaignOf(campaign?.text('state')),
    campaignFor: targetOf(campaign),
    ...(snoozeDays !== undefined && { snoozeDays }),
  };
}

function reachOf(configuration: Fields | undefined): PasskeyPolicy['passkeysFor'] {
  const included = configuration?.list('includeTargets');
  if (included === undefined) return 'unknown';
  const all = included.some((target) => fieldsOf(target)?.text('id')?.toLowerCase() === 'all_users');
  const excluded = configuration?.list('excludeTargets') ?? [];
  return all && excluded.length === 0 ? 'everybody' : 'some';
}

function campaignOf(state: string | undefined): PasskeyPolicy['campaign'] {
  switch (state) {
    case 'default':
      return 'microsoftManaged';
    case 'enabled':
    case 'disabled':
      return state;
    default:
      return 'unknown';
  }
}

/** A campaign asks for one kind of method. Microsoft's own words for a passkey here are documented nowhere, so all that is known are taken. */
function targetOf(campaign: Fields | undefined): PasskeyPolicy['campaignFor'] {
  const targets = (campaign?.list('includeTargets') ?? []).map((target) =>
    fieldsOf(target)?.text('targetedAuthenticationMethod')?.toLowerCase(),
  );
  if (targets.some((target) => target?.startsWith('fido2') === true || target?.startsWith('passkey') === true))
    return 'passkey';
  return targets.includes('microsoftauthenticator') ? 'authenticator' : 'unknown';
}

/** The settings, or the one setting, are missing, null or empty where nobody ever said anything. */
function optOutOf(policy: Fields): 'optedOut' | 'notOptedOut' | 'notSet' {
  switch (policy.object('optOutSettings')?.flag('passkeyDynamicMigration')) {
    case true:
      return 'optedOut';
    case false:
      return 'notOptedOut';
    case undefined:
      return 'notSet';
  }
}
