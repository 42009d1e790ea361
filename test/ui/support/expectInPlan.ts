// The plan document that stands beside a typed confirmation.
import assert from 'node:assert/strict';
import type { UiWindow } from './uiWindow.ts';

const withoutBlanks = (text: string): string => text.replaceAll(/\s/g, '');

/** Fails unless all of `parts` are on screen in the plan, however its lines are wrapped. */
export async function expectInPlan({ page }: UiWindow, parts: string[]): Promise<void> {
  const lines = page.locator('.editor-instance .view-line');
  await lines.first().waitFor();
  // The editor keeps its lines in any order.
  const placed = await Promise.all(
    (await lines.all()).map(async (line) => ({
      top: (await line.boundingBox())?.y ?? 0,
      text: await line.innerText(),
    })),
  );
  const shown = placed
    .toSorted((one, other) => one.top - other.top)
    .map(({ text }) => text)
    .join('\n');
  const missing = parts.filter((part) => !withoutBlanks(shown).includes(withoutBlanks(part)));
  assert.deepEqual(missing, [], shown);
}
