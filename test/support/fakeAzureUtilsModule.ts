// Stands in for azext-utils where commands run in plain Node: the real one cannot be loaded there. It asks nobody anything, so that a
// test which gets as far as its wizards fails.

export class AzureWizardPromptStep {}

export class AzureWizard {
  constructor() {
    throw new Error('There is nobody to ask in plain Node.');
  }
}
