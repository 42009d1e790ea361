// Every failure has words; nothing in them is interpreted, nothing secret or technical is in them.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fake } from '../../support/fakeVscode.ts';
import { cloudFeatures } from '../../../src/domain/cloudApi.ts';
import type { Failure, FailureKind, RequestTrace } from '../../../src/domain/failure.ts';

const { explain } = await import('../../../src/host/explain.ts');

/** A missing kind does not compile. */
const kinds: Record<FailureKind, true> = {
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
const allKinds = Object.keys(kinds) as FailureKind[];
const trace: RequestTrace = { at: '2026-11-22T00:00:00Z', status: 400, message: 'No.', requestId: 'req-7' };
const failureOfKind = (kind: FailureKind): Failure => ({ kind, trace });

describe('explain', () => {
  it('§15.42 has words of its own for every kind of failure', () => {
    const sentences = allKinds.map((kind) => explain(failureOfKind(kind)).sentence);
    assert.equal(new Set(sentences).size, allKinds.length);
    for (const sentence of sentences) assert.match(sentence, /^[A-Z].*\.$/);
  });

  it('names a next step for all but a cancellation', () => {
    for (const kind of allKinds.filter((each) => each !== 'cancelled')) {
      assert.match(explain(failureOfKind(kind)).nextStep ?? '', /\.$/, kind);
      assert.match(explain(failureOfKind(kind), 'write').nextStep ?? '', /\.$/, kind);
    }
  });

  it('§15.55 hands on the request id', () => {
    for (const kind of allKinds) assert.match(explain(failureOfKind(kind)).text, /Request ID: req-7/);
  });

  it('says that the outcome of a write is not known when its answer was lost', () => {
    for (const kind of ['offline', 'unavailable', 'notGraph', 'unexpected'] as const) {
      assert.match(explain(failureOfKind(kind), 'write').text, /not known whether the change took effect/);
      assert.doesNotMatch(explain(failureOfKind(kind), 'read').text, /not known/);
    }
  });

  it('offers VS Code’s own sign-in log only where VS Code signs in', () => {
    const offersLog = (failure: Failure): boolean =>
      explain(failure).buttons.some(({ command }) => command === 'entraMfa.showSignInLog');
    const failures: readonly Failure[] = [{ kind: 'signedOut' }, { kind: 'signInFailed', trace: { at: '' } }];
    for (const failure of failures) assert.ok(offersLog(failure), failure.kind);
    assert.match(explain({ kind: 'signedOut' }).text, /Microsoft Authentication log/);
    for (const mode of ['deviceCode', 'azureCli', 'appOnlyCertificate']) {
      fake.configuration['entraMfa.auth.mode'] = { globalValue: mode };
      for (const failure of failures) {
        assert.ok(!offersLog(failure), failure.kind);
        assert.doesNotMatch(explain(failure).text, /Authentication log/);
      }
    }
    delete fake.configuration['entraMfa.auth.mode'];
  });

  it('names the permission that is missing where it is known, and what helps with this way to sign in', () => {
    const failure: Failure = { kind: 'missingPermission', permission: 'UserAuthenticationMethod.Read.All' };
    assert.match(explain(failure).text, /^The permission UserAuthenticationMethod\.Read\.All is not .*administrator/);
    fake.configuration['entraMfa.auth.mode'] = { globalValue: 'azureCli' };
    assert.match(explain(failure).text, /Azure CLI cannot have it .*entraMfa\.auth\.mode/);
    delete fake.configuration['entraMfa.auth.mode'];
  });

  it('quotes the service as plain text on one line', () => {
    const hostile = 'Line\nbreak [x](command:workbench.action.quit) $(zap) <html><a href="x">';
    const { text } = explain({ kind: 'refused', trace: { ...trace, message: hostile } });
    assert.ok(!text.includes('\n') && !text.includes('](') && !text.includes('$('));
  });

  it('says what a cloud does not have, and where to go instead', () => {
    const explanations = cloudFeatures.map((feature) => explain({ kind: 'notInThisCloud', feature }));
    assert.equal(new Set(explanations.map(({ sentence }) => sentence)).size, cloudFeatures.length);
    for (const { text } of explanations) assert.match(text, /in this cloud\. Use the Entra admin center for it\.$/);
  });

  it('§15.54 manages without a message, an id or a trace', () => {
    for (const kind of allKinds) {
      const { text, detail } = explain({ kind });
      assert.equal(detail, undefined);
      assert.doesNotMatch(text, /undefined|null/);
    }
  });
});
