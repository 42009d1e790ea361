// The tenant as people tell it from others: its name, and its domain, which cannot be chosen to look like another's.

import * as vscode from 'vscode';
import { plainText } from '../host/plainText.ts';
import type { Session } from '../services.ts';

/** Plain. */
export function tenantLabel({ tenantName, domain }: Pick<Session, 'tenantName' | 'domain'>): string {
  const name = plainText(tenantName);
  return domain === undefined ? name : vscode.l10n.t('{0} ({1})', name, plainText(domain));
}
