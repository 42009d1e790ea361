// Judges emergency access accounts point by point. What could not be read is unknown, never a pass. Pure.
// https://learn.microsoft.com/entra/identity/role-based-access-control/security-emergency-access

import type { Known } from './failure.ts';
import { emergencyAdministrator } from './emergencyAdministrator.ts';
import { emergencyConditionalAccess } from './emergencyConditionalAccess.ts';
import { noPersonalDevice, strongMethod } from './emergencyMethods.ts';
import type {
  AccountPoint,
  EmergencyAccount,
  EmergencyItem,
  EmergencyReason,
  EmergencyTenant,
  EmergencyVerdict,
} from './emergencyAccess.ts';
import type { User } from './user.ts';

/** The page above: to be tried at least every 90 days. */
const longestUnused = 90 * 86_400_000;
/** Of Microsoft's clouds, where the tenant does not say its own. */
const initialDomains = /\.(onmicrosoft\.com|onmicrosoft\.us|partner\.onmschina\.cn)$/i;

/** @param now epoch milliseconds. */
export function emergencyItems(
  tenant: EmergencyTenant,
  accounts: readonly EmergencyAccount[],
  now: number,
): EmergencyVerdict {
  const { administrators } = tenant;
  const ofTenant: EmergencyVerdict['tenant'] = [
    {
      point: 'atLeastTwo',
      outcome: accounts.length >= 2 ? 'pass' : 'fail',
      reason: { kind: 'count', count: accounts.length },
    },
    administrators.known
      ? {
          point: 'administrators',
          outcome: administrators.value >= 2 ? 'pass' : 'fail',
          reason: { kind: 'count', count: administrators.value },
        }
      : { point: 'administrators', outcome: 'unknown', reason: { kind: 'failure', failure: administrators.failure } },
  ];
  const ofAccounts = accounts.map((account) => itemsOf(tenant, account, now));
  const outcomes = [...ofTenant, ...ofAccounts.flat()].map(({ outcome }) => outcome);
  const whole = outcomes.includes('fail') ? 'fail' : outcomes.includes('unknown') ? 'unknown' : 'pass';
  return { tenant: ofTenant, accounts: ofAccounts, whole };
}

function itemsOf(tenant: EmergencyTenant, account: EmergencyAccount, now: number): readonly EmergencyItem[] {
  const { user, protectedUser } = account;
  return [
    emergencyAdministrator(tenant, account),
    ofUser('cloudOnly', user, ({ onPremisesSyncEnabled }) => ({ outcome: onPremisesSyncEnabled ? 'fail' : 'pass' })),
    ofUser('initialDomain', user, ({ userPrincipalName }) => domainOutcome(tenant, userPrincipalName)),
    ofUser('enabled', user, ({ accountEnabled }) =>
      accountEnabled === undefined
        ? { outcome: 'unknown', reason: { kind: 'notTold' } }
        : { outcome: accountEnabled ? 'pass' : 'fail' },
    ),
    strongMethod(tenant, account),
    noPersonalDevice(account),
    emergencyConditionalAccess(tenant, account),
    lastUse(account, now),
    { point: 'protectedUser', outcome: protectedUser ? 'pass' : 'fail' },
  ];
}

function ofUser(
  point: AccountPoint,
  user: Known<User>,
  judge: (user: User) => Omit<EmergencyItem, 'point'>,
): EmergencyItem {
  if (!user.known) return { point, outcome: 'unknown', reason: { kind: 'failure', failure: user.failure } };
  return { point, ...judge(user.value) };
}

/** A name in a domain of one's own can stop to work with the domain, or with its federation. */
function domainOutcome(
  { initialDomain }: EmergencyTenant,
  userPrincipalName: string,
): { readonly outcome: EmergencyItem['outcome']; readonly reason?: EmergencyReason } {
  const domain = userPrincipalName.slice(userPrincipalName.lastIndexOf('@') + 1).toLowerCase();
  const initial = initialDomain.known ? initialDomain.value?.toLowerCase() : undefined;
  // `contoso.onmicrosoft.com`: a tenant may have several of them.
  const family = initial?.slice(initial.indexOf('.'));
  if (family === undefined ? initialDomains.test(`.${domain}`) : domain.endsWith(family)) return { outcome: 'pass' };
  if (family !== undefined) return { outcome: 'fail', reason: { kind: 'otherDomain', domain } };
  return {
    outcome: 'unknown',
    reason: initialDomain.known ? { kind: 'notTold' } : { kind: 'failure', failure: initialDomain.failure },
  };
}

function lastUse({ lastSignIn, drill }: EmergencyAccount, now: number): EmergencyItem {
  const signIn = lastSignIn.known ? lastSignIn.value : null;
  const times = [
    ...(signIn === null ? [] : [{ kind: 'signedIn', at: signIn } as const]),
    ...(drill === undefined ? [] : [{ kind: 'drilled', at: drill } as const]),
  ].toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const [newest] = times;
  const recent = newest !== undefined && now - Date.parse(newest.at) <= longestUnused;
  if (recent) return { point: 'lastUse', outcome: 'pass', reason: newest };
  if (!lastSignIn.known)
    return { point: 'lastUse', outcome: 'unknown', reason: { kind: 'failure', failure: lastSignIn.failure } };
  return { point: 'lastUse', outcome: 'fail', reason: newest ?? { kind: 'neverUsed' } };
}
