// Sets azext-utils up: no telemetry, no "Report an Issue", one way from anything thrown to one sentence on the screen.
// Knows no commands.

import type { AzExtErrorButton, IAzExtOutputChannel, IErrorHandlerContext } from '@microsoft/vscode-azext-utils';
import {
  parseError,
  registerErrorHandler,
  registerOnActionStartHandler,
  registerUIExtensionVariables,
  UserCancelledError,
} from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { failureOf } from '../domain/failure.ts';
import { explain } from './explain.ts';
import type { Log } from './log.ts';
import { nameStepBack } from './nameStepBack.ts';
import { SentenceError } from './sentenceError.ts';

/** Call once, before any command is registered. */
export function registerAzureUtils(context: vscode.ExtensionContext, log: Log): void {
  nameStepBack();
  registerUIExtensionVariables({ context, outputChannel: silentChannel() });
  context.subscriptions.push(
    registerOnActionStartHandler((action) => {
      // Its button puts the message, names and all, into the address of a GitHub issue.
      action.errorHandling.suppressReportIssue = true;
      action.telemetry.suppressAll = true;
    }),
    registerErrorHandler((action) => {
      toSentence(action, log);
    }),
  );
}

/** azext-utils silences UserCancelledError alone and shows the message of everything else. */
function toSentence(action: IErrorHandlerContext, log: Log): void {
  const { error } = action;
  if (error instanceof SentenceError || parseError(error).isUserCancelledError) return;
  const failure = failureOf(error);
  if (failure.kind === 'cancelled') {
    action.error = new UserCancelledError();
    return;
  }
  log.error(`${action.callbackId} failed:`, error);
  const { text, buttons } = explain(failure);
  action.error = new SentenceError(text);
  action.errorHandling.buttons = buttons.map((button): AzExtErrorButton => ({
    title: button.title,
    callback: async () => {
      await vscode.commands.executeCommand(button.command);
    },
  }));
}

/** azext-utils repeats every message in a channel of its own; ours has already been told, with the request id. */
function silentChannel(): IAzExtOutputChannel {
  const nothing = (): void => undefined;
  return {
    name: 'azext-utils',
    append: nothing,
    appendLine: nothing,
    appendLog: nothing,
    replace: nothing,
    clear: nothing,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the interface asks for it
    show: nothing,
    hide: nothing,
    dispose: nothing,
  };
}
