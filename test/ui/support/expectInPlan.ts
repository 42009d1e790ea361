// The plan document that stands beside a typed confirmation, and every other document of ours in an editor.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { UiWindow } from './uiWindow.ts';

const patienceMs = 10_000;
const betweenLooksMs = 200;
/** The editor keeps its lines in any order. */
const linesFromTop = `[...document.querySelectorAll('.editor-instance .view-line')]
  .map((line) => ({ top: line.getBoundingClientRect().top, text: line.innerText }))
  .sort((one, other) => one.top - other.top)
  .map(({ text }) => text)
  .join('\\n')`;

const withoutBlanks = (text: string): string => text.replaceAll(/\s/g, '');

/** Resolves when all of `parts` are on screen in the document, however its lines are wrapped: it may not be drawn yet, or still show
 * what it said before. */
export async function expectInPlan({ page }: UiWindow, parts: string[]): Promise<void> {
  for (let left = patienceMs; ; left -= betweenLooksMs) {
    const shown = String(await page.evaluate(linesFromTop));
    const missing = parts.filter((part) => !withoutBlanks(shown).includes(withoutBlanks(part)));
    if (missing.length === 0) return;
    if (left <= 0) assert.deepEqual(missing, [], shown);
    await sleep(betweenLooksMs);
  }
}
