// Watches what goes over the wire between our client and a tenant, batches looked into. Changes nothing.
import type { GraphOptions } from '../../../src/graph/createGraph.ts';

/** One request as Graph counts them: sent alone, or as part of a batch. */
export interface WireItem {
  readonly method: string;
  /** Without root and version, with query. */
  readonly path: string;
  status: number;
  /** Milliseconds; undefined: not told. */
  retryAfterMs: number | undefined;
}

export interface WireRequest {
  readonly version: string;
  readonly batch: boolean;
  readonly sentAt: number;
  answeredAt: number;
  /** When the client has had its turn to read the answer. What it sent before that, it sent without knowing. */
  knownAt: number;
  status: number;
  retryAfterMs: number | undefined;
  readonly items: readonly WireItem[];
}

interface BatchItem {
  readonly id: string;
  readonly method: string;
  readonly url: string;
}

interface BatchAnswer {
  readonly id: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The HTTP requests of one client in the order they were sent. */
export class Wire {
  readonly requests: WireRequest[] = [];
  readonly #send: GraphOptions['fetch'];
  readonly #now: () => number;

  constructor(send: GraphOptions['fetch'], now: () => number = () => performance.now()) {
    this.#send = send;
    this.#now = now;
  }

  /** To be given to the client. */
  readonly fetch: GraphOptions['fetch'] = async (url, init) => {
    const method = init.method ?? 'GET';
    const [, version = '', path = ''] = /^https?:\/\/[^/]+\/([^/]+)(.*)$/.exec(url) ?? [];
    const batch = path === '/$batch';
    const asked = batch ? (JSON.parse(init.body as string) as { requests: BatchItem[] }).requests : [];
    const items = batch
      ? asked.map((item): WireItem => ({ method: item.method, path: item.url, status: 0, retryAfterMs: undefined }))
      : [{ method, path, status: 0, retryAfterMs: undefined }];
    const request: WireRequest = {
      ...{ version, batch, items, sentAt: this.#now(), answeredAt: Infinity, knownAt: Infinity },
      ...{ status: 0, retryAfterMs: undefined },
    };
    this.requests.push(request);
    const response = await this.#send(url, init);
    const text = await response.text();
    request.status = response.status;
    request.retryAfterMs = retryAfterMs(response.headers.get('retry-after'));
    const answers = batch && response.ok ? (JSON.parse(text) as { responses: BatchAnswer[] }).responses : [];
    for (const [index, item] of items.entries()) {
      const answer = answers.find(({ id }) => id === asked[index]?.id);
      item.status = answer?.status ?? response.status;
      item.retryAfterMs = retryAfterMs(headerOf(answer, 'retry-after')) ?? request.retryAfterMs;
    }
    request.answeredAt = this.#now();
    setImmediate(() => {
      request.knownAt = this.#now();
    });
    const { status, statusText, headers } = response;
    return new Response(text === '' ? null : text, { status, statusText, headers });
  };
}

function headerOf(answer: BatchAnswer | undefined, name: string): string | null {
  return Object.entries(answer?.headers ?? {}).find(([header]) => header.toLowerCase() === name)?.[1] ?? null;
}

/** The demo tenant tells seconds, with decimals. */
function retryAfterMs(header: string | null): number | undefined {
  return header === null || Number.isNaN(Number(header)) ? undefined : Number(header) * 1000;
}
