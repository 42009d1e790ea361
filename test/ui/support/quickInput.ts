// VS Code's quick input: boxes that ask for a text and lists to pick from. Keyboard only.
import type { Locator } from 'playwright-core';
import type { UiWindow } from './uiWindow.ts';

export interface QuickInput {
  /** The line above the box, with step numbers if there are any. */
  title: Locator;
  /** The box. Its placeholder is the prompt of a list. */
  box: Locator;
  /** What stands below the box: prompt, or what is wrong with the text. */
  message: Locator;
  options: Locator;
  /** Puts `text` into the box, replacing what was there, and presses Enter. */
  answer: (text: string) => Promise<void>;
  /** Goes to the option that contains `text`, whatever the case, and presses Enter. */
  pick: (text: string | RegExp) => Promise<void>;
  /** Goes to the option that contains `text`, in a list of which several can be chosen, and ticks it or takes the tick away. */
  tick: (text: string) => Promise<void>;
  /** Presses Enter: goes on with what is there. */
  accept: () => Promise<void>;
}

/** The quick input on screen. Its locators wait for it. Keys go to its box: VS Code puts the keyboard back into a tree that it drew anew
 * in the very moment in which the keyboard left it (doRefresh in treeView.ts). */
export function quickInput(window: UiWindow): QuickInput {
  const { page } = window;
  const widget = page.locator('.quick-input-widget:visible');
  const box = widget.locator('.quick-input-box input');
  const options = widget.locator('.monaco-list-row');
  const goTo = async (text: string | RegExp): Promise<void> => {
    await options.filter({ hasText: text }).first().waitFor();
    const anyFocused = widget.locator('.monaco-list-row.focused');
    const focused = anyFocused.filter({ hasText: text });
    for (let presses = 3 * (await options.count()); presses > 0 && !(await focused.isVisible()); presses -= 1) {
      const before = (await anyFocused.count()) === 0 ? '' : await anyFocused.getAttribute('data-index');
      await box.press('ArrowDown');
      // The press has moved the focus before the next one, so that no row is run past; or it came before the list could hear it.
      await widget
        .locator(`.monaco-list-row.focused:not([data-index="${before ?? ''}"])`)
        .waitFor({ timeout: 1000 })
        .catch(() => undefined);
    }
    await focused.waitFor();
  };
  return {
    title: widget.locator('.quick-input-title'),
    box,
    message: widget.locator('.quick-input-message'),
    options,
    answer: async (text) => {
      await box.fill(text);
      await box.press('Enter');
    },
    pick: async (text) => {
      await goTo(text);
      await box.press('Enter');
    },
    tick: async (text) => {
      await goTo(text);
      // Not to the box: what has the keyboard is the row, and the box would take a blank for a text to look for.
      await page.keyboard.press('Space');
    },
    accept: () => box.press('Enter'),
  };
}
