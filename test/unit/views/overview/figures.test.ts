// The figures as the overview page shows them: a number that is not known is never a zero.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../../../support/fakeVscode.ts';
import { figureOf, figuresOf } from '../../../../src/domain/overview/figures.ts';
import { peopleGroups } from '../../../../src/domain/overview/peopleGroup.ts';
import type { TenantReading } from '../../../../src/domain/overview/tenantReading.ts';
import type { OverviewBlock } from '../../../../src/views/overview/overviewDocument.ts';
import { somePeople } from './somePeople.ts';

const { shownFigure } = await import('../../../../src/views/overview/shownFigure.ts');
const { overviewBlocks } = await import('../../../../src/views/overview/overviewBlocks.ts');
const { shareWord } = await import('../../../../src/views/overview/shareWord.ts');
const { writeDocument } = await import('../../../../src/views/overview/writeDocument.ts');
const { groupWords } = await import('../../../../src/views/overview/groupWords.ts');

describe('A figure on the overview page', () => {
  it('is the number, its share, and how many more there may be and why', () => {
    const shown = shownFigure(figureOf('registered', somePeople), { chosen: '' });
    assert.equal(shown.text, '2 (40%)');
    assert.equal(shown.share, 0.4);
    assert.equal(shown.figure, 'registered');
    assert.equal(shown.detail, '2 more may be: 1 not in the report, 1 out of your reach');
  });

  it('is not known, with the reason and without a number, where nobody is known', () => {
    const nobody = somePeople.map(({ id, displayName, userPrincipalName }) => ({
      ...{ id, displayName, userPrincipalName, missing: 'notRead' as const },
    }));
    for (const group of ['registered', 'smsVoiceOnly', 'noMethod', 'method:passkey', 'default:sms'] as const) {
      const shown = shownFigure(figureOf(group, nobody), { chosen: '', tone: 'error' });
      assert.equal(shown.text, 'not known', group);
      assert.equal(shown.share, undefined);
      assert.equal(shown.detail, 'not read yet');
      assert.equal(shown.figure, `unknown:${group}`);
      assert.equal(shown.tone, 'muted');
    }
    const blocks = overviewBlocks(figuresOf(nobody), '');
    assert.doesNotMatch(JSON.stringify(blocks), /"text":"0/);
  });

  it('is not there before anybody is listed: nowhere is a zero', () => {
    const reading: TenantReading = {
      people: [],
      state: 'running',
      source: 'live',
      begunAt: '2026-11-26T09:00:00Z',
      readAt: '2026-11-26T09:00:00Z',
      everybodyListed: false,
      progress: { read: 0, toRead: undefined },
      leftOut: 0,
      failures: {},
      unreadable: 0,
    };
    const session = { tenantName: 'Fernhill', account: { id: 'me', userPrincipalName: 'me@fernhill.example' } };
    const smsVoice = { publicCloud: true, telecomProviderConfigured: false, now: Date.parse('2026-11-26T09:00:00Z') };
    for (const view of ['overview', 'retirement'] as const) {
      const { blocks } = writeDocument(view, { session, reading, figure: '', smsVoice, rollout: undefined, days: [] });
      const counting = blocks.filter(({ kind }) => kind === 'rings' || kind === 'figures' || kind === 'group');
      assert.doesNotMatch(JSON.stringify(counting), /"text":"0/);
    }
  });

  it('has its warning colour only where there is somebody to warn of', () => {
    assert.equal(shownFigure(figureOf('smsVoiceOnly', somePeople), { chosen: '', tone: 'error' }).tone, 'error');
    const none = shownFigure(figureOf('administratorsSmsVoiceOnly', somePeople), { chosen: '', tone: 'error' });
    assert.equal(none.tone, 'plain');
    assert.equal(none.text, '0');
  });

  it('never says all or none of a share that is not', () => {
    assert.equal(shareWord(999, 1000), '99%');
    assert.equal(shareWord(1, 1000), '1%');
    assert.equal(shareWord(1000, 1000), '100%');
    assert.equal(shareWord(0, 1000), '0%');
  });

  it('leaves out methods that nobody has', () => {
    const blocks = overviewBlocks(figuresOf(somePeople), 'method:passkey');
    const labels = (id: string): string[] => {
      const block = blocks.find((one): one is Extract<OverviewBlock, { kind: 'figures' }> => one.id === id);
      assert.ok(block);
      return block.figures.map(({ label }) => label);
    };
    assert.deepEqual(labels('methods'), ['Phone (mobile)', 'Microsoft Authenticator', 'Passkey (FIDO2)']);
    assert.deepEqual(labels('defaults'), ['Authenticator notification', 'Text message', 'No default method']);
  });

  it('has a name of its own, whatever the group', () => {
    const names = peopleGroups.map(groupWords);
    assert.equal(new Set(names).size, names.length);
    assert.ok(names.every((name) => name.trim() !== ''));
  });
});
