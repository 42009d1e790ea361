// Asks one question under a title.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import { askInOrder } from './askInOrder.ts';

/** The answer. @param title plain. @throws UserCancelledError if the person backs out, and whatever the question throws. */
export async function askTitled<T>(context: IActionContext, title: string, question: () => Promise<T>): Promise<T> {
  let answer: { readonly value: T } | undefined;
  await askInOrder(context, title, [
    async () => {
      answer = { value: await question() };
    },
  ]);
  if (answer === undefined) throw new Error('Not answered yet');
  return answer.value;
}
