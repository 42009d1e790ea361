// The tenant itself, its licences, its partners and its customers. https://learn.microsoft.com/graph/api/organization-list
import { collectionAnswer, entityAnswer, type Answer, type Call } from '../http/call.ts';
import { directoryNotFound } from '../http/refusal.ts';
import { route, type Route } from '../http/route.ts';
import { hasScope } from '../directory/reach.ts';
import { roleIds } from '../directory/roleCatalogue.ts';
import { listAnswer } from '../odata/listAnswer.ts';
import { guid } from '../people/hash.ts';
import { domain, initialDomain, isoTime } from '../people/person.ts';
import type { TenantState } from '../tenantState.ts';
import { requireDirectoryScope } from './userAccess.ts';

const relations = '/tenantRelationships';

export const organizationRoutes: readonly Route[] = [
  route('GET', '/organization', 'directory', listOrganization),
  route('GET', '/organization/:organization', 'directory', getOrganization),
  route('GET', '/subscribedSkus', 'directory', listSkus),
  route('GET', '/contracts', 'directory', listContracts),
  route('GET', `${relations}/delegatedAdminCustomers`, 'directory', listCustomers),
  route('GET', `${relations}/delegatedAdminRelationships`, 'directory', listRelationships),
  route('GET', `${relations}/delegatedAdminRelationships/:relationship`, 'directory', getRelationship),
];

const fullScopes = [
  'Organization.Read.All',
  'Organization.ReadWrite.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
];

/** Plans that say which Entra ID licence there is. */
function plans({ options, openedAt }: TenantState): readonly object[] {
  const plan = (service: string, servicePlanId: string) => ({
    ...{ assignedDateTime: isoTime(openedAt - 400 * 86_400_000), capabilityStatus: 'Enabled', service, servicePlanId },
  });
  return [
    plan('exchange', 'efb87545-963c-4e0d-99df-69c6916d9eb0'),
    ...(options.licence === 'free' ? [] : [plan('AADPremiumService', '41781fb2-bc02-4b7c-bd55-b576c07bb09d')]),
    ...(options.licence === 'p2' ? [plan('AADPremiumService', 'eec0eb4f-6444-4f95-aba0-50c24d67f998')] : []),
  ];
}

/** With `User.Read` alone only id, name and domains carry values. */
function organization(call: Call, tenant: TenantState): Record<string, unknown> {
  const full = hasScope(call.caller, ...fullScopes);
  const shown = <T>(value: T): T | null => (full ? value : null);
  const list = (value: readonly unknown[]): readonly unknown[] => (full ? value : []);
  const capabilities = 'Email, OfficeCommunicationsOnline';
  return {
    ...{ id: tenant.tenantId, deletedDateTime: null, businessPhones: [], city: shown('Portland') },
    ...{ country: null, countryLetterCode: shown('JP'), createdDateTime: shown('2019-05-14T02:11:09Z') },
    ...{ defaultUsageLocation: null, displayName: tenant.options.tenant.name, marketingNotificationEmails: [] },
    ...{ mobileDeviceManagementAuthority: shown('unknown'), onPremisesLastSyncDateTime: null },
    ...{
      onPremisesSyncEnabled: shown(true),
      partnerTenantType: null,
      postalCode: null,
      preferredLanguage: shown('en'),
    },
    ...{ privacyProfile: null, provisionedPlans: [], securityComplianceNotificationMails: [] },
    ...{ securityComplianceNotificationPhones: [], state: null, street: null, tenantType: shown('AAD') },
    ...{ technicalNotificationMails: list([`it@${domain}`]), assignedPlans: list(plans(tenant)) },
    verifiedDomains: [
      { capabilities, isDefault: true, isInitial: false, name: domain, type: 'Managed' },
      { capabilities, isDefault: false, isInitial: true, name: initialDomain, type: 'Managed' },
    ],
  };
}

function requireOrganization(call: Call): void {
  requireDirectoryScope(call, ...fullScopes, 'User.Read');
}

function listOrganization(call: Call, tenant: TenantState): Answer {
  requireOrganization(call);
  const size = { usual: 1, largest: 999 };
  return listAnswer(call, [organization(call, tenant)], { context: 'organization', size, emptyPages: false });
}

function getOrganization(call: Call, tenant: TenantState): Answer {
  requireOrganization(call);
  const id = call.params['organization'] ?? '';
  if (id.toLowerCase() !== tenant.tenantId) throw directoryNotFound(id);
  return entityAnswer(call, 'organization/$entity', organization(call, tenant));
}

function listSkus(call: Call, { tenantId, options }: TenantState): Answer {
  requireDirectoryScope(call, ...fullScopes, 'LicenseAssignment.Read.All');
  const names = [
    ...(options.licence === 'free' ? [] : ['AAD_PREMIUM']),
    ...(options.licence === 'p2' ? ['AAD_PREMIUM_P2'] : []),
  ];
  const skuId = '06ebc4ee-1bb5-47dd-8120-11324bc54e06';
  const servicePlans = names.map((servicePlanName) => ({
    ...{ servicePlanId: guid(names.indexOf(servicePlanName), 3700), servicePlanName },
    ...{ provisioningStatus: 'Success', appliesTo: 'User' },
  }));
  const sku = {
    id: `${tenantId}_${skuId}`,
    skuId,
    skuPartNumber: 'SPE_E5',
    appliesTo: 'User',
    capabilityStatus: 'Enabled',
  };
  return collectionAnswer(call, 'subscribedSkus', [{ ...sku, consumedUnits: options.userCount, servicePlans }]);
}

function listContracts(call: Call, { options }: TenantState): Answer {
  requireDirectoryScope(call, 'Directory.Read.All', 'Directory.ReadWrite.All');
  const list = options.customers.map(({ tenantId, displayName }, slot) => ({
    ...{ id: guid(slot, 3810), deletedDateTime: null, contractType: 'SyndicationPartner', customerId: tenantId },
    ...{ defaultDomainName: `customer${slot + 1}.example`, displayName },
  }));
  return listAnswer(call, list, {
    ...{ context: 'contracts', size: { usual: 100, largest: 999 }, emptyPages: false },
    filterable: ({ kind, path }) => kind === 'compare' && path.length === 1,
  });
}

const partnerScopes = ['DelegatedAdminRelationship.Read.All', 'DelegatedAdminRelationship.ReadWrite.All'];
const partnerPages = { usual: 100, largest: 300 };

function listCustomers(call: Call, { options, faults }: TenantState): Answer {
  requireDirectoryScope(call, ...partnerScopes);
  const list = options.customers.map(({ tenantId, displayName }, slot) => ({
    ...{ '@odata.etag': `W/"customer-${slot}"`, id: tenantId, tenantId, displayName },
  }));
  return listAnswer(call, list, {
    ...{ context: 'tenantRelationships/delegatedAdminCustomers', size: partnerPages },
    emptyPages: faults.emptyPages,
    filterable: ({ path }) => path.length === 1,
  });
}

function relationships({ openedAt, options }: TenantState): readonly Record<string, unknown>[] {
  const day = 86_400_000;
  const roles = [roleIds.privilegedAuthenticationAdministrator, roleIds.helpdeskAdministrator, roleIds.globalReader];
  return options.customers.map((customer, slot) => ({
    '@odata.type': `#microsoft.graph.${slot === 2 ? 'resellerDelegatedAdminRelationship' : 'delegatedAdminRelationship'}`,
    '@odata.etag': `W/"relationship-${slot}"`,
    ...{
      id: `${guid(slot, 3820)}-${guid(slot, 3830)}`,
      displayName: `Help desk for ${customer.displayName}`,
      customer,
    },
    accessDetails: { unifiedRoles: roles.slice(slot === 1 ? 1 : 0).map((roleDefinitionId) => ({ roleDefinitionId })) },
    ...{ status: slot === 1 ? 'approvalPending' : 'active', duration: 'P730D', autoExtendDuration: 'PT0S' },
    createdDateTime: isoTime(openedAt - 200 * day),
    activatedDateTime: slot === 1 ? null : isoTime(openedAt - 199 * day),
    lastModifiedDateTime: isoTime(openedAt - 199 * day),
    endDateTime: isoTime(openedAt + 530 * day),
  }));
}

function listRelationships(call: Call, tenant: TenantState): Answer {
  requireDirectoryScope(call, ...partnerScopes);
  return listAnswer(call, relationships(tenant), {
    ...{
      context: 'tenantRelationships/delegatedAdminRelationships',
      size: partnerPages,
      emptyPages: tenant.faults.emptyPages,
    },
    filterable: ({ kind }) => kind === 'compare' || kind === 'text',
  });
}

function getRelationship(call: Call, tenant: TenantState): Answer {
  requireDirectoryScope(call, ...partnerScopes);
  const found = relationships(tenant).find(({ id }) => id === call.params['relationship']);
  if (found === undefined) throw directoryNotFound(call.params['relationship'] ?? '');
  return entityAnswer(call, 'tenantRelationships/delegatedAdminRelationships/$entity', found);
}
