// A Graph whose service is a function of the test's: for what a well-behaved tenant never answers.

import { createGraph, type GraphOptions } from '../../../../src/graph/createGraph.ts';
import type { Graph } from '../../../../src/graph/graph.ts';
import { createVirtualClock, type VirtualClock } from './virtualClock.ts';

export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly redirect: string | undefined;
  /** Our clock when it came in. */
  readonly at: number;
}

/** Answers one request. */
export type Script = (request: SeenRequest, signal: AbortSignal) => Response | Promise<Response>;

export interface ScriptedGraph {
  readonly graph: Graph;
  readonly requests: readonly SeenRequest[];
  readonly clock: VirtualClock;
  /** `need` of every token asked for, and what came with it. */
  readonly tokens: readonly { need: string; claims?: string; refused?: string }[];
}

export const root = 'https://graph.microsoft.com';
export const never = new AbortController().signal;

export function scriptedGraph(script: Script, options: Partial<GraphOptions> = {}): ScriptedGraph {
  const clock = createVirtualClock();
  const requests: SeenRequest[] = [];
  const tokens: ScriptedGraph['tokens'][number][] = [];
  const graph = createGraph({
    root,
    now: clock.now,
    sleep: clock.sleep,
    random: () => 0.5,
    tokenSource: {
      getToken(need, { claims, refused }) {
        tokens.push({ need, ...(claims !== undefined && { claims }), ...(refused !== undefined && { refused }) });
        return Promise.resolve(`token-${tokens.length}`);
      },
    },
    async fetch(url, init) {
      const headers = Object.fromEntries(new Headers(init.headers));
      const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
      const request = { method: init.method ?? 'GET', url, headers, body, redirect: init.redirect, at: clock.now() };
      requests.push(request);
      if (!(init.signal instanceof AbortSignal)) throw new TypeError('Every request has a signal.');
      return script(request, init.signal);
    },
    ...options,
  });
  return { graph, requests, clock, tokens };
}

export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}

export function graphError(
  status: number,
  code: string,
  message = 'Text from the service.',
  headers: Readonly<Record<string, string>> = {},
): Response {
  return json({ error: { code, message, innerError: { 'request-id': 'inner-id' } } }, status, headers);
}

export interface InnerRequest {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly dependsOn?: readonly string[];
}

export interface InnerAnswer {
  readonly id?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export const isBatch = (request: SeenRequest): boolean => request.url.endsWith('/$batch');

export function innerRequests(request: SeenRequest): readonly InnerRequest[] {
  return (request.body as { requests: InnerRequest[] }).requests;
}

/** Answers a batch part by part: 200 with an empty collection unless told. */
export function batchAnswer(request: SeenRequest, answer: (inner: InnerRequest) => InnerAnswer = () => ({})): Response {
  const responses = innerRequests(request).map((inner) => ({
    id: inner.id,
    status: 200,
    body: { value: [] },
    ...answer(inner),
  }));
  return json({ responses });
}
