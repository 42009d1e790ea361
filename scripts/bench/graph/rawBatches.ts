// The ideal our client is held against: the same requests, batched by hand and sent without any client at all.
import type { GraphOptions } from '../../../src/graph/createGraph.ts';

export interface RawRequest {
  readonly method: 'GET' | 'DELETE';
  readonly version: 'v1.0' | 'beta';
  /** Without root and version. */
  readonly path: string;
}

export interface RawTenant {
  /** https origin. */
  readonly root: string;
  readonly token: string;
  readonly fetch: GraphOptions['fetch'];
}

/** What Graph takes at most. */
const itemsPerBatch = 20;

/** HTTP requests under way at once, as many as our client allows itself. */
const inFlight = 8;

/** Sends the requests in batches of 20, a batch of one version, 8 batches at once. @throws Error if anything but 2xx is answered. */
export async function rawBatches(tenant: RawTenant, requests: readonly RawRequest[]): Promise<void> {
  const batches = ['v1.0', 'beta'].flatMap((version) => {
    const ofVersion = requests.filter((request) => request.version === version);
    return Array.from({ length: Math.ceil(ofVersion.length / itemsPerBatch) }, (_, index) => ({
      version,
      items: ofVersion.slice(index * itemsPerBatch, (index + 1) * itemsPerBatch),
    }));
  });
  const next = batches.values();
  const sendOn = async (): Promise<void> => {
    for (const { version, items } of next) await sendBatch(tenant, version, items);
  };
  await Promise.all(Array.from({ length: inFlight }, sendOn));
}

async function sendBatch(
  { root, token, fetch }: RawTenant,
  version: string,
  items: readonly RawRequest[],
): Promise<void> {
  const requests = items.map(({ method, path }, index) => ({ id: String(index), method, url: path }));
  const response = await fetch(`${root}/${version}/$batch`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ requests }),
  });
  const { responses } = (await response.json()) as { responses: readonly { readonly status: number }[] };
  const refused = responses.find(({ status }) => status >= 300);
  if (refused !== undefined) throw new Error(`The raw batch was answered with ${refused.status}.`);
}
