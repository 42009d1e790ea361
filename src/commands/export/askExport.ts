// Asks what an export is to hold and where it goes.

import { homedir } from 'node:os';
import { UserCancelledError, type IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { UserQuery } from '../../graph/users.ts';
import { SentenceError } from '../../host/sentenceError.ts';
import type { ExportJob } from '../../operations/export/exportPlace.ts';
import type { Services, Session } from '../../services.ts';
import { usersMessage } from '../../views/usersMessage.ts';
import { fileName } from '../handOver/fileName.ts';
import { askFileFormat, type FileFormat } from '../prompts/askFileFormat.ts';
import { askInOrder } from '../prompts/askInOrder.ts';
import { headed } from '../prompts/headed.ts';
import { pickOne } from '../prompts/pickOne.ts';

/** @throws UserCancelledError if the person backs out. */
export async function askExport(
  context: IActionContext,
  { usersView }: Pick<Services, 'usersView'>,
  session: Session,
): Promise<ExportJob> {
  const title = headed(session, vscode.l10n.t('Export Users and Methods'));
  // What is known of everybody's methods is not asked of the server, and the export asks the server.
  const { groups = [], ...asked } = usersView.query;
  const narrowed = usersMessage(asked, undefined, 0);
  const beyond =
    groups.length === 0 ? undefined : vscode.l10n.t('whatever their methods: that filter does not apply here');
  const chosen: { query: UserQuery; masked: boolean; format: FileFormat<ExportJob['format']> } = {
    ...{ query: {}, masked: true, format: { extension: 'csv', kind: '' } },
  };
  await askInOrder(context, title, [
    {
      when: () => narrowed !== undefined || beyond !== undefined,
      ask: async () => {
        chosen.query = await pickOne(context, undefined, vscode.l10n.t('Which users?'), [
          ...(narrowed === undefined
            ? []
            : [
                {
                  label: vscode.l10n.t('All that the Users view searches and filters for'),
                  description: [narrowed, beyond].filter((part) => part !== undefined).join(' · '),
                  data: asked,
                },
              ]),
          { label: vscode.l10n.t('All users of the tenant'), description: beyond, data: {} },
        ]);
      },
    },
    async () => {
      chosen.masked = await pickOne(context, undefined, vscode.l10n.t('Phone numbers and addresses in the file?'), [
        { label: vscode.l10n.t('Masked'), description: '+81 ••••••••99', data: true },
        {
          label: vscode.l10n.t('In full'),
          description: vscode.l10n.t('as far as your role may read them; the file needs your protection'),
          data: false,
        },
      ]);
    },
    async () => {
      chosen.format = await askFileFormat(context, undefined, [
        { extension: 'csv', description: vscode.l10n.t('for Excel') },
        { extension: 'json', description: vscode.l10n.t('for programs, with every detail that was read') },
      ]);
    },
  ]);
  const { extension: format, kind } = chosen.format;
  const name = fileName(headed(session, vscode.l10n.t('{0} users and methods', session.tenantName)));
  const uri = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(vscode.Uri.file(homedir()), `${name}.${format}`),
    filters: { [kind]: [format] },
    saveLabel: vscode.l10n.t('Export'),
    title,
  });
  if (uri === undefined) throw new UserCancelledError();
  if (uri.scheme !== 'file') throw new SentenceError(vscode.l10n.t('Choose a folder on this computer.'));
  return { ...chosen, format, target: uri.fsPath };
}
