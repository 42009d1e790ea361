// Holds a webview of ours to the rules of axe-core, from inside its frame: from outside it is not looked into.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { UiWindow } from './uiWindow.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Fails with every rule broken and where. There must be one webview open. */
export async function checkFrameAccessibility({ page }: UiWindow): Promise<void> {
  const handle = await page.frameLocator('iframe.webview').locator('#active-frame').elementHandle();
  const frame = await handle.contentFrame();
  assert.ok(frame);
  await frame.evaluate(axeSource);
  const { violations, passes } = await frame.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  assert.notEqual(passes.length, 0);
  const broken = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 300)}`));
  assert.deepEqual(broken, []);
}
