// JSON batching: up to twenty requests in one. https://learn.microsoft.com/graph/json-batching
import { unreadable, type Arrival, type Departure } from './exchange.ts';
import { badGatewayRequest, type Refusal } from './refusal.ts';

const maximum = 20;
const methods = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'];

interface Item {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly dependsOn: readonly string[];
}

interface ItemAnswer {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Reads the items of a batch. @throws Refusal 400: the batch as a whole is wrong. */
function readItems(body: unknown): readonly Item[] {
  const requests = (body as { requests?: unknown } | null | undefined)?.requests;
  if (!Array.isArray(requests) || requests.length === 0) throw invalid('Invalid batch payload format.');
  if (requests.length > maximum) {
    throw invalid(`Number of batch request steps exceeds the maximum value of ${maximum}.`);
  }
  const seen = new Set<string>();
  const items = requests.map((request: unknown) => {
    const { id, method, url, headers, body: inner, dependsOn } = (request ?? {}) as Record<string, unknown>;
    if (typeof id !== 'string' || id === '') throw invalid('Batch request step is missing the id property.');
    if (seen.has(id.toLowerCase())) throw invalid(`Duplicate request id '${id}' in the batch.`);
    seen.add(id.toLowerCase());
    if (typeof method !== 'string' || typeof url !== 'string' || !methods.includes(method.toUpperCase())) {
      throw invalid(`Batch request step '${id}' needs method and url.`);
    }
    const depends = dependsOn === undefined || dependsOn === null ? [] : dependsOn;
    if (!Array.isArray(depends)) throw invalid(`Batch request step '${id}' has an invalid dependsOn.`);
    return {
      ...{ id, method: method.toUpperCase(), url, body: inner, dependsOn: depends.map(String) },
      headers: (headers ?? {}) as Record<string, string>,
    };
  });
  checkDependencies(items);
  return items;
}

const invalid = (message: string): Refusal => badGatewayRequest(message);

/** Only three patterns work: all at once, one after the other, or all after one and the same. */
function checkDependencies(items: readonly Item[]): void {
  const same = (a: string | undefined, b: string | undefined) => a?.toLowerCase() === b?.toLowerCase();
  for (const [i, { id, dependsOn }] of items.entries()) {
    if (dependsOn.length > 1) throw invalid(`Batch request step '${id}' depends on more than one step.`);
    const parent = dependsOn[0];
    if (parent !== undefined && !items.slice(0, i).some((earlier) => same(earlier.id, parent))) {
      throw invalid(`Batch request step '${id}' depends on '${parent}', which is not an earlier step.`);
    }
  }
  const [first, ...rest] = items;
  const parallel = items.every(({ dependsOn }) => dependsOn.length === 0);
  const serial = rest.every(({ dependsOn }, i) => same(dependsOn[0], items[i]?.id));
  const afterOne = rest.every(({ dependsOn }) => same(dependsOn[0], first?.id));
  if (!parallel && !serial && !afterOne)
    throw invalid('Batch dependencies must be parallel, serial or on the same step.');
}

/** Runs a batch; its body is the envelope's. Each item is a request of its own; independent ones run last first, for nothing is promised about order.
 * @returns the answers, or undefined when the connection is to break. */
export async function answerBatch(
  body: unknown,
  envelope: Omit<Arrival, 'method' | 'path' | 'query' | 'headers' | 'body'>,
  perform: (arrival: Arrival) => Promise<Departure>,
): Promise<readonly ItemAnswer[] | undefined> {
  const items = readItems(body);
  const answers = new Map<string, ItemAnswer>();
  const connection = { broken: false };
  const run = async (item: Item): Promise<void> => {
    const parent = item.dependsOn[0]?.toLowerCase();
    const failed = parent !== undefined && (answers.get(parent)?.status ?? 424) >= 400;
    const departure = failed ? undefined : await perform(itemArrival(item, envelope));
    if (departure?.broken === true) connection.broken = true;
    answers.set(
      item.id.toLowerCase(),
      departure === undefined ? dependencyFailed(item.id) : itemAnswer(item.id, departure),
    );
  };
  const independent = items.filter(({ dependsOn }) => dependsOn.length === 0);
  const dependent = items.filter(({ dependsOn }) => dependsOn.length > 0);
  for (const item of independent.toReversed()) await run(item);
  for (const item of dependent) await run(item);
  return connection.broken ? undefined : [...answers.values()];
}

function itemArrival(item: Item, envelope: Omit<Arrival, 'method' | 'path' | 'query' | 'headers' | 'body'>): Arrival {
  const headers = new Headers(item.headers);
  const [path = '', ...query] = item.url.replace(/#.*/s, '').split('?');
  const hasBody = item.body !== undefined && item.body !== null;
  // Without a Content-Type the service cannot read the body.
  const body = hasBody ? (headers.get('Content-Type')?.includes('json') === true ? item.body : unreadable) : undefined;
  const absolute = /^[a-z]+:\/\//i.test(path);
  return {
    ...envelope,
    method: item.method,
    path: absolute || path.startsWith('/') ? path : `/${path}`,
    query: query.join('?'),
    headers,
    body,
  };
}

const dropped = new Set(['Date', 'x-ms-ags-diagnostic']);

function itemAnswer(id: string, departure: Departure): ItemAnswer {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(departure.headers)) if (!dropped.has(name)) headers[name] = value;
  const { status, body, text, html } = departure;
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  // What is not JSON travels as base64.
  const encoded = text ?? html;
  const inner = encoded === undefined ? body : Buffer.from(encoded).toString('base64');
  return { id, status, headers, ...(inner === undefined || status === 204 ? {} : { body: inner }) };
}

const dependencyFailed = (id: string): ItemAnswer => ({
  id,
  status: 424,
  headers: { 'Content-Type': 'application/json' },
  body: { error: { code: 'FailedDependency', message: 'Failed Dependency' } },
});
