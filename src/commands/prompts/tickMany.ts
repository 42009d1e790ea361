// A list in which any number of items can be ticked.

import type { IActionContext, IAzureQuickPickItem } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';

export interface Tick<T> {
  /** Plain. */
  readonly label: string;
  readonly data: T;
  /** Ticked from the start. */
  readonly ticked: boolean;
}

/** What was ticked, in the order of the items. @param question plain. @throws UserCancelledError if the person backs out. */
export async function tickMany<T>(
  context: IActionContext,
  question: string,
  ticks: readonly Tick<T>[],
): Promise<readonly T[]> {
  const items = ticks.map(({ label, data }): IAzureQuickPickItem<T> => ({ label, data }));
  const placeHolder = vscode.l10n.t('{0} (Space, then Enter)', question);
  const picked = await context.ui.showQuickPick(items, {
    canPickMany: true,
    get placeHolder() {
      return placeHolder;
    },
    set placeHolder(_) {
      // azext-utils 4.1 appends a hint of its own, in English whatever the language of the window.
    },
    isPickSelected: (item) => ticks.some((tick, index) => items[index] === item && tick.ticked),
  });
  return picked.map(({ data }) => data);
}
