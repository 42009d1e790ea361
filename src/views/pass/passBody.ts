// The body of the page with a pass. Everything in it is text: nothing from the tenant is markup. The code is not in it.

import * as vscode from 'vscode';
import { escapeHtml } from '../escapeHtml.ts';

export interface PassPage {
  /** All plain. */
  readonly title: string;
  readonly about: readonly string[];
  /** Why it cannot be used, if so. */
  readonly warning?: string;
  readonly hints: readonly string[];
}

export function passBody({ title, about, warning, hints }: PassPage): string {
  const show = vscode.l10n.t('Show Code');
  const list = (lines: readonly string[]): string => lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('');
  return `<main>
<h1>${escapeHtml(title)}</h1>
<ul>${list(about)}</ul>
${warning === undefined ? '' : `<p class="warning" role="alert">${escapeHtml(warning)}</p>`}
<output id="code" aria-label="${escapeHtml(vscode.l10n.t('Code'))}" aria-live="polite">••••••••</output>
<p>
<button id="show" aria-pressed="false" data-show="${escapeHtml(show)}" data-hide="${escapeHtml(vscode.l10n.t('Hide Code'))}">${escapeHtml(show)}</button>
<button id="copyCode">${escapeHtml(vscode.l10n.t('Copy Code'))}</button>
<button id="copyText" class="secondary">${escapeHtml(vscode.l10n.t('Copy Text for the User (without the Code)'))}</button>
</p>
<p id="told" role="status"></p>
<ul>${list(hints)}</ul>
</main>`;
}
