// Makes another registered method the default: the one Entra asks for, unless system-preferred authentication chooses.

import * as vscode from 'vscode';
import { defaultCandidates } from '../domain/defaultCandidates.ts';
import { planDefaultMethod } from '../domain/defaultMethodPlan.ts';
import { isPinnedBy } from '../domain/isPinnedBy.ts';
import { SentenceError } from '../host/sentenceError.ts';
import { defaultMethodLabel } from '../views/defaultMethodLabel.ts';
import { beginWrite } from './beginWrite.ts';
import type { Command } from './command.ts';
import { performWrite } from './performWrite.ts';
import { readTarget } from './readTarget.ts';
import { pickOne } from './prompts/pickOne.ts';

export const setDefaultMethod: Command = async (context, services, target, selected) => {
  const { session, users, title, gate } = await beginWrite(context, services, 'setDefaultMethod', target, selected);
  const planTarget = await readTarget(services, session, users, 'setDefaultMethod');
  const { methods, preferences } = planTarget.methods.known
    ? planTarget.methods.value
    : { methods: [], preferences: undefined };
  const clicked = target?.kind === 'method' ? target.method : undefined;
  // A phone may be called or sent a text: which is meant is asked.
  const candidates = defaultCandidates(methods).filter((value) => clicked === undefined || isPinnedBy(value, clicked));
  if (candidates.length === 0) {
    throw new SentenceError(
      clicked === undefined
        ? vscode.l10n.t(
            'This user has no method that could be the default: a phone, Microsoft Authenticator or an OATH token.',
          )
        : vscode.l10n.t(
            'A method of this kind cannot be the default: only a phone, Microsoft Authenticator or an OATH token can.',
          ),
    );
  }
  const now = preferences?.known === true ? preferences.value.defaultMethod : undefined;
  const choices = candidates.map((value) => ({
    label: defaultMethodLabel(value),
    description: value === now ? vscode.l10n.t('the default now') : undefined,
    data: value,
  }));
  const chosen = await pickOne(context, undefined, vscode.l10n.t('{0}: which method?', title), choices);
  const plans = [planDefaultMethod(planTarget, chosen)];
  await performWrite(context, services, { kind: 'setDefaultMethod', session, gate, plans });
};
