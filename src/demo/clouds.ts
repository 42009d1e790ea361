// What differs between the tenant's Graph in Microsoft's clouds: its address, and what is not there. From Microsoft's documentation
// and schemas: https://learn.microsoft.com/graph/deployments and https://github.com/microsoftgraph/msgraph-metadata/tree/master/schemas
// (`v1.0-Fairfax`: US Government, `v1.0-Mooncake`: China). Knows no client.
import type { CloudName } from '../domain/cloudApi.ts';
import type { Route } from './http/route.ts';
import type { MethodCollection } from './methods/methodKinds.ts';

interface DemoCloud {
  readonly root: string;
  /** Beginnings of paths that neither version knows. */
  readonly gone: readonly string[];
  /** Whether v1.0 does not know a path that it knows in the global cloud. */
  readonly betaAlone: (path: string) => boolean;
}

const authentication = '/users/:user/authentication';
const goneOutside = [
  `${authentication}/hardwareOathMethods`,
  `${authentication}/externalAuthenticationMethods`,
  '/directory/authenticationMethodDevices',
  '/tenantRelationships',
];
/** All that v1.0 in China has: its schema knows phones too, but the pages of listing, adding, changing and deleting leave it out. */
const inChinaV1 = [`${authentication}/microsoftAuthenticatorMethods`, `${authentication}/platformCredentialMethods`];

const same = (): boolean => false;
const clouds: Readonly<Record<CloudName, DemoCloud>> = {
  global: { root: 'https://graph.microsoft.com', gone: [], betaAlone: same },
  usGov: { root: 'https://graph.microsoft.us', gone: goneOutside, betaAlone: same },
  usGovDod: { root: 'https://dod-graph.microsoft.us', gone: goneOutside, betaAlone: same },
  china: {
    root: 'https://microsoftgraph.chinacloudapi.cn',
    gone: [...goneOutside, '/policies/authenticationMethodsPolicy', '/auditLogs'],
    betaAlone: (path) => begins(path, authentication) && !inChinaV1.some((known) => begins(path, known)),
  },
};

const begins = (path: string, beginning: string): boolean => path === beginning || path.startsWith(`${beginning}/`);

/** Scheme and host of Graph. */
export const graphRoot = (cloud: CloudName): string => clouds[cloud].root;

/** Whether the cloud's Graph knows this kind of method at all. */
export function knowsKind(cloud: CloudName, collection: MethodCollection): boolean {
  return !clouds[cloud].gone.includes(`${authentication}/${collection}`);
}

/** The routes that are left. */
export function routesIn(cloud: CloudName, routes: readonly Route[]): readonly Route[] {
  const { gone, betaAlone } = clouds[cloud];
  return routes
    .filter(({ path }) => !gone.some((beginning) => begins(path, beginning)))
    .map((route) => (betaAlone(route.path) ? { ...route, betaOnly: true } : route));
}
