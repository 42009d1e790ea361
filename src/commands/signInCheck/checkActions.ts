// What helps now, and nothing else.

import * as vscode from 'vscode';
import { type PermissionSet, permissionSets, tenantSets } from '../../auth/permissions.ts';
import type { CommandId } from '../../manifest.ts';
import { consentLink } from './consentLink.ts';
import { permissionSetName } from './permissionSetName.ts';
import type { SignInFacts } from './signInFacts.ts';

export type CheckAction = { readonly label: string; readonly detail?: string } & (
  | { readonly kind: 'command'; readonly command: CommandId }
  /** Asks the person for the permissions. */
  | { readonly kind: 'ask'; readonly set: PermissionSet }
  | { readonly kind: 'copy'; readonly text: string }
);

/** @param report what Copy copies. */
export function checkActions(facts: SignInFacts, report: string): readonly CheckAction[] {
  return [
    ...signingIn(facts),
    ...granting(facts),
    { label: vscode.l10n.t('Copy This Report'), kind: 'copy', text: report },
  ];
}

function signingIn({ target, provider, signIn }: SignInFacts): readonly CheckAction[] {
  const command = (label: string, id: CommandId, detail?: string): CheckAction => ({
    ...{ label, kind: 'command', command: id },
    ...(detail === undefined ? {} : { detail }),
  });
  const start = command(vscode.l10n.t('Sign In…'), 'entraMfa.signIn');
  const fewer = command(
    vscode.l10n.t('Sign In with Fewer Permissions'),
    'entraMfa.signInLeast',
    vscode.l10n.t('Asks for users and their methods alone; what else is missing is said.'),
  );
  const settings = command(vscode.l10n.t('Open Settings'), 'entraMfa.openSettings');
  const create = command(vscode.l10n.t('Create App Registration…'), 'entraMfa.createAppRegistration');
  if (target === 'noClientId') return [start, create, settings];
  if (typeof target === 'string') return [settings, create];
  if (provider.kind !== 'offered' && provider.kind !== 'notUsed')
    return provider.kind === 'otherSetting' ? [start, settings] : [settings];
  switch (signIn.kind) {
    case 'signedIn':
      return signIn.open ? [] : [start];
    case 'nobody':
      return [start, fewer];
    case 'failed':
      return [start, fewer, settings];
    case 'notTried':
      return [start, settings];
  }
}

function granting(facts: SignInFacts): readonly CheckAction[] {
  const { permissions, signIn } = facts;
  const missing = tenantSets.filter((set) => permissions[set] === 'notYet');
  const mayAsk = signIn.kind === 'signedIn' && signIn.open;
  return [
    ...missing.map((set) => ({ set, link: consentLink(facts, [set]) })),
    ...(missing.length > 1 ? [{ set: undefined, link: consentLink(facts, missing) }] : []),
  ].flatMap(({ set, link }): CheckAction[] => {
    const names = (set === undefined ? missing : [set]).flatMap((one) => permissionSets[one]).join(', ');
    return [
      ...(set !== undefined && mayAsk
        ? [
            {
              label: vscode.l10n.t('Ask for “{0}” Now', permissionSetName(set)),
              detail: names,
              kind: 'ask',
              set,
            } as const,
          ]
        : []),
      ...(link === undefined
        ? []
        : [
            {
              label:
                set === undefined
                  ? vscode.l10n.t('Copy Admin-consent Link for All That Is Missing')
                  : vscode.l10n.t('Copy Admin-consent Link for “{0}”', permissionSetName(set)),
              detail: names,
              kind: 'copy',
              text: link,
            } as const,
          ]),
    ];
  });
}
