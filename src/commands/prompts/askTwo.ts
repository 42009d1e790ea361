// Asks two questions in a row under one title, with a way back from the second to the first.

import { AzureWizard, AzureWizardPromptStep, type IActionContext } from '@microsoft/vscode-azext-utils';

/** The answers to both. @param title plain; VS Code shows it over both questions. @param second may be asked again after a step back.
 * @throws UserCancelledError if the person backs out, and whatever the questions throw. */
export async function askTwo<A, B>(
  context: IActionContext,
  title: string,
  first: () => Promise<A>,
  second: (answer: A) => Promise<B>,
): Promise<readonly [A, B]> {
  const one = new Question(first);
  const two = new Question(() => second(one.answer));
  await new AzureWizard(context, { title, promptSteps: [one, two] }).prompt();
  return [one.answer, two.answer];
}

class Question<T> extends AzureWizardPromptStep<IActionContext> {
  readonly #ask: () => Promise<T>;
  #answer: { readonly value: T } | undefined;

  constructor(ask: () => Promise<T>) {
    super();
    this.#ask = ask;
  }

  get answer(): T {
    if (this.#answer === undefined) throw new Error('Not answered yet');
    return this.#answer.value;
  }

  override async prompt(): Promise<void> {
    this.#answer = { value: await this.#ask() };
  }

  override shouldPrompt(): boolean {
    return true;
  }
}
