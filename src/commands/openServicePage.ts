// Opens a page of Microsoft's in the browser: the clicked one, or one that is picked. Never an address from outside: pages are named.

import { openUrl } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { servicePlace } from '../auth/servicePlace.ts';
import { serviceLink, serviceLinkIds, type ServiceLinkId } from '../domain/serviceLinks.ts';
import { SentenceError } from '../host/sentenceError.ts';
import { serviceLinkWords } from '../views/serviceLinkWords.ts';
import type { Command } from './command.ts';
import { pickOne } from './prompts/pickOne.ts';

export const openServicePage: Command = async (context, { sessions, settings }, target) => {
  const place = servicePlace(sessions.current, () => settings.get('auth.cloud'));
  const clicked = target?.kind === 'serviceLink' ? target.link : undefined;
  const pick = async (): Promise<ServiceLinkId> => {
    const choices = serviceLinkIds
      .filter((id) => serviceLink(id, place) !== undefined)
      .map((id) => {
        const { name, purpose } = serviceLinkWords(id);
        return { label: name, description: purpose, data: id };
      });
    return pickOne(context, undefined, vscode.l10n.t('Which page?'), choices);
  };
  const url = serviceLink(clicked ?? (await pick()), place);
  if (url === undefined) throw new SentenceError(vscode.l10n.t('There is no such page for the open tenant.'));
  // vscode.env.openExternal would encode the slashes of the fragment, which the portal does not read.
  await openUrl(url);
};
