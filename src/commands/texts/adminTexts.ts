// The texts about a locked-out administrator, in the order of the cases: I another administrator, II the partner, III support.

import * as vscode from 'vscode';
import { helpingAdministrator } from '../../guides/helpingAdministrator.ts';
import { mfaLifted } from '../../guides/mfaLifted.ts';
import { partnerRequest } from '../../guides/partnerRequest.ts';
import { supportCase } from '../../guides/supportCase.ts';
import type { AdminCase } from './adminCase.ts';
import type { OfferedText } from './offeredText.ts';

export type AdminTextName = 'colleague' | 'partner' | 'support' | 'lifted';

export interface AdminText extends OfferedText {
  readonly name: AdminTextName;
}

export function adminTexts(facts: AdminCase): readonly AdminText[] {
  const toOthers = { about: 'administrator', lockedOut: false, toUser: false } as const;
  const told = (happened: string | undefined): AdminCase => ({ ...facts, ...(happened && { happened }) });
  const first: AdminText = {
    ...{ ...toOthers, name: 'colleague', label: vscode.l10n.t('I. Ask Another Administrator') },
    detail:
      facts.colleagues === 'none'
        ? vscode.l10n.t('Nobody else holds a role that could do it, as far as roles can be read.')
        : vscode.l10n.t('With the role it takes and the steps in the admin center.'),
    write: (language) => helpingAdministrator(language, facts),
  };
  // Partners and this way to support are the public cloud's.
  if (!facts.publicCloud) return [first];
  return [
    first,
    {
      ...{ ...toOthers, name: 'partner', asks: true, label: vscode.l10n.t('II. Ask the CSP Partner') },
      detail: vscode.l10n.t('With the GDAP role it takes, and the invitation if there is none.'),
      write: (language, happened) => partnerRequest(language, told(happened)),
    },
    {
      ...{ ...toOthers, name: 'support', asks: true, label: vscode.l10n.t('III. Support Case for Microsoft') },
      detail: vscode.l10n.t('Only if I and II fail: with every fact that is asked for, and how to hand it in.'),
      write: (language, happened) => supportCase(language, told(happened)),
    },
    {
      ...{ about: 'administrator', name: 'lifted', lockedOut: true, toUser: true },
      label: vscode.l10n.t('After Support Lifted MFA'),
      detail: vscode.l10n.t('It is lifted for a while: register again in that time.'),
      write: (language) => mfaLifted(language, facts),
    },
  ];
}
