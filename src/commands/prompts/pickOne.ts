// Asks for one of a list. The only place that knows how azext-utils wants its lists.

import type { IActionContext, IAzureQuickPickItem } from '@microsoft/vscode-azext-utils';
import { askTitled } from './askTitled.ts';

/** All text in it is plain. */
export interface Choice<T> {
  readonly label: string;
  readonly data: T;
  readonly description?: string | undefined;
  readonly detail?: string | undefined;
  /** Choices of one group stand together under its name. */
  readonly group?: string;
}

/** What was chosen. @param title undefined: the question stands in a row of questions, which has a title.
 * @throws UserCancelledError if the person backs out. */
export async function pickOne<T>(
  context: IActionContext,
  title: string | undefined,
  question: string,
  choices: readonly Choice<T>[],
): Promise<T> {
  const items = choices.map(({ label, data, description, detail, group }): IAzureQuickPickItem<T> => ({
    // The last choice is not remembered: the first one is the advised one.
    ...{ label, data, suppressPersistence: true },
    ...(description !== undefined && { description }),
    ...(detail !== undefined && { detail }),
    ...(group !== undefined && { group }),
  }));
  const ask = async (): Promise<T> => {
    const picked = await context.ui.showQuickPick(items, {
      placeHolder: question,
      enableGrouping: items.some(({ group }) => group !== undefined),
      matchOnDescription: true,
      matchOnDetail: true,
      suppressPersistence: true,
    });
    return picked.data;
  };
  return title === undefined ? ask() : askTitled(context, title, ask);
}
