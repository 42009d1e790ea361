// The benchmark's watch on the wire: a rule that nothing can break would prove nothing.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { simultaneousWrites } from '../../../scripts/bench/graph/simultaneousWrites.ts';
import { tooEarly } from '../../../scripts/bench/graph/tooEarly.ts';
import type { WireItem, WireRequest } from '../../../scripts/bench/graph/wire.ts';

const read = (retryAfterMs?: number): WireItem => ({
  ...{ method: 'GET', path: '/users/one/authentication/methods', retryAfterMs },
  status: retryAfterMs === undefined ? 200 : 429,
});
const roles: WireItem = { method: 'GET', path: '/roleManagement/x', status: 200, retryAfterMs: undefined };
const write = (user: string): WireItem => ({
  ...{ method: 'DELETE', path: `/users/${user}/authentication/phoneMethods/x`, status: 204, retryAfterMs: undefined },
});
const batch = (sentAt: number, answeredAt: number, ...items: WireItem[]): WireRequest => ({
  ...{ version: 'v1.0', batch: true, sentAt, answeredAt, knownAt: answeredAt + 1, status: 200, items },
  retryAfterMs: undefined,
});
const refused: WireRequest = { ...batch(0, 100, read(1000)), batch: false, status: 429, retryAfterMs: 1000 };

describe('Requests sent before a Retry-After was over', () => {
  it('counts what is sent after a refusal inside a batch and before its time', () => {
    assert.equal(tooEarly([batch(0, 100, read(1000), read()), batch(500, 600, read())]), 1);
    assert.equal(tooEarly([batch(0, 100, read(1000), read()), batch(1100, 1200, read())]), 0);
  });

  it('does not count what was under way when the refusal came', () => {
    assert.equal(tooEarly([batch(0, 100, read(1000)), batch(50, 150, read()), batch(100.5, 200, read())]), 0);
  });

  it('lets one service answer while another one has to be waited for, but not when the whole request was refused', () => {
    assert.equal(tooEarly([batch(0, 100, read(1000)), batch(500, 600, roles)]), 0);
    assert.equal(tooEarly([refused, batch(500, 600, roles)]), 1);
  });
});

describe('Writes of one user at the same time', () => {
  it('counts two in one batch, and one sent before the other is answered', () => {
    assert.equal(simultaneousWrites([batch(0, 100, write('one'), write('one'))]), 1);
    assert.equal(simultaneousWrites([batch(0, 100, write('one')), batch(99, 199, write('one'))]), 1);
  });

  it('counts no reads, no other users and nothing after the answer', () => {
    assert.equal(simultaneousWrites([batch(0, 100, write('one'), write('other'), read())]), 0);
    assert.equal(simultaneousWrites([batch(0, 100, write('one')), batch(100, 200, write('one'))]), 0);
  });
});
