// In which language a text is written, and how moments and the end of SMS and voice are put in it.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { smsVoicePhase } from '../../../src/domain/smsVoicePhase.ts';
import { messageLanguage } from '../../../src/guides/messageLanguage.ts';
import { spokenDate, spokenTime } from '../../../src/guides/spokenTime.ts';

describe('the language of a text', () => {
  it("is the setting's, else the user's where it is one of ours, else the window's, else English", () => {
    assert.equal(messageLanguage('ja', 'en-US', 'en'), 'ja');
    assert.equal(messageLanguage('en', 'ja-JP', 'ja'), 'en');
    assert.equal(messageLanguage('auto', 'ja-JP', 'en'), 'ja');
    assert.equal(messageLanguage('auto', 'EN_gb', 'ja'), 'en');
    assert.equal(messageLanguage('auto', 'fr-FR', 'ja'), 'ja');
    assert.equal(messageLanguage('auto', undefined, 'ja'), 'ja');
    assert.equal(messageLanguage('auto', 'jam', 'de'), 'en');
  });
});

describe('a moment in a text', () => {
  it('names day, time and zone, so that it holds elsewhere too', () => {
    const at = Date.UTC(2026, 11, 31, 15, 5);
    assert.equal(spokenTime('en', at, 'Asia/Tokyo'), '1 January 2027, 00:05 (UTC+9)');
    assert.equal(spokenTime('ja', at, 'Asia/Tokyo'), '2027 年 1 月 1 日 00:05 (UTC+9)');
    assert.equal(spokenTime('en', at, 'America/St_Johns'), '31 December 2026, 11:35 (UTC-3:30)');
    assert.match(spokenTime('en', at), /202[67], \d\d:\d\d \(UTC.*\)$/);
  });

  it('or the day alone', () => {
    assert.equal(spokenDate('en', '2027-02-01'), '1 February 2027');
    assert.equal(spokenDate('ja', '2027-02-01'), '2027 年 2 月 1 日');
  });
});

describe('the end of SMS and voice', () => {
  const phase = (now: number, more = {}) =>
    smsVoicePhase({ publicCloud: true, telecomProviderConfigured: false, now, ...more });
  it('is ahead, today or behind, in the public cloud, without a telecom provider of its own', () => {
    assert.equal(phase(Date.UTC(2027, 1, 1) - 1), 'before');
    assert.equal(phase(Date.UTC(2027, 1, 1)), 'today');
    assert.equal(phase(Date.UTC(2027, 1, 2) - 1), 'today');
    assert.equal(phase(Date.UTC(2027, 1, 2)), 'after');
    assert.equal(phase(Date.UTC(2028, 0, 1), { publicCloud: false }), undefined);
    assert.equal(phase(Date.UTC(2028, 0, 1), { telecomProviderConfigured: true }), undefined);
  });
});
