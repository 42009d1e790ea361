// Asks one question under a title. azext-utils 4.1 shows no title that is given to a list, and a wizard's only if it asks twice.

import { AzureWizard, AzureWizardPromptStep, type IActionContext } from '@microsoft/vscode-azext-utils';

/** The answer. @param title plain. @throws UserCancelledError if the person backs out, and whatever the question throws. */
export async function askTitled<T>(context: IActionContext, title: string, question: () => Promise<T>): Promise<T> {
  const step = new Question(question);
  await new TitledWizard(context, { title, promptSteps: [step], hideStepCount: true }).prompt();
  if (step.answer === undefined) throw new Error('Not answered yet');
  return step.answer.value;
}

class TitledWizard extends AzureWizard<IActionContext> {
  get showTitle(): boolean {
    return true;
  }
}

class Question<T> extends AzureWizardPromptStep<IActionContext> {
  readonly #ask: () => Promise<T>;
  answer: { readonly value: T } | undefined;

  constructor(ask: () => Promise<T>) {
    super();
    this.#ask = ask;
  }

  override async prompt(): Promise<void> {
    this.answer = { value: await this.#ask() };
  }

  override shouldPrompt(): boolean {
    return true;
  }
}
