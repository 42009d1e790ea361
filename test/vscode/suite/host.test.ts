// The plumbing on the real vscode API: settings as VS Code keeps them, and the one way from a thrown error to the screen.

import assert from 'node:assert/strict';
import {
  callWithTelemetryAndErrorHandling,
  parseError,
  registerErrorHandler,
  type IErrorHandlerContext,
} from '@microsoft/vscode-azext-utils';
import { after, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { EntraError } from '../../../src/domain/failure.ts';
import type { Log } from '../../../src/host/log.ts';
import { registerAzureUtils } from '../../../src/host/registerAzureUtils.ts';
import { SentenceError } from '../../../src/host/sentenceError.ts';
import { createSettings, type SettingTypes } from '../../../src/host/settings.ts';

describe('Settings', () => {
  const settings = createSettings();

  it('have a default of the right type, every one of them', () => {
    const defaults: SettingTypes = {
      'auth.clientId': settings.get('auth.clientId'),
      'auth.tenantId': settings.get('auth.tenantId'),
      'auth.cloud': settings.get('auth.cloud'),
      'auth.mode': settings.get('auth.mode'),
      'auth.certificatePath': settings.get('auth.certificatePath'),
      'auth.persistDeviceCodeCache': settings.get('auth.persistDeviceCodeCache'),
      readOnly: settings.get('readOnly'),
      pageSize: settings.get('pageSize'),
      defaultCountry: settings.get('defaultCountry'),
      maskPhoneNumbers: settings.get('maskPhoneNumbers'),
      protectedUsers: settings.get('protectedUsers'),
      requireReason: settings.get('requireReason'),
      verifyCaller: settings.get('verifyCaller'),
      verifyCallerChecklist: settings.get('verifyCallerChecklist'),
      telecomProviderConfigured: settings.get('telecomProviderConfigured'),
      operationRetentionDays: settings.get('operationRetentionDays'),
      undoRetentionDays: settings.get('undoRetentionDays'),
      serviceDesk: settings.get('serviceDesk'),
      messageLanguage: settings.get('messageLanguage'),
    };
    assert.equal(defaults.pageSize, 100);
    assert.equal(defaults.maskPhoneNumbers, true);
  });

  it('cannot be changed by a workspace', async () => {
    const workspace = vscode.workspace.getConfiguration('entraMfa');
    await assert.rejects(
      Promise.resolve(workspace.update('maskPhoneNumbers', false, vscode.ConfigurationTarget.Workspace)),
    );
    assert.equal(settings.get('maskPhoneNumbers'), true);
  });

  it('tell which of them changed', async () => {
    const heard = new Promise<readonly string[]>((resolve) => {
      const listening = settings.onDidChange((keys) => {
        listening.dispose();
        resolve(keys);
      });
    });
    const all = vscode.workspace.getConfiguration('entraMfa');
    await all.update('pageSize', 50, vscode.ConfigurationTarget.Global);
    assert.deepEqual(await heard, ['pageSize']);
    assert.equal(settings.get('pageSize'), 50);
    await all.update('pageSize', undefined, vscode.ConfigurationTarget.Global);
  });
});

describe('An error that a command throws', () => {
  const logged: string[] = [];
  const log: Log = {
    info: () => undefined,
    warn: () => undefined,
    error: (message) => void logged.push(message),
    show: () => undefined,
  };
  const subscriptions: vscode.Disposable[] = [];
  /** What azext-utils is about to show, after our handler. */
  const handled: IErrorHandlerContext[] = [];

  before(() => {
    const extension = vscode.extensions.getExtension('mfa-admin.entra-mfa-admin');
    registerAzureUtils({ subscriptions, extension } as unknown as vscode.ExtensionContext, log);
    subscriptions.push(
      registerErrorHandler((action) => {
        handled.push({ ...action });
        // Seen is enough: no toast in the test window.
        action.errorHandling.suppressDisplay = true;
      }),
    );
  });
  after(() => {
    vscode.Disposable.from(...subscriptions).dispose();
  });

  const thrown = async (error: unknown): Promise<IErrorHandlerContext> => {
    handled.length = 0;
    logged.length = 0;
    await callWithTelemetryAndErrorHandling('entraMfa.test', () => Promise.reject(error as Error));
    const [only] = handled;
    assert.ok(only);
    return only;
  };

  it('becomes one sentence with the request id, and no offer to report it', async () => {
    const trace = { at: '2026-11-22T00:00:00Z', status: 403, requestId: 'req-9', message: 'No [x](command:y) {"a":1}' };
    const { error, errorHandling, telemetry } = await thrown(new EntraError({ kind: 'refused', trace }));
    const { message } = parseError(error);
    assert.match(message, /^Microsoft Entra refused this\. .*Request ID: req-9$/);
    assert.doesNotMatch(message, /\n|\]\(/);
    assert.equal(errorHandling.suppressReportIssue, true);
    assert.equal(telemetry.suppressAll, true);
    assert.equal(logged.length, 1);
  });

  it('says nothing of its insides when it is a mistake of ours, and offers the log', async () => {
    const { error, errorHandling } = await thrown(new TypeError("Cannot read properties of undefined (reading 'x')"));
    const { message } = parseError(error);
    assert.equal(message, 'Something unexpected happened. The log has the details.');
    assert.deepEqual(
      errorHandling.buttons?.map(({ title }) => title),
      ['Show Log'],
    );
  });

  it('is silent when the person cancelled, in whatever way it was said', async () => {
    const aborted = new DOMException('This operation was aborted', 'AbortError');
    for (const error of [new EntraError({ kind: 'cancelled' }), aborted, new vscode.CancellationError()]) {
      const seen = await thrown(error);
      assert.equal(parseError(seen.error).isUserCancelledError, true);
      assert.deepEqual(logged, []);
    }
  });

  it('is shown as it is when it is a sentence already', async () => {
    const { error } = await thrown(new SentenceError('No tenant is open.'));
    assert.equal(parseError(error).message, 'No tenant is open.');
    assert.deepEqual(logged, []);
  });
});
