// The HTML of the overview page: empty. All that it shows comes in messages, as text.

import * as vscode from 'vscode';

export interface PagePlaces {
  /** Addresses as the webview may load them. */
  readonly script: string;
  readonly style: string;
  /** https://code.visualstudio.com/api/extension-guides/webview#content-security-policy */
  readonly cspSource: string;
}

export function overviewPage(title: string, { script, style, cspSource }: PagePlaces): string {
  const csp = `default-src 'none'; script-src ${cspSource}; style-src ${cspSource}`;
  return `<!DOCTYPE html>
<html lang="${escaped(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(csp)}">
<link rel="stylesheet" href="${escaped(style)}">
<title>${escaped(title)}</title>
</head>
<body>
<main></main>
<script src="${escaped(script)}"></script>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
