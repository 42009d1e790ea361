// Words what keeps an operation from going on that has nothing to do with Graph: this computer, this window, the tenant that is open.

import * as vscode from 'vscode';
import type { FailureReason } from '../domain/failure.ts';
import { plainText } from './plainText.ts';

type OperationFailure = Extract<
  FailureReason,
  {
    readonly kind: 'journalUnwritable' | 'contactLost' | 'passCodeLost' | 'otherWindow' | 'otherTenant' | 'tenantLeft';
  }
>;

export function operationFailureWords(failure: OperationFailure): {
  readonly sentence: string;
  readonly nextStep: string;
} {
  switch (failure.kind) {
    case 'journalUnwritable':
      return {
        sentence:
          failure.code === undefined
            ? vscode.l10n.t('The record of what is done cannot be kept on this computer, so nothing more was sent.')
            : vscode.l10n.t(
                'The record of what is done cannot be kept on this computer ({0}), so nothing more was sent.',
                plainText(failure.code, 40),
              ),
        nextStep: vscode.l10n.t('Free some disk space or check the access to the folder, then try again.'),
      };
    case 'contactLost':
      return {
        sentence: vscode.l10n.t(
          'The phone number or e-mail address that the rest of this operation needs is no longer kept on this computer.',
        ),
        nextStep: vscode.l10n.t('Start a new operation and type it again.'),
      };
    case 'passCodeLost':
      return {
        sentence: vscode.l10n.t('Microsoft Entra may have created the pass, but its code did not arrive here.'),
        nextStep: vscode.l10n.t('Create another one: it takes the place of that one.'),
      };
    case 'otherWindow':
      return {
        sentence: vscode.l10n.t('Another window is working on this operation.'),
        nextStep: vscode.l10n.t('Go on in that window, or close it and try again.'),
      };
    case 'otherTenant':
      return {
        sentence: vscode.l10n.t(
          'This operation belongs to another tenant than the open one, or to a demo tenant that was closed.',
        ),
        nextStep: vscode.l10n.t('Open the tenant it belongs to, or delete the record.'),
      };
    case 'tenantLeft':
      return {
        sentence: vscode.l10n.t('The tenant in which this ran was left, so nothing more was sent.'),
        nextStep: vscode.l10n.t('Open that tenant again, then choose Resume.'),
      };
  }
}
