// The status bar's word on the open tenant.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fake } from '../../support/fakeVscode.ts';
import { EventEmitter } from '../../support/fakeVscodeModule.ts';
import { demoSession } from '../../support/demoSession.ts';
import type { Session, Sessions } from '../../../src/services.ts';

const { StatusBar } = await import('../../../src/views/statusBar.ts');

function show(session: Session | undefined) {
  const changed = new EventEmitter<Session | undefined>();
  const sessions = { current: session, onDidChange: changed.event } as unknown as Sessions;
  const bar = new StatusBar(sessions);
  const item = fake.statusBarItems.get('entraMfa.tenant') ?? assert.fail('no item');
  return {
    bar,
    item,
    open: (next: Session | undefined) => {
      changed.fire(next);
    },
  };
}

describe('StatusBar', () => {
  it('marks a demo tenant so that it cannot be taken for a real one', () => {
    const { session } = demoSession();
    const { bar, item } = show(session);
    assert.equal(item['text'], '$(beaker) DEMO Fernhill Trading');
    assert.match(String(item['tooltip']), /^Demo tenant: .*\nTenant: DEMO .*\nYour account: adele\.fern@/);
    assert.deepEqual((item['backgroundColor'] as { id: string }).id, 'statusBarItem.warningBackground');
    bar.dispose();
  });

  it('shows no icons but its own', () => {
    const { session } = demoSession();
    const { bar, item } = show({ ...session, demo: false, tenantName: '$(zap) Evil\n$(error)' });
    assert.deepEqual(String(item['text']).match(/\$\([a-z]+\)/g), ['$(shield)']);
    assert.doesNotMatch(String(item['text']), /\n/);
    assert.equal(item['backgroundColor'], undefined);
    bar.dispose();
  });

  it('goes when the tenant is closed', () => {
    const { bar, item, open } = show(demoSession().session);
    assert.equal(item['shown'], true);
    open(undefined);
    assert.equal(item['shown'], false);
    bar.dispose();
  });
});
