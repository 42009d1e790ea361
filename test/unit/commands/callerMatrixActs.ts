// What is done in the matrix of callers: with which answers, on which methods, and what the tenant holds afterwards if it was done.

import assert from 'node:assert/strict';
import { all, none, type Answer } from '../../support/matrix/answerPrompts.ts';
import type { Check } from '../../support/matrix/assertEnd.ts';
import type { Look } from '../../support/matrix/openMatrix.ts';
import type { tables } from './callerMatrixTable.ts';

export interface Act {
  /** After who is calling and why. */
  readonly answers: readonly Answer[];
  readonly done: Check;
  /** What it holds when only some of it was. */
  readonly partly?: Check;
}

/** Who is calling, and why. */
export const gate: readonly Answer[] = [all, 'TICKET-42'];

type Fields = Readonly<Record<string, unknown>>;
const is =
  (name: string, value: unknown): Answer =>
  (data) =>
    (data as Fields)[name] === value;
const same =
  (value: unknown): Answer =>
  (data) =>
    data === value;

const collections = ({ methods }: Look): readonly string[] => methods.map(({ collection }) => collection);
/** 4.1: what the portal's button deletes. */
const reRegistered = ['phoneMethods', 'microsoftAuthenticatorMethods', 'softwareOathMethods'];
const tokenStatus = ({ methods }: Look): readonly string[] =>
  methods.flatMap((method) => (method.collection === 'hardwareOathMethods' ? [method.device.status] : []));
const numberOf = ({ methods }: Look, type: string): string | undefined =>
  methods.flatMap((method) => (method.collection === 'phoneMethods' && method.phoneType === type ? [method] : []))[0]
    ?.phoneNumber;
/** 15.60, 13.1: whoever may not manage hardware OATH tokens leaves them as they are, and what else is to go goes all the same. */
function tokenIsLeft(after: Look): void {
  assert.deepEqual(tokenStatus(after), ['activated']);
  assert.deepEqual(
    collections(after).filter((collection) => reRegistered.includes(collection)),
    [],
  );
  assert.equal(after.defaultMethod, 'oath');
}
/** Everything but one kind is as it was. */
function restStays(after: Look, before: Look, collection: string): void {
  const rest = ({ methods }: Look): unknown => methods.filter((method) => method.collection !== collection);
  assert.deepEqual(rest(after), rest(before));
}

export const acts: Readonly<Record<keyof typeof tables, Act>> = {
  'entraMfa.resetMfa': {
    answers: [],
    done: (after, before) => {
      const kept = collections(before).filter((collection) => !reRegistered.includes(collection));
      assert.deepEqual(collections(after), kept);
      for (const status of tokenStatus(after)) assert.equal(status, 'assigned');
    },
    partly: tokenIsLeft,
  },
  'entraMfa.removeAllMethods': {
    answers: [none],
    done: (after) => {
      const left = new Set(collections(after));
      for (const known of ['passwordMethods', 'unknownMethods', 'hardwareOathMethods']) left.delete(known);
      assert.deepEqual([...left], []);
      for (const status of tokenStatus(after)) assert.equal(status, 'assigned');
    },
    partly: tokenIsLeft,
  },
  'entraMfa.addPhone': {
    answers: [is('phoneType', 'office'), '+1 503-555-0199'],
    done: (after, before) => {
      assert.equal(numberOf(after, 'office'), '+1 5035550199');
      assert.equal(numberOf(after, 'mobile'), numberOf(before, 'mobile'));
    },
  },
  'entraMfa.changePhone': {
    answers: [is('phoneType', 'mobile'), '+1 503-555-0198'],
    done: (after, before) => {
      assert.equal(numberOf(after, 'mobile'), '+1 5035550198');
      restStays(after, before, 'phoneMethods');
    },
  },
  'entraMfa.deleteMethod': {
    answers: [is('kind', 'microsoftAuthenticator')],
    done: (after, before) => {
      assert.ok(!collections(after).includes('microsoftAuthenticatorMethods'));
      restStays(after, before, 'microsoftAuthenticatorMethods');
    },
  },
  'entraMfa.createTemporaryAccessPass': {
    answers: [same(120), same(true)],
    done: (after, before) => {
      const passes = after.methods.filter((method) => method.collection === 'temporaryAccessPassMethods');
      const [pass] = passes;
      assert.equal(passes.length, 1);
      assert.ok(pass?.collection === 'temporaryAccessPassMethods');
      assert.deepEqual([pass.lifetimeInMinutes, pass.isUsableOnce], [120, true]);
      restStays(after, before, 'temporaryAccessPassMethods');
    },
  },
  'entraMfa.revokeSessions': {
    answers: [],
    done: (after, before) => {
      assert.ok((after.sessionsRevoked ?? 0) > (before.sessionsRevoked ?? 0));
      assert.deepEqual(after.methods, before.methods);
    },
  },
  'entraMfa.setDefaultMethod': {
    answers: [same('sms')],
    done: (after, before) => {
      assert.equal(after.defaultMethod, 'sms');
      assert.deepEqual(after.methods, before.methods);
    },
  },
  'entraMfa.setSmsSignIn': {
    answers: [same(true)],
    done: (after, before) => {
      const phones = after.methods.flatMap((method) => (method.collection === 'phoneMethods' ? [method] : []));
      assert.equal(phones.find(({ phoneType }) => phoneType === 'mobile')?.smsSignInState, 'ready');
      assert.equal(numberOf(after, 'mobile'), numberOf(before, 'mobile'));
    },
  },
  'entraMfa.setPerUserMfa': {
    answers: [same('enforced')],
    done: (after, before) => {
      assert.equal(after.perUserMfaState, 'enforced');
      assert.deepEqual(after.methods, before.methods);
    },
  },
  'entraMfa.setResetEmail': {
    answers: ['new@home.example'],
    done: (after, before) => {
      const email = after.methods.flatMap((method) => (method.collection === 'emailMethods' ? [method] : []))[0];
      assert.equal(email?.emailAddress, 'new@home.example');
      restStays(after, before, 'emailMethods');
    },
  },
};
