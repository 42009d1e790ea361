// What a modal can show as a whole.

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fitsModal } from '../../../src/commands/prompts/fitsModal.ts';

it('counts lines as the dialog wraps them, full-width characters twice', () => {
  assert.ok(fitsModal('x\n'.repeat(25)));
  assert.ok(!fitsModal('x\n'.repeat(26)));
  assert.ok(fitsModal('x'.repeat(26 * 52)));
  assert.ok(!fitsModal('話'.repeat(26 * 52)));
});
