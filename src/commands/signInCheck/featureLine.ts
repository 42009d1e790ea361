// Says of one feature whether it works for the signed-in person, and if not, what is missing and what happens without it.

import * as vscode from 'vscode';
import { features, type FeatureId } from '../../auth/features.ts';
import { permissionSets } from '../../auth/permissions.ts';
import type { RoleName } from '../../domain/roles.ts';
import { explain } from '../../host/explain.ts';
import { roleNameLabel } from '../../views/roleNameLabel.ts';
import type { CheckLine } from './checkLine.ts';
import { featureWords } from './featureWords.ts';
import type { SignInFacts } from './signInFacts.ts';

export function featureLine(id: FeatureId, facts: SignInFacts): CheckLine {
  const { name, without } = featureWords(id);
  const feature = features[id];
  const state = facts.features[id];
  const lacking = feature.essential ? 'wrong' : 'limited';
  const needs = [
    ...(feature.roles === undefined
      ? []
      : [vscode.l10n.t('One of these roles is needed: {0}', roleNames(feature.roles))]),
    ...(feature.licence === 'eligibleRoles'
      ? [vscode.l10n.t('Eligible roles need Microsoft Entra ID P2; without it there are none.')]
      : []),
    ...(feature.licence === 'report' ? [vscode.l10n.t('The report needs Microsoft Entra ID P1 or P2.')] : []),
  ];
  const line = (mark: CheckLine['mark'], sentence: string, ...more: readonly string[]): CheckLine => ({
    mark,
    text: vscode.l10n.t('{0}: {1}', name, sentence),
    ...(more.length === 0 ? {} : { more }),
  });
  switch (state.kind) {
    case 'works':
      return { mark: 'ok', text: name };
    case 'someUsers':
      return line(
        'ok',
        vscode.l10n.t(
          'your role reaches users without administrator roles; for all others: {0}',
          roleNames(['privilegedAuthenticationAdministrator']),
        ),
      );
    case 'unitOnly':
      return line('ok', vscode.l10n.t('your role reaches only users of an administrative unit'));
    case 'off':
      return line('limited', vscode.l10n.t('off in read-only mode'));
    case 'noPermission':
      return line(
        lacking,
        vscode.l10n.t('the permission {0} is not granted', permissionSets[feature.set].join(', ')),
        without,
      );
    case 'noRole':
      return line(
        lacking,
        vscode.l10n.t('none of your active roles allows it'),
        ...needs,
        ...eligible(state.eligible),
        without,
      );
    case 'notInThisCloud':
      return line('limited', vscode.l10n.t('Microsoft Graph does not have it in this cloud'), without);
    case 'failed':
      return line('unknown', explain(state.failure).text, without);
    case 'unknown':
      return { mark: 'unknown', text: name, ...(needs.length === 0 ? {} : { more: needs }) };
  }
}

function eligible(roles: readonly RoleName[]): readonly string[] {
  return roles.length === 0 ? [] : [vscode.l10n.t('You are eligible for {0}: activate it first.', roleNames(roles))];
}

function roleNames(roles: readonly RoleName[]): string {
  return roles.map(roleNameLabel).join(', ');
}
