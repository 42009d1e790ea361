// Whether somebody pressed Back.

import { GoBackError } from '@microsoft/vscode-azext-utils';

export function isStepBack(error: unknown): boolean {
  return error instanceof GoBackError;
}
