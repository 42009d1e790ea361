// Only what the person set for all windows counts.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fake } from '../../support/fakeVscode.ts';

const { createSettings } = await import('../../../src/host/settings.ts');

describe('createSettings', () => {
  it('takes the value of the user, else the default, never that of a workspace', () => {
    const settings = createSettings();
    fake.configuration['entraMfa.protectedUsers'] = { defaultValue: [], workspaceValue: ['a@b.example'] };
    assert.deepEqual(settings.get('protectedUsers'), []);
    fake.configuration['entraMfa.protectedUsers'] = {
      defaultValue: [],
      globalValue: ['boss@b.example'],
      workspaceValue: [],
    };
    assert.deepEqual(settings.get('protectedUsers'), ['boss@b.example']);
  });

  it('falls back to the default for values of the wrong type and unknown words', () => {
    const settings = createSettings();
    fake.configuration['entraMfa.maskPhoneNumbers'] = { defaultValue: true, globalValue: 'no' };
    fake.configuration['entraMfa.requireReason'] = { defaultValue: 'optional', globalValue: 'sometimes' };
    fake.configuration['entraMfa.pageSize'] = { defaultValue: 100, globalValue: '50' };
    assert.equal(settings.get('maskPhoneNumbers'), true);
    assert.equal(settings.get('requireReason'), 'optional');
    assert.equal(settings.get('pageSize'), 100);
  });

  it('§15.32 keeps the page size within what the service takes', () => {
    const settings = createSettings();
    fake.configuration['entraMfa.pageSize'] = { defaultValue: 100, globalValue: 5000 };
    assert.equal(settings.get('pageSize'), 999);
    fake.configuration['entraMfa.pageSize'] = { defaultValue: 100, globalValue: 1 };
    assert.equal(settings.get('pageSize'), 20);
  });
});
