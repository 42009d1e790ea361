// Keeps in the user's settings which tenant is open, so that the next window opens the same one.

import * as vscode from 'vscode';
import { isNamedBy } from '../auth/isNamedBy.ts';
import { signInTarget } from '../auth/signInTarget.ts';
import type { Services, Session } from '../services.ts';

/** Only once the tenant is open: a setting that names another one closes it. */
export async function keepTenantSetting({ settings }: Pick<Services, 'settings'>, session: Session): Promise<void> {
  const target = signInTarget(settings);
  if (typeof target === 'string' || isNamedBy(target, session)) return;
  await vscode.workspace
    .getConfiguration('entraMfa')
    .update('auth.tenantId', session.tenantId.toLowerCase(), vscode.ConfigurationTarget.Global);
}
