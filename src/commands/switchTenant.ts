// Goes to another tenant with the same account: one opened before, one that is named, a partner's customer, or the demo. What is
// open stays open, and the settings stay as they are, until the new one is there.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { clouds } from '../auth/clouds.ts';
import { readCustomers } from '../auth/readCustomers.ts';
import { signedOutKey } from '../auth/signedOutKey.ts';
import { signInTarget } from '../auth/signInTarget.ts';
import { cloudApis } from '../domain/cloudApi.ts';
import { failureOf } from '../domain/failure.ts';
import type { DelegatedAdminCustomer } from '../graph/delegatedAdminCustomers.ts';
import { explain } from '../host/explain.ts';
import { requestLine } from '../host/requestLine.ts';
import { withProgress } from '../host/withProgress.ts';
import type { Services, Session } from '../services.ts';
import type { Command } from './command.ts';
import { keepTenantSetting } from './keepTenantSetting.ts';
import { openDemoTenant } from './openDemoTenant.ts';
import { openRealTenant } from './openRealTenant.ts';
import { askTenant } from './prompts/askTenant.ts';
import { confirmLeaving } from './prompts/confirmLeaving.ts';
import { inARow } from './prompts/inARow.ts';
import { pickCustomer } from './prompts/pickCustomer.ts';
import { pickTenant } from './prompts/pickTenant.ts';
import { readyCloud } from './prompts/readyCloud.ts';
import { requireTarget } from './prompts/requireTarget.ts';

export const switchTenant: Command = async (context, services, target, selected) => {
  const { sessions, usersView } = services;
  const tenantId = await chooseTenant(context, services);
  if (tenantId === 'demo') {
    await openDemoTenant(context, services, target, selected);
    return;
  }
  const before = sessions.current;
  if (before?.demo === false && before.tenantId.toLowerCase() === tenantId) {
    await usersView.focus();
    return;
  }
  const app = await requireTarget(context, services);
  await confirmLeaving(context, services);
  if (app.mode === 'vscode') await readyCloud(context, app.cloud);
  const session = await openRealTenant(services, {
    target: { ...app, tenantId },
    // After Sign Out it may be somebody else's turn.
    how: services.context.globalState.get(signedOutKey) === true ? 'choose' : 'ask',
    account: before?.signIn?.account,
  });
  await keepTenantSetting(services, session);
  await usersView.focus();
};

/** Lower-case GUID. @throws UserCancelledError if the person backs out. */
async function chooseTenant(context: IActionContext, services: Services): Promise<string> {
  const { sessions, settings, tenants } = services;
  const app = signInTarget(settings);
  const cloud = clouds[settings.get('auth.cloud')];
  let customersProblem: string | undefined;
  for (;;) {
    const session = sessions.current;
    const choice = await pickTenant({
      offer: () => ({
        recent: typeof app === 'string' ? [] : tenants.recent(app),
        openId: session?.demo === false ? session.tenantId.toLowerCase() : undefined,
        customers: session?.signIn !== undefined && !cloudApis[session.cloud].lacks.includes('partners'),
        customersProblem,
      }),
      forget: async (tenantId) => {
        if (typeof app !== 'string') await tenants.forget(app, tenantId);
      },
    });
    switch (choice.kind) {
      case 'demo':
        return 'demo';
      case 'tenant':
        return choice.tenantId;
      case 'typed':
        return askTenant(context, cloud, vscode.l10n.t('Switch Tenant'));
      case 'customers': {
        const customers = session === undefined ? [] : await customersOf(services, session);
        if (typeof customers !== 'string') return pickCustomer(context, customers);
        customersProblem = customers;
      }
    }
  }
}

/** Or why there are none; plain. */
async function customersOf(
  { settings, log, kept }: Services,
  session: Session,
): Promise<readonly DelegatedAdminCustomer[] | string> {
  const means = {
    readOnly: () => settings.get('readOnly'),
    kept,
    onRequest: (trace: Parameters<typeof requestLine>[0]) => {
      log.info(requestLine(trace));
    },
  };
  try {
    const customers = await withProgress({ title: vscode.l10n.t('Reading customers…'), cancellable: true }, (signal) =>
      readCustomers(session, means, signal),
    );
    return customers.length === 0
      ? vscode.l10n.t('This account has no customers with delegated administration.')
      : customers;
  } catch (error) {
    const { sentence, nextStep } = explain(failureOf(error));
    return nextStep === undefined ? sentence : inARow(sentence, nextStep);
  }
}
