// Holds what our extension shows to the rules of axe-core.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { UiWindow } from './uiWindow.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Our views, all of them. */
const ourViews = '[id="workbench.view.extension.entraMfa"]';

/** What VS Code itself builds around our views in its own way: rule → classes of the elements. */
const vscodesOwn: Record<string, string[]> = {
  // Two views with a welcome text are two regions called "Welcome".
  'landmark-unique': ['welcome-view-content'],
  // A view's header is a button and holds the view's actions.
  'nested-interactive': ['pane-header'],
  // A dialog's icon is named "Warning" without having a role.
  'aria-prohibited-attr': ['dialog-icon'],
  // The name of a row begins with its label and goes on in words where the row shows an icon and a shortened description.
  'label-content-name-mismatch': ['pane-header', 'monaco-list-row'],
};

/** Checks the part of the window that `selector` names. Fails with every rule broken and where. */
export async function checkAccessibility(window: UiWindow, selector = ourViews): Promise<void> {
  const { page } = window;
  await page.evaluate(axeSource);
  const { violations, passes } = await page.evaluate(
    (part) => (globalThis as unknown as { axe: typeof axe }).axe.run(part),
    selector,
  );
  assert.notEqual(passes.length, 0);
  const broken = violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !vscodesOwn[id]?.some((name) => html.includes(name)))
      .map(({ html }) => `${id}: ${html.slice(0, 300)}`),
  );
  assert.deepEqual(broken, []);
}
