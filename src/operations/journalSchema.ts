// Reads journal lines back. What another version or a broken disk wrote is not trusted: a line that does not fit is no line.

import * as v from 'valibot';
import { operationKinds } from '../domain/plan.ts';
import { cloudFeatures } from '../domain/cloudApi.ts';
import { phoneTypes, settableDefaults, mfaKinds } from '../domain/authenticationMethod.ts';
import type { Failure, FailureKind } from '../domain/failure.ts';
import { perUserMfaStates } from '../domain/perUserMfa.ts';
import { methodUses } from '../domain/methodUse.ts';
import type { JournalLine } from './journalLine.ts';

const text = v.string();
const maybe = v.exactOptional(text);

const trace = v.object({
  at: text,
  method: maybe,
  path: maybe,
  status: v.exactOptional(v.number()),
  code: maybe,
  message: maybe,
  requestId: maybe,
  clientRequestId: maybe,
});

/** Every kind of failure this version can explain; a record makes the compiler ask for new ones. */
const failureKinds: Readonly<Record<FailureKind, true>> = {
  cancelled: true,
  offline: true,
  signedOut: true,
  signInFailed: true,
  signInNotFinished: true,
  credentialUnusable: true,
  otherSignIn: true,
  missingPermission: true,
  accessDenied: true,
  missingLicence: true,
  notInThisCloud: true,
  notFound: true,
  defaultMethodInUse: true,
  phoneNumberNotUnique: true,
  refused: true,
  throttled: true,
  unavailable: true,
  notGraph: true,
  unexpected: true,
  journalUnwritable: true,
  contactLost: true,
  passCodeLost: true,
  otherWindow: true,
  otherTenant: true,
  tenantLeft: true,
};

/** A kind of a later version reads as `unexpected`. A claims challenge is not kept: it has expired by then. */
const failure = v.pipe(
  v.object({
    kind: text,
    retryAfterMs: v.exactOptional(v.number()),
    code: maybe,
    feature: v.exactOptional(v.picklist(cloudFeatures)),
    about: v.exactOptional(v.literal('perUserMfa')),
    trace: v.exactOptional(trace),
  }),
  v.transform((read): Failure => {
    const kind = Object.hasOwn(failureKinds, read.kind) ? (read.kind as FailureKind) : 'unexpected';
    return { ...read, kind };
  }),
);

const method = v.object({
  kind: v.picklist([...mfaKinds, 'password', 'email']),
  id: text,
  phoneType: v.exactOptional(v.picklist(phoneTypes)),
  detail: maybe,
});

const setting = v.picklist(settableDefaults);
const phone = { phoneType: v.picklist(phoneTypes), maskedNumber: text };
const action = v.variant('type', [
  v.object({
    type: v.literal('setDefaultMethod'),
    from: setting,
    to: setting,
    otherwise: v.exactOptional(v.array(setting)),
  }),
  v.object({ type: v.literal('deleteMethod'), method }),
  v.object({ type: v.literal('deactivateHardwareOath'), method }),
  v.object({ type: v.literal('addPhone'), ...phone }),
  v.object({ type: v.literal('changePhone'), ...phone }),
  v.object({
    ...{ type: v.literal('createPass'), lifetimeInMinutes: v.number(), isUsableOnce: v.boolean() },
    ...{ startDateTime: maybe, replaces: maybe },
  }),
  v.object({ type: v.literal('chooseDefaultMethod'), to: setting }),
  v.object({ type: v.literal('setSmsSignIn'), on: v.boolean(), maskedNumber: text }),
  v.object({ type: v.literal('setPerUserMfa'), to: v.picklist(perUserMfaStates) }),
  v.object({ type: v.literal('setResetEmail'), exists: v.boolean(), maskedAddress: text }),
  v.object({ type: v.literal('revokeSessions'), validFrom: v.exactOptional(v.nullable(text)) }),
]);

const notPutBack = {
  method,
  because: v.picklist(['thereAlready', 'setSince', 'cannotCompare', 'needsMobile']),
};

const note = v.variant('kind', [
  v.object({
    kind: v.picklist([
      'mfaStays',
      'defaultMayRemain',
      'unknownKindStays',
      'guest',
      'accountDisabled',
      'managementRestricted',
      'ownRoleMayNotSuffice',
      'ownRoleUnknown',
      'systemPreferred',
      'perUserMfaBesideConditionalAccess',
      'enabledBecomesEnforced',
      'sessionsEndSoon',
      'emailIsNoMfa',
      'passReplaces',
      'putBackCaution',
      'smsSignInStaysOff',
    ]),
  }),
  v.object({ kind: v.picklist(['defaultUnknown', 'hardwareOathUnknown', 'sessionsUnverifiable']), failure }),
  v.object({ kind: v.literal('registersAgain'), hardwareOathUnknown: v.boolean() }),
  v.object({
    kind: v.literal('phonePolicy'),
    sms: v.exactOptional(v.picklist(methodUses)),
    voice: v.picklist(methodUses),
  }),
  v.object({ kind: v.literal('passPolicy'), use: v.picklist(methodUses) }),
  v.object({ kind: v.literal('smsVoiceEnds'), ended: v.boolean() }),
  v.object({
    ...{ kind: v.literal('canBePutBack'), methods: v.array(method), days: v.number() },
    keys: v.picklist(['last', 'unknown', 'untilClosed']),
  }),
  v.object({
    ...{ kind: v.literal('cannotBePutBack'), methods: v.array(method) },
    because: v.picklist(['byNature', 'masked', 'setting', 'noKeyring']),
  }),
  v.object({ kind: v.literal('notPutBack'), ...notPutBack }),
]);

const refusal = v.variant('kind', [
  v.object({
    kind: v.picklist([
      'protectedUser',
      'nothingToDo',
      'userGone',
      'methodGone',
      'mobileWhileAlternate',
      'alternateNeedsMobile',
      'sameNumber',
      'lastGlobalAdministrator',
      'emergencyAccount',
      'nothingFailedLeft',
      'appOnlyPrivileged',
      'ownSessions',
      'guestPass',
      'appOnlyPass',
      'passNotAllowed',
      'passOnceOnly',
      'passStartPast',
      'guestSessions',
      'nothingRemovable',
      'alreadySo',
      'defaultNotRegistered',
      'smsSignInNotAllowed',
    ]),
  }),
  v.object({ kind: v.literal('self'), nationalCloud: v.exactOptional(v.literal(true)) }),
  v.object({ kind: v.literal('methodsUnreadable'), failure }),
  v.object({ kind: v.literal('passLifetime'), minimum: v.number(), maximum: v.number() }),
  v.object({ kind: v.literal('notDeletable'), method }),
  v.object({ kind: v.literal('phoneTypeTaken'), phoneType: v.picklist(phoneTypes) }),
  v.object({ kind: v.literal('nonePutBack'), left: v.array(v.object(notPutBack)) }),
]);

const plan = v.object({
  user: v.object({ id: text, displayName: text, userPrincipalName: text }),
  privilege: v.object({ level: v.picklist(['none', 'privileged', 'unknown']), because: v.array(text) }),
  steps: v.array(v.object({ id: text, action, kept: v.exactOptional(v.literal(true)) })),
  stays: v.array(method),
  notes: v.array(note),
  refusal: v.exactOptional(refusal),
});

const header = v.object({
  id: text,
  kind: v.picklist(operationKinds),
  demo: v.boolean(),
  appOnly: v.exactOptional(v.boolean()),
  demoInstance: maybe,
  tenantId: text,
  tenantName: text,
  account: text,
  startedAt: v.pipe(text, v.isoTimestamp()),
  reason: maybe,
  callerCheck: v.exactOptional(v.object({ items: v.array(v.object({ text, done: v.boolean() })) })),
  plans: v.array(plan),
});

const optionalTrace = v.exactOptional(trace);
const numberMasked = v.exactOptional(v.literal(true));
const state = v.variant('state', [
  v.object({ state: v.literal('planned') }),
  v.object({ state: v.literal('calling'), at: text }),
  v.object({ state: v.literal('accepted'), trace }),
  v.object({ state: v.literal('verified'), at: text, trace: optionalTrace, numberMasked }),
  v.object({ state: v.literal('alreadyDone'), at: text }),
  v.object({ state: v.literal('notConfirmed'), at: text, trace: optionalTrace }),
  v.object({
    state: v.literal('skipped'),
    because: v.picklist(['cancelled', 'earlierFailure', 'userGone', 'notAllowed']),
  }),
  v.object({ state: v.literal('failed'), failure }),
  v.object({ state: v.literal('doneWithoutSmsSignIn'), at: text, trace, numberMasked }),
]);

export const journalLineSchema: v.GenericSchema<unknown, JournalLine> = v.variant('line', [
  v.object({ line: v.literal('header'), version: v.literal(1), header }),
  v.object({ line: v.literal('step'), user: text, step: text, state }),
  v.object({ line: v.literal('remaining'), user: text, methods: v.array(method) }),
  v.object({ line: v.literal('userGone'), user: text }),
  v.object({
    line: v.literal('stopped'),
    at: text,
    because: v.exactOptional(v.union([v.object({ kind: v.literal('paused') }), failure])),
  }),
  v.object({ line: v.literal('resumed'), at: text }),
  v.object({ line: v.literal('ended'), at: text }),
]);
