// Creates a Temporary Access Pass: policy first, then how long and how often, then the code, shown once in a view of its own.

import * as vscode from 'vscode';
import type { CreatedPass } from '../domain/createdPass.ts';
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
import { passUsabilityWords } from '../views/pass/passUsabilityWords.ts';
import { passWords } from '../views/passWords.ts';
import { beginWrite } from './beginWrite.ts';
import type { Command } from './command.ts';
import { performWrite } from './performWrite.ts';
import { askPass } from './prompts/askPass.ts';
import { headed } from './prompts/headed.ts';
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
  const until = endOf(pass);
  const unusable = pass.isUsable === false ? passUsabilityWords(pass.methodUsabilityReason) : undefined;
  const { startDateTime, isUsableOnce } = pass;
  const panel = openPassPanel({
    extensionUri: context.extensionUri,
    pass,
    page: {
      title: headed(session, vscode.l10n.t('Temporary Access Pass for {0}', userLabel(user))),
      about: [
        ...whereAndWho(session).split('\n'),
        passWords(pass),
        ...(until === undefined ? [] : [vscode.l10n.t('Valid until: {0}', moment(until, 0))]),
      ],
      ...(unusable === undefined ? {} : { warning: unusable }),
    },
    handOver: passHandOver(vscode.env.language.startsWith('ja') ? 'ja' : 'en', {
      displayName: plainText(user.displayName),
      ...(startDateTime === undefined ? {} : { validFrom: moment(startDateTime, 0) }),
      ...(until === undefined ? {} : { validUntil: moment(until, 0) }),
      ...(isUsableOnce === undefined ? {} : { once: isUsableOnce }),
      ...(session.cloud === 'global' ? { securityInfo: 'https://aka.ms/mfasetup' } : {}),
    }),
  });
  // Whatever closes the window closes the view and clears the clipboard.
  context.subscriptions.push(panel);
}

/** ISO 8601. */
function endOf({ startDateTime, lifetimeInMinutes }: CreatedPass): string | undefined {
  const start = Date.parse(startDateTime ?? '');
  if (Number.isNaN(start) || lifetimeInMinutes === undefined) return undefined;
  return new Date(start + lifetimeInMinutes * 60_000).toISOString();
}
