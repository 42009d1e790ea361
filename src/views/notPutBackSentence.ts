// Words why a number or an address is not put back.

import * as vscode from 'vscode';
import type { NotPutBack } from '../domain/plan.ts';
import { methodLabel } from './methodLabels.ts';

/** One sentence, plain. */
export function notPutBackSentence({ method, because }: NotPutBack): string {
  const label = methodLabel(method);
  switch (because) {
    case 'thereAlready':
      return vscode.l10n.t('{0} is registered already.', label);
    case 'setSince':
      return vscode.l10n.t('{0} is not put back: another one was set since.', label);
    case 'cannotCompare':
      return vscode.l10n.t(
        '{0} is not put back: one is registered that can be read in part only, so it may be another one.',
        label,
      );
    case 'needsMobile':
      return vscode.l10n.t('{0} is not put back: it needs a mobile phone beside it. Choose that one too.', label);
  }
}
