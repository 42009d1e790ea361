// Copies the address at which an administrator of the tenant grants what this tool asks for, for everybody in the tenant.

import * as vscode from 'vscode';
import { adminConsentLink } from '../auth/adminConsentLink.ts';
import { permissionSets, signInSets } from '../auth/permissions.ts';
import { takesConsent } from '../auth/takesConsent.ts';
import { signInTarget } from '../auth/signInTarget.ts';
import { SentenceError } from '../host/sentenceError.ts';
import type { Command } from './command.ts';
import { targetProblemSentence } from './targetProblemSentence.ts';

export const copyAdminConsentLink: Command = async (_context, { settings, sessions }) => {
  const target = signInTarget(settings);
  if (typeof target === 'string') throw new SentenceError(targetProblemSentence(target));
  if (!takesConsent(target)) {
    throw new SentenceError(
      vscode.l10n.t(
        'There is no such link for this way to sign in ({0}: {1}): it grants permissions to the app that people sign in with.',
        'entraMfa.auth.mode',
        target.mode,
      ),
    );
  }
  const open = sessions.current;
  const tenantId = target.tenantId ?? (open?.signIn === undefined ? undefined : open.tenantId);
  if (tenantId === undefined) {
    throw new SentenceError(
      vscode.l10n.t(
        'Which tenant the link is for is not known: enter the directory (tenant) ID in the setting {0}.',
        'entraMfa.auth.tenantId',
      ),
    );
  }
  const { cloud, clientId } = target;
  const sets = settings.get('readOnly') ? signInSets : [...signInSets, 'write' as const, 'sessions' as const];
  const permissions = sets.flatMap((set) => permissionSets[set]);
  await vscode.env.clipboard.writeText(adminConsentLink({ cloud, clientId, tenantId, permissions }));
  // Nobody waits: it is only said.
  void vscode.window.showInformationMessage(
    settings.get('readOnly')
      ? vscode.l10n.t(
          'The admin-consent link is copied. It asks for the permissions to read. Send it to an administrator who may grant them for the whole tenant.',
        )
      : vscode.l10n.t(
          'The admin-consent link is copied. It asks for the permissions to read and to change authentication methods. Send it to an administrator who may grant them for the whole tenant.',
        ),
  );
};
