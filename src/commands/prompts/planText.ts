// Words plans as plain text, for a modal or a document. What comes from the tenant is made plain here.

import * as vscode from 'vscode';
import { permissionSets } from '../../auth/permissions.ts';
import type { OperationKind, PlannedStep, Refusal, UserPlan } from '../../domain/plan.ts';
import { plainText } from '../../host/plainText.ts';
import type { Session } from '../../services.ts';
import { defaultMethodLabel } from '../../views/defaultMethodLabel.ts';
import { kindLabel, methodLabel } from '../../views/methodLabels.ts';
import { tenantLabel } from '../../views/tenantLabel.ts';
import { refusalSentence } from '../../views/refusalSentence.ts';
import { roleLabel } from '../../views/roleLabel.ts';
import { stepLabel } from '../../views/stepWords.ts';
import { noteSentence } from './noteSentence.ts';

export interface PlanToConfirm {
  readonly kind: OperationKind;
  readonly session: Session;
  readonly plans: readonly UserPlan[];
  /** As Graph will get them, by `${userId}/${stepId}`: the person has to see the whole number that was understood. */
  readonly contacts: ReadonlyMap<string, string>;
  /** What holds for all users of the plan; already worded and plain. */
  readonly remarks: readonly string[];
}

/** Display name and user principal name, plain. */
export function userLabel({ displayName, userPrincipalName }: UserPlan['user']): string {
  return vscode.l10n.t('{0} ({1})', plainText(displayName), plainText(userPrincipalName));
}

/** Why nothing happens to this user. */
export function refusedUserSentence(user: UserPlan['user'], refusal: Refusal): string {
  return vscode.l10n.t('{0}: {1}', userLabel(user), refusalSentence(refusal));
}

/** Where and as whom: stands in every confirmation. */
export function whereAndWho(session: Session): string {
  const account = plainText(session.account.userPrincipalName);
  if (session.appOnly === true) {
    return vscode.l10n.t(
      'Tenant: {0}\nActs as the app: {1}\nThe audit log will name this app, and no person.',
      tenantLabel(session),
      account,
    );
  }
  return vscode.l10n.t('Tenant: {0}\nYour account: {1}', tenantLabel(session), account);
}

/** Where what stays is worth a line. */
const removes: readonly OperationKind[] = ['resetMfa', 'removeAllMethods', 'deleteMethod'];

/** What happens to one user, line by line. */
export function userPlanText(plan: UserPlan, { kind, session, contacts }: PlanToConfirm): string {
  if (plan.refusal !== undefined) return vscode.l10n.t('Nothing is changed: {0}', refusalSentence(plan.refusal));
  const blocks = [
    privilegeText(plan, session),
    ...stepBlocks(plan, contacts),
    !removes.includes(kind)
      ? undefined
      : block(
          vscode.l10n.t('Stays:'),
          plan.stays.length === 0 ? [vscode.l10n.t('nothing')] : plan.stays.map(methodLabel),
        ),
    noteBlock(plan.notes.map(noteSentence)),
  ];
  return blocks.filter((text) => text !== undefined).join('\n\n');
}

/** Sentences to mind, one a line. */
export function noteBlock(sentences: readonly string[]): string | undefined {
  return sentences.length === 0 ? undefined : sentences.map((sentence) => `* ${sentence}`).join('\n');
}

function privilegeText({ privilege }: UserPlan, { signIn }: Session): string | undefined {
  switch (privilege.level) {
    case 'none':
      return undefined;
    case 'privileged':
      return vscode.l10n.t('PRIVILEGED USER: {0}', privilege.because.map(roleLabel).join(', '));
    case 'unknown':
      return signIn?.permission('roles') === 'notYet'
        ? vscode.l10n.t(
            'The roles of this user could not be read in full, so the user counts as privileged. Not granted to this app: {0}',
            permissionSets.roles.join(', '),
          )
        : vscode.l10n.t('The roles of this user could not be read in full, so the user counts as privileged.');
  }
}

function stepBlocks({ user, steps }: UserPlan, contacts: ReadonlyMap<string, string>): readonly (string | undefined)[] {
  const of = (choose: (step: PlannedStep) => string | undefined): readonly string[] =>
    steps.map(choose).filter((line) => line !== undefined);
  const contactOf = (stepId: string): string | undefined => contacts.get(`${user.id}/${stepId}`);
  const phoneOf = (type: 'addPhone' | 'changePhone'): readonly string[] =>
    of(({ id, action }) =>
      action.type === type
        ? vscode.l10n.t(
            '{0} {1}',
            kindLabel({ kind: 'phone', phoneType: action.phoneType }),
            contactOf(id) ?? action.maskedNumber,
          )
        : undefined,
    );
  return [
    block(
      vscode.l10n.t('First, the default sign-in method changes:'),
      of(({ action }) =>
        action.type === 'setDefaultMethod'
          ? vscode.l10n.t('from {0} to {1}', defaultMethodLabel(action.from), defaultMethodLabel(action.to))
          : undefined,
      ),
    ),
    block(
      vscode.l10n.t('Goes:'),
      of(({ action }) => (action.type === 'deleteMethod' ? methodLabel(action.method) : undefined)),
    ),
    block(
      vscode.l10n.t('Is deactivated, and stays assigned:'),
      of(({ action }) => (action.type === 'deactivateHardwareOath' ? methodLabel(action.method) : undefined)),
    ),
    block(vscode.l10n.t('Is added:'), phoneOf('addPhone')),
    block(vscode.l10n.t('Gets a new number:'), phoneOf('changePhone')),
    block(
      vscode.l10n.t('Becomes:'),
      of(({ id, action }) => {
        switch (action.type) {
          case 'chooseDefaultMethod':
          case 'setSmsSignIn':
          case 'setPerUserMfa':
            return stepLabel(action);
          case 'setResetEmail':
            return vscode.l10n.t('{0} {1}', kindLabel({ kind: 'email' }), contactOf(id) ?? action.maskedAddress);
          default:
            return undefined;
        }
      }),
    ),
    block(
      vscode.l10n.t('Is created:'),
      of(({ action }) => (action.type === 'createPass' ? stepLabel(action) : undefined)),
    ),
    block(
      vscode.l10n.t('Is revoked:'),
      of(({ action }) => (action.type === 'revokeSessions' ? vscode.l10n.t('all sign-in sessions') : undefined)),
    ),
  ];
}

function block(heading: string, lines: readonly string[]): string | undefined {
  return lines.length === 0 ? undefined : [heading, ...lines.map((line) => `  • ${line}`)].join('\n');
}
