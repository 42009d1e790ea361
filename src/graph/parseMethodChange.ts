// One entry of the audit log → a change of somebody's sign-in, if it is one. Knows no HTTP.
// https://learn.microsoft.com/graph/api/resources/directoryaudit

import type { ChangedBy, ChangeKind, MethodChange } from '../domain/methodChange.ts';
import { fieldsOf, type Fields } from './http/fields.ts';

/** Services write ids in any letter case. @param userId whom it has to be about. */
export function parseMethodChange(item: unknown, userId: string): MethodChange | undefined {
  const fields = fieldsOf(item);
  if (fields === undefined) return undefined;
  const modified = modifiedOf(fields, userId);
  const activity = fields.text('activityDisplayName') ?? '';
  const kind = kindOf(fields.text('loggedByService') ?? '', activity, modified);
  if (kind === undefined) return undefined;
  const ipAddress = fields.object('initiatedBy')?.object('user')?.text('ipAddress');
  const result = fields.text('result')?.toLowerCase();
  return {
    id: fields.text('id') ?? '',
    at: fields.text('activityDateTime') ?? '',
    kind,
    activity,
    properties: modified.map((property) => property.text('displayName') ?? ''),
    succeeded: result === 'success' ? true : result === 'failure' || result === 'timeout' ? false : undefined,
    reason: fields.text('resultReason') ?? '',
    by: byOf(fields.object('initiatedBy')),
    ...(ipAddress !== undefined && ipAddress !== '' && { ipAddress }),
  };
}

/** The properties of strong authentication that changed. */
function modifiedOf(fields: Fields, userId: string): readonly Fields[] {
  return (fields.list('targetResources') ?? [])
    .map(fieldsOf)
    .filter((target) => target?.text('id')?.toLowerCase() === userId.toLowerCase())
    .flatMap((target) => target?.list('modifiedProperties') ?? [])
    .map(fieldsOf)
    .filter((property) => property !== undefined)
    .filter((property) => /^StrongAuthentication/i.test(property.text('displayName') ?? ''));
}

function kindOf(service: string, activity: string, modified: readonly Fields[]): ChangeKind | undefined {
  if (/^(?:enable|disable) strong authentication/i.test(activity)) return 'perUserMfa';
  if (/password/i.test(activity) && /^(?:reset|change|admin started|user started|unlock)/i.test(activity))
    return 'password';
  if (/^update stsrefreshtokenvalidfrom/i.test(activity)) return 'sessions';
  if (service.toLowerCase() === 'authentication methods') return 'methods';
  if (!/^update user/i.test(activity) || modified.length === 0) return undefined;
  const names = modified.map((property) => property.text('displayName')?.toLowerCase());
  if (modified.every(isOwnUse)) return 'used';
  return names.every((name) => name?.startsWith('strongauthenticationrequirement')) ? 'perUserMfa' : 'methods';
}

/** Authenticator writes the time of its last use, and its version, at every sign-in: the same devices before and after. */
function isOwnUse(property: Fields): boolean {
  if (!/^StrongAuthenticationPhoneAppDetail/i.test(property.text('displayName') ?? '')) return false;
  const [before, after] = [devicesOf(property.text('oldValue')), devicesOf(property.text('newValue'))];
  return before !== undefined && before === after;
}

/** What tells the devices in a value apart, as one text; undefined: it cannot be read, or there are none. */
function devicesOf(value: string | undefined): string | undefined {
  try {
    const devices: unknown = JSON.parse(value ?? '');
    if (!Array.isArray(devices) || devices.length === 0) return undefined;
    return JSON.stringify(
      devices.map((device) => {
        const fields = fieldsOf(device);
        const names = (fields?.names() ?? []).filter(
          (name) => !/LastAuthenticatedTimestamp|PhoneAppVersion/i.test(name),
        );
        return names.toSorted().map((name) => [name, fields?.member(name)]);
      }),
    );
  } catch {
    return undefined;
  }
}

/** The name of a person there is often that of the service that wrote the entry: the sign-in name says who it was. */
function byOf(initiatedBy: Fields | undefined): ChangedBy {
  const user = initiatedBy?.object('user');
  const userName = [user?.text('userPrincipalName'), user?.text('displayName'), user?.text('id')].find(Boolean);
  if (userName !== undefined) return { kind: 'person', id: user?.text('id'), name: userName };
  const app = initiatedBy?.object('app');
  const appName = [app?.text('displayName'), app?.text('appId'), app?.text('servicePrincipalId')].find(Boolean);
  return appName === undefined ? { kind: 'untold' } : { kind: 'app', name: appName };
}
