// Saves the people of a list as a file: to filter in Excel, to mail to, or to load where many users are reset. Without phone numbers.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { peopleCsv } from '../../domain/overview/peopleCsv.ts';
import { peopleJson } from '../../domain/overview/peopleJson.ts';
import type { TenantPerson } from '../../domain/overview/tenantPerson.ts';
import type { Session } from '../../services.ts';
import { peopleWord } from '../../views/overview/peopleWord.ts';
import { saveFile } from '../handOver/saveFile.ts';
import { askFileFormat } from '../prompts/askFileFormat.ts';
import { headed } from '../prompts/headed.ts';

/** @param title what they are called; plain. @throws UserCancelledError if the person backs out. */
export async function exportPeople(
  context: IActionContext,
  session: Session,
  title: string,
  people: readonly TenantPerson[],
): Promise<void> {
  const heading = headed(session, vscode.l10n.t('Export: {0}', title));
  const offers = [
    { extension: 'csv' as const, description: vscode.l10n.t('for Excel, and to load where many users are reset') },
    { extension: 'json' as const, description: vscode.l10n.t('for programs') },
  ];
  const count = vscode.l10n.t('{0}, without phone numbers.', peopleWord(people.length));
  const format = await askFileFormat(context, heading, offers, count);
  const about = {
    ...{ tenantId: session.tenantId, tenantName: session.tenantName, list: title },
    exportedAt: new Date().toISOString(),
  };
  await saveFile(session, {
    title: vscode.l10n.t('Export People'),
    name: headed(session, title),
    ...format,
    content: format.extension === 'csv' ? peopleCsv(people) : peopleJson(about, people),
    save: vscode.l10n.t('Export'),
    saved: vscode.l10n.t('The file is saved. It names people: delete it when it is no longer needed.'),
    open: vscode.l10n.t('Open File'),
  });
}
