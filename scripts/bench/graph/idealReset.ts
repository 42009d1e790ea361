// What a reset of many users cannot do without, sent raw: the critical path that our reset is held against.
import type { SettableDefault } from '../../../src/domain/authenticationMethod.ts';
import { giveThreeMethods } from './giveThreeMethods.ts';
import { openTenant, type TenantOptions } from './openTenant.ts';
import { rawBatches, type RawRequest, type RawTenant } from './rawBatches.ts';

interface Listed {
  readonly value: readonly { readonly id: string; readonly '@odata.type'?: string }[];
}

const collections: Readonly<Record<string, string>> = {
  '#microsoft.graph.phoneAuthenticationMethod': 'phoneMethods',
  '#microsoft.graph.microsoftAuthenticatorAuthenticationMethod': 'microsoftAuthenticatorMethods',
  '#microsoft.graph.softwareOathAuthenticationMethod': 'softwareOathMethods',
};

/** The collection whose method must go last. `oath` pins whatever can give a code, which Authenticator can too. */
const pinned: Readonly<Partial<Record<SettableDefault, string>>> = {
  push: 'microsoftAuthenticatorMethods',
  sms: 'phoneMethods',
  oath: 'softwareOathMethods',
};

/**
 * The rounds of requests, each of which needs an answer of the one before: all that is read; the groups found by it; three times one
 * deletion per user; one reading back. That the groups are a round of their own costs nothing: with the first round's 16 batches
 * the 8 places are taken twice, and a 17th comes third either way.
 */
export async function idealRounds(
  options: TenantOptions,
  userIds: readonly string[],
): Promise<readonly RawRequest[][]> {
  // Ids are the same in every tenant, so they are looked up in one that is not measured.
  const { raw, demo } = openTenant({ ...options, latencyMs: 0 });
  giveThreeMethods(demo, userIds);
  const get = (version: RawRequest['version'], path: string): RawRequest => ({ method: 'GET', version, path });
  const authentication = (id: string): string => `/users/${id}/authentication`;
  const methods = userIds.map((id) => get('v1.0', `${authentication(id)}/methods`));
  const groups = `/groups?$filter=${encodeURIComponent('isAssignableToRole eq true')}&$select=id,displayName&$top=999`;
  const groupIds = (await read<Listed>(raw, groups)).value.map(({ id }) => id);
  const deletions = await Promise.all(userIds.map((id) => deletionsOf(raw, id)));
  return [
    [
      get('v1.0', '/roleManagement/directory/roleAssignments?$expand=roleDefinition'),
      get('v1.0', '/roleManagement/directory/roleEligibilityScheduleInstances?$expand=roleDefinition'),
      get('v1.0', groups),
      ...methods,
      ...userIds.map((id) => get('beta', `${authentication(id)}/signInPreferences`)),
      ...userIds.map((id) => get('beta', `${authentication(id)}/hardwareOathMethods`)),
    ],
    groupIds.flatMap((id) => [
      get('v1.0', `/groups/${id}/members?$select=id&$top=999`),
      get('v1.0', `/groups/${id}/owners?$select=id&$top=999`),
    ]),
    ...[0, 1, 2].map((round) => deletions.flatMap((paths) => paths[round] ?? [])),
    methods,
  ];
}

/** Sends one round after the other. */
export async function idealReset(tenant: RawTenant, rounds: readonly (readonly RawRequest[])[]): Promise<void> {
  for (const round of rounds) await rawBatches(tenant, round);
}

/** One user's deletions in an order that the service accepts. */
async function deletionsOf(raw: RawTenant, id: string): Promise<readonly RawRequest[]> {
  const { value } = await read<Listed>(raw, `/users/${id}/authentication/methods`);
  const preferences = await read<{ readonly userPreferredMethodForSecondaryAuthentication: SettableDefault }>(
    raw,
    `/users/${id}/authentication/signInPreferences`,
  );
  const last = pinned[preferences.userPreferredMethodForSecondaryAuthentication];
  return value
    .map((method) => ({ collection: collections[method['@odata.type'] ?? ''], id: method.id }))
    .filter(({ collection }) => collection !== undefined)
    .toSorted((one, other) => Number(one.collection === last) - Number(other.collection === last))
    .map((method): RawRequest => ({
      ...{ method: 'DELETE', version: 'v1.0' },
      path: `/users/${id}/authentication/${method.collection ?? ''}/${method.id}`,
    }));
}

async function read<T>({ root, token, fetch }: RawTenant, path: string): Promise<T> {
  const response = await fetch(`${root}/beta${path}`, { headers: { Authorization: `Bearer ${token}` } });
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}.`);
  return (await response.json()) as T;
}
