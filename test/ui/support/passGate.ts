// Answers what stands before every write, by keyboard.
import { quickInput } from './quickInput.ts';
import { takePicture } from './takePicture.ts';
import type { UiWindow } from './uiWindow.ts';
import { words } from './words.ts';

/** Leaves the check list as it is and types a ticket. @param picture name of a picture of the check list. */
export async function passGate(window: UiWindow, ticket: string, picture?: string): Promise<void> {
  const input = quickInput(window);
  await input.box
    .and(window.page.getByPlaceholder(words(window, 'What have you checked about the caller?'), { exact: false }))
    .waitFor();
  await input.options.first().waitFor();
  if (picture !== undefined) await takePicture(window, picture);
  await input.accept();
  await input.message
    .filter({
      hasText: words(window, 'Reason or ticket number, may be left empty. It is kept in the operation record.'),
    })
    .waitFor();
  await input.answer(ticket);
}
