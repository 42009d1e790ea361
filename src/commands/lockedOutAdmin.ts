// Help a Locked-out Administrator: who, what happened → which of I another administrator, II the partner, III support applies → texts and a
// document to print. Works signed out, too. Changes nothing; what it leads to asks for itself.

import * as vscode from 'vscode';
import { messageLanguage } from '../guides/messageLanguage.ts';
import { SentenceError } from '../host/sentenceError.ts';
import { withProgress } from '../host/withProgress.ts';
import type { Services, Session } from '../services.ts';
import type { Command } from './command.ts';
import { createTemporaryAccessPass } from './createTemporaryAccessPass.ts';
import { askColleague, type ColleagueChoice } from './lockedOut/askColleague.ts';
import { askField, askMethods, type FormField } from './lockedOut/askForm.ts';
import { askPartner } from './lockedOut/askPartner.ts';
import { askWho } from './lockedOut/askWho.ts';
import { gatherLockedOut } from './lockedOut/gatherLockedOut.ts';
import { isPartnerSession } from './lockedOut/isPartnerSession.ts';
import type { LockedOutAnswers } from './lockedOut/lockedOutAnswers.ts';
import { lockedOutCase } from './lockedOut/lockedOutCase.ts';
import type { LockedOutFacts } from './lockedOut/lockedOutFacts.ts';
import { nextSteps, type Addressed } from './lockedOut/nextSteps.ts';
import { partnerCanBeAsked } from './lockedOut/partnerCanBeAsked.ts';
import { askInOrder } from './prompts/askInOrder.ts';
import { headed } from './prompts/headed.ts';
import { resetMfa } from './resetMfa.ts';
import { recipientsOf } from './texts/recipientsOf.ts';

/** @param target of a user: then nobody is asked who it is. */
export const lockedOutAdmin: Command = async (context, services, target) => {
  const session = services.sessions.current;
  if (session?.appOnly === true) {
    throw new SentenceError(
      vscode.l10n.t(
        'An app is signed in, and a guided flow for one user is for people. Sign out to fill in the form by hand.',
      ),
    );
  }
  const marked = session ?? { demo: false };
  const cloud = session?.cloud ?? services.settings.get('auth.cloud');
  const language = messageLanguage(services.settings.get('messageLanguage'), undefined, vscode.env.language);
  const title = headed(marked, vscode.l10n.t('Help a Locked-out Administrator'));
  const user = target?.kind === 'user' && target.tenantId === session?.tenantId ? target.user : undefined;
  const answers: LockedOutAnswers = {
    who: user === undefined ? { kind: 'typed' } : { kind: 'user', user },
    ...{ userPrincipalName: '', happened: '', happenedAt: '', contact: '', methods: undefined },
    tenant: session === undefined ? services.settings.get('auth.tenantId') : (session.domain ?? session.tenantId),
    ...{ colleague: { answer: 'unknown' }, partner: 'unknown' },
  };
  const read = reader(services, session, answers);
  let facts: LockedOutFacts | undefined;
  let act: Extract<ColleagueChoice, { answer: 'yourself' }>['by'] | undefined;

  const field = (name: FormField) => async (): Promise<void> => {
    answers[name] = await askField(context, name, answers[name]);
  };
  const typed = (): boolean => answers.who.kind === 'typed';
  const forPartner = (): boolean => act === undefined && partnerCanBeAsked(cloud, answers.colleague);
  await askInOrder(context, title, [
    {
      when: () => session !== undefined && user === undefined,
      ask: async () => {
        if (session !== undefined) answers.who = await askWho(context, services, session, title);
      },
    },
    { when: typed, ask: field('userPrincipalName') },
    { when: typed, ask: field('tenant') },
    {
      when: typed,
      ask: async () => {
        answers.methods = await askMethods(context, answers.methods);
      },
    },
    field('happened'),
    field('happenedAt'),
    async () => {
      facts = await read();
      const choice = await askColleague(context, facts?.colleagues, facts?.user !== undefined);
      act = choice.answer === 'yourself' ? choice.by : undefined;
      if (choice.answer !== 'yourself') answers.colleague = choice;
    },
    {
      when: forPartner,
      ask: async () => {
        answers.partner = await askPartner(context, session !== undefined && isPartnerSession(session));
      },
    },
    { when: () => forPartner() && answers.partner !== 'ask', ask: field('contact') },
    {
      when: () => act === undefined,
      ask: async () => {
        const found = lockedOutCase(session, cloud, facts, answers, Date.now());
        await nextSteps(context, marked, found, language, (name) => addressed(name, facts, answers));
      },
    },
  ]);
  if (session === undefined || facts?.user === undefined || act === undefined) return;
  const command = act === 'pass' ? createTemporaryAccessPass : resetMfa;
  await command(context, services, { kind: 'user', tenantId: session.tenantId, user: facts.user });
};

/** Reads once for each who: a step back and forth costs nothing. */
function reader(
  services: Services,
  session: Session | undefined,
  answers: LockedOutAnswers,
): () => Promise<LockedOutFacts | undefined> {
  let last: { readonly of: string; readonly facts: LockedOutFacts | undefined } | undefined;
  return async () => {
    if (session === undefined) return undefined;
    const { tenant, userPrincipalName, who } = answers;
    const of = JSON.stringify([who.kind, who.kind === 'user' ? who.user.id : [userPrincipalName, tenant]]);
    if (last?.of !== of) {
      const facts = await withProgress(
        { title: vscode.l10n.t('Reading who could help…'), cancellable: true },
        (signal) => gatherLockedOut(services, session, answers, signal),
      );
      last = { of, facts };
    }
    return last.facts;
  };
}

function addressed(name: string, facts: LockedOutFacts | undefined, { colleague }: LockedOutAnswers): Addressed {
  const helper = colleague.answer === 'ask' ? colleague.helper : undefined;
  if (name === 'colleague' && helper?.mail !== undefined)
    return { recipients: [{ address: helper.mail, label: helper.displayName }] };
  if (name === 'lifted' && facts?.user !== undefined) return recipientsOf({ ...facts, user: facts.user }, true);
  return { recipients: [] };
}
