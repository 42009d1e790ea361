// What plans say of putting back, and the plans that put back.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AuthenticationMethod, PhoneType } from '../../../src/domain/authenticationMethod.ts';
import { planDelete } from '../../../src/domain/deletePlan.ts';
import { keepRemoved, type UndoTerms } from '../../../src/domain/keepRemoved.ts';
import { methodRef } from '../../../src/domain/methodRef.ts';
import type { UserPlan } from '../../../src/domain/plan.ts';
import { planChangePhone } from '../../../src/domain/phonePlan.ts';
import type { PlanTarget } from '../../../src/domain/planTarget.ts';
import { planPutBack, type PutBack } from '../../../src/domain/putBackPlan.ts';
import { planRemoveAll } from '../../../src/domain/removeAllPlan.ts';
import { planReset } from '../../../src/domain/resetPlan.ts';
import { planResetEmail } from '../../../src/domain/resetEmailPlan.ts';
import { speaksOfCompromise } from '../../../src/domain/speaksOfCompromise.ts';
import {
  authenticator,
  email,
  hardwareOath,
  inWords,
  pass,
  passkey,
  password,
  phone,
  softwareOath,
  targetWith,
} from './planSubjects.ts';

const terms: UndoTerms = { days: 7, keys: 'last' };
const smsVoice = { publicCloud: true, telecomProviderConfigured: false, now: Date.UTC(2026, 8, 1) };
const address = (emailAddress: string): AuthenticationMethod => ({ kind: 'email', id: 'email', emailAddress });
const masked = '+47 •••••67';

function keptOf(plan: UserPlan, methods: readonly AuthenticationMethod[], some: Partial<UndoTerms> = {}) {
  const { plan: said, removed } = keepRemoved(plan, methods, { ...terms, ...some });
  const kinds = (what: readonly { readonly kind: string; readonly phoneType?: PhoneType }[]): string =>
    what.map(({ kind, phoneType }) => phoneType ?? kind).join(' ');
  const notes = said.notes.flatMap((note) => {
    if (note.kind === 'canBePutBack') return [`can ${note.days} ${note.keys}: ${kinds(note.methods)}`];
    return note.kind === 'cannotBePutBack' ? [`cannot ${note.because}: ${kinds(note.methods)}`] : [];
  });
  const steps = said.steps.filter(({ kept }) => kept).map(inWords);
  return { notes, steps, removed: [...removed.values()], said };
}

describe('what is kept of what a plan takes away', () => {
  const all = [password, phone('mobile'), phone('office', '+47 22334455x12'), authenticator(), softwareOath, passkey];

  it('§15.59 is phones in full, and it is said that nobody can put Authenticator and tokens back', () => {
    const { notes, steps, removed, said } = keptOf(planReset(targetWith(all, 'push')), all);
    assert.deepEqual(notes, ['can 7 last: office mobile', 'cannot byNature: softwareOath microsoftAuthenticator']);
    assert.deepEqual(steps, ['delete office', 'delete mobile']);
    assert.deepEqual(removed, ['+47 22334455x12', '+47 41234567']);
    assert.doesNotMatch(JSON.stringify(said), /41234567|22334455/);
  });

  it('is the e-mail address too where everything goes, and nothing is said of a pass or of a hardware token', () => {
    const methods = [email, passkey, pass, hardwareOath('activated')];
    const plan = planRemoveAll(targetWith(methods), { unassigns: true, revokes: true });
    const { notes, removed } = keptOf(plan, methods);
    assert.deepEqual(notes, ['can 7 last: email', 'cannot byNature: fido2']);
    assert.deepEqual(removed, ['ines@home.example']);
  });

  it('is the old number of a phone that is changed, and the old address', () => {
    const methods = [phone('mobile'), email];
    const target = targetWith(methods);
    const number = { phoneType: 'mobile', phoneNumber: '+81 8099999999', smsVoice } as const;
    assert.deepEqual(keptOf(planChangePhone({ ...target, ...number }), methods).removed, ['+47 41234567']);
    assert.deepEqual(keptOf(planResetEmail(target, 'new@home.example'), methods).removed, ['ines@home.example']);
    assert.deepEqual(keptOf(planResetEmail(targetWith([]), 'new@home.example'), []).notes, []);
  });

  it('§15.22 is never a number or an address that was read masked', () => {
    const methods = [phone('mobile', masked), address('i•••@home.example')];
    const { notes, removed, steps } = keptOf(
      planRemoveAll(targetWith(methods), { unassigns: false, revokes: false }),
      methods,
    );
    assert.deepEqual([removed, steps], [[], []]);
    assert.deepEqual(notes, ['cannot masked: mobile email']);
  });

  for (const [some, because] of [
    [{ days: 0 }, 'setting'],
    [{ keys: 'none' }, 'noKeyring'],
  ] as const) {
    it(`is nothing, and the plan says so (${because})`, () => {
      const methods = [phone('mobile')];
      const plan = planDelete({ ...targetWith(methods), method: phone('mobile') });
      const { notes, removed } = keptOf(plan, methods, some);
      assert.deepEqual([notes, removed], [[`cannot ${because}: mobile`], []]);
    });
  }

  it('is nothing of a plan that is refused', () => {
    const methods = [phone('mobile')];
    const { notes, removed } = keptOf(planReset(targetWith(methods, undefined, { self: true })), methods);
    assert.deepEqual([notes, removed], [[], []]);
  });
});

describe('putting back', () => {
  const back = (method: AuthenticationMethod, more: Partial<PutBack> = {}): PutBack => ({
    method: methodRef(method),
    was: method.kind === 'phone' ? method.phoneNumber : method.kind === 'email' ? method.emailAddress : '',
    ...more,
  });
  const mobile = phone('mobile', '+47 41234567');
  const alternate = phone('alternateMobile', '+47 49876543');
  const other = phone('mobile', '+81 8099999999');

  const said = (target: PlanTarget, ...wanted: PutBack[]) => {
    const { plan, contacts } = planPutBack(target, wanted, smsVoice);
    const left = [
      ...plan.notes.flatMap((note) => (note.kind === 'notPutBack' ? [note] : [])),
      ...(plan.refusal?.kind === 'nonePutBack' ? plan.refusal.left : []),
    ].map(({ method, because }) => `${method.phoneType ?? method.kind} ${because}`);
    return { steps: plan.steps.map(inWords), left, contacts: [...contacts], plan };
  };

  it('§15.6 adds the mobile phone before the alternate one, and keeps numbers out of the plan', () => {
    const { steps, contacts, plan } = said(targetWith([]), back(email), back(alternate), back(mobile));
    assert.deepEqual(steps, [
      'add mobile +47 ••••••67',
      'add alternateMobile +47 ••••••43',
      'add e-mail i•••@home.example',
    ]);
    assert.deepEqual(
      contacts.map(([key, value]) => [key.split('/')[1], value]),
      [
        ['1', '+47 41234567'],
        ['2', '+47 49876543'],
        ['3', 'ines@home.example'],
      ],
    );
    assert.doesNotMatch(JSON.stringify(plan), /41234567|49876543|ines@home/);
  });

  it('warns of what an attacker left, of SMS sign-in, and of the end of SMS, each once', () => {
    const kinds = said(targetWith([]), back(mobile), back(alternate), back(email)).plan.notes.map(({ kind }) => kind);
    assert.deepEqual(kinds, ['putBackCaution', 'smsSignInStaysOff', 'smsVoiceEnds', 'emailIsNoMfa']);
  });

  it('leaves out what was set since, what is there already, and an alternate phone without a mobile one', () => {
    assert.deepEqual(said(targetWith([other]), back(mobile), back(email)).left, ['mobile setSince']);
    assert.deepEqual(said(targetWith([other]), back(mobile), back(email)).steps, ['add e-mail i•••@home.example']);
    assert.deepEqual(said(targetWith([phone('mobile', '+4741234567')]), back(mobile)).left, ['mobile thereAlready']);
    assert.deepEqual(said(targetWith([]), back(alternate)).left, ['alternateMobile needsMobile']);
    assert.deepEqual(said(targetWith([other]), back(alternate)).steps, ['add alternateMobile +47 ••••••43']);
    assert.deepEqual(said(targetWith([address('b@c.example')]), back(email)).left, ['email setSince']);
  });

  it('goes over the number that the operation itself set, and over no other', () => {
    const changed = back(mobile, { replacedBy: '+81 8099999999' });
    assert.deepEqual(said(targetWith([other]), changed).steps, ['change mobile +47 ••••••67']);
    assert.deepEqual(said(targetWith([phone('mobile', '+81 8011112222')]), changed).left, ['mobile setSince']);
    assert.deepEqual(said(targetWith([]), changed).steps, ['add mobile +47 ••••••67']);
    const changedEmail = back(email, { replacedBy: 'New@home.example' });
    assert.deepEqual(said(targetWith([address('new@home.example')]), changedEmail).steps, [
      'change e-mail i•••@home.example',
    ]);
  });

  it('§15.22 goes over nothing that can be read in part only', () => {
    const changed = back(mobile, { replacedBy: '+81 8099999999' });
    assert.deepEqual(said(targetWith([phone('mobile', '+81 ••••••••99')]), changed).left, ['mobile cannotCompare']);
    assert.deepEqual(said(targetWith([phone('mobile', masked)]), back(mobile)).left, ['mobile cannotCompare']);
    const changedEmail = back(email, { replacedBy: 'new@home.example' });
    assert.deepEqual(said(targetWith([address('n•••@home.example')]), changedEmail).left, ['email cannotCompare']);
  });

  it('is refused as every change of such a user is', () => {
    for (const [more, kind] of [
      [{ self: true }, 'self'],
      [{ protectedUser: true }, 'protectedUser'],
      [{ methods: { known: false, failure: { kind: 'notFound' } } }, 'userGone'],
    ] as const) {
      const { plan, contacts } = planPutBack(targetWith([], undefined, more), [back(mobile)], smsVoice);
      assert.deepEqual([plan.refusal?.kind, plan.steps, contacts.size], [kind, [], 0]);
    }
  });
});

it('a reason that speaks of an attack is heard in both languages', () => {
  for (const reason of [
    'Account compromised',
    'SIM swap, INC-1',
    '不正アクセスの疑い',
    'アカウント乗っ取り',
    'ＰＨＩＳＨＩＮＧ',
  ])
    assert.equal(speaksOfCompromise(reason), true, reason);
  for (const reason of ['', 'New phone', 'TICKET-42', '機種変更'])
    assert.equal(speaksOfCompromise(reason), false, reason);
});
