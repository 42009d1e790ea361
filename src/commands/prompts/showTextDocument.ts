// Shows text to read and to copy, as a read-only document that stays until the person closes it. Knows not what it says.

import * as vscode from 'vscode';

const scheme = 'entra-mfa-text';

/** @param title names the tab; plain. */
export async function showTextDocument(title: string, text: string): Promise<void> {
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: () => text,
  });
  // The query makes it a document of its own: VS Code would otherwise show the text of the one before.
  const uri = vscode.Uri.from({ scheme, path: `/${title.replaceAll(/[/\\]/gu, ' ')}`, query: crypto.randomUUID() });
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    // Its own language: package.json wraps its lines and makes no links of what names in it look like.
    await vscode.languages.setTextDocumentLanguage(document, scheme);
    await vscode.window.showTextDocument(document, { preview: false });
  } finally {
    // VS Code has the text now and does not ask for it again: nothing changes it.
    provider.dispose();
  }
}
