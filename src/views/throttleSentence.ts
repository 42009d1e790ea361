// That Microsoft Graph makes us wait, until when, or how many requests it takes.

import * as vscode from 'vscode';
import type { ThrottleState } from '../graph/graph.ts';

/** Part of a line; undefined: nobody waits for Microsoft Graph. */
export function throttleSentence({ waitingUntil, perSecond }: ThrottleState): string | undefined {
  const { language } = vscode.env;
  if (waitingUntil !== undefined) {
    const time = new Intl.DateTimeFormat(language, { timeStyle: 'medium' }).format(waitingUntil);
    return vscode.l10n.t('waits until {0}: Microsoft Graph limits requests', time);
  }
  if (perSecond === undefined) return undefined;
  const rate = new Intl.NumberFormat(language, { maximumSignificantDigits: 2 }).format(perSecond);
  return vscode.l10n.t('Microsoft Graph limits requests to about {0} a second', rate);
}
