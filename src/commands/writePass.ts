// A Temporary Access Pass: policy first, then how long and how often, then the code, shown once in a view of its own. Knows not where
// the wish came from.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { CreatedPass } from '../domain/createdPass.ts';
import { passValidity } from '../domain/passValidity.ts';
import { passRefusal, planPass } from '../domain/passPlan.ts';
import { readContactDetails } from '../graph/contactDetails.ts';
import { known } from '../graph/http/known.ts';
import { throwIfCancelled } from '../graph/http/throwIfCancelled.ts';
import { messageLanguage } from '../guides/messageLanguage.ts';
import { passHandOver } from '../guides/passHandOver.ts';
import { SentenceError } from '../host/sentenceError.ts';
import type { OperationRecord } from '../operations/operation.ts';
import { plainText } from '../host/plainText.ts';
import { withProgress } from '../host/withProgress.ts';
import type { PassPolicy } from '../domain/passPolicy.ts';
import type { Services, Session } from '../services.ts';
import { openPassPanel } from '../views/pass/openPassPanel.ts';
import { passFacts } from '../views/passFacts.ts';
import { passReasonWords } from '../views/passReasonWords.ts';
import type { WriteBeginning } from './beginWrite.ts';
import { grantedPassPolicy } from './grantedPassPolicy.ts';
import { performWrite } from './performWrite.ts';
import { askPass } from './prompts/askPass.ts';
import { headed } from './prompts/headed.ts';
import { inARow } from './prompts/inARow.ts';
import { refusedUserSentence, userLabel, whereAndWho } from './prompts/planText.ts';
import { readTarget } from './readTarget.ts';
import { textFacts } from './texts/textFacts.ts';

/** @throws what performWrite throws, and SentenceError if the user gets no pass whatever it is to be like. */
export async function writePass(
  context: IActionContext,
  services: Services,
  { session, users, title, gate }: WriteBeginning,
): Promise<OperationRecord> {
  const planTarget = await readTarget(services, session, users, 'createPass');
  const { user } = planTarget;
  const { policy, preferredLanguage } = await read(session, user.id);
  const refusal = passRefusal({ ...planTarget, policy });
  if (refusal) throw new SentenceError(headed(session, refusedUserSentence(user, refusal)));
  const wish = await askPass(context, title, policy.rules);
  return performWrite(context, services, {
    kind: 'createPass',
    session,
    gate,
    plans: [planPass({ ...planTarget, ...wish, policy, now: Date.now() })],
    onPass: (_userId, pass) => {
      show(services, session, user, pass, preferredLanguage);
    },
  });
}

interface Reading {
  readonly policy: PassPolicy;
  /** Of the user, for the text that goes with the pass. */
  readonly preferredLanguage: string | undefined;
}

async function read(session: Session, userId: string): Promise<Reading> {
  return withProgress({ title: vscode.l10n.t("Reading the tenant's policy…"), cancellable: true }, async (signal) => {
    const [policy, contact] = await Promise.all([
      grantedPassPolicy(session, userId, signal),
      known(readContactDetails(session.graph, userId, signal)),
    ]);
    throwIfCancelled(signal);
    return { policy, preferredLanguage: contact.known ? contact.value.preferredLanguage : undefined };
  });
}

function show(
  { context, settings }: Pick<Services, 'context' | 'settings'>,
  session: Session,
  user: Parameters<typeof userLabel>[0],
  pass: CreatedPass,
  preferredLanguage: string | undefined,
): void {
  const { isUsable, ...method } = pass.method;
  const { from, until } = passValidity(method);
  const panel = openPassPanel({
    extensionUri: context.extensionUri,
    pass,
    page: {
      title: headed(session, vscode.l10n.t('Temporary Access Pass for {0}', userLabel(user))),
      // Whether it can be used is no line among others where it cannot.
      about: [
        ...whereAndWho(session).split('\n'),
        ...passFacts(isUsable === false ? method : pass.method, Date.now()).lines,
      ],
      ...(isUsable === false ? { warning: unusable(method.methodUsabilityReason ?? '') } : {}),
    },
    handOver: passHandOver(messageLanguage(settings.get('messageLanguage'), preferredLanguage, vscode.env.language), {
      ...textFacts(settings, session),
      displayName: plainText(user.displayName),
      ...(from === undefined ? {} : { validFrom: from }),
      ...(until === undefined ? {} : { validUntil: until }),
      ...(method.isUsableOnce === undefined ? {} : { once: method.isUsableOnce }),
    }).body,
  });
  // Whatever closes the window closes the view and clears the clipboard.
  context.subscriptions.push(panel);
}

function unusable(reason: string): string {
  const why = vscode.l10n.t('The pass was created, but cannot be used: {0}.', passReasonWords(reason));
  if (reason !== 'DisabledByPolicy') return why;
  const advice = vscode.l10n.t(
    'Have the policy changed (authentication methods, Temporary Access Pass), or create a pass for one sign-in if this one is for several.',
  );
  return inARow(why, advice);
}
