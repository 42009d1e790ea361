// Asks questions in a row under one title, with a way back from each to the one before.

import { AzureWizard, AzureWizardPromptStep, type IActionContext } from '@microsoft/vscode-azext-utils';

/** One that is not asked, as the answers before it are, has no part in the count of the steps. */
export type QuestionInOrder =
  (() => Promise<void>) | { readonly ask: () => Promise<void>; readonly when: () => boolean };

/** Each question keeps its own answer, and may be asked again after a step back. @param title plain; VS Code shows it over all questions.
 * @param before there is a question before the first of these, of which the caller knows.
 * @throws UserCancelledError if the person backs out, GoBackError towards a question before, and whatever the questions throw. */
export async function askInOrder(
  context: IActionContext,
  title: string,
  questions: readonly QuestionInOrder[],
  before = false,
): Promise<void> {
  const promptSteps = questions.map((ask, index) => new Question(ask, index));
  // A wizard forgets the one that it is asked within, and its way back. Where there is one, Back leads out of this.
  const ui: IActionContext['ui'] & { wizard?: unknown } = context.ui;
  const outer = ui.wizard;
  const wizard = new TitledWizard(context, { title, promptSteps, hideStepCount: questions.length === 1 });
  wizard.within = before || outer !== undefined;
  try {
    await wizard.prompt();
  } finally {
    ui.wizard = outer;
  }
}

/** azext-utils 4.1 shows no title that is given to a list, and a wizard's only if it asks twice. */
class TitledWizard extends AzureWizard<IActionContext> {
  /** Its own, which its types leave out. */
  declare readonly currentStep: number;
  within = false;

  get showTitle(): boolean {
    return true;
  }

  get showBackButton(): boolean {
    return this.within || this.currentStep > 1;
  }
}

class Question extends AzureWizardPromptStep<IActionContext> {
  readonly #ask: () => Promise<void>;
  readonly #when: () => boolean;

  constructor(question: QuestionInOrder, index: number) {
    super();
    const { ask, when } = typeof question === 'function' ? { ask: question, when: () => true } : question;
    this.#ask = ask;
    this.#when = when;
    // What was typed is kept by it for when the question is asked again.
    this.id = String(index);
  }

  override prompt(): Promise<void> {
    return this.#ask();
  }

  override shouldPrompt(): boolean {
    return this.#when();
  }
}
