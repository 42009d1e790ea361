// VS Code's own dialog that asks where to save, as the browser shows it.
import { quickInput } from './quickInput.ts';
import { takePicture } from './takePicture.ts';
import type { UiWindow } from './uiWindow.ts';

/** Types the whole path and goes on. */
export async function saveAs(window: UiWindow, file: string, picture: string): Promise<void> {
  const input = quickInput(window);
  // Until it has listed the folder, the dialog puts its own proposal into the box, over what was typed.
  await input.options.filter({ hasText: '..' }).first().waitFor();
  await input.box.fill(file);
  await takePicture(window, picture);
  await input.accept();
}
