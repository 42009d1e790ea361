// The few hosts of the internet that signing in needs, on loopback, under their real names: VS Code and the browser reach them
// through a proxy, so that the product and VS Code's own sign-in are tested as they are. Everything else is unreachable.
import { createAdaptorServer } from '@hono/node-server';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect, type AddressInfo, type Server } from 'node:net';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import { generate } from 'selfsigned';
import { throwAwayFolder } from '../../../scripts/run/throwAwayFolder.ts';

const hosts = [
  'login.microsoftonline.com',
  'graph.microsoft.com',
  'login.microsoftonline.us',
  'graph.microsoft.us',
  'vscode.dev',
] as const;
export type Host = (typeof hosts)[number];
export type Answers = Record<Host, (request: Request) => Promise<Response>>;

export interface FakeInternet {
  /** Address of the proxy. */
  readonly proxy: string;
  /** What a program needs in its environment to go through it, and to trust it. */
  readonly env: Record<string, string>;
  /** From now on, requests are answered so. */
  answers: Answers;
  /** Breaks every connection to the host and lets no new one through. Returns the way to undo it. */
  cutOff(host: Host): () => void;
  close(): void;
}

export async function fakeInternet(): Promise<FakeInternet> {
  const nowhere = (): Promise<Response> => Promise.resolve(new Response(null, { status: 503 }));
  const { private: key, cert } = await certificate();
  const folder = throwAwayFolder();
  const file = path.join(folder, 'certificate.pem');
  const empty = path.join(folder, 'no-certificates');
  await mkdir(empty);
  await writeFile(file, cert);

  const server = createAdaptorServer({
    fetch: async (request: Request) => {
      const host = hosts.find((name) => name === new URL(request.url).hostname);
      return host === undefined ? nowhere() : internet.answers[host](await realRequest(request));
    },
    // Otherwise it would replace this process's own Request and Response.
    overrideGlobalObjects: false,
    createServer: createSecureServer,
    serverOptions: { key, cert },
  }) as Server;
  const cut = new Set<string>();
  const tunnels = new Map<Duplex, string>();
  const proxy = createServer((_request, response) => {
    response.writeHead(502).end();
  });
  proxy.on('connect', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const [host = ''] = (request.url ?? '').split(':');
    if (!hosts.some((name) => name === host) || cut.has(host)) {
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const inner = connect(portOf(server), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      inner.write(head);
      inner.pipe(socket).pipe(inner);
    });
    inner.on('error', () => socket.destroy());
    socket.on('error', () => inner.destroy());
    tunnels.set(socket, host);
    socket.on('close', () => tunnels.delete(socket));
  });
  await Promise.all([listening(server), listening(proxy)]);

  const address = `http://127.0.0.1:${portOf(proxy)}`;
  const internet: FakeInternet = {
    proxy: address,
    env: { HTTPS_PROXY: address, NO_PROXY: '127.0.0.1,localhost', SSL_CERT_FILE: file, SSL_CERT_DIR: empty },
    answers: {
      ...{ 'login.microsoftonline.com': nowhere, 'graph.microsoft.com': nowhere, 'vscode.dev': nowhere },
      ...{ 'login.microsoftonline.us': nowhere, 'graph.microsoft.us': nowhere },
    },
    cutOff: (host) => {
      cut.add(host);
      for (const [socket, of] of tunnels) if (of === host) socket.destroy();
      return () => cut.delete(host);
    },
    close: () => {
      server.close();
      proxy.close();
      proxy.closeAllConnections();
    },
  };
  return internet;
}

/** The adapter's requests are not real ones: read out what they say. */
async function realRequest(request: Request): Promise<Request> {
  const { url, method, headers } = request;
  const body = method === 'GET' || method === 'HEAD' ? '' : await request.text();
  return new Request(url, { method, headers, ...(body === '' ? {} : { body }) });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
}

/** Made anew each time: no key lies around in the repository. */
function certificate(): Promise<{ private: string; cert: string }> {
  return generate([{ name: 'commonName', value: 'Tests of signing in' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2, value })) },
    ],
  });
}
