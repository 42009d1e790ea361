// Signs in to a real tenant, in the way that the settings name, and opens it.

import { signedOutKey } from '../auth/signedOutKey.ts';
import type { Command } from './command.ts';
import { openRealTenant } from './openRealTenant.ts';
import { confirmLeaving } from './prompts/confirmLeaving.ts';
import { readyCloud } from './prompts/readyCloud.ts';
import { requireTarget } from './prompts/requireTarget.ts';

export const signIn: Command = async (context, services) => {
  const target = await requireTarget(context, services);
  await confirmLeaving(context, services);
  if (target.mode === 'vscode') await readyCloud(context, target.cloud);
  // After Sign Out it may be somebody else's turn.
  const how = services.context.globalState.get(signedOutKey) === true ? 'choose' : 'ask';
  await openRealTenant(services, { target, how });
  await services.usersView.focus();
};
