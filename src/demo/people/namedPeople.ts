// The people with a part to play: administrators of each role and the awkward cases. Who they are; their methods and roles are elsewhere.
import { e5 } from './generatedPerson.ts';
import { personId } from './hash.ts';
import { domain, initialDomain, isoTime, type Person } from './person.ts';

/** Keys of named people start here, far from the generated ones. */
export const namedKeyBase = 0x70000000;
const day = 86_400_000;

type Overrides = Partial<Omit<Person, 'key' | 'id' | 'displayName' | 'userPrincipalName'>>;
type Row = readonly [displayName: string, signIn: string, overrides?: Overrides];

const forEmergencies: Overrides = { assignedLicenses: [], department: null, mail: null };
const inJapan: Overrides = { usageLocation: 'JP', preferredLanguage: 'ja-JP', officeLocation: '東京' };

/** A sign-in name without `@` gets the tenant's domain. Administrators come first, so that the smallest tenants have them. */
const rows = {
  globalAdministrator: ['Adele Fern', 'adele.fern', { jobTitle: 'IT Director', department: 'IT' }],
  privilegedAuthenticationAdministrator: ['Akira Hayama', 'akira.hayama', { ...inJapan, department: 'IT' }],
  authenticationAdministrator: ['Alma Reyes', 'alma.reyes', { jobTitle: 'Help Desk Lead', department: 'IT' }],
  authenticationPolicyAdministrator: ['Anders Holm', 'anders.holm', { department: 'IT' }],
  userAdministrator: ['Annika Berg', 'annika.berg', { department: 'IT' }],
  helpdeskAdministrator: ['Arata Mizuno', 'arata.mizuno', { ...inJapan, department: 'IT' }],
  globalReader: ['Astrid Lund', 'astrid.lund', { department: 'IT' }],
  reportsReader: ['Asuka Nishi', 'asuka.nishi', { ...inJapan, department: 'IT' }],
  scopedAuthenticationAdministrator: ['Aurora Vega', 'aurora.vega', { department: 'IT' }],
  eligibleAuthenticationAdministrator: ['Avery Stone', 'avery.stone', { department: 'IT' }],
  phoneDefault: ['Amy Osei', 'amy.osei'],
  alternateDefault: ['Anton Keller', 'anton.keller'],
  severalAuthenticators: ['Bella Ortiz', 'bella.ortiz'],
  onlyPasskey: ['Boris Lindqvist', 'boris.lindqvist'],
  smsOnly: ['Camille Roux', 'camille.roux'],
  nothing: ['Carl Ebner', 'carl.ebner'],
  everything: ['Bianca Novak', 'bianca.novak'],
  guest: [
    'Chiara Conti (guest)',
    `chiara.conti_partner.example#EXT#@${initialDomain}`,
    { userType: 'Guest', externalUserState: 'Accepted', mail: 'chiara.conti@partner.example', assignedLicenses: [] },
  ],
  internalGuest: ['Dana Whitfield', 'dana.whitfield', { userType: 'Guest' }],
  apostrophe: ["O'Brien & Söhne #1", "o'brien", { givenName: null, surname: "O'Brien" }],
  markdownName: ['Mark **bold** <img src=x onerror=alert(1)>', 'bold.name'],
  commandLinkName: ['Clem [Click](command:workbench.action.quit)', 'click.link'],
  codiconName: ['Cody $(alert) Codicon', 'codicon.alert'],
  synced: ['Bruno Falk', 'bruno.falk', { onPremisesSyncEnabled: true }],
  disabled: ['Cora Blythe', 'cora.blythe', { accountEnabled: false }],
  unknownMethod: ['Conrad Weiss', 'conrad.weiss'],
  hardwareOath: ['Dario Greco', 'dario.greco'],
  roleGroupMember: ['Daphne Sorel', 'daphne.sorel'],
  roleGroupOwner: ['Dirk Vogel', 'dirk.vogel'],
  restrictedUnit: ['Celeste Moreau', 'celeste.moreau', { isManagementRestricted: true, jobTitle: 'Chief Executive' }],
  smsSignIn: ['Bodil Krag', 'bodil.krag', { department: 'Logistics' }],
  numberHolder: ['Bjorn Dahl', 'bjorn.dahl', { department: 'Logistics' }],
  numberSeeker: ['Beatriz Lima', 'beatriz.lima', { department: 'Logistics' }],
  deletedHolder: ['Byron Ash', 'byron.ash', { department: 'Logistics' }],
  customRole: ['Clive Renner', 'clive.renner'],
  passwordAdministrator: ['Dina Karam', 'dina.karam'],
  scopedHelpdesk: ['Dora Lindt', 'dora.lindt'],
  restrictedScopeRole: ['Edda Bruun', 'edda.bruun'],
  eligibleGlobalAdministrator: ['Elias Frost', 'elias.frost'],
  inScopedUnit: ['Ezra Lowe', 'ezra.lowe'],
  passHolder: ['Axel Brandt', 'axel.brandt'],
  passOutOfScope: ['Agnes Nygaard', 'agnes.nygaard'],
  officeDefault: ['Amos Reeve', 'amos.reeve'],
  oathDefault: ['Celia Park', 'celia.park'],
  perUserMfaEnforced: ['Edith Vale', 'edith.vale'],
  secondGlobalAdministrator: [
    '最上 司',
    'tsukasa.mogami',
    { ...inJapan, givenName: '司', surname: '最上', department: 'IT' },
  ],
  emergencyAccess1: ['Emergency Access 1', `emergency.access1@${initialDomain}`, forEmergencies],
  // Nobody has ever tried it.
  emergencyAccess2: [
    'Emergency Access 2',
    `emergency.access2@${initialDomain}`,
    { ...forEmergencies, lastSignInDateTime: undefined },
  ],
  japanesePhone: ['あおい さくら', 'sakura.aoi', { ...inJapan, givenName: 'さくら', surname: 'あおい' }],
  japaneseVariant: ['髙橋 﨑子', 'sakiko.takahashi-v', { ...inJapan, givenName: '﨑子', surname: '髙橋' }],
  rightToLeftName: ['Evil \u202Egnp.exe', 'evil.rtl'],
  longName: [`Bartholomew ${'van der '.repeat(12)}Berg`, 'bartholomew.berg'],
} as const satisfies Record<string, Row>;

export type NamedKey = keyof typeof rows;
export const namedKeys = Object.keys(rows) as readonly NamedKey[];

const keyOf = new Map(namedKeys.map((name, i) => [name, namedKeyBase + i] as const));

/** Key of a named person. */
export function namedPersonKey(name: NamedKey): number {
  return keyOf.get(name) ?? namedKeyBase;
}

/** Object id of a named person. */
export function namedPersonId(name: NamedKey): string {
  return personId(namedPersonKey(name));
}

/** User principal name of a named person. */
export function namedPrincipalName(name: NamedKey): string {
  const signIn = rows[name][1];
  return signIn.includes('@') ? signIn : `${signIn}@${domain}`;
}

/** The named person, as of the opening of the tenant. */
export function namedPerson(name: NamedKey, openedAt: number): Person {
  const row: Row = rows[name];
  const [displayName, signIn, overrides = {}] = row;
  const key = namedPersonKey(name);
  const [givenName, ...rest] = displayName.split(' ');
  const userPrincipalName = namedPrincipalName(name);
  return {
    key,
    id: personId(key),
    displayName,
    givenName: givenName ?? null,
    surname: rest.join(' ') || null,
    userPrincipalName,
    mail: userPrincipalName,
    mailNickname: signIn.replace(/@.*/, ''),
    accountEnabled: true,
    userType: 'Member',
    onPremisesSyncEnabled: null,
    externalUserState: null,
    usageLocation: 'US',
    preferredLanguage: 'en-US',
    department: 'Sales',
    jobTitle: null,
    officeLocation: null,
    mobilePhone: null,
    // Numbers for fiction. A guest's are in the home tenant.
    businessPhones: overrides.userType === 'Guest' ? [] : [`+1 503 555 01${String(key % 100).padStart(2, '0')}`],
    otherMails: [],
    assignedLicenses: [e5],
    // Looked at seldom, and people often.
    get createdDateTime() {
      return isoTime(openedAt - (400 + (key % 100)) * day);
    },
    get lastPasswordChangeDateTime() {
      return isoTime(openedAt - (10 + (key % 20)) * day);
    },
    get signInSessionsValidFromDateTime() {
      return isoTime(openedAt - (10 + (key % 20)) * day);
    },
    get lastSignInDateTime() {
      return isoTime(openedAt - (key % 48) * 3_600_000);
    },
    isManagementRestricted: false,
    ...overrides,
  };
}
