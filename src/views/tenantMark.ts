// The tenant's name as it heads the views and stands in the status bar: with the word APP-ONLY where an app acts and no person.

import * as vscode from 'vscode';
import { plainText } from '../host/plainText.ts';
import type { Session } from '../services.ts';

/** Plain. @param most length of the name. */
export function tenantMark({ tenantName, appOnly }: Pick<Session, 'tenantName' | 'appOnly'>, most?: number): string {
  const name = plainText(tenantName, most);
  return appOnly === true ? vscode.l10n.t('APP-ONLY {0}', name) : name;
}
