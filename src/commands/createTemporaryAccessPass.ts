// Creates a Temporary Access Pass: policy first, then how long and how often, then the code, shown once in a view of its own.

import * as vscode from 'vscode';
import type { CreatedPass } from '../domain/createdPass.ts';
import { passValidity } from '../domain/passValidity.ts';
import { passRefusal, planPass } from '../domain/passPlan.ts';
import { known } from '../graph/http/known.ts';
import { readPassPolicy } from '../graph/passPolicy.ts';
import { passHandOver } from '../guides/passHandOver.ts';
import { SentenceError } from '../host/sentenceError.ts';
import { plainText } from '../host/plainText.ts';
import { withProgress } from '../host/withProgress.ts';
import type { PassPolicy } from '../domain/passPolicy.ts';
import type { Services, Session } from '../services.ts';
import { moment } from '../views/moment.ts';
import { openPassPanel } from '../views/pass/openPassPanel.ts';
import { passFacts } from '../views/passFacts.ts';
import { passReasonWords } from '../views/passReasonWords.ts';
import { beginWrite } from './beginWrite.ts';
import type { Command } from './command.ts';
import { performWrite } from './performWrite.ts';
import { askPass } from './prompts/askPass.ts';
import { headed } from './prompts/headed.ts';
import { inARow } from './prompts/inARow.ts';
import { refusedUserSentence, userLabel, whereAndWho } from './prompts/planText.ts';
import { readTarget } from './readTarget.ts';

export const createTemporaryAccessPass: Command = async (context, services, target, selected) => {
  const { session, users, title, gate } = await beginWrite(context, services, 'createPass', target, selected);
  const planTarget = await readTarget(services, session, users, 'createPass');
  const { user } = planTarget;
  const policy = await policyFor(session, user.id);
  const refusal = passRefusal({ ...planTarget, policy });
  if (refusal) throw new SentenceError(headed(session, refusedUserSentence(user, refusal)));
  const wish = await askPass(context, title, policy.rules);
  await performWrite(context, services, {
    kind: 'createPass',
    session,
    gate,
    plans: [planPass({ ...planTarget, ...wish, policy, now: Date.now() })],
    onPass: (_userId, pass) => {
      show(services, session, user, pass);
    },
  });
};

/** What the app lacks the permission for is not asked for. */
async function policyFor(session: Session, userId: string): Promise<PassPolicy> {
  if (session.signIn?.permission('policy') === 'notYet') return { use: 'notGranted' };
  const read = await withProgress(
    { title: vscode.l10n.t("Reading the tenant's policy…"), cancellable: true },
    (signal) => known(readPassPolicy(session.graph, userId, signal)),
  );
  return read.known ? read.value : { use: 'unknown' };
}

function show(
  { context }: Pick<Services, 'context'>,
  session: Session,
  user: Parameters<typeof userLabel>[0],
  pass: CreatedPass,
): void {
  const { isUsable, ...method } = pass.method;
  const { from, until } = passValidity(method);
  const spoken = (at: number): string => moment(new Date(at).toISOString(), 0);
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
    handOver: passHandOver(vscode.env.language.startsWith('ja') ? 'ja' : 'en', {
      displayName: plainText(user.displayName),
      ...(from === undefined ? {} : { validFrom: spoken(from) }),
      ...(until === undefined ? {} : { validUntil: spoken(until) }),
      ...(method.isUsableOnce === undefined ? {} : { once: method.isUsableOnce }),
      ...(session.cloud === 'global' ? { securityInfo: 'https://aka.ms/mfasetup' } : {}),
    }),
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
