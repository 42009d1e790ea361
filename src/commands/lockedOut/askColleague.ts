// Case I: asks who of those who could help is asked. Says who they are, by which role, and what of that is not known.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { explain } from '../../host/explain.ts';
import { roleNameLabel } from '../../views/roleNameLabel.ts';
import { inARow } from '../prompts/inARow.ts';
import type { Colleague } from './lockedOutAnswers.ts';
import type { Colleagues, FoundHelper } from './lockedOutFacts.ts';
import { pickOne, type Choice } from '../prompts/pickOne.ts';

/** `yourself`: whoever is signed in does it, here. */
export type ColleagueChoice = Colleague | { readonly answer: 'yourself'; readonly by: 'reset' | 'pass' };

/** @param colleagues undefined: not looked at. @param canAct whoever is signed in may be able to act on the locked-out one.
 * @throws UserCancelledError if the person backs out. */
export async function askColleague(
  context: IActionContext,
  colleagues: Colleagues | undefined,
  canAct: boolean,
): Promise<ColleagueChoice> {
  return pickOne(context, undefined, colleagueQuestion(colleagues), colleagueChoices(colleagues, canAct));
}

function colleagueQuestion(colleagues: Colleagues | undefined): string {
  if (colleagues === undefined)
    return vscode.l10n.t(
      'I. Is there another Global Administrator or Privileged Authentication Administrator? That one helps in minutes.',
    );
  const { helpers, unread } = colleagues;
  const others = helpers.length;
  if (unread !== undefined) {
    const sentence = vscode.l10n.t('I. Who else could help is not known in full ({0} found).', others);
    return inARow(sentence, explain(unread).sentence);
  }
  return others === 0
    ? vscode.l10n.t('I. Nobody else here holds a role that could help. A tenant needs two who do.')
    : vscode.l10n.t('I. Whom do you ask? {0} could help, in minutes.', others);
}

function colleagueChoices(colleagues: Colleagues | undefined, canAct: boolean): readonly Choice<ColleagueChoice>[] {
  const { helpers = [], unread } = colleagues ?? {};
  const none = colleagues !== undefined && unread === undefined && helpers.length === 0;
  const item = (data: ColleagueChoice, label: string, detail: string, group: string): Choice<ColleagueChoice> => ({
    ...{ label, detail, data, group },
  });
  const you = vscode.l10n.t('you');
  const ask = vscode.l10n.t('ask');
  const otherwise = vscode.l10n.t('otherwise');
  const asYou = helpers.some((helper) => helper.you && !helper.eligible && !helper.unitOnly);
  return [
    ...(canAct && asYou
      ? [
          item(
            { answer: 'yourself', by: 'pass' },
            vscode.l10n.t('You Can: Create Temporary Access Pass…'),
            vscode.l10n.t('The administrator gets in for a while, and registers new methods.'),
            you,
          ),
          item(
            { answer: 'yourself', by: 'reset' },
            vscode.l10n.t('You Can: Reset MFA…'),
            vscode.l10n.t('The administrator registers again at the next sign-in.'),
            you,
          ),
        ]
      : []),
    ...helpers
      .filter((helper) => !helper.you)
      .map((helper) => ({
        ...item({ answer: 'ask', helper }, helper.displayName, helperDetail(helper), ask),
        description: helper.userPrincipalName,
      })),
    item(
      { answer: 'ask', helper: undefined },
      helpers.length > 0 ? vscode.l10n.t('Ask Somebody Who Is Not Listed') : vscode.l10n.t('Ask Another Administrator'),
      vscode.l10n.t('A message with the role it takes and the steps; you know whom to send it to.'),
      ask,
    ),
    ...(none
      ? []
      : [
          item(
            { answer: 'unreachable' },
            vscode.l10n.t('There Are Others, but None of Them Can Sign In'),
            vscode.l10n.t('On to II, the CSP partner.'),
            otherwise,
          ),
        ]),
    item(
      { answer: 'none' },
      vscode.l10n.t('There Is No Other'),
      vscode.l10n.t('On to II, the CSP partner.'),
      otherwise,
    ),
    ...(none
      ? []
      : [
          item(
            { answer: 'unknown' },
            vscode.l10n.t('Not Known'),
            vscode.l10n.t('The document says what to find out.'),
            otherwise,
          ),
        ]),
  ];
}

/** Role, whether it has to be activated, and by what the directory lets one reach that person. Kept short: the row is one line, and the document has the rest. */
function helperDetail({ eligible, enabledUnknown, hasPhone, mail, role, unitOnly }: FoundHelper): string {
  const name = roleNameLabel(role);
  return [
    eligible ? vscode.l10n.t('{0}, has to be activated first', name) : vscode.l10n.t('{0}, active', name),
    ...(unitOnly ? [vscode.l10n.t('for an administrative unit alone')] : []),
    ...(enabledUnknown ? [vscode.l10n.t('whether the account is enabled is not known')] : []),
    mail === undefined ? vscode.l10n.t('no mail known') : vscode.l10n.t('mail known'),
    hasPhone ? vscode.l10n.t('phone known') : vscode.l10n.t('no phone known'),
  ].join(' · ');
}
