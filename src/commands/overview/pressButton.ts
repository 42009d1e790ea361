// What the buttons of the overview page do.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { membersOf } from '../../domain/overview/figures.ts';
import type { Services, Session } from '../../services.ts';
import { groupWords } from '../../views/overview/groupWords.ts';
import type { ReadingButton } from '../../views/overview/readingBlocks.ts';
import { retirementGroups } from '../../views/overview/retirementBlocks.ts';
import { askLiveLimit } from '../prompts/askLiveLimit.ts';
import { exportPeople } from './exportPeople.ts';
import { handOverNotice } from './handOverNotice.ts';

/** @param button an id of the page's; one that there is not does nothing. @throws UserCancelledError if the person backs out. */
export async function pressButton(
  context: IActionContext,
  services: Pick<Services, 'people' | 'settings'>,
  session: Session,
  button: string,
): Promise<void> {
  const { people, settings } = services;
  const [what, name] = button.split(':');
  const group = retirementGroups.find((one) => one === name);
  if (group !== undefined) {
    const title = groupWords(group);
    if (what === 'text') await handOverNotice(context, services, session, title);
    if (what === 'export') await exportPeople(context, session, title, membersOf(group, people.reading?.people ?? []));
    return;
  }
  switch (button as ReadingButton | 'provider') {
    case 'refresh':
      await people.refresh({ source: 'report' });
      return;
    case 'readLive':
    case 'goOn': {
      const goOn = button === 'goOn';
      const limit = await askLiveLimit(context, session, { goOn });
      await people.refresh({ source: 'live', ...(limit !== undefined && { limit }), goOn });
      return;
    }
    case 'pause':
      people.pause();
      return;
    case 'resume':
      people.resume();
      return;
    case 'stop':
      people.stop();
      return;
    case 'provider':
      await vscode.workspace
        .getConfiguration('entraMfa')
        .update(
          'telecomProviderConfigured',
          !settings.get('telecomProviderConfigured'),
          vscode.ConfigurationTarget.Global,
        );
  }
}
