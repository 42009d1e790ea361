// Serves a demo tenant on a loopback port, over HTTP or HTTPS, for clients that do not run in this process.
import { createAdaptorServer } from '@hono/node-server';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import type { DemoTenant } from '../../../src/demo/demoTenant.ts';

export interface ServedDemoTenant {
  /** Scheme, host and port, without a slash at the end. */
  readonly root: string;
  /** For HTTPS: the self-signed certificate (PEM) that clients must be told to trust. */
  readonly certificate: string | undefined;
  close(): Promise<void>;
}

export interface ServeOptions {
  readonly https?: boolean;
  /** 0, the default: any free one. */
  readonly port?: number;
}

/** Starts to serve. A connection that a fault makes break is really broken. */
export async function serveDemoTenant(tenant: DemoTenant, options: ServeOptions = {}): Promise<ServedDemoTenant> {
  const pems = options.https === true ? await selfSigned() : undefined;
  const server = createAdaptorServer({
    fetch: async (request: Request, { incoming }: { incoming: { destroy(): unknown } }) => {
      try {
        return await tenant.fetch(request.url, await plainRequest(request));
      } catch {
        incoming.destroy();
        return new Response(null, { status: 500 });
      }
    },
    // Otherwise it would replace this process's own Request and Response.
    overrideGlobalObjects: false,
    ...(pems === undefined
      ? {}
      : { createServer: createSecureServer, serverOptions: { key: pems.private, cert: pems.cert } }),
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    root: `${pems === undefined ? 'http' : 'https'}://localhost:${port}`,
    certificate: pems?.cert,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

/** The adapter's requests are not real ones: read out what they say. */
async function plainRequest(request: Request): Promise<RequestInit> {
  const { method, headers, signal } = request;
  const text = method === 'GET' || method === 'HEAD' ? '' : await request.text();
  return { method, headers, signal, ...(text === '' ? {} : { body: text }) };
}

/** Made anew each time: no key lies around in the repository. */
function selfSigned(): Promise<{ private: string; cert: string }> {
  return generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
}
