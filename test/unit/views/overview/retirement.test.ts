// The end of SMS and voice on the overview page: before, on and after the day, and where it does not end at all.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../../../support/fakeVscode.ts';
import { figuresOf } from '../../../../src/domain/overview/figures.ts';
import { smsVoicePhase } from '../../../../src/domain/smsVoicePhase.ts';
import type { PasskeyRollout } from '../../../../src/domain/overview/passkeyRollout.ts';
import type { OverviewBlock } from '../../../../src/views/overview/overviewDocument.ts';
import { somePeople } from './somePeople.ts';

const { retirementBlocks } = await import('../../../../src/views/overview/retirementBlocks.ts');

function blocks(
  at: string,
  publicCloud = true,
  telecomProviderConfigured = false,
  rollout?: PasskeyRollout | 'notGranted',
): readonly OverviewBlock[] {
  const now = Date.parse(at);
  return retirementBlocks({
    ...{ publicCloud, now, figures: figuresOf(somePeople), chosen: '' },
    rollout,
    phase: smsVoicePhase({ publicCloud, telecomProviderConfigured, now }),
    days: [
      {
        day: '2026-11-25',
        people: 5,
        smsVoiceOnly: 2,
        smsVoiceDefault: 2,
        prompted: 2,
        promptedAdministrators: 0,
        unknown: 1,
      },
    ],
  });
}

function countdown(...given: Parameters<typeof blocks>): string {
  const block = blocks(...given).find(({ id }) => id === 'countdown');
  assert.ok(block?.kind === 'text');
  return block.text;
}

const buttons = (given: readonly OverviewBlock[]): string[] =>
  given.flatMap((block) => (block.kind === 'group' ? block.buttons.map(({ id }) => id) : []));

describe('The end of SMS and voice', () => {
  it('is counted down to by the calendar, and worded by the day', () => {
    assert.match(countdown('2026-11-26T23:00:00Z'), /^67 days left: from February 1, 2027 on/);
    assert.match(countdown('2027-01-31T00:00:00Z'), /^1 day left/);
    assert.match(countdown('2027-01-31T23:59:59Z'), /^1 day left/);
    assert.match(countdown('2027-02-01T12:00:00Z'), /^Today, February 1, 2027/);
    assert.match(countdown('2027-02-02T00:00:00Z'), /^Since February 1, 2027/);
  });

  it('does not come with a telecom provider of its own, nor in another cloud, and then nobody is to be written to', () => {
    assert.match(countdown('2026-11-26T00:00:00Z', true, true), /provider of its own/);
    assert.match(countdown('2026-11-26T00:00:00Z', false), /not for this one/);
    assert.deepEqual(buttons(blocks('2026-11-26T00:00:00Z', true, true)), []);
    assert.ok(!blocks('2026-11-26T00:00:00Z', false).some(({ id }) => id === 'provider'));
  });

  it('says how far the tenant is with passkeys, and why that is not known', () => {
    const facts = (rollout?: PasskeyRollout | 'notGranted'): readonly string[][] =>
      blocks('2026-11-26T00:00:00Z', true, false, rollout).flatMap((block) =>
        block.kind === 'facts' ? block.facts.map(({ text, detail = '', tone }) => [text, detail, tone]) : [],
      );
    const policy = { passkeys: 'enabled', passkeysFor: 'everybody', campaignFor: 'passkey' } as const;
    assert.deepEqual(
      facts({
        policy: { known: true, value: { ...policy, campaign: 'microsoftManaged', snoozeDays: 3 } },
        optOut: { known: true, value: 'notSet' },
      }),
      [
        ['On for everybody', '', 'good'],
        ['Left to Microsoft', 'Can be put off by 3 days.', 'good'],
        ['Not opted out', '', 'plain'],
      ],
    );
    assert.deepEqual(
      facts({
        policy: { known: true, value: { ...policy, passkeys: 'disabled', campaign: 'disabled' } },
        optOut: { known: true, value: 'optedOut' },
      }).map(([text, , tone]) => [text, tone]),
      [
        ['Off', 'error'],
        ['Off', 'warning'],
        ['Opted out', 'warning'],
      ],
    );
    const refused = { known: false, failure: { kind: 'accessDenied' } } as const;
    for (const [text, detail, tone] of facts({ policy: refused, optOut: refused }))
      assert.deepEqual([text, tone, detail === ''], ['Unknown', 'muted', false]);
    assert.match(facts('notGranted')[0]?.[1] ?? '', /not granted/);
    assert.equal(facts()[0]?.[0], 'not read yet');
    assert.ok(!blocks('2026-11-26T00:00:00Z', false).some(({ kind }) => kind === 'facts'));
  });

  it('offers a text and an export for each group with somebody in it', () => {
    assert.deepEqual(buttons(blocks('2026-11-26T00:00:00Z')), ['text:promptedMembers', 'export:promptedMembers']);
  });

  it('shows the number of each day, and what was not known of it', () => {
    const chart = blocks('2026-11-26T00:00:00Z').find((block) => block.kind === 'chart');
    assert.deepEqual(
      chart?.points.map(({ text, value, when }) => [when, value, text]),
      [['November 25, 2026', 2, '2, 1 not known']],
    );
  });
});
