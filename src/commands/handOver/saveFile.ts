// Saves a text as a file where the person says, and offers to open it there. The file is the person's: nothing of ours remembers it.

import { homedir } from 'node:os';
import { UserCancelledError } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { headed, type Marked } from '../prompts/headed.ts';
import { fileName } from './fileName.ts';

export interface FileToSave {
  /** Heads the dialog; plain. */
  readonly title: string;
  /** What the file is called, at first. */
  readonly name: string;
  /** Without the dot, and what files of it are. */
  readonly extension: string;
  readonly kind: string;
  readonly content: string;
  /** The button of the dialog. */
  readonly save: string;
  /** Said when it is done, and the button beside it. */
  readonly saved: string;
  readonly open: string;
}

/** @throws UserCancelledError if the person backs out. */
export async function saveFile(session: Marked, file: FileToSave): Promise<void> {
  const uri = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(vscode.Uri.file(homedir()), `${fileName(file.name)}.${file.extension}`),
    filters: { [file.kind]: [file.extension] },
    saveLabel: file.save,
    title: headed(session, file.title),
  });
  if (uri === undefined) throw new UserCancelledError();
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(file.content));
  void vscode.window.showInformationMessage(headed(session, file.saved), file.open).then(async (pressed) => {
    if (pressed === file.open) await vscode.env.openExternal(uri);
  });
}
