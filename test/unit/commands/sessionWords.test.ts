// What people read about sessions never promises what Microsoft Graph cannot do.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';

it('§15.16 nothing is called "Revoke MFA sessions": that button cleared remembered MFA alone', async () => {
  for (const file of ['package.nls.json', 'l10n/bundle.l10n.json']) {
    const words = await readFile(new URL(`../../../${file}`, import.meta.url), 'utf8');
    assert.match(words, /MFA/);
    assert.doesNotMatch(words, /revoke (?:multifactor authentication|MFA) sessions/i, file);
  }
});
