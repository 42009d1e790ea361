// Names a cloud as the settings do.

import * as vscode from 'vscode';
import type { CloudName } from '../../domain/cloudApi.ts';

export function cloudLabel(cloud: CloudName): string {
  switch (cloud) {
    case 'global':
      return vscode.l10n.t('the global cloud, GCC included');
    case 'usGov':
      return vscode.l10n.t('US Government L4 (GCC High)');
    case 'usGovDod':
      return vscode.l10n.t('US Government L5 (DoD)');
    case 'china':
      return vscode.l10n.t('China, operated by 21Vianet');
  }
}
