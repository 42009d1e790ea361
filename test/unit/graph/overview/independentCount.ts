// Counts the demo tenant's people straight from what is true of them, in a way of its own: what the product's figures are held to.

import type { DemoTenant } from '../../../../src/demo/demoTenant.ts';

export interface Counted {
  everybody: number;
  guests: number;
  blocked: number;
  administrators: number;
  /** Of those in the report. */
  registered: number;
  capable: number;
  smsVoiceOnly: number;
  smsVoiceDefault: number;
  noMethod: number;
  administratorsSmsVoiceOnly: number;
  administratorsWithoutPhishingResistant: number;
  prompted: number;
  promptedAdministrators: number;
  promptedGuests: number;
  'method:passkey': number;
  'method:authenticator': number;
  'method:mobilePhone': number;
}

interface Json {
  readonly [name: string]: unknown;
}

/** @param blockedToo whether the methods of blocked accounts are known: not by the report.
 * @param isInReach whether the methods of a user, by id, can be known at all. */
export async function independentCount(
  tenant: DemoTenant,
  blockedToo: boolean,
  isInReach: (id: string) => boolean = () => true,
): Promise<Counted> {
  const token = tenant.issueToken({
    caller: 'globalAdministrator',
    scopes: [
      'Directory.Read.All',
      'RoleManagement.Read.Directory',
      'RoleEligibilitySchedule.Read.Directory',
      'User.Read.All',
      'Group.Read.All',
    ],
  });
  const all = async (path: string): Promise<Json[]> => {
    const items: Json[] = [];
    for (let url: unknown = `${tenant.root}/v1.0${path}`; typeof url === 'string';) {
      const answer = await tenant.fetch(url, { headers: { Authorization: `Bearer ${token}` } });
      const page = (await answer.json()) as Json;
      // Without P2 nobody is eligible for a role, and the list is refused.
      items.push(...((page['value'] ?? []) as Json[]));
      url = page['@odata.nextLink'];
    }
    return items;
  };
  const admins = new Set<unknown>();
  for (const list of ['roleAssignments', 'roleEligibilityScheduleInstances']) {
    for (const { principalId } of await all(`/roleManagement/directory/${list}`)) admins.add(principalId);
  }
  for (const { id } of await all(`/groups?$filter=${encodeURIComponent('isAssignableToRole eq true')}`)) {
    if (admins.delete(id)) for (const member of await all(`/groups/${String(id)}/members`)) admins.add(member['id']);
  }

  const counted: Counted = {
    ...{ everybody: 0, guests: 0, blocked: 0, administrators: 0, registered: 0, capable: 0, smsVoiceOnly: 0 },
    ...{ smsVoiceDefault: 0, noMethod: 0, administratorsSmsVoiceOnly: 0, administratorsWithoutPhishingResistant: 0 },
    ...{ prompted: 0, promptedAdministrators: 0, promptedGuests: 0 },
    ...{ 'method:passkey': 0, 'method:authenticator': 0, 'method:mobilePhone': 0 },
  };
  for (const user of await all('/users?$select=id,accountEnabled,userType&$top=999')) {
    const guest = user['userType'] === 'Guest';
    const blocked = user['accountEnabled'] === false;
    const admin = admins.has(user['id']);
    counted.everybody++;
    if (guest) counted.guests++;
    if (blocked) counted.blocked++;
    if (admin) counted.administrators++;
    if ((blocked && !blockedToo) || !isInReach(String(user['id']))) continue;
    const { methods, defaultMethod = '' } = tenant.behindTheScenes.look(String(user['id']));
    const kinds: string[] = methods.map((method) => {
      if (method.collection === 'phoneMethods') return method.phoneType;
      if (method.collection !== 'hardwareOathMethods') return method.collection;
      return method.device.status === 'activated' ? 'token' : 'nothing';
    });
    const strong = kinds.filter((kind) => !/^(password|email|temporary|unknown|passwordless|nothing)/.test(kind));
    const phonesOnly = strong.length > 0 && strong.every((kind) => /^(mobile|alternateMobile|office)$/.test(kind));
    const resistant = strong.some((kind) => /^(fido2|windowsHello|platformCredential)/.test(kind));
    if (strong.length > 0) counted.registered++;
    if (phonesOnly) counted.smsVoiceOnly++;
    if (/^(sms|voice)/.test(defaultMethod)) counted.smsVoiceDefault++;
    if (!guest && strong.length === 0 && !kinds.some((kind) => /^(temporary|unknown)/.test(kind))) counted.noMethod++;
    if (admin && phonesOnly) counted.administratorsSmsVoiceOnly++;
    if (admin && !resistant) counted.administratorsWithoutPhishingResistant++;
    if (phonesOnly && !blocked) counted.prompted++;
    if (phonesOnly && !blocked && admin) counted.promptedAdministrators++;
    if (phonesOnly && !blocked && guest && !admin) counted.promptedGuests++;
    if (kinds.includes('fido2Methods')) counted['method:passkey']++;
    if (kinds.includes('microsoftAuthenticatorMethods')) counted['method:authenticator']++;
    if (kinds.includes('mobile')) counted['method:mobilePhone']++;
  }
  return counted;
}
