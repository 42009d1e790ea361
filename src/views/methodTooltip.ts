// A method's tooltip: everything the service tells about it. Plain text, which VS Code interprets nowhere.

import * as vscode from 'vscode';
import { methodRef } from '../domain/methodRef.ts';
import { askedFirstMark } from './askedFirstMark.ts';
import { defaultMark } from './defaultMark.ts';
import { methodDetail } from './methodDetail.ts';
import { methodFacts } from './methodFacts.ts';
import { kindLabel } from './methodLabels.ts';
import type { MethodRowFacts } from './methodRowFacts.ts';
import { moment } from './moment.ts';
import type { MethodNode } from './nodes.ts';
import { preferenceSentences } from './preferenceSentences.ts';

/** @param now epoch milliseconds. */
export function methodTooltip(node: MethodNode, facts: MethodRowFacts, now: number): string {
  const { method } = node;
  return [
    kindLabel(methodRef(method)),
    methodDetail(method, facts.masked),
    ...defaultSentences(node, facts),
    ...methodFacts(method, now).lines,
    method.createdDateTime && vscode.l10n.t('Created: {0}', moment(method.createdDateTime, now)),
    method.lastUsedDateTime && vscode.l10n.t('Last used: {0}', moment(method.lastUsedDateTime, now)),
    vscode.l10n.t('Read at {0}', moment(facts.readAt, now)),
  ]
    .filter((line) => line !== undefined && line !== '')
    .join('\n');
}

function defaultSentences(
  { method, preferences }: MethodNode,
  { methods }: MethodRowFacts,
): readonly (string | undefined)[] {
  const mark = defaultMark(method, preferences, methods);
  const first = askedFirstMark(method, preferences, methods);
  const concerned = preferences !== undefined && (mark !== undefined || first !== undefined);
  return [
    mark === undefined
      ? undefined
      : mark === 'yes'
        ? vscode.l10n.t('This is the default sign-in method.')
        : vscode.l10n.t('This or another method of the user is the default; the service does not say which.'),
    ...(concerned ? preferenceSentences(preferences) : []),
  ];
}
