// Whether the keys that VS Code keeps for us outlive it. VS Code does not say: without a keyring it keeps them in memory, silently.
// So a mark is left in both places, and a later start sees whether both are still there.
// https://code.visualstudio.com/api/references/vscode-api#SecretStorage

import { randomUUID } from 'node:crypto';
import type * as vscode from 'vscode';

export type KeysLast = 'last' | 'unknown' | 'untilClosed' | 'none';

interface Mark {
  readonly value: string;
  /** Of VS Code, not of the window. */
  readonly session: string;
  /** An earlier one was lost. */
  readonly lost?: true;
}

const name = 'entraMfa.keyringMark';

/** `unknown` until VS Code was started anew; `none`: nothing can be kept at all. Never rejects.
 * @param session changes with every start of VS Code. */
export async function keyringLasts(
  secrets: Pick<vscode.SecretStorage, 'get' | 'store'>,
  memory: Pick<vscode.Memento, 'get' | 'update'>,
  session: string,
): Promise<KeysLast> {
  try {
    const mark = memory.get<Mark>(name);
    const isThere = mark !== undefined && (await secrets.get(name)) === mark.value;
    if (isThere && mark.session !== session) return 'last';
    if (isThere) return mark.lost ? 'untilClosed' : 'unknown';
    const fresh: Mark = { value: randomUUID(), session, ...(mark !== undefined && { lost: true }) };
    await secrets.store(name, fresh.value);
    if ((await secrets.get(name)) !== fresh.value) return 'none';
    await memory.update(name, fresh);
    return mark === undefined ? 'unknown' : 'untilClosed';
  } catch {
    return 'none';
  }
}
