// Asks for a user with a box that searches on the server while one types. Knows not what the user is needed for.

import { GoBackError, UserCancelledError } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { failureOf } from '../../domain/failure.ts';
import type { User } from '../../domain/user.ts';
import { explain } from '../../host/explain.ts';
import { plainText } from '../../host/plainText.ts';

export interface PickUsersOptions {
  readonly title: string;
  /** Users selected in the view: offered first, never taken without being picked. */
  readonly selected: readonly User[];
  /** All selected users may be taken together. */
  readonly many: boolean;
  readonly search: (text: string, signal: AbortSignal) => Promise<readonly User[]>;
  /** There is a question before this one. */
  readonly back?: true;
}

interface UserItem extends vscode.QuickPickItem {
  /** Empty for rows that only say something. */
  readonly users: readonly User[];
}

const debounceMs = 250;

/** @throws UserCancelledError if the person backs out, GoBackError towards the question before. */
export async function pickUsers(options: PickUsersOptions): Promise<readonly User[]> {
  const box = vscode.window.createQuickPick<UserItem>();
  box.title = options.title;
  box.placeholder = vscode.l10n.t('Type a name, a user principal name or a mail address');
  box.ignoreFocusOut = true;
  if (options.back === true) box.buttons = [vscode.QuickInputButtons.Back];
  let asking = new AbortController();
  let timer: NodeJS.Timeout | undefined;

  const ask = async (text: string): Promise<void> => {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    box.busy = true;
    const items = await findItems(options, text.trim(), signal);
    if (signal.aborted) return;
    box.items = items;
    box.busy = false;
  };

  try {
    return await new Promise<readonly User[]>((resolve, reject) => {
      box.onDidChangeValue((text) => {
        clearTimeout(timer);
        // Enter must not pick from the rows of what was typed before.
        box.items = [];
        box.busy = true;
        // Nobody waits: a search shows its own outcome, and findItems never rejects.
        timer = setTimeout(() => void ask(text), debounceMs);
      });
      box.onDidAccept(() => {
        const users = box.selectedItems[0]?.users ?? [];
        if (users.length > 0) resolve(users);
      });
      // The only button there is.
      box.onDidTriggerButton(() => {
        reject(new GoBackError());
      });
      box.onDidHide(() => {
        reject(new UserCancelledError());
      });
      box.show();
      void ask('');
    });
  } finally {
    clearTimeout(timer);
    asking.abort();
    box.dispose();
  }
}

async function findItems(options: PickUsersOptions, text: string, signal: AbortSignal): Promise<UserItem[]> {
  const offered = text === '' ? selectionItems(options) : [];
  try {
    const found = await options.search(text, signal);
    if (found.length === 0 && offered.length === 0) return [say(vscode.l10n.t('Nobody is found by that.'))];
    const offeredIds = new Set(options.selected.map((user) => user.id));
    const rest = found.filter((user) => offered.length === 0 || !offeredIds.has(user.id));
    return [
      ...offered,
      ...(offered.length > 0 && rest.length > 0 ? [head(vscode.l10n.t('users'))] : []),
      ...rest.map(item),
    ];
  } catch (error) {
    return [...offered, say(explain(failureOf(error)).text)];
  }
}

function selectionItems({ selected, many }: PickUsersOptions): UserItem[] {
  if (selected.length === 0) return [];
  const together: UserItem = {
    label: vscode.l10n.t('All {0} selected users', selected.length),
    description: selected.map((user) => plainText(user.displayName)).join(', '),
    alwaysShow: true,
    users: selected,
  };
  return [
    head(vscode.l10n.t('selected in the view')),
    ...(many && selected.length > 1 ? [together] : []),
    ...selected.map(item),
  ];
}

/** The server decides what matches, so the box must not filter once more. */
function item(user: User): UserItem {
  return {
    label: plainText(user.displayName),
    description: plainText(user.userPrincipalName),
    alwaysShow: true,
    users: [user],
  };
}

function say(sentence: string): UserItem {
  return { label: sentence, alwaysShow: true, users: [] };
}

function head(label: string): UserItem {
  return { label, kind: vscode.QuickPickItemKind.Separator, users: [] };
}
