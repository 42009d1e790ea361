// What a route of the demo tenant is. The lists of them are in routes/.
import type { TenantState } from '../tenantState.ts';
import type { Answer, Call } from './call.ts';

/** Which service behind Graph answers: decides throttling and, for the methods service, the form of errors. */
export type Service = 'directory' | 'methods' | 'reports' | 'other';

export type Handler = (call: Call, tenant: TenantState) => Answer | Promise<Answer>;

export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** After the version; `:name` stands for one segment. */
  readonly path: string;
  readonly service: Service;
  /** v1.0 does not know it. */
  readonly betaOnly?: boolean;
  /** A beta-only action: v1.0 answers 405 instead of naming the unknown segment. */
  readonly action?: boolean;
  readonly handle: Handler;
}

/** Short form for lists of routes. */
export function route(
  method: Route['method'],
  path: string,
  service: Service,
  handle: Handler,
  more: Pick<Route, 'betaOnly' | 'action'> = {},
): Route {
  return { method, path, service, handle, ...more };
}
