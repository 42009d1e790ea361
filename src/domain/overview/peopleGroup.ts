// The groups of people that a figure counts and a filtered list shows: the same rule for both, so that they cannot differ. Pure.

import {
  lastingMethods,
  phishingResistantMethods,
  phoneMethods,
  registeredMethods,
  type RegisteredMethod,
} from './registeredMethod.ts';
import { defaultMethods, type DefaultMethod, type TenantPerson, type UnknownReason } from './tenantPerson.ts';

export const plainGroups = [
  'everybody',
  'guests',
  'blocked',
  'administrators',
  'registered',
  'notRegistered',
  'capable',
  /** Registered, but policy does not allow what they have. */
  'registeredNotCapable',
  'passwordless',
  'notPasswordless',
  /** Members without anything that satisfies MFA, a pass included. A guest registers in the home tenant: nothing here means nothing. */
  'noMethod',
  /** Nothing lasting besides phones, whether or not they may sign in. */
  'smsVoiceOnly',
  /** SMS or a call is asked for first, whatever else there is. */
  'smsVoiceDefault',
  /** The same, with something better at hand. */
  'smsVoiceDefaultWithOther',
  'administratorsNotRegistered',
  'administratorsWithoutPhishingResistant',
  'administratorsSmsVoiceOnly',
  /** The three that meet the blocking passkey registration when SMS and voice end: `smsVoiceOnly` without the blocked. */
  'promptedAdministrators',
  'promptedMembers',
  'promptedGuests',
  /** All three of them, and those of whom it is not known which they are. */
  'prompted',
] as const;
export type PlainGroup = (typeof plainGroups)[number];

/** `method:passkey`, `default:sms` and the like. */
export type PeopleGroup = PlainGroup | `method:${RegisteredMethod}` | `default:${DefaultMethod}`;

export const peopleGroups: readonly PeopleGroup[] = [
  ...plainGroups,
  ...registeredMethods.map((method) => `method:${method}` as const),
  ...defaultMethods.map((method) => `default:${method}` as const),
];

/** Whether a text, from a page or a link, names a group. */
export function isPeopleGroup(text: string): text is PeopleGroup {
  return (peopleGroups as readonly string[]).includes(text);
}

/** Whether the person is in the group; undefined: it cannot be known. */
export function isInGroup(group: PeopleGroup, person: TenantPerson): boolean | undefined {
  if (group.startsWith('method:')) return hasMethod(person, group.slice(7) as RegisteredMethod);
  if (group.startsWith('default:')) return hasDefault(person, [group.slice(8) as DefaultMethod]);
  return rules[group as PlainGroup](person);
}

/** Whom a group is a part of: its figure is "12 of 40 of these". */
export function wholeOf(group: PeopleGroup): PlainGroup {
  if (group.startsWith('administrators') && group !== 'administrators') return 'administrators';
  return 'everybody';
}

/** Why it cannot be known whether the person is in a group. Only for those of whom that is so. */
export function unknownReasonOf(person: TenantPerson): UnknownReason {
  return person.missing ?? 'notTold';
}

const countingMethods: readonly RegisteredMethod[] = [...lastingMethods, 'temporaryAccessPass'];

const phoneDefaults: readonly DefaultMethod[] = ['sms', 'voiceMobile', 'voiceAlternateMobile', 'voiceOffice'];

type Rule = (person: TenantPerson) => boolean | undefined;

const rules: Readonly<Record<PlainGroup, Rule>> = {
  everybody: () => true,
  guests: ({ guest }) => guest,
  blocked: ({ enabled }) => not(enabled),
  administrators: ({ isAdmin }) => isAdmin,
  registered: ({ registered }) => registered,
  notRegistered: ({ registered }) => not(registered),
  capable: ({ capable }) => capable,
  registeredNotCapable: ({ registered, capable }) => both(registered, not(capable)),
  passwordless: ({ passwordless }) => passwordless,
  notPasswordless: ({ passwordless }) => not(passwordless),
  noMethod: (person) => both(person.guest === true ? false : true, hasNothing(person)),
  smsVoiceOnly: hasPhonesOnly,
  smsVoiceDefault: (person) => hasDefault(person, phoneDefaults),
  smsVoiceDefaultWithOther: (person) => both(hasDefault(person, phoneDefaults), not(hasPhonesOnly(person))),
  administratorsNotRegistered: ({ isAdmin, registered }) => both(isAdmin, not(registered)),
  administratorsWithoutPhishingResistant: (person) =>
    both(person.isAdmin, not(hasOneOf(person, phishingResistantMethods))),
  administratorsSmsVoiceOnly: (person) => both(person.isAdmin, hasPhonesOnly(person)),
  promptedAdministrators: (person) => both(person.isAdmin, isPrompted(person)),
  promptedMembers: (person) => both(both(not(person.isAdmin), not(person.guest)), isPrompted(person)),
  promptedGuests: (person) => both(both(not(person.isAdmin), person.guest), isPrompted(person)),
  prompted: isPrompted,
};

/** A blocked account meets nothing. */
function isPrompted(person: TenantPerson): boolean | undefined {
  return both(person.enabled, hasPhonesOnly(person));
}

function hasPhonesOnly(person: TenantPerson): boolean | undefined {
  const { methods, unsure = [] } = person;
  if (methods === undefined) return undefined;
  const besides = (method: RegisteredMethod): boolean =>
    lastingMethods.includes(method) && !phoneMethods.includes(method);
  if (methods.some(besides)) return false;
  const phone = hasOneOf(person, phoneMethods);
  // Something that is not known could be the stronger one.
  if (phone !== false && (methods.includes('other') || unsure.some((one) => besides(one) || one === 'other')))
    return undefined;
  return phone;
}

function hasNothing(person: TenantPerson): boolean | undefined {
  if (hasOneOf(person, countingMethods) === true) return false;
  // What this version does not know may be MFA.
  return hasOneOf(person, ['other']) === true ? undefined : not(hasOneOf(person, countingMethods));
}

function hasMethod(person: TenantPerson, method: RegisteredMethod): boolean | undefined {
  return hasOneOf(person, [method]);
}

function hasOneOf({ methods, unsure = [] }: TenantPerson, wanted: readonly RegisteredMethod[]): boolean | undefined {
  if (methods === undefined) return undefined;
  if (methods.some((method) => wanted.includes(method))) return true;
  return unsure.some((method) => wanted.includes(method)) ? undefined : false;
}

function hasDefault(person: TenantPerson, wanted: readonly DefaultMethod[]): boolean | undefined {
  const { defaultMethod } = person;
  if (defaultMethod !== undefined) return wanted.includes(defaultMethod);
  // Whoever has no phone has none as the default: nobody needs to be asked.
  return wanted.every((one) => phoneDefaults.includes(one)) && hasOneOf(person, phoneMethods) === false
    ? false
    : undefined;
}

const not = (value: boolean | undefined): boolean | undefined => (value === undefined ? undefined : !value);

/** What is known to be false decides, whatever the other is. */
function both(one: boolean | undefined, other: boolean | undefined): boolean | undefined {
  if (one === false || other === false) return false;
  return one === undefined || other === undefined ? undefined : true;
}
