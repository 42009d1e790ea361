// What to know of the numbers of a file before they are sent: how those without a country code were read, and which look wrong.

import * as vscode from 'vscode';
import type { AcceptedRow } from '../../domain/csv/judgeRows.ts';
import type { Services, Session } from '../../services.ts';
import { defaultCountry } from '../defaultCountry.ts';

/** More are not named one by one. */
const mostLines = 20;

/** Plain. */
export function phoneRemarks(
  { settings }: Pick<Services, 'settings'>,
  session: Session,
  accepted: readonly AcceptedRow[],
): readonly string[] {
  const country = defaultCountry(settings.get('defaultCountry'), session.country);
  const name = new Intl.DisplayNames([vscode.env.language, 'en'], { type: 'region' }).of(country) ?? country;
  const linesOf = (which: (row: NonNullable<AcceptedRow['row']['phone']>) => boolean): readonly number[] =>
    accepted.flatMap(({ row }) => (row.phone !== undefined && which(row.phone) ? [row.line] : []));
  const unused = linesOf(({ number }) => !number.valid);
  const landlines = linesOf(({ number, phoneType }) => phoneType !== 'office' && number.type === 'fixedLine');
  return [
    vscode.l10n.t('Numbers without + and a country code are read as dialled in {0}.', name),
    ...(unused.length === 0
      ? []
      : [
          vscode.l10n.t(
            'No numbers like these are known to be in use. Check them with the users. Lines: {0}',
            list(unused),
          ),
        ]),
    ...(landlines.length === 0
      ? []
      : [
          vscode.l10n.t('These are landline numbers, which may not receive text messages. Lines: {0}', list(landlines)),
        ]),
  ];
}

function list(lines: readonly number[]): string {
  const shown = lines.slice(0, mostLines).map(String);
  const more = lines.length - shown.length;
  return [...shown, ...(more > 0 ? [vscode.l10n.t('and {0} more', more)] : [])].join(', ');
}
