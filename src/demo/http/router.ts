// Finds the route of a request, in process, and says what Graph says when there is none.
import { Hono } from 'hono';
import type { TenantState } from '../tenantState.ts';
import type { Answer, Call, Version } from './call.ts';
import { decoded, normalisePath } from './path.ts';
import { badDirectoryRequest, badGatewayRequest, Refusal } from './refusal.ts';
import type { Route } from './route.ts';

/** What travels beside the request through the router. */
interface Luggage {
  readonly call: Omit<Call, 'params'>;
  readonly functionArguments: Readonly<Record<string, string>>;
  /** The answer travels back this way: parsed, so that batches need not parse it again. */
  answer?: Answer;
}

/** Called before a route's handler; may refuse. Returns headers for the answer. */
export type BeforeHandler = (route: Route, call: Call) => Readonly<Record<string, string>>;

export interface Router {
  /** @throws Refusal */
  answer(call: Omit<Call, 'params'>): Promise<Answer>;
}

export function createRouter(routes: readonly Route[], tenant: TenantState, before: BeforeHandler): Router {
  const app = new Hono<{ Bindings: Luggage }>();
  const known = new Map<string, string>();
  for (const route of routes) {
    for (const segment of route.path.split('/')) {
      if (segment !== '' && !segment.startsWith(':')) known.set(segment.toLowerCase(), segment);
    }
    for (const version of route.betaOnly === true ? ['beta'] : ['v1.0', 'beta']) {
      app.on(route.method, `/${version}${route.path}`, async (context) => {
        const { call, functionArguments } = context.env;
        const complete: Call = { ...call, params: { ...context.req.param(), ...functionArguments } };
        const headers = before(route, complete);
        const answer = await route.handle(complete, tenant);
        context.env.answer = { ...answer, headers: { ...headers, ...answer.headers } };
        return new Response();
      });
    }
  }
  app.onError((error) => {
    throw error;
  });

  return {
    answer: async (call) => {
      const { path, functionArguments } = normalisePath(call.path, known);
      const luggage: Luggage = { call, functionArguments };
      await app.fetch(new Request(`http://demo/${call.version}${path}`, { method: call.method }), luggage);
      if (luggage.answer !== undefined) return luggage.answer;
      throw missingRoute(routes, call.version, call.method, path);
    },
  };
}

const fits = (segment: string, pattern: string): boolean => pattern.startsWith(':') || pattern === segment;

function missingRoute(routes: readonly Route[], version: Version, method: string, path: string): Refusal {
  const segments = path.split('/').slice(1);
  const patterns = routes.map((route) => ({ route, parts: route.path.split('/').slice(1) }));
  const whole = patterns.filter(
    ({ parts }) => parts.length === segments.length && parts.every((part, i) => fits(segments[i] ?? '', part)),
  );
  const here = ({ route }: { route: Route }) => version === 'beta' || route.betaOnly !== true;
  const knownWithOtherMethod = whole.some(here);
  const betaAction = whole.some(({ route }) => route.action === true && route.method === method);
  if (knownWithOtherMethod || betaAction) {
    return new Refusal(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.');
  }
  if (path === '/') return badDirectoryRequest('Invalid request.');
  for (let length = 1; length <= segments.length; length++) {
    const begins = patterns
      .filter(here)
      .some(
        ({ parts }) => parts.length >= length && segments.slice(0, length).every((s, i) => fits(s, parts[i] ?? '')),
      );
    if (!begins)
      return badGatewayRequest(`Resource not found for the segment '${decoded(segments[length - 1] ?? '')}'.`);
  }
  return badGatewayRequest(`Resource not found for the segment '${decoded(segments.at(-1) ?? '')}'.`);
}
