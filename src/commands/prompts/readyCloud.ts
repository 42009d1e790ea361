// Sees to it that VS Code has a sign-in for a national cloud: it has one only while a setting of its own names that cloud.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { cloudReadiness, sovereignCloudSection } from '../../auth/cloudReadiness.ts';
import type { Cloud } from '../../auth/clouds.ts';
import { SentenceError } from '../../host/sentenceError.ts';

const name = `${sovereignCloudSection}.environment`;

/** Asks before it changes that setting, for the user. @throws UserCancelledError, or SentenceError if a workspace has set it. */
export async function readyCloud(context: IActionContext, cloud: Cloud): Promise<void> {
  const { environment } = cloud;
  const readiness = cloudReadiness(cloud);
  if (readiness === 'setByWorkspace') {
    throw new SentenceError(
      vscode.l10n.t(
        'The settings of this folder or workspace set {0}, which decides where you sign in. Remove it there first.',
        name,
      ),
    );
  }
  if (environment === undefined || readiness === 'ready') return;
  await context.ui.showWarningMessage(
    vscode.l10n.t('Let VS Code sign in to this cloud?'),
    {
      modal: true,
      detail: vscode.l10n.t('The setting {0} will be {1} in your user settings.', name, environment),
    },
    { title: vscode.l10n.t('Change Setting') },
  );
  const configuration = vscode.workspace.getConfiguration(sovereignCloudSection);
  await configuration.update('environment', environment, vscode.ConfigurationTarget.Global);
}
