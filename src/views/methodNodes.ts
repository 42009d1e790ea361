// One reading of a user's methods → the rows under that user.

import * as vscode from 'vscode';
import type { AuthenticationMethod, MethodKind, PhoneType } from '../domain/authenticationMethod.ts';
import { isPinnedBy } from '../domain/isPinnedBy.ts';
import { explain } from '../host/explain.ts';
import type { MessageNode, MethodNode, UserNode } from './nodes.ts';
import type { MethodsFact } from './userFacts.ts';

const order: readonly MethodKind[] = [
  'microsoftAuthenticator',
  'phone',
  'fido2',
  'windowsHello',
  'platformCredential',
  'softwareOath',
  'hardwareOath',
  'external',
  'qrCodePin',
  'temporaryAccessPass',
  'unknown',
  'email',
  'password',
];
const phoneOrder: readonly (PhoneType | undefined)[] = ['mobile', 'alternateMobile', 'office', undefined];

/** Rows for what could be read, a sentence for what could not: never an empty list. */
export function methodNodes(parent: UserNode, fact: MethodsFact): readonly (MethodNode | MessageNode)[] {
  const { tenantId, user } = parent;
  const idOf = (about: string): string => `${tenantId}/${user.id}/message/${about}`;
  if (fact.kind === 'failed') {
    const { failure } = fact;
    const retry = vscode.l10n.t('Retry');
    return [
      { kind: 'message', id: idOf('failed'), text: explain(failure).sentence, tone: 'error', failure },
      {
        kind: 'message',
        id: idOf('retry'),
        text: retry,
        tone: 'action',
        command: 'entraMfa.refresh',
        arguments: [parent],
      },
    ];
  }
  if (fact.kind === 'glance' || fact.kind === 'reported') return [];
  const { methods, preferences, hardwareOathFailure } = fact.reading;
  const rows = methods
    .toSorted((one, other) => rank(one) - rank(other))
    .map((method): MethodNode => ({
      kind: 'method',
      tenantId,
      user,
      method,
      ...(preferences.known ? { preferences: preferences.value } : {}),
    }));
  const info = (about: string, text: string): MessageNode => ({ kind: 'message', id: idOf(about), text, tone: 'info' });
  return [
    ...rows,
    ...(rows.length > 0 ? [] : [info('none', vscode.l10n.t('No methods are registered in this tenant'))]),
    ...(hardwareOathFailure === undefined
      ? []
      : [
          {
            ...info(
              'hardwareOath',
              hardwareOathFailure.kind === 'notInThisCloud'
                ? vscode.l10n.t('Hardware OATH tokens cannot be read in this cloud')
                : vscode.l10n.t('Hardware OATH tokens could not be read'),
            ),
            failure: hardwareOathFailure,
          },
        ]),
    ...(preferences.known || !methods.some(mayBeDefault)
      ? []
      : [
          {
            ...info('default', vscode.l10n.t('The default method could not be read')),
            failure: preferences.failure,
          },
        ]),
  ];
}

function mayBeDefault(method: AuthenticationMethod): boolean {
  return isPinnedBy('push', method) || isPinnedBy('oath', method) || method.kind === 'phone';
}

function rank(method: AuthenticationMethod): number {
  const kind = order.indexOf(method.kind);
  return kind * 10 + (method.kind === 'phone' ? phoneOrder.indexOf(method.phoneType) : 0);
}
