// Asks for a tenant by its id or one of its domains.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { Cloud } from '../../auth/clouds.ts';
import { domainOf } from '../../auth/domainOf.ts';
import { guidOf } from '../../auth/guidOf.ts';
import { resolveTenant, type TenantProblem } from '../../auth/resolveTenant.ts';
import { SentenceError } from '../../host/sentenceError.ts';

/** The tenant's id; asked until there is one. @param title plain. @throws UserCancelledError if the person backs out. */
export async function askTenant(
  context: IActionContext,
  cloud: Pick<Cloud, 'authority'>,
  title: string,
): Promise<string> {
  const closed = new AbortController();
  let tenantId: string | undefined;
  const find = async (typed: string): Promise<string | undefined> => {
    const found = await resolveTenant(typed, cloud, (url, init) => fetch(url, init), closed.signal);
    if ('problem' in found) return problemSentence(found.problem);
    ({ tenantId } = found);
    return undefined;
  };
  try {
    await context.ui.showInputBox({
      title,
      prompt: vscode.l10n.t(
        'Directory (tenant) ID, or a domain of the tenant. A domain is looked up once, at the sign-in service of the cloud.',
      ),
      placeHolder: 'contoso.onmicrosoft.com',
      ignoreFocusOut: true,
      validateInput: (typed) =>
        (guidOf(typed) ?? domainOf(typed)) ? undefined : typed.trim() === '' ? '' : problemSentence('noTenantName'),
      asyncValidationTask: find,
    });
  } finally {
    closed.abort();
  }
  // The box lets a value pass when its validation is slow; nobody signs in anywhere because of that.
  if (tenantId === undefined) throw new SentenceError(problemSentence('noTenantName'));
  return tenantId;
}

function problemSentence(problem: TenantProblem): string {
  switch (problem) {
    case 'noTenantName':
      return vscode.l10n.t('This is neither a tenant ID nor a domain such as {0}.', 'contoso.onmicrosoft.com');
    case 'unknown':
      return vscode.l10n.t('No tenant of this cloud has this domain. Check the spelling, or type the tenant ID.');
    case 'otherCloud':
      return vscode.l10n.t(
        'The tenant of this domain is in another cloud. Choose the cloud in the setting {0} first.',
        'entraMfa.auth.cloud',
      );
    case 'slow':
      return vscode.l10n.t('The sign-in service did not answer in time. Try again, or type the tenant ID.');
    case 'unreachable':
      return vscode.l10n.t(
        'The sign-in service cannot be reached. Check the network connection and the proxy settings, or type the tenant ID.',
      );
    case 'notEntra':
      return vscode.l10n.t(
        'Something other than Microsoft Entra answered, perhaps a proxy. Try again, or type the tenant ID.',
      );
  }
}
