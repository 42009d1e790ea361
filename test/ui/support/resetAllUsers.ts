// Resets several selected users, up to the confirmed plan.
import { chooseFromMenu } from './contextMenu.ts';
import { passGate } from './passGate.ts';
import { quickInput } from './quickInput.ts';
import { selectAllRows } from './selectAllRows.ts';
import { treeRow } from './treeRow.ts';
import type { UiWindow } from './uiWindow.ts';
import { words } from './words.ts';

/** Selects all rows of the Users view and resets them. Returns when the count is typed. */
export async function resetAllUsers(window: UiWindow, ticket: string): Promise<void> {
  await selectAllRows(window, 'entraMfa.users');
  await chooseFromMenu(window, treeRow(window, 'entraMfa.users', /@/).first(), 'entraMfa.resetMfa');
  await passGate(window, ticket);
  const input = quickInput(window);
  await input.pick(words(window, 'Reset MFA'));
  const [before = ''] = words(window, 'Read the plan. To go on, type how many users it changes: {0}', '#').split('#');
  const prompt = input.message.filter({ hasText: before });
  await prompt.waitFor();
  const count = /\d+/.exec((await prompt.innerText()).slice(before.length))?.[0] ?? '';
  await input.answer(count);
}
