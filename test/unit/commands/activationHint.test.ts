// A refusal right after a role was activated is said to be perhaps not final: in that tenant, for some minutes, and for refusals alone.

import '../../support/fakeVscode.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRoleNews } from '../../../src/auth/roleNews.ts';
import type { FailureKind } from '../../../src/domain/failure.ts';
import type { Session } from '../../../src/services.ts';

const { activationHint } = await import('../../../src/commands/roleActivation/activationHint.ts');

const session = { graph: { name: 'one' } } as unknown as Session;
const other = { graph: { name: 'other' } } as unknown as Session;

describe('§15.57 a refusal after an activation', () => {
  it('is put down to it for ten minutes, in the tenant where the role was activated', () => {
    let now = 0;
    const roleNews = createRoleNews(() => now);
    const hint = (of: Session, kind: FailureKind = 'accessDenied'): string =>
      activationHint({ roleNews }, of, [{ kind }]).join('');
    assert.equal(hint(session), '');
    roleNews.note(session, 'Authentication Administrator');
    assert.match(hint(session), /You activated Authentication Administrator a few minutes ago.+try again/);
    assert.match(hint({ ...session, tenantName: 'renamed' }), /You activated/);
    assert.match(hint(session, 'missingPermission'), /You activated/);
    assert.equal(hint(other), '');
    for (const kind of ['notFound', 'refused', 'missingLicence', 'offline'] as const)
      assert.equal(hint(session, kind), '');
    now = 600_000;
    assert.equal(hint(session), '');
  });
});
