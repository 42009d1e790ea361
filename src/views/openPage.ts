// Opens a page of ours in a webview. Every page is as strict: script and style from dist alone, nothing inline, no network, no command links.
// https://code.visualstudio.com/api/extension-guides/webview#content-security-policy

import * as vscode from 'vscode';
import { escapeHtml } from './escapeHtml.ts';

export interface PageToOpen {
  readonly extensionUri: vscode.Uri;
  readonly viewType: string;
  /** Names the tab; plain. */
  readonly title: string;
  /** Its script and its style are `<name>.js` and `<name>.css` in dist. */
  readonly name: string;
  /** HTML, in which all text is escaped. */
  readonly body: string;
}

export function openPage({ extensionUri, viewType, title, name, body }: PageToOpen): vscode.WebviewPanel {
  const dist = vscode.Uri.joinPath(extensionUri, 'dist');
  const panel = vscode.window.createWebviewPanel(viewType, title, vscode.ViewColumn.Active, {
    enableScripts: true,
    enableCommandUris: false,
    localResourceRoots: [dist],
  });
  const { webview } = panel;
  const place = (file: string): string => escapeHtml(webview.asWebviewUri(vscode.Uri.joinPath(dist, file)).toString());
  const csp = `default-src 'none'; script-src ${webview.cspSource}; style-src ${webview.cspSource}`;
  webview.html = `<!DOCTYPE html>
<html lang="${escapeHtml(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(csp)}">
<link rel="stylesheet" href="${place(`${name}.css`)}">
<title>${escapeHtml(title)}</title>
</head>
<body>
${body}
<script src="${place(`${name}.js`)}"></script>
</body>
</html>`;
  return panel;
}
