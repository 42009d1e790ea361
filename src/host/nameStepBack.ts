// Makes Back work in the built extension: azext-utils 4.1 knows its GoBackError by the name of the class, which minifying changes.

import { GoBackError } from '@microsoft/vscode-azext-utils';

/** Call once, before anything is asked. */
export function nameStepBack(): void {
  Object.defineProperty(GoBackError, 'name', { value: 'GoBackError' });
}
