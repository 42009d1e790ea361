// Requests about users, as the client makes them, for tests of how they are sent.

import type { GraphRequest } from '../../../../src/graph/graph.ts';

const version = 'v1.0';

export const read = (path: string): GraphRequest => ({ method: 'GET', version, path, idempotent: true });

export const remove = (user: string, id: string): GraphRequest => ({
  ...{ method: 'DELETE', version, path: `/users/${user}/authentication/phoneMethods/${id}`, idempotent: true },
});

export const addPhone = (user: string): GraphRequest => ({
  ...{ method: 'POST', version, path: `/users/${user}/authentication/phoneMethods`, idempotent: false },
  body: { phoneType: 'mobile' },
});

/** Paths of so many users. */
export const paths = (count: number): string[] => Array.from({ length: count }, (_, index) => `/users/${index}`);
