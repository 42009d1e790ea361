// Words why a row of a file is not used, and what to correct in it.

import * as vscode from 'vscode';
import type { ExcelDamage, RowProblem } from '../../domain/csv/bulkRow.ts';
import type { PhoneNumberProblem } from '../../domain/phoneNumber.ts';
import { explain } from '../../host/explain.ts';
import { phoneProblemSentence } from '../prompts/phoneProblemSentence.ts';

export function rowProblemSentence(problem: RowProblem): string {
  switch (problem.kind) {
    case 'noUser':
      return vscode.l10n.t('The row names no user.');
    case 'badName':
      return vscode.l10n.t('This is not a user principal name (name@domain, without blanks or invisible characters).');
    case 'badId':
      return vscode.l10n.t('This is not an object ID.');
    case 'moreCells':
      return vscode.l10n.t(
        'The row has more cells than the header. Text with a comma in it has to stand in quotation marks.',
      );
    case 'badPhoneType':
      return vscode.l10n.t('The kind of phone has to be {0}.', 'mobile, alternateMobile, office');
    case 'badNumber':
      return numberSentence(problem.because);
    case 'unknownUser':
      return vscode.l10n.t('There is no such user in this tenant.');
    case 'notLookedUp':
      return vscode.l10n.t('Whether there is such a user could not be read. {0}', explain(problem.failure).text);
    case 'idAndNameDiffer':
      return vscode.l10n.t('The object ID belongs to another user than the user principal name.');
    case 'duplicate':
      return vscode.l10n.t('The same is said in line {0}, which is used.', problem.line);
    case 'contradiction':
      return vscode.l10n.t('Line {0} says another number for the same phone of the same user.', problem.line);
    case 'sharedNumber':
      return vscode.l10n.t(
        'Line {0} has the same number. Where two share a phone on purpose, set it for one of them with Add Phone.',
        problem.line,
      );
  }
}

function numberSentence(because: PhoneNumberProblem | ExcelDamage): string {
  const format = vscode.l10n.t(
    'Format the column as text in Excel, then write the number with + and the country code.',
  );
  switch (because) {
    case 'excelDigits':
      return vscode.l10n.t(
        'Excel took this for a number and dropped the + or the 0 in front, so which country it is in is unknown. {0}',
        format,
      );
    case 'excelExponent':
      return vscode.l10n.t('Excel took this for a number and rounded it, so its last digits are lost. {0}', format);
    case 'excelNegative':
      return vscode.l10n.t('Excel took the hyphens for minus signs and calculated. {0}', format);
    case 'excelShown':
      return vscode.l10n.t(
        'Excel wrote an error, or that the column is too narrow, in place of the number. {0}',
        format,
      );
    case 'empty':
      return vscode.l10n.t('The phone number is missing.');
    default:
      return phoneProblemSentence(because);
  }
}
