// From "I am eligible" to "it is active, and known": asks, confirms, sends, follows, gets a new token, and says how it ended.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { activationRefusal, activationState, type ActivationWish } from '../../domain/activation.ts';
import { roleTemplateIds } from '../../domain/roles.ts';
import { EntraError, failureOf } from '../../domain/failure.ts';
import { sleep } from '../../graph/http/sleep.ts';
import { readOwnEligibleRoles, type EligibleRole } from '../../graph/ownEligibleRoles.ts';
import { explain } from '../../host/explain.ts';
import { SentenceError } from '../../host/sentenceError.ts';
import { plainText } from '../../host/plainText.ts';
import { withProgress } from '../../host/withProgress.ts';
import type { Services, Session } from '../../services.ts';
import { durationWords } from '../../views/durationWords.ts';
import { roleLabel } from '../../views/roleLabel.ts';
import { scopeWords } from '../accessCheck/scopeWords.ts';
import { confirmAction } from '../prompts/confirmAction.ts';
import { headed } from '../prompts/headed.ts';
import { activationRefusalSentence, activationStateSentence } from './activationWords.ts';
import { askActivation, type Answers } from './askActivation.ts';
import { awaitRole, type RoleArrival } from './awaitRole.ts';
import { pickEligibleRole } from './pickEligibleRole.ts';
import { requireActivatable } from './requireActivatable.ts';
import { sendActivation } from './sendActivation.ts';

export interface ForWhat {
  /** Roles that help with what the person is at. */
  readonly suggested?: (role: EligibleRole) => boolean;
  /** For whose methods it is needed. */
  readonly userId?: string;
}

const clock = { now: Date.now, sleep };
/** Refusals that another answer mends. */
const mendable = ['justification', 'ticket', 'duration'];
/** Roles that let one read methods: whether they have arrived shows there. */
const readsMethods: readonly (string | undefined)[] = [
  roleTemplateIds.authenticationAdministrator,
  roleTemplateIds.privilegedAuthenticationAdministrator,
  roleTemplateIds.globalAdministrator,
];

/** @throws UserCancelledError, SentenceError, EntraError. */
export async function activateOwnRole(
  context: IActionContext,
  services: Services,
  session: Session,
  { suggested = () => false, userId }: ForWhat = {},
): Promise<void> {
  requireActivatable(services, session);
  const title = headed(session, vscode.l10n.t('Activate a Role'));
  const role = await pickEligibleRole(context, title, await eligibleRoles(session), suggested);
  const name = roleLabel(role.roleName);
  const how = await activateUntilAccepted(context, session, role, headed(session, vscode.l10n.t('Activate {0}', name)));
  if (how === 'now') services.roleNews.note(session, name);
  const reaches = suggested(role) && role.directoryScopeId === '/' && readsMethods.includes(role.roleTemplateId);
  const arrival = await withProgress(
    { title: vscode.l10n.t('Waiting until Microsoft Entra knows the role everywhere…'), cancellable: true },
    (signal) => awaitRole(session, role, reaches ? userId : undefined, clock, signal),
  );
  services.forgetRoles(session);
  services.usersView.refresh();
  void vscode.window.showInformationMessage(headed(session, arrivalSentence(arrival, name)));
}

async function eligibleRoles(session: Session): Promise<readonly EligibleRole[]> {
  const { graph, signIn } = session;
  const roles = await withProgress(
    { title: vscode.l10n.t('Reading your eligible roles…'), cancellable: true },
    async (signal) => {
      if (signIn?.permission('roles') === 'notYet') await signIn.ask('roles', signal);
      return readOwnEligibleRoles(graph, signal);
    },
  ).catch((error: unknown) => {
    if (failureOf(error).kind !== 'missingLicence') throw error;
    throw new SentenceError(headed(session, activationRefusalSentence({ kind: 'missingLicence' })));
  });
  const now = clock.now();
  const current = roles.filter(({ endsAt }) => endsAt === undefined || !(Date.parse(endsAt) <= now));
  if (current.length > 0) return current;
  throw new SentenceError(
    headed(
      session,
      roles.length === 0
        ? vscode.l10n.t('You are eligible for no role, so there is nothing to activate.')
        : vscode.l10n.t(
            'Your eligibility for {0} has ended.',
            roles.map(({ roleName }) => roleLabel(roleName)).join(', '),
          ),
    ),
  );
}

/** Returns when the role is active: since now, or before. @throws SentenceError if it is not, or not yet. */
async function activateUntilAccepted(
  context: IActionContext,
  session: Session,
  role: EligibleRole,
  title: string,
): Promise<'now' | 'before'> {
  const { roleDefinitionId, directoryScopeId } = role;
  let before: Parameters<typeof askActivation>[2];
  for (;;) {
    const answers = await askActivation(context, title, before);
    await confirm(context, session, role, answers);
    const wish: ActivationWish = { principalId: session.account.id, roleDefinitionId, directoryScopeId, ...answers };
    try {
      const activation = await withProgress(
        { title: vscode.l10n.t('Activating {0}…', roleLabel(role.roleName)), cancellable: true },
        async (signal) => {
          await session.signIn?.ask('activation', signal);
          return sendActivation(session.graph, wish, clock, signal);
        },
      );
      const state = activationState(activation.status);
      if (state === 'active') return 'now';
      throw new SentenceError(headed(session, activationStateSentence(state, activation, roleLabel(role.roleName))));
    } catch (error) {
      if (!(error instanceof EntraError)) throw error;
      const refusal = activationRefusal(error.failure);
      if (refusal === undefined) throw new SentenceError(headed(session, explain(error.failure, 'write').text));
      if (refusal.kind === 'alreadyActive') return 'before';
      if (!mendable.includes(refusal.kind))
        throw new SentenceError(headed(session, activationRefusalSentence(refusal)));
      before = { answers, refusal };
    }
  }
}

async function confirm(
  context: IActionContext,
  session: Session,
  { roleName, directoryScopeId }: EligibleRole,
  { justification, ticket, minutes }: Answers,
): Promise<void> {
  const lines = [
    vscode.l10n.t('Scope: {0}', scopeWords(directoryScopeId)),
    vscode.l10n.t('For: {0}', durationWords(minutes)),
    vscode.l10n.t('Reason: {0}', plainText(justification)),
    ...(ticket === undefined
      ? []
      : [vscode.l10n.t('Ticket: {0}', plainText([ticket.number, ticket.system].join(' ')))]),
  ];
  await confirmAction(context, session, {
    question: vscode.l10n.t('Activate {0} for yourself?', roleLabel(roleName)),
    detail: lines.join('\n'),
    verb: vscode.l10n.t('Activate'),
  });
}

/** @param role plain. */
function arrivalSentence(arrival: RoleArrival, role: string): string {
  switch (arrival) {
    case 'arrived':
      return vscode.l10n.t(
        '{0} is active. Some services need a few minutes more: a refusal in that time is not final, try again.',
        role,
      );
    case 'notYet':
      return vscode.l10n.t(
        '{0} is active, and not yet known everywhere. Wait a few minutes before you take a refusal for final.',
        role,
      );
    case 'notRenewed':
      return vscode.l10n.t(
        '{0} is active, and your sign-in does not know of it yet. Sign in again (Switch Account…) to use it.',
        role,
      );
  }
}
