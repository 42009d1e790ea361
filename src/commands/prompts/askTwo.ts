// Asks two questions in a row under one title, with a way back from the second to the first.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import { askInOrder } from './askInOrder.ts';

/** The answers to both. @param title plain; VS Code shows it over both questions. @param second may be asked again after a step back.
 * @throws UserCancelledError if the person backs out, and whatever the questions throw. */
export async function askTwo<A, B>(
  context: IActionContext,
  title: string,
  first: () => Promise<A>,
  second: (answer: A) => Promise<B>,
): Promise<readonly [A, B]> {
  let answers: { readonly one: A; readonly two?: { readonly value: B } } | undefined;
  await askInOrder(context, title, [
    async () => {
      answers = { one: await first() };
    },
    async () => {
      if (answers !== undefined) answers = { ...answers, two: { value: await second(answers.one) } };
    },
  ]);
  if (answers?.two === undefined) throw new Error('Not answered yet');
  return [answers.one, answers.two.value];
}
