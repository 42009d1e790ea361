// The end of SMS and voice calls for this tenant: how long still, whom it meets, and what to do with them, as blocks of the page.
// Dates and their source: domain/smsVoiceEnd.json.

import * as vscode from 'vscode';
import type { DayRecord } from '../../domain/overview/dayRecord.ts';
import type { Figures } from '../../domain/overview/figures.ts';
import type { PasskeyRollout } from '../../domain/overview/passkeyRollout.ts';
import type { PeopleGroup } from '../../domain/overview/peopleGroup.ts';
import { smsVoiceDates, type SmsVoicePhase } from '../../domain/smsVoicePhase.ts';
import { calendarDay } from './calendarDay.ts';
import { countWord } from './countWord.ts';
import type { OverviewBlock, ShownButton, ShownFigure } from './overviewDocument.ts';
import { passkeyBlock } from './passkeyBlock.ts';
import { progressBlock } from './progressBlock.ts';
import { shownFigure, type FigureLook } from './shownFigure.ts';

export interface RetirementFacts {
  /** undefined: it does not end here. */
  readonly phase: SmsVoicePhase | undefined;
  readonly publicCloud: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly figures: Figures;
  /** undefined: not read yet. */
  readonly rollout: PasskeyRollout | 'notGranted' | undefined;
  /** Oldest first. */
  readonly days: readonly DayRecord[];
  /** The figure whose people the table shows. */
  readonly chosen: string;
}

/** The groups with a next step of their own, those who can lock out everybody else first. */
export const retirementGroups = ['promptedAdministrators', 'promptedMembers', 'promptedGuests'] as const;
export type RetirementGroup = (typeof retirementGroups)[number];

const dayMs = 86_400_000;

export function retirementBlocks(facts: RetirementFacts): readonly OverviewBlock[] {
  const { chosen, figures, phase } = facts;
  const figure = (group: PeopleGroup, look: Omit<FigureLook, 'chosen'> = {}): ShownFigure[] => {
    const found = figures.get(group);
    return found === undefined ? [] : [shownFigure(found, { ...look, chosen })];
  };
  const concerned: OverviewBlock = {
    ...{ kind: 'figures', id: 'concerned', title: vscode.l10n.t('Whom it concerns') },
    hint: promptedHint(phase),
    figures: [
      ...figure('prompted', { tone: 'error' }),
      ...figure('smsVoiceDefault', { tone: 'warning' }),
      ...figure('smsVoiceDefaultWithOther', { detail: vscode.l10n.t('They need no new method, but another default.') }),
      ...figure('smsVoiceOnly', { detail: vscode.l10n.t('Blocked accounts among them.') }),
    ],
  };
  return [
    { kind: 'text', id: 'countdown', tone: 'good', text: countdown(facts) },
    ...(facts.publicCloud ? [provider(phase !== undefined)] : []),
    concerned,
    ...(phase === undefined
      ? []
      : retirementGroups.flatMap((group) =>
          figure(group, { tone: group === 'promptedAdministrators' ? 'error' : 'warning' }).map((shown) =>
            groupBlock(group, shown, phase, figures.get(group)?.count === 0),
          ),
        )),
    ...(phase === undefined ? [] : [passkeyBlock(facts.rollout)]),
    ...progressBlock(facts.days),
    {
      ...{ kind: 'text', id: 'source', tone: 'muted' },
      text: vscode.l10n.t(
        'Facts and dates: {0}, checked {1}. Password reset by SMS or voice call ends on the same day, and guests are included.',
        smsVoiceDates.source,
        calendarDay(smsVoiceDates.checked),
      ),
    },
  ];
}

function countdown({ now, phase, publicCloud }: RetirementFacts): string {
  const date = calendarDay(smsVoiceDates.endsOn);
  const left = Math.ceil((Date.parse(smsVoiceDates.endsOn) - now) / dayMs);
  switch (phase) {
    case 'before':
      return left === 1
        ? vscode.l10n.t('1 day left: from {0} on, Microsoft delivers no SMS and no voice calls for sign-in.', date)
        : vscode.l10n.t(
            '{0} days left: from {1} on, Microsoft delivers no SMS and no voice calls for sign-in.',
            countWord(left),
            date,
          );
    case 'today':
      return vscode.l10n.t('Today, {0}: Microsoft delivers no SMS and no voice calls for sign-in any more.', date);
    case 'after':
      return vscode.l10n.t('Since {0}, Microsoft delivers no SMS and no voice calls for sign-in.', date);
    case undefined:
      return publicCloud
        ? vscode.l10n.t(
            'Your tenant delivers SMS and voice calls through a telecom provider of its own: for it they go on after {0}.',
            date,
          )
        : vscode.l10n.t(
            'The end of SMS and voice calls on {0} is announced for the public cloud, not for this one.',
            date,
          );
  }
}

function promptedHint(phase: SmsVoicePhase | undefined): string {
  switch (phase) {
    case 'before':
      return vscode.l10n.t(
        'Whoever has nothing else must then register a passkey at sign-in and cannot go on without. Those whose device holds no passkey are the real risk.',
      );
    case 'today':
    case 'after':
      return vscode.l10n.t(
        'Whoever has nothing else must register a passkey at sign-in and cannot go on without. Those whose device holds no passkey are the real risk.',
      );
    case undefined:
      return vscode.l10n.t('They can go on as before. A phishing-resistant method is safer all the same.');
  }
}

function groupBlock(group: RetirementGroup, shown: ShownFigure, phase: SmsVoicePhase, nobody: boolean): OverviewBlock {
  const button = (id: string, label: string, primary = false): ShownButton => ({
    id: `${id}:${group}`,
    label,
    primary,
  });
  return {
    ...{ kind: 'group', id: group, title: groupTitle(group), figure: shown },
    step: nobody ? vscode.l10n.t('Nobody is known who would need it.') : nextStep(group, phase),
    buttons: nobody
      ? []
      : [button('text', vscode.l10n.t('Text for Them…'), true), button('export', vscode.l10n.t('Export Them…'))],
  };
}

function groupTitle(group: RetirementGroup): string {
  switch (group) {
    case 'promptedAdministrators':
      return vscode.l10n.t('1. Administrators');
    case 'promptedMembers':
      return vscode.l10n.t('2. Members');
    case 'promptedGuests':
      return vscode.l10n.t('3. Guests');
  }
}

function nextStep(group: RetirementGroup, phase: SmsVoicePhase): string {
  switch (group) {
    case 'promptedAdministrators':
      return phase === 'before'
        ? vscode.l10n.t(
            'Next step: speak to each of them. Have a security key or a passkey registered now, with a Temporary Access Pass where nothing else works, and keep two emergency access accounts ready.',
          )
        : vscode.l10n.t(
            'Next step: speak to each of them today. Who cannot register a passkey gets a Temporary Access Pass from another administrator.',
          );
    case 'promptedMembers':
      return phase === 'before'
        ? vscode.l10n.t(
            'Next step: send them the text, then watch the number fall. Find those without a device for a passkey in time: give them a security key.',
          )
        : vscode.l10n.t(
            'Next step: send them the text. Who is stopped at sign-in and has no device for a passkey gets a Temporary Access Pass, then a security key.',
          );
    case 'promptedGuests':
      return vscode.l10n.t(
        'Next step: send them the text. Where you trust the MFA of their home tenant (cross-tenant access settings), they need nothing here.',
      );
  }
}

function provider(applies: boolean): OverviewBlock {
  const label = applies
    ? vscode.l10n.t('Our Tenant Has Its Own Telecom Provider')
    : vscode.l10n.t('Our Tenant Has No Telecom Provider of Its Own');
  return {
    ...{ kind: 'buttons', id: 'provider', label: vscode.l10n.t('Telecom provider') },
    buttons: [
      {
        ...{ id: 'provider', label, primary: false },
        detail: vscode.l10n.t('Microsoft Graph does not tell it: you say so. Kept in the settings.'),
      },
    ],
  };
}
