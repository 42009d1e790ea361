// Shows a plan as a read-only document while the person decides. Knows text, not plans.

import * as vscode from 'vscode';

const scheme = 'entra-mfa-plan';
/** The box that asks to type something covers the first lines of the editor. */
const roomForTheBox = '\n'.repeat(4);

/** Opens `text` read-only under `title`, runs `decide` beside it, then closes it, whatever was decided. */
export async function withPlanDocument<T>(title: string, text: string, decide: () => Promise<T>): Promise<T> {
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: () => roomForTheBox + text,
  });
  // The query makes every plan a document of its own: VS Code would otherwise show the text of the one before.
  const uri = vscode.Uri.from({ scheme, path: `/${title.replaceAll(/[/\\]/gu, ' ')}`, query: crypto.randomUUID() });
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    // Its own language: package.json wraps its lines and makes no links of what names in it look like.
    await vscode.languages.setTextDocumentLanguage(document, scheme);
    await vscode.window.showTextDocument(document, { preview: false, preserveFocus: true });
    return await decide();
  } finally {
    await closeTabs(uri);
    provider.dispose();
  }
}

async function closeTabs(uri: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter((tab) => tab.input instanceof vscode.TabInputText && tab.input.uri.toString() === uri.toString());
  await vscode.window.tabGroups.close(tabs);
}
