// What Microsoft Graph has in each of Microsoft's clouds, as far as it differs and we use it. Plain data.
// https://learn.microsoft.com/graph/deployments

export const cloudNames = ['global', 'usGov', 'usGovDod', 'china'] as const;
export type CloudName = (typeof cloudNames)[number];

export const cloudFeatures = ['hardwareOath', 'externalMethods', 'methodsPolicy', 'partners', 'auditLogs'] as const;
export type CloudFeature = (typeof cloudFeatures)[number];

export interface CloudApi {
  /** Where a user's methods are listed, and those of most kinds added, changed and deleted. */
  readonly methodsVersion: 'v1.0' | 'beta';
  /** What is not there at all. */
  readonly lacks: readonly CloudFeature[];
}

/** Hardware OATH tokens: https://learn.microsoft.com/graph/api/authentication-list-hardwareoathmethods (global alone). External
 * methods: https://learn.microsoft.com/graph/api/resources/externalauthenticationmethod, and the schemas `v1.0-Fairfax` and
 * `v1.0-Mooncake` of https://github.com/microsoftgraph/msgraph-metadata, which lack it. Partners' customers:
 * https://learn.microsoft.com/graph/api/tenantrelationship-list-delegatedadmincustomers (global alone). */
const usGovernment: CloudApi = { methodsVersion: 'v1.0', lacks: ['hardwareOath', 'externalMethods', 'partners'] };

export const cloudApis: Readonly<Record<CloudName, CloudApi>> = {
  global: { methodsVersion: 'v1.0', lacks: [] },
  usGov: usGovernment,
  usGovDod: usGovernment,
  china: {
    // v1.0 there has no list of methods and no phones to write; the beta list is for all clouds.
    // https://learn.microsoft.com/graph/api/authentication-list-methods?view=graph-rest-beta
    // https://learn.microsoft.com/graph/api/authentication-post-phonemethods
    methodsVersion: 'beta',
    // The policy is in no schema of that cloud. https://learn.microsoft.com/graph/api/authenticationmethodspolicy-get
    // Audit logs: https://learn.microsoft.com/graph/api/directoryaudit-list
    lacks: ['hardwareOath', 'externalMethods', 'methodsPolicy', 'partners', 'auditLogs'],
  },
};
