// That an app acts, and no person, is said on every screen.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fake } from '../../support/fakeVscode.ts';
import { EventEmitter } from '../../support/fakeVscodeModule.ts';
import { demoSession } from '../../support/demoSession.ts';
import type { Session, Sessions } from '../../../src/services.ts';

const { StatusBar } = await import('../../../src/views/statusBar.ts');
const { tenantMark } = await import('../../../src/views/tenantMark.ts');
const { usersMessage } = await import('../../../src/views/usersMessage.ts');
const { headed } = await import('../../../src/commands/prompts/headed.ts');
const { whereAndWho } = await import('../../../src/commands/prompts/planText.ts');

const person: Session = { ...demoSession().session, demo: false, tenantName: 'Fernhill Trading' };
const app: Session = { ...person, appOnly: true, account: { id: 'app', userPrincipalName: 'Night $(zap) shift' } };

describe('An app that acts', () => {
  it('is in the status bar, on a warning background', () => {
    const sessions = { current: app, onDidChange: new EventEmitter().event } as unknown as Sessions;
    const bar = new StatusBar(sessions);
    const item = fake.statusBarItems.get('entraMfa.tenant') ?? assert.fail('no item');
    assert.equal(item['text'], '$(warning) APP-ONLY Fernhill Trading');
    assert.equal((item['backgroundColor'] as { id: string }).id, 'statusBarItem.warningBackground');
    assert.match(String(item['tooltip']), /^APP-ONLY: .*everyone.*audit log.*\nTenant: .*\nActs as the app: Night/s);
    assert.match(JSON.stringify(item['accessibilityInformation']), /APP-ONLY/);
    bar.dispose();
  });

  it('is at the head of the views, and above the users with what it means', () => {
    assert.equal(tenantMark(app), 'APP-ONLY Fernhill Trading');
    assert.equal(tenantMark(person), 'Fernhill Trading');
    assert.match(
      usersMessage({}, undefined, 0, app) ?? '',
      /^APP-ONLY: changes act on everyone, .* Night .* audit log/,
    );
    assert.doesNotMatch(usersMessage({}, undefined, 0, app) ?? '', /\$\(zap\)/);
    assert.equal(usersMessage({}, undefined, 0, person), undefined);
  });

  it('begins every confirmation, and is named instead of an account', () => {
    assert.equal(headed(app, 'Reset MFA?'), 'APP-ONLY: Reset MFA?');
    assert.equal(headed({ ...app, demo: true }, 'Reset MFA?'), 'DEMO: APP-ONLY: Reset MFA?');
    assert.match(whereAndWho(app), /\nActs as the app: .*\nThe audit log will name this app, and no person\.$/);
    assert.doesNotMatch(whereAndWho(app), /Your account/);
  });
});
