// Rows of our views.
import type { Locator } from 'playwright-core';
import type { ViewId } from '../../../src/manifest.ts';
import { manifestWords } from './words.ts';
import type { UiWindow } from './uiWindow.ts';

/** The rows of a view whose accessible name matches. Only rows near the part on screen exist. */
export function treeRow(window: UiWindow, view: ViewId, name: string | RegExp): Locator {
  const title = manifestWords(window, view.replace('entraMfa.', 'view.'));
  return window.page.getByRole('tree', { name: title, exact: true }).getByRole('treeitem', { name });
}
