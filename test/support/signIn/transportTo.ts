// Sends what a credential of @azure/identity would send to the sign-in service to a function instead.
import type { credentials } from '../../../src/auth/credentials.ts';

type Transport = NonNullable<Parameters<typeof credentials>[0]>;

export function transportTo(answer: (request: Request) => Promise<Response>): Transport {
  return {
    httpClient: {
      sendRequest: async (request) => {
        const { url, method, body } = request;
        const headers = request.headers.toJSON();
        const response = await answer(
          new Request(url, { method, headers, ...(typeof body === 'string' ? { body } : {}) }),
        );
        const bodyAsText = await response.text();
        const answered = request.headers.constructor as new (from: Record<string, string>) => typeof request.headers;
        return {
          request,
          status: response.status,
          headers: new answered(Object.fromEntries(response.headers)),
          bodyAsText,
        };
      },
    },
  };
}
