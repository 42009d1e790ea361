// What the views of the overview page are called.

import * as vscode from 'vscode';
import type { OverviewView } from './overviewDocument.ts';

export function viewTitle(view: OverviewView): string {
  return view === 'overview' ? vscode.l10n.t('Overview') : vscode.l10n.t('SMS and Voice Retirement');
}
