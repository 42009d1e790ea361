// The moment at which our extension's log says something: it is written a little after what a person sees.
import { setTimeout as sleep } from 'node:timers/promises';
import { extensionLog } from './extensionLog.ts';
import type { UiWindow } from './uiWindow.ts';

const patienceMs = 10_000;
const betweenLooksMs = 100;

/** Resolves with the whole log once it matches. */
export async function whenLogged(window: Pick<UiWindow, 'profile'>, says: RegExp): Promise<string> {
  for (let left = patienceMs; ; left -= betweenLooksMs) {
    const log = (await extensionLog(window)).join('\n');
    if (says.test(log)) return log;
    if (left <= 0) throw new Error(`The log does not say ${says}:\n${log}`);
    await sleep(betweenLooksMs);
  }
}
