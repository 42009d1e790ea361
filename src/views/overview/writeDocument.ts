// The overview page's document for what is known now. Knows not who reads the tenant.

import * as vscode from 'vscode';
import { figuresOf } from '../../domain/overview/figures.ts';
import type { DayRecord } from '../../domain/overview/dayRecord.ts';
import type { TenantReading } from '../../domain/overview/tenantReading.ts';
import { smsVoicePhase, type SmsVoiceFacts } from '../../domain/smsVoicePhase.ts';
import { plainText } from '../../host/plainText.ts';
import type { Session } from '../../services.ts';
import { tenantLabel } from '../tenantLabel.ts';
import { overviewBlocks } from './overviewBlocks.ts';
import type { OverviewBlock, OverviewDocument, OverviewView } from './overviewDocument.ts';
import { readingBlocks } from './readingBlocks.ts';
import { readingLines } from './readingLines.ts';
import { retirementBlocks, type RetirementFacts } from './retirementBlocks.ts';
import { viewTitle } from './viewTitle.ts';

export interface DocumentFacts {
  readonly session: Pick<Session, 'tenantName' | 'domain' | 'account' | 'appOnly'>;
  readonly reading: TenantReading | undefined;
  /** Whose people the table shows. */
  readonly figure: string;
  readonly smsVoice: SmsVoiceFacts;
  /** undefined: not read yet. */
  readonly rollout: RetirementFacts['rollout'];
  /** Oldest first. */
  readonly days: readonly DayRecord[];
}

const views: readonly OverviewView[] = ['overview', 'retirement'];

export function writeDocument(view: OverviewView, facts: DocumentFacts): OverviewDocument {
  const { reading, session, smsVoice } = facts;
  return {
    view,
    title: vscode.l10n.t('{0}: {1}', viewTitle(view), tenantLabel(session)),
    about: [
      vscode.l10n.t('As {0}', plainText(session.account.userPrincipalName)),
      ...(reading === undefined ? [vscode.l10n.t('Nothing has been read yet.')] : readingLines(reading, smsVoice.now)),
    ],
    viewsLabel: vscode.l10n.t('Views'),
    views: views.map((one) => ({ view: one, label: viewTitle(one) })),
    blocks: [...readingBlocks(reading), ...viewBlocks(view, facts)],
  };
}

function viewBlocks(
  view: OverviewView,
  { days, figure, reading, rollout, smsVoice }: DocumentFacts,
): readonly OverviewBlock[] {
  // Before anybody is listed, nobody is counted: no zeros.
  const people = reading?.people ?? [];
  if (people.length === 0 && view === 'overview') return [];
  const figures = figuresOf(people);
  if (view === 'overview') return overviewBlocks(figures, figure);
  const { now, publicCloud } = smsVoice;
  const phase = smsVoicePhase(smsVoice);
  return retirementBlocks({
    ...{ phase, publicCloud, now, days, rollout, chosen: figure },
    figures: people.length === 0 ? new Map() : figures,
  });
}
