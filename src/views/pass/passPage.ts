// The HTML of the page with a pass. Everything in it is text: nothing from the tenant is markup. The code is not in it.

import * as vscode from 'vscode';

export interface PassPage {
  /** All plain. */
  readonly title: string;
  readonly about: readonly string[];
  /** Why it cannot be used, if so. */
  readonly warning?: string;
  readonly hints: readonly string[];
}

/** Addresses as the webview may load them. */
export interface PagePlaces {
  readonly script: string;
  readonly style: string;
  /** https://code.visualstudio.com/api/extension-guides/webview#content-security-policy */
  readonly cspSource: string;
}

export function passPage({ title, about, warning, hints }: PassPage, { script, style, cspSource }: PagePlaces): string {
  const csp = `default-src 'none'; script-src ${cspSource}; style-src ${cspSource}`;
  const show = vscode.l10n.t('Show Code');
  const list = (lines: readonly string[]): string => lines.map((line) => `<li>${escaped(line)}</li>`).join('');
  return `<!DOCTYPE html>
<html lang="${escaped(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(csp)}">
<link rel="stylesheet" href="${escaped(style)}">
<title>${escaped(title)}</title>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<ul>${list(about)}</ul>
${warning === undefined ? '' : `<p class="warning" role="alert">${escaped(warning)}</p>`}
<output id="code" aria-label="${escaped(vscode.l10n.t('Code'))}" aria-live="polite">••••••••</output>
<p>
<button id="show" aria-pressed="false" data-show="${escaped(show)}" data-hide="${escaped(vscode.l10n.t('Hide Code'))}">${escaped(show)}</button>
<button id="copyCode">${escaped(vscode.l10n.t('Copy Code'))}</button>
<button id="copyText" class="secondary">${escaped(vscode.l10n.t('Copy Text for the User (without the Code)'))}</button>
</p>
<p id="told" role="status"></p>
<ul>${list(hints)}</ul>
</main>
<script src="${escaped(script)}"></script>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
