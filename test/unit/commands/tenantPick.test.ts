// What Switch Tenant offers.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../../support/fakeVscode.ts';
import type { RememberedTenant } from '../../../src/auth/tenantMemory.ts';

const { tenantRows } = await import('../../../src/commands/prompts/tenantPick.ts');

const now = Date.parse('2026-11-26T12:00:00Z');
const remembered = (tenantId: string, tenantName: string, domain?: string): RememberedTenant => ({
  facts: {
    ...{ tenantId, tenantName, ...(domain === undefined ? {} : { domain }) },
    account: { id: '1', userPrincipalName: 'admin@fernhill.example' },
  },
  account: { id: '1.2', label: 'admin@fernhill.example' },
  usedAt: '2026-11-26T11:00:00Z',
});

describe('the rows of Switch Tenant', () => {
  const recent = [remembered('a', 'Fernhill', 'fernhill.example'), remembered('b', '$(zap) Evil\n')];

  it('are the tenants opened before, newest first, the open one marked and not to be removed', () => {
    const rows = tenantRows({ recent, openId: 'a', customers: true }, now);
    const [, open, other] = rows;
    assert.equal(open?.label, '$(check) Fernhill');
    assert.equal(open.description, 'fernhill.example');
    assert.match(open.detail ?? '', /^Open now, as admin@/);
    assert.equal(open.buttons, undefined);
    assert.deepEqual(other?.choice, { kind: 'tenant', tenantId: 'b' });
    assert.equal(other.description, 'b');
    assert.equal(other.buttons?.[0]?.tooltip, 'Remove from this list');
    assert.deepEqual(other.label.match(/\$\([a-z]+\)/g), ['$(shield)']);
    assert.deepEqual(
      rows.map(({ choice }) => choice?.kind),
      [undefined, 'tenant', 'tenant', undefined, 'typed', 'customers', 'demo'],
    );
  });

  it('offer customers only where there may be some, and say why there are none', () => {
    const without = tenantRows({ recent: [], openId: undefined, customers: false }, now);
    assert.deepEqual(
      without.map(({ choice }) => choice?.kind),
      ['typed', 'demo'],
    );
    const failed = tenantRows({ recent: [], openId: undefined, customers: true, customersProblem: 'No.' }, now);
    assert.equal(failed.find(({ choice }) => choice?.kind === 'customers')?.detail, 'No.');
  });
});
