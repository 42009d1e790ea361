// Holds the reset plan to the portal's "Require re-register" and to an order the service accepts, under every reading of its rules.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  settableDefaults,
  type AuthenticationMethod,
  type SettableDefault,
} from '../../../src/domain/authenticationMethod.ts';
import { defaultCandidates } from '../../../src/domain/defaultCandidates.ts';
import type { PlanNote } from '../../../src/domain/plan.ts';
import { planReset } from '../../../src/domain/resetPlan.ts';
import * as subjects from './planSubjects.ts';
import { runOnModel, type Reading } from './serviceModel.ts';

const { authenticator, email, hardwareOath, passkey, password, phone, softwareOath, targetWith, unknownKind } =
  subjects;

const stepsFor = (methods: readonly AuthenticationMethod[], stored?: SettableDefault | 'unreadable'): string[] =>
  planReset(targetWith(methods, stored)).steps.map(subjects.inWords);
const noteKinds = (notes: readonly PlanNote[]): string[] => notes.map((note) => note.kind);

const registersAgain = { kind: 'registersAgain', hardwareOathUnknown: false };
const three = [password, phone('mobile'), authenticator(), softwareOath];

describe('the order of a reset', () => {
  const cases: readonly (readonly [
    name: string,
    methods: readonly AuthenticationMethod[],
    stored: SettableDefault | 'unreadable' | undefined,
    steps: readonly string[],
  ])[] = [
    ['§15.4 the default phone goes last', three, 'sms', ['delete app', 'delete totp', 'delete mobile']],
    ['§15.4 the default Authenticator goes last', three, 'push', ['delete totp', 'delete mobile', 'delete app']],
    ['§15.4 the default code goes last', three, 'oath', ['delete mobile', 'delete app', 'delete totp']],
    ['nothing is the default', three, undefined, ['delete app', 'delete totp', 'delete mobile']],
    ['§15.8 the default is not known', three, 'unreadable', ['delete app', 'delete totp', 'delete mobile']],
    [
      '§15.6 the alternate mobile goes before the mobile',
      [phone('mobile'), phone('alternateMobile'), phone('office')],
      'voiceOffice',
      ['delete alternateMobile', 'delete mobile', 'delete office'],
    ],
    [
      '§15.7 the alternate mobile as default hands over to the mobile first',
      [phone('mobile'), phone('alternateMobile'), authenticator()],
      'voiceAlternateMobile',
      ['default voiceAlternateMobile → sms', 'delete app', 'delete alternateMobile', 'delete mobile'],
    ],
    [
      'the alternate mobile as default without a mobile just goes last',
      [phone('alternateMobile'), authenticator()],
      'voiceAlternateMobile',
      ['delete app', 'delete alternateMobile'],
    ],
    [
      '§13.1 an active hardware token is deactivated before the default phone goes',
      [phone('mobile'), hardwareOath('activated')],
      'sms',
      ['deactivate token', 'delete mobile'],
    ],
    [
      'all Authenticators go last where push is the default',
      [authenticator('one'), phone('mobile'), authenticator('two')],
      'push',
      ['delete mobile', 'delete one', 'delete two'],
    ],
  ];
  for (const [name, methods, stored, steps] of cases) {
    test(name, () => {
      assert.deepEqual(stepsFor(methods, stored), steps);
    });
  }

  test('the way out of the deadlock names what to try when SMS is refused', () => {
    const { steps } = planReset(
      targetWith([phone('mobile'), phone('alternateMobile'), authenticator()], 'voiceAlternateMobile'),
    );
    assert.deepEqual(steps[0]?.action, {
      type: 'setDefaultMethod',
      from: 'voiceAlternateMobile',
      to: 'sms',
      otherwise: ['voiceMobile', 'push'],
    });
  });
});

describe('§15.13 the label is the whole truth', () => {
  test('phones, Authenticator and software OATH go, and all else stays by name', () => {
    const staying = [passkey, subjects.hello, subjects.external, subjects.pass, email, unknownKind];
    const plan = planReset(targetWith([...three, ...staying], 'sms'));
    assert.deepEqual(plan.steps.map(subjects.inWords), ['delete app', 'delete totp', 'delete mobile']);
    assert.deepEqual(
      plan.stays.map((method) => method.id),
      staying.map((method) => method.id),
    );
  });

  test('§15.3 the password is neither among what goes nor among what stays', () => {
    const plan = planReset(targetWith([password, softwareOath]));
    assert.deepEqual([plan.steps.length, plan.stays], [1, []]);
  });

  test('a hardware token that is not active is left alone and named', () => {
    const plan = planReset(targetWith([softwareOath, hardwareOath('assigned')]));
    assert.deepEqual(plan.steps.map(subjects.inWords), ['delete totp']);
    assert.deepEqual(plan.stays, [{ kind: 'hardwareOath', id: 'token', detail: 'GALT11420104' }]);
  });

  test('§15.47 a hardware token of unknown status is deactivated', () => {
    assert.deepEqual(stepsFor([hardwareOath()]), ['deactivate token']);
    assert.deepEqual(stepsFor([hardwareOath('unknownFutureValue')]), ['deactivate token']);
  });

  test('a phone of a type new to us goes too', () => {
    const satellite: AuthenticationMethod = { kind: 'phone', id: 'satellite', phoneType: undefined, phoneNumber: 'x' };
    assert.deepEqual(stepsFor([phone('mobile'), satellite], 'sms'), ['delete satellite', 'delete mobile']);
  });

  test('no phone number or address can be read in a plan', () => {
    const text = JSON.stringify(planReset(targetWith([...three, email], 'sms')));
    assert.doesNotMatch(text, /41234567|ines@home/);
    assert.match(text, /\+47 ••••••67/);
  });
});

describe('what a reset plan says', () => {
  test('§15.14 that a passkey lets the user in without registering again', () => {
    assert.deepEqual(noteKinds(planReset(targetWith([softwareOath, passkey])).notes), ['mfaStays']);
  });

  test('§15.14 that the user registers again when nothing stays, or only what is no way in: a pass is for registering', () => {
    for (const staying of [[], [subjects.pass], [email], [password, email, hardwareOath('assigned')]])
      assert.deepEqual(planReset(targetWith([softwareOath, ...staying])).notes, [registersAgain]);
  });

  test('§15.14 nothing of registering again where something stays that lets the user in, or may', () => {
    for (const method of [passkey, subjects.hello, subjects.external, subjects.qrCode, unknownKind]) {
      const { notes } = planReset(targetWith([softwareOath, email, method]));
      assert.ok(!noteKinds(notes).includes('registersAgain'), method.kind);
    }
  });

  test('§13.1 that a default phone beside a passkey may remain', () => {
    assert.deepEqual(noteKinds(planReset(targetWith([phone('mobile'), passkey], 'sms')).notes), [
      'mfaStays',
      'defaultMayRemain',
    ]);
  });

  test('nothing of the kind where the default is another method, or none', () => {
    const methods = [phone('mobile'), passkey];
    assert.deepEqual(noteKinds(planReset(targetWith(methods, 'push')).notes), ['mfaStays']);
    assert.deepEqual(noteKinds(planReset(targetWith(methods)).notes), ['mfaStays']);
  });

  test('§15.8 that the default is not known, and why', () => {
    const { notes } = planReset(targetWith([phone('mobile')], 'unreadable'));
    assert.deepEqual(notes, [registersAgain, { kind: 'defaultUnknown', failure: { kind: 'accessDenied' } }]);
  });

  test('§15.47 that a default new to us is not known', () => {
    const target = targetWith([phone('mobile')]);
    assert.ok(target.methods.known);
    const preferences = { known: true, value: { defaultMethod: undefined, unknownDefault: 'telepathy' } } as const;
    const plan = planReset({ ...target, methods: { known: true, value: { ...target.methods.value, preferences } } });
    assert.deepEqual(noteKinds(plan.notes), ['registersAgain', 'defaultUnknown']);
  });

  test('§15.60 that hardware tokens could not be read, one of which may let the user in', () => {
    const target = targetWith([phone('mobile')]);
    assert.ok(target.methods.known);
    const value = { ...target.methods.value, hardwareOathFailure: { kind: 'accessDenied' } } as const;
    assert.deepEqual(planReset({ ...target, methods: { known: true, value } }).notes, [
      { kind: 'registersAgain', hardwareOathUnknown: true },
      { kind: 'hardwareOathUnknown', failure: { kind: 'accessDenied' } },
    ]);
  });

  test('what is special about the user', () => {
    const plain = targetWith([phone('mobile'), unknownKind]);
    const user = { ...plain.user, userType: 'guest', accountEnabled: false, isManagementRestricted: true } as const;
    assert.deepEqual(noteKinds(planReset({ ...plain, user, ownRole: 'mayNotSuffice' }).notes), [
      'guest',
      'accountDisabled',
      'managementRestricted',
      'ownRoleMayNotSuffice',
      'unknownKindStays',
    ]);
    assert.deepEqual(noteKinds(planReset({ ...targetWith([softwareOath]), ownRole: 'unknown' }).notes), [
      'ownRoleUnknown',
      'registersAgain',
    ]);
  });
});

describe('a reset is refused', () => {
  const refusalFor = (target: Parameters<typeof planReset>[0]) => {
    const plan = planReset(target);
    assert.deepEqual(plan.steps, []);
    return plan.refusal;
  };

  test('for oneself, for protected users and for the last Global Administrators', () => {
    assert.deepEqual(refusalFor(targetWith(three, 'sms', { self: true })), { kind: 'self' });
    assert.deepEqual(refusalFor(targetWith(three, 'sms', { protectedUser: true })), { kind: 'protectedUser' });
    assert.deepEqual(refusalFor(targetWith(three, 'sms', { lastGlobalAdministrator: true })), {
      kind: 'lastGlobalAdministrator',
    });
  });

  test('where there is nothing to do, naming what stays', () => {
    const plan = planReset(targetWith([password, passkey, email]));
    assert.deepEqual(plan.refusal, { kind: 'nothingToDo' });
    assert.deepEqual(plan.steps, []);
    assert.deepEqual(
      plan.stays.map((method) => method.kind),
      ['fido2', 'email'],
    );
  });

  test('where the methods could not be read, or the user is gone', () => {
    const failure = { kind: 'accessDenied' } as const;
    assert.deepEqual(refusalFor({ ...targetWith([]), methods: { known: false, failure } }), {
      kind: 'methodsUnreadable',
      failure,
    });
    assert.deepEqual(refusalFor({ ...targetWith([]), methods: { known: false, failure: { kind: 'notFound' } } }), {
      kind: 'userGone',
    });
  });
});

describe('§13.1 every plan is right under every reading of the rules', () => {
  const someMethods = fc.subarray([
    password,
    email,
    phone('mobile'),
    phone('alternateMobile'),
    phone('office'),
    authenticator('one'),
    authenticator('two'),
    softwareOath,
    hardwareOath('activated'),
    passkey,
    subjects.hello,
    subjects.external,
    subjects.pass,
    unknownKind,
  ]);
  const situations = fc
    .record({
      methods: someMethods,
      wanted: fc.option(fc.constantFrom(...settableDefaults), { nil: undefined }),
      which: fc.nat(),
      preferencesReadable: fc.boolean(),
      reading: fc.record<Reading>({ passkeysCount: fc.boolean(), activeTokensCount: fc.boolean() }),
    })
    .map(({ methods, wanted, ...rest }) => {
      // The service has no alternate mobile without a mobile, and no default that is not registered.
      const hasMobile = methods.some((method) => method.kind === 'phone' && method.phoneType === 'mobile');
      const there = hasMobile ? methods : methods.filter((method) => method.id !== phone('alternateMobile').id);
      const stored = defaultCandidates(there).find((candidate) => candidate === wanted);
      return { ...rest, methods: there, stored };
    });

  test('nothing is refused but a default that the plan said may remain', () => {
    fc.assert(
      fc.property(situations, ({ methods, stored, which, preferencesReadable, reading }) => {
        const plan = planReset(targetWith(methods, preferencesReadable ? stored : 'unreadable'));
        // A deadlock that could not be seen is found on the way, by the run.
        if (!preferencesReadable && stored === 'voiceAlternateMobile') return;
        const result = runOnModel(plan, { methods, stored, which }, reading);
        assert.equal(result.otherRefusals, 0);
        if (!plan.notes.some((note) => note.kind === 'defaultMayRemain')) assert.deepEqual(result.left, []);
        assert.ok(result.left.length <= 1);
        if (!reading.passkeysCount) assert.deepEqual(result.left, []);
      }),
      { numRuns: 500 },
    );
  });

  test('§15.4 where the default is known to be one method, nothing is even refused at first', () => {
    fc.assert(
      fc.property(situations, ({ methods, stored, which, reading }) => {
        if (stored === 'push' || stored === 'oath') return;
        const plan = planReset(targetWith(methods, stored));
        const result = runOnModel(plan, { methods, stored, which }, { ...reading, passkeysCount: false });
        assert.deepEqual([result.left, result.defaultRefusals], [[], 0]);
      }),
      { numRuns: 500 },
    );
  });
});
