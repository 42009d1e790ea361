// A VS Code window under test. What can be done in it is in the functions beside this file.
import type { Page } from 'playwright-core';
import type { Language, Profile } from '../../../scripts/vscode/prepareProfile.ts';
import type { Server } from '../../../scripts/vscode/startServer.ts';

export type Theme = 'light' | 'dark' | 'high-contrast';

export interface UiWindow {
  page: Page;
  language: Language;
  theme: Theme;
  profile: Profile;
  server: Server;
  /** What went wrong in our extension according to the browser's console. */
  errors: string[];
}
