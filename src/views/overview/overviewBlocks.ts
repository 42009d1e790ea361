// The figures of the overview, as blocks of the page. Knows not where they come from.

import * as vscode from 'vscode';
import type { Figures } from '../../domain/overview/figures.ts';
import { nothingKnown } from '../../domain/overview/nothingKnown.ts';
import type { PeopleGroup } from '../../domain/overview/peopleGroup.ts';
import { registeredMethods } from '../../domain/overview/registeredMethod.ts';
import { defaultMethods } from '../../domain/overview/tenantPerson.ts';
import { defaultMethodWord } from './defaultMethodWord.ts';
import type { OverviewBlock, ShownFigure } from './overviewDocument.ts';
import { shownFigure, type FigureLook } from './shownFigure.ts';

/** @param chosen the figure whose people the table shows. */
export function overviewBlocks(figures: Figures, chosen: string): readonly OverviewBlock[] {
  const figure = (group: PeopleGroup, look: Omit<FigureLook, 'chosen'> = {}): ShownFigure[] => {
    const found = figures.get(group);
    return found === undefined ? [] : [shownFigure(found, { ...look, chosen })];
  };
  /** What nobody has is left out, but for what is not known. */
  const occurring = (group: PeopleGroup): boolean => {
    const found = figures.get(group);
    return found !== undefined && (found.count > 0 || nothingKnown(found));
  };
  const byMethod = registeredMethods.filter((method) => occurring(`method:${method}`));
  const byDefault = defaultMethods.filter((method) => occurring(`default:${method}`));
  const isUnknown = (group: PeopleGroup): boolean => {
    const found = figures.get(group);
    return found === undefined || nothingKnown(found);
  };
  return [
    {
      ...{ kind: 'rings', id: 'rings', title: vscode.l10n.t('How far the tenant is') },
      rings: [
        ...figure('registered', { detail: vscode.l10n.t('Has a method that satisfies MFA.') }),
        ...figure('capable', { detail: vscode.l10n.t('Registered, and allowed by policy.') }),
        ...figure('passwordless', { detail: vscode.l10n.t('Can sign in without a password.') }),
      ],
    },
    {
      ...{ kind: 'figures', id: 'attention', title: vscode.l10n.t('To look after') },
      figures: [
        ...figure('administratorsWithoutPhishingResistant', { tone: 'error' }),
        ...figure('noMethod', { tone: 'error' }),
        ...figure('smsVoiceOnly', { tone: 'warning' }),
        ...figure('smsVoiceDefault', { tone: 'warning' }),
        ...figure('registeredNotCapable', { tone: 'warning' }),
        ...figure('notPasswordless'),
      ],
    },
    {
      ...{ kind: 'figures', id: 'people', title: vscode.l10n.t('Who there is') },
      figures: [...figure('everybody'), ...figure('administrators'), ...figure('guests'), ...figure('blocked')],
    },
    {
      ...{ kind: 'figures', id: 'methods', title: vscode.l10n.t('Methods') },
      hint: vscode.l10n.t('People who have each. One person can have several.'),
      figures: isUnknown('registered')
        ? figure('registered', { label: vscode.l10n.t('Methods') })
        : byMethod.flatMap((method) => figure(`method:${method}`)),
    },
    {
      ...{ kind: 'figures', id: 'defaults', title: vscode.l10n.t('Default methods') },
      hint: vscode.l10n.t('What a sign-in asks for first.'),
      figures: isUnknown('default:sms')
        ? figure('default:sms', { label: vscode.l10n.t('Default method') })
        : byDefault.flatMap((method) => figure(`default:${method}`, { label: defaultMethodWord(method) })),
    },
  ];
}
