// One picture for how it stands, told by shape; colour only underlines it. Green is "verified" alone.

import * as vscode from 'vscode';
import type { StepState, UserOutcome } from '../operations/operation.ts';

/** @param live whether a window is at work on it. */
export function outcomeIcon(outcome: UserOutcome, live: boolean): vscode.ThemeIcon {
  switch (outcome) {
    case 'done':
      return green('pass-filled');
    case 'accepted':
      return live ? new vscode.ThemeIcon('sync~spin') : yellow('history');
    case 'waiting':
      return new vscode.ThemeIcon('circle-outline');
    case 'running':
      return new vscode.ThemeIcon(live ? 'loading~spin' : 'debug-pause');
    case 'notConfirmed':
      return yellow('history');
    case 'partly':
      return yellow('warning');
    case 'failed':
    case 'userGone':
      return red('error');
    case 'cancelled':
    case 'refused':
      return new vscode.ThemeIcon('circle-slash');
  }
}

/** @param live whether a window is at work on it. */
export function stepIcon({ state }: StepState, live: boolean): vscode.ThemeIcon {
  switch (state) {
    case 'planned':
      return outcomeIcon('waiting', live);
    case 'calling':
      return live ? outcomeIcon('running', live) : yellow('question');
    case 'accepted':
      return outcomeIcon('accepted', live);
    case 'verified':
      return outcomeIcon('done', live);
    case 'alreadyDone':
      return green('pass');
    case 'doneWithoutSmsSignIn':
      return yellow('pass');
    case 'notConfirmed':
      return outcomeIcon('notConfirmed', live);
    case 'skipped':
      return outcomeIcon('cancelled', live);
    case 'failed':
      return outcomeIcon('failed', live);
  }
}

const coloured = (color: string) => (id: string) => new vscode.ThemeIcon(id, new vscode.ThemeColor(color));
const green = coloured('testing.iconPassed');
const yellow = coloured('list.warningForeground');
const red = coloured('list.errorForeground');
