// Holds the judgement of readings to: confirmed is what was read, never what was answered.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { AuthenticationMethod, SettableDefault } from '../../../src/domain/authenticationMethod.ts';
import type { StepAction } from '../../../src/domain/plan.ts';
import type { Reading } from '../../../src/operations/effectSeen.ts';
import type { StepState } from '../../../src/operations/operation.ts';
import { givenUp, settleByReading } from '../../../src/operations/settleByReading.ts';
import * as methods from '../domain/planSubjects.ts';
import { app, at, deletion, mobile, planWith, recordWith, totp } from './operationSubjects.ts';

const accepted = (status?: number): StepState => ({
  state: 'accepted',
  trace: { at, ...(status !== undefined && { status }) },
});
const reading = (...listed: readonly AuthenticationMethod[]): Reading => ({ methods: listed, hardwareRead: false });

/** The state of the only step after a reading. */
function settled(action: StepAction, before: StepState, read: Reading, phoneNumber?: string): StepState {
  const lines = settleByReading(recordWith(planWith([action]), [before]), read, () => phoneNumber, at);
  const line = lines.find((found) => found.line === 'step');
  return line?.state ?? before;
}

describe('a deletion', () => {
  test('is verified when the method is no longer listed', () => {
    const before = accepted(204);
    assert.deepEqual(settled(deletion(app), before, reading(methods.password)), {
      state: 'verified',
      at,
      trace: { at, status: 204 },
    });
    assert.equal(settled(deletion(app), before, reading(methods.authenticator('app'))), before);
  });

  test('§15.10 answered with 404 was done already only if it is not listed', () => {
    assert.deepEqual(settled(deletion(app), accepted(404), reading()), { state: 'alreadyDone', at });
    assert.equal(givenUp(accepted(403), at).state, 'failed');
    const before = accepted(404);
    assert.equal(settled(deletion(app), before, reading(methods.authenticator('app'))), before);
  });

  test('without an answer is verified when it shows', () => {
    assert.deepEqual(settled(deletion(app), { state: 'calling', at }, reading()), { state: 'verified', at });
  });

  test('§15.20 of a phone is verified when another number stands in its place', () => {
    const registeredAnew = reading(methods.phone('mobile', '+47 99999999'));
    assert.equal(settled(deletion(mobile), accepted(204), registeredAnew).state, 'verified');
    assert.equal(settled(deletion(mobile), accepted(204), reading(methods.phone('mobile'))).state, 'accepted');
  });

  test('§15.22 of a phone is not verified by the number being shown more, or less, or otherwise', () => {
    for (const shown of ['+4741234567', '+1 XXXXXXXX67', '+XX XXXXXX67', '+47 XXXX4567', 'XXXXXX67', 'hidden']) {
      const { state } = settled(deletion(mobile), accepted(204), reading(methods.phone('mobile', shown)));
      assert.equal(state, shown.startsWith('+1 ') ? 'verified' : 'accepted', shown);
    }
  });

  test('that was given up on is verified when it shows at last', () => {
    assert.equal(settled(deletion(app), { state: 'notConfirmed', at }, reading()).state, 'verified');
  });

  test('that failed is not made good by a reading', () => {
    const failed: StepState = { state: 'failed', failure: { kind: 'accessDenied' } };
    assert.equal(settled(deletion(app), failed, reading()), failed);
  });

  test('of a hardware token is not judged by a reading that does not tell', () => {
    const token = deletion({ kind: 'hardwareOath', id: 'token' });
    assert.equal(settled(token, accepted(204), reading()).state, 'accepted');
    assert.equal(settled(token, accepted(204), { methods: [], hardwareRead: true }).state, 'verified');
  });
});

test('a deactivated token is verified by its status, or by its absence', () => {
  const action: StepAction = { type: 'deactivateHardwareOath', method: { kind: 'hardwareOath', id: 'token' } };
  const told = (...listed: readonly AuthenticationMethod[]): Reading => ({ methods: listed, hardwareRead: true });
  assert.equal(settled(action, accepted(204), told(methods.hardwareOath('activated'))).state, 'accepted');
  assert.equal(settled(action, accepted(204), told(methods.hardwareOath('assigned'))).state, 'verified');
  assert.equal(settled(action, accepted(204), told()).state, 'verified');
  assert.equal(settled(action, accepted(204), reading()).state, 'accepted');
});

test('a moved default is verified when the old one is gone', () => {
  const action: StepAction = { type: 'setDefaultMethod', from: 'voiceAlternateMobile', to: 'sms' };
  const told = (defaultMethod: SettableDefault | undefined): Reading => ({
    ...reading(),
    preferences: { known: true, value: { defaultMethod } },
  });
  assert.equal(settled(action, accepted(204), told('voiceAlternateMobile')).state, 'accepted');
  assert.equal(settled(action, accepted(204), told('sms')).state, 'verified');
  assert.equal(settled(action, accepted(204), told(undefined)).state, 'verified');
  const untold: Reading = { ...reading(), preferences: { known: false, failure: { kind: 'accessDenied' } } };
  assert.equal(settled(action, accepted(204), untold).state, 'accepted');
  assert.equal(settled(action, accepted(204), reading()).state, 'accepted');
});

describe('a phone', () => {
  const add: StepAction = { type: 'addPhone', phoneType: 'mobile', maskedNumber: '+47 ••••••67' };
  const number = '+47 41234567';

  test('§15.21 is verified by its number, blanks aside', () => {
    assert.equal(
      settled(add, accepted(201), reading(methods.phone('mobile', '+4741234567')), number).state,
      'verified',
    );
    assert.equal(
      settled(add, accepted(201), reading(methods.phone('mobile', '+47 99999999')), number).state,
      'accepted',
    );
    assert.equal(settled(add, accepted(201), reading(methods.phone('office', number)), number).state, 'accepted');
  });

  test('§15.22 behind a mask is verified by its type, and that is said', () => {
    const masked = reading(methods.phone('mobile', '+47 XXXXXX67'));
    assert.deepEqual(settled(add, accepted(), masked, number), {
      state: 'verified',
      at,
      trace: { at },
      numberMasked: true,
    });
    const old = reading(methods.phone('mobile', '+47 XXXXXX99'));
    assert.equal(settled(add, accepted(), old, number).state, 'accepted');
  });

  test('whose number is no longer known is compared by its mask', () => {
    assert.deepEqual(settled(add, { state: 'calling', at }, reading(methods.phone('mobile', number))), {
      state: 'verified',
      at,
      numberMasked: true,
    });
    assert.equal(settled(add, accepted(), reading(methods.phone('mobile', '+47 99999999'))).state, 'accepted');
  });

  test('§15.24 whose number is another sign-in name is stored all the same, or was not', () => {
    const stored = reading(methods.phone('mobile', number));
    assert.deepEqual(settled(add, accepted(409), stored, number), {
      state: 'doneWithoutSmsSignIn',
      at,
      trace: { at, status: 409 },
    });
    assert.equal(settled(add, accepted(409), reading(), number).state, 'accepted');
    assert.deepEqual(givenUp(accepted(409), at), {
      state: 'failed',
      failure: { kind: 'phoneNumberNotUnique', trace: { at, status: 409 } },
    });
  });
});

describe('what is never confirmed', () => {
  test('§15.11 was accepted, and Entra still lists it', () => {
    assert.deepEqual(givenUp(accepted(204), at), { state: 'notConfirmed', at, trace: { at, status: 204 } });
    assert.deepEqual(givenUp({ state: 'calling', at }, at), { state: 'notConfirmed', at });
  });

  test('or was refused', () => {
    assert.deepEqual(givenUp(accepted(404), at), {
      state: 'failed',
      failure: { kind: 'notFound', trace: { at, status: 404 } },
    });
    assert.deepEqual(givenUp(accepted(400), at), {
      state: 'failed',
      failure: { kind: 'refused', trace: { at, status: 400 } },
    });
  });
});

describe('what remains', () => {
  const plan = planWith([deletion(app), deletion(totp)], { stays: [{ kind: 'hardwareOath', id: 'token' }] });
  const remaining = (states: readonly StepState[], read: Reading) => {
    const line = settleByReading(recordWith(plan, states), read, () => undefined, at).find(
      (found) => found.line === 'remaining',
    );
    return line?.methods.map((method) => method.id);
  };

  test('is what can satisfy MFA: no password, no password-reset e-mail, no inactive token', () => {
    const listed = [methods.password, methods.email, methods.passkey, methods.unknownKind];
    const read: Reading = { methods: [...listed, methods.hardwareOath('assigned')], hardwareRead: true };
    assert.deepEqual(remaining([accepted(), accepted()], read), ['key', 'future']);
  });

  test('§15.47 tokens that were not read are still there', () => {
    assert.deepEqual(remaining([accepted(), accepted()], reading(methods.passkey)), ['key', 'token']);
  });

  test('is not what was seen gone before, when a read flaps back', () => {
    const flapped = reading(methods.authenticator('app'), methods.softwareOath);
    assert.deepEqual(remaining([{ state: 'verified', at }, accepted()], flapped), ['totp', 'token']);
  });

  test('is told again only when it has changed', () => {
    const user = recordWith(plan, [accepted(), accepted()], { remaining: plan.stays });
    assert.deepEqual(
      settleByReading(user, reading(), () => undefined, at).map((line) => line.line),
      ['step', 'step'],
    );
  });
});
