// Asks which of a user's methods is meant, where no row says it.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { AuthenticationMethod } from '../../domain/authenticationMethod.ts';
import { methodRef } from '../../domain/methodRef.ts';
import { methodLabel } from '../../views/methodLabels.ts';
import { pickOne } from './pickOne.ts';

/** @param title what the method is for; plain. @param methods at least one.
 * @throws UserCancelledError if the person backs out. */
export async function pickMethod<M extends AuthenticationMethod>(
  context: IActionContext,
  title: string,
  methods: readonly M[],
): Promise<M> {
  const choices = methods.map((method) => ({ label: methodLabel(methodRef(method)), data: method }));
  return pickOne(context, undefined, vscode.l10n.t('{0}: which method?', title), choices);
}
