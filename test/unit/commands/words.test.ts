// What commands say: plans before, results after, summaries for tickets. Never better than it is, never a number, never a link.

import '../../support/fakeVscode.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { methodUses, type MethodUse } from '../../../src/domain/methodUse.ts';
import type { PlanNote, Refusal } from '../../../src/domain/plan.ts';
import type { OperationRecord, OperationState, StepState, UserRecord } from '../../../src/operations/operation.ts';
import type { Session } from '../../../src/services.ts';
import { app, at, deletion, headerWith, mobile, planWith, recordWith, totp } from '../operations/operationSubjects.ts';

const { resultSentence } = await import('../../../src/commands/resultSentence.ts');
const { ticketSummary } = await import('../../../src/commands/ticketSummary.ts');
const { noteSentence } = await import('../../../src/commands/prompts/noteSentence.ts');
const { planDocumentText } = await import('../../../src/commands/prompts/planDocumentText.ts');
const { userPlanText } = await import('../../../src/commands/prompts/planText.ts');

const hostile = '[x](command:workbench.action.quit)\n$(alert)\u202e';
const session: Session = {
  tenantId: 'tenant',
  tenantName: `DEMO ${hostile}`,
  account: { id: 'me', userPrincipalName: 'admin@fernhill.example' },
  cloud: 'global',
  demo: true,
  graph: undefined as unknown as Session['graph'],
};
const confirm = { session, kind: 'resetMfa', contacts: new Map<string, string>(), remarks: [] } as const;

const failed: StepState = { state: 'failed', failure: { kind: 'accessDenied' } };
const verified: StepState = { state: 'verified', at };
const accepted: StepState = { state: 'accepted', trace: { at } };
const plan = planWith([deletion(app), deletion(totp)]);
const recordOf = (users: readonly UserRecord[], state: OperationState = 'ended'): OperationRecord => ({
  header: headerWith(users.map((user) => user.plan)),
  state,
  users,
});

describe('a plan in words', () => {
  it('lists what goes, what is deactivated and what stays, with notes', () => {
    const text = userPlanText(
      planWith(
        [deletion(app), { type: 'deactivateHardwareOath', method: { kind: 'hardwareOath', id: 'h', detail: 'S1' } }],
        {
          stays: [{ kind: 'fido2', id: 'k', detail: 'YubiKey' }],
          notes: [{ kind: 'mfaStays' }],
        },
      ),
      { ...confirm, plans: [] },
    );
    assert.equal(
      text,
      [
        "Goes:\n  • Microsoft Authenticator Ines's Pixel 9",
        'Is deactivated, and stays assigned:\n  • Hardware OATH token S1',
        'Stays:\n  • Passkey (FIDO2) YubiKey',
        `* ${noteSentence({ kind: 'mfaStays' })}`,
      ].join('\n\n'),
    );
  });

  it('says first what is changed first', () => {
    const text = userPlanText(
      planWith([{ type: 'setDefaultMethod', from: 'voiceAlternateMobile', to: 'sms' }, deletion(mobile)]),
      { ...confirm, plans: [] },
    );
    assert.match(text, /^First, the default.+\n.+from a call to the alternate mobile phone to a text message[^]+Goes:/);
  });

  it('names roles of a privileged user, and counts unknown as privileged', () => {
    const of = (level: 'privileged' | 'unknown') =>
      userPlanText(planWith([deletion(app)], { privilege: { level, because: [hostile] } }), { ...confirm, plans: [] });
    assert.match(of('privileged'), /^PRIVILEGED USER: /);
    assert.match(of('unknown'), /counts as privileged/);
    for (const level of ['privileged', 'unknown'] as const) assert.doesNotMatch(of(level), /\]\(command|\u202e/);
  });

  it('for several users names everybody: who is changed, and who is not and why', () => {
    const user = (id: string, displayName: string) => ({
      id,
      displayName,
      userPrincipalName: `${id}@fernhill.example`,
    });
    const text = planDocumentText('DEMO: Reset MFA: 1 users', {
      ...confirm,
      remarks: ['Mind the gap.'],
      plans: [
        planWith([deletion(app)], { user: user('one', hostile) }),
        planWith([], { user: user('two', 'Two'), refusal: { kind: 'self' } }),
      ],
    });
    assert.match(
      text,
      /^DEMO: Reset MFA[^]+Tenant: DEMO [^]+\* Mind the gap\.\n\nNothing is changed for:\n[^]+\n\n1\. .+\(one@fernhill\.example\)\n {3}Goes:\n {5}• /,
    );
    assert.match(text, /Nothing is changed for:\n {2}• Two \(two@fernhill\.example\): This is your own account/);
    assert.doesNotMatch(text, /\]\(command|\u202e|\$\(alert/);
  });

  it('§15.14 says that nobody is asked to register again while a passkey stays', () => {
    assert.match(noteSentence({ kind: 'mfaStays' }), /will not be asked to register again/);
  });

  it('§15.14 says that registering again waits for a sign-in that needs MFA, and for a hardware token if there may be one', () => {
    const say = (hardwareOathUnknown: boolean) => noteSentence({ kind: 'registersAgain', hardwareOathUnknown });
    assert.match(say(false), /^The user registers again at the next sign-in at which MFA is required/);
    assert.match(say(true), /^Unless a hardware OATH token stays, the user registers again/);
  });

  it('§15.41 says what the policy lets the user do with a phone, and how far that is known', () => {
    const say = (voice: MethodUse, sms?: MethodUse) =>
      noteSentence({ kind: 'phonePolicy', voice, ...(sms !== undefined && { sms }) });
    assert.equal(say('allowed', 'allowed'), "The tenant's policy lets this user use SMS and voice calls.");
    assert.equal(say('allowed'), "The tenant's policy lets this user use voice calls.");
    assert.match(say('allowed', 'notAllowed'), /does not let this user use SMS: the number.+lets this user use voice/);
    assert.match(say('forbidden', 'forbidden'), /use SMS and voice calls cannot be read with your role/);
    assert.match(say('legacy', 'allowed'), /lets this user use SMS\..+older MFA and password reset policies.+may\.$/);
    assert.match(say('unknown'), /use voice calls is not known/);
    const all = methodUses.flatMap((voice) => [say(voice), ...methodUses.map((sms) => say(voice, sms))]);
    assert.equal(new Set(all).size, all.length);
  });

  it('says of a cloud without hardware OATH tokens that they stay active, and where to deactivate them', () => {
    const failure = { kind: 'notInThisCloud', feature: 'hardwareOath' } as const;
    const sentence = noteSentence({ kind: 'hardwareOathUnknown', failure });
    assert.match(
      sentence,
      /in this cloud: if the user has one, it stays active\. Deactivate it in the Entra admin center/,
    );
  });

  it('gives the address of Security info where it is the right one', () => {
    const say = (refusal: Refusal) => userPlanText(planWith([], { refusal }), { ...confirm, plans: [] });
    assert.match(say({ kind: 'self' }), /https:\/\/aka\.ms\/mysecurityinfo/);
    assert.match(say({ kind: 'self', nationalCloud: true }), /Security info/);
    assert.doesNotMatch(say({ kind: 'self', nationalCloud: true }), /https:/);
  });

  it('has a sentence for every note, and two for the end of SMS and voice', () => {
    const failure = { kind: 'accessDenied' } as const;
    const notes: readonly PlanNote[] = [
      { kind: 'mfaStays' },
      { kind: 'defaultUnknown', failure },
      { kind: 'defaultMayRemain' },
      { kind: 'hardwareOathUnknown', failure },
      { kind: 'unknownKindStays' },
      { kind: 'guest' },
      { kind: 'accountDisabled' },
      { kind: 'managementRestricted' },
      { kind: 'ownRoleMayNotSuffice' },
      { kind: 'ownRoleUnknown' },
      { kind: 'registersAgain', hardwareOathUnknown: false },
      { kind: 'phonePolicy', voice: 'allowed' },
      { kind: 'smsVoiceEnds', ended: false },
      { kind: 'smsVoiceEnds', ended: true },
    ];
    const sentences = notes.map(noteSentence);
    assert.equal(new Set(sentences).size, notes.length);
    assert.match(
      sentences.at(-2) ?? '',
      /stops delivering.+After that this number will not receive codes from Microsoft/,
    );
    assert.match(sentences.at(-1) ?? '', /stopped delivering.+this number will not receive codes from Microsoft/);
  });
});

describe('a result in words', () => {
  const say = (states: readonly StepState[], state: OperationState = 'ended') =>
    resultSentence(recordOf([recordWith(plan, states)], state));

  it('says done only of what was read back', () => {
    assert.deepEqual(say([verified, verified]), {
      tone: 'good',
      title: 'Reset MFA: Ines Okafor',
      sentence: 'Reset MFA: Ines Okafor. Done, and confirmed by reading back.',
    });
    assert.match(say([verified, accepted], 'verifying').sentence, /accepted it\. Reading back goes on/);
    assert.doesNotMatch(say([verified, accepted], 'verifying').sentence, /Done/);
  });

  it('is never good when something remains, is not shown, or was cut short', () => {
    assert.equal(say([verified, failed]).tone, 'mixed');
    assert.equal(say([verified, { state: 'notConfirmed', at }]).tone, 'mixed');
    assert.equal(say([verified, { state: 'planned' }], 'stopped').tone, 'mixed');
    assert.equal(say([failed, { state: 'skipped', because: 'earlierFailure' }]).tone, 'bad');
    assert.equal(resultSentence(recordOf([recordWith(plan, [verified, verified], { userGone: true })])).tone, 'bad');
  });

  it('claims no acceptance of a call that was never answered', () => {
    const { sentence } = say([verified, { state: 'notConfirmed', at }]);
    assert.match(sentence, /never answered.+not known/);
    assert.doesNotMatch(sentence, /accepted/);
  });

  it('says why, and what to do', () => {
    assert.match(
      say([verified, failed]).sentence,
      /Not everything was done\. You may not manage.+Privileged Authentication/,
    );
    assert.match(say([verified, { state: 'planned' }], 'stopped').sentence, /can be resumed in the Operations view/);
    const lost = { ...recordOf([recordWith(plan, [verified, { state: 'planned' }])], 'stopped') };
    assert.match(resultSentence({ ...lost, stoppedBy: { kind: 'signedOut' } }).sentence, /needs attention.+resumed/);
  });

  it('§15.60 says that a role may not do one part, without calling the rest failed', () => {
    const { tone, sentence } = say([verified, { state: 'skipped', because: 'notAllowed' }]);
    assert.equal(tone, 'mixed');
    assert.match(sentence, /Your role may not do all of it/);
  });

  it('counts the outcomes of several users', () => {
    const users = [
      recordWith(plan, [verified, verified]),
      recordWith(plan, [verified, failed]),
      recordWith(planWith([], { refusal: { kind: 'nothingToDo' } }), []),
    ];
    assert.equal(
      resultSentence(recordOf(users)).sentence,
      'Reset MFA: 3 users. 1 done and verified, 1 partly done, 1 left alone',
    );
  });
});

describe('a summary for the ticket', () => {
  const summary = ticketSummary({
    ...recordOf([
      recordWith(planWith([deletion(mobile), deletion(app)]), [verified, failed], { remaining: [app] }),
      recordWith(planWith([], { refusal: { kind: 'protectedUser' } }), []),
    ]),
    endedAt: at,
  });

  it('begins with DEMO, tells step by step, and what is still listed', () => {
    const lines = summary.split('\n');
    assert.equal(lines[0], 'DEMO: Reset MFA: 2 users');
    assert.ok(lines.includes('  - Phone (mobile) +47 ••••••67: verified gone'), summary);
    assert.ok(
      lines.some((line) => line.startsWith("  - Microsoft Authenticator Ines's Pixel 9: remains: ")),
      summary,
    );
    assert.ok(lines.includes('  Listed when last read back:'));
    assert.ok(lines.some((line) => line.includes('protected by the setting entraMfa.protectedUsers')));
  });

  it('names the request behind each step, done or failed, for those who ask support', () => {
    const trace = { at, requestId: 'the-request' };
    for (const step of [
      { state: 'verified', at, trace },
      { state: 'failed', failure: { kind: 'refused', trace } },
    ] as const) {
      const text = ticketSummary(recordOf([recordWith(plan, [step])]));
      assert.match(text, /\n {4}Request ID: the-request · /);
    }
  });

  it('keeps every piece of foreign text on one line', () => {
    const text = ticketSummary({
      ...recordOf([recordWith(plan, [verified, verified])]),
      header: { ...headerWith([plan]), reason: 'T-1\nDone by: somebody else', account: hostile },
    });
    assert.equal(text.split('\n').filter((line) => line.startsWith('Done by:')).length, 1);
  });
});
