// Signs in to a real tenant, in the way that the settings name, and opens it: for every command that signs in.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import { signedOutKey } from '../auth/signedOutKey.ts';
import type { Services } from '../services.ts';
import { openRealTenant } from './openRealTenant.ts';
import { confirmLeaving } from './prompts/confirmLeaving.ts';
import { readyCloud } from './prompts/readyCloud.ts';
import { requireTarget } from './prompts/requireTarget.ts';

/** @param least for no more than what nothing works without. @throws UserCancelledError, SentenceError or EntraError. */
export async function signInHow(context: IActionContext, services: Services, least: boolean): Promise<void> {
  const target = await requireTarget(context, services);
  await confirmLeaving(context, services);
  if (target.mode === 'vscode') await readyCloud(context, target.cloud);
  // After Sign Out it may be somebody else's turn.
  const whole = services.context.globalState.get(signedOutKey) === true ? 'choose' : 'ask';
  await openRealTenant(services, { target, how: least ? 'askLeast' : whole });
  await services.usersView.focus();
}
