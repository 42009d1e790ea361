// Holds requests that change something on their way to Graph, so that a test can do something in the very middle of an operation.
import type { FakeInternet } from './fakeInternet.ts';

export interface Hold {
  /** Resolves when the first request is held. */
  readonly reached: Promise<void>;
  /** Lets what is held through, and all that follows. */
  release(): void;
}

/** Lets the first `through` of them pass. A batch is one request. */
export function holdWrites(internet: FakeInternet, through: number): Hold {
  const graph = internet.answers['graph.microsoft.com'];
  let passed = 0;
  let hold = (): void => undefined;
  let release = (): void => undefined;
  const reached = new Promise<void>((resolve) => (hold = resolve));
  const released = new Promise<void>((resolve) => (release = resolve));
  internet.answers['graph.microsoft.com'] = async (request) => {
    if (await changes(request)) {
      passed += 1;
      if (passed > through) {
        hold();
        await released;
      }
    }
    return graph(request);
  };
  return {
    reached,
    release: () => {
      internet.answers['graph.microsoft.com'] = graph;
      release();
    },
  };
}

async function changes(request: Request): Promise<boolean> {
  if (!new URL(request.url).pathname.endsWith('/$batch')) return request.method !== 'GET';
  const { requests } = (await request.clone().json()) as { requests: { method: string }[] };
  return requests.some(({ method }) => method !== 'GET');
}
