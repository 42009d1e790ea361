// Answers a command's prompts by what they are about, not by their words: so that the same answers do in every language.

import type { IAzureQuickPickItem, IAzureQuickPickOptions, TestActionContext } from '@microsoft/vscode-azext-utils';
import type { InputBoxOptions, MessageItem, MessageOptions } from 'vscode';

/** Text for a box, or which items of a list, by their data. */
export type Answer = string | ((data: unknown) => boolean);

export const all: Answer = () => true;
export const none: Answer = () => false;

type Item = IAzureQuickPickItem<unknown>;

/** Gives the answers in their order. Then it confirms: the first button or item, or `typed` in a box.
 * @returns what was shown, and how many answers were not asked for. */
export async function answerPrompts(
  { ui }: TestActionContext,
  answers: readonly Answer[],
  typed: string,
  work: () => Promise<void>,
): Promise<{ readonly shown: readonly string[]; readonly left: () => number }> {
  const shown: string[] = [];
  const left = [...answers];
  // TestUserInput takes from the front what is put here just before.
  const inputs: (string | RegExp)[] = [];
  const [showQuickPick, showInputBox, showWarningMessage] = [
    ui.showQuickPick.bind(ui),
    ui.showInputBox.bind(ui),
    ui.showWarningMessage.bind(ui),
  ];
  const note = (...texts: readonly (string | undefined)[]): void => {
    shown.push(...texts.flatMap((text) => (text === undefined || text === '' ? [] : [text])));
  };
  Object.assign(ui, {
    showQuickPick: async (given: Item[] | Promise<Item[]>, options: IAzureQuickPickOptions) => {
      const items = await given;
      note(options.title, options.placeHolder);
      for (const { label, description, detail } of items) note(label, description, detail);
      const answer = left.shift() ?? all;
      if (typeof answer === 'string')
        throw new Error(`A list was shown where ${answer} was to be typed: ${shown.at(-1)}`);
      const chosen = items.filter(({ data }) => answer(data));
      if (options.canPickMany === true) inputs.push(chosen.length === items.length ? /^/ : /^(?!)/);
      else inputs.push(chosen[0]?.label ?? 'nothing of it');
      return showQuickPick(items, options);
    },
    showInputBox: async (options: InputBoxOptions) => {
      note(options.title, options.prompt);
      const answer = left.shift() ?? typed;
      if (typeof answer !== 'string')
        throw new Error(`A box was shown where something was to be chosen: ${options.prompt}`);
      inputs.push(answer);
      return showInputBox(options);
    },
    showWarningMessage: async (message: string, options: MessageOptions, ...buttons: MessageItem[]) => {
      note(message, options.detail, ...buttons.map(({ title }) => title));
      inputs.push(buttons[0]?.title ?? 'no button');
      return showWarningMessage(message, options, ...buttons);
    },
  });
  await ui.runWithInputs(inputs, work);
  return { shown, left: () => left.length };
}
