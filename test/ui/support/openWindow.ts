// Starts a VS Code on a fresh profile and opens its window.
import { projectRoot } from '../../../scripts/projectRoot.ts';
import { throwAwayFolder } from '../../../scripts/run/throwAwayFolder.ts';
import { installExtension } from '../../../scripts/vscode/installExtension.ts';
import { makeWorkspace } from '../../../scripts/vscode/makeWorkspace.ts';
import { openWorkbench } from '../../../scripts/vscode/openWorkbench.ts';
import { prepareProfile, type Language } from '../../../scripts/vscode/prepareProfile.ts';
import { startServer } from '../../../scripts/vscode/startServer.ts';
import { sharedBrowser } from './sharedBrowser.ts';
import type { Theme, UiWindow } from './uiWindow.ts';
import { waitUntilContributed } from './waitUntilContributed.ts';

export interface WindowOptions {
  language?: Language;
  theme?: Theme;
  /** User settings beside the quiet ones. */
  settings?: Record<string, unknown>;
  /** Settings that the opened folder brings along. */
  workspaceSettings?: Readonly<Record<string, unknown>>;
  /** Folders of extensions beside ours. */
  extensions?: readonly string[];
  /** Packs ours, to be installed as people install it. Absent: the project itself takes the place of what is installed. */
  vsix?: () => Promise<string>;
  /** What takes the place of the internet. Absent: nothing does. */
  internet?: { readonly proxy: string; readonly env: Record<string, string> };
}

const themeNames: Record<Theme, string> = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  'high-contrast': 'Default High Contrast',
};

/** Resolves when the extension can be used. */
export async function openWindow(options: WindowOptions): Promise<UiWindow> {
  const { language = 'en', theme = 'light', internet } = options;
  const folder = throwAwayFolder();
  const workspace = await makeWorkspace(folder, options.workspaceSettings);
  // Motion is drawn by the processor here, a tenth of what a window costs.
  const settings = { 'workbench.colorTheme': themeNames[theme], 'workbench.reduceMotion': 'on', ...options.settings };
  // Installed, not under development: so it is what a user sees, and VS Code does not take its own themes, which lie below the
  // project in .vscode-test, for those of the extension under development.
  const profile = await prepareProfile({
    folder,
    language,
    settings,
    extensions: [...(options.vsix === undefined ? [projectRoot] : []), ...(options.extensions ?? [])],
  });
  if (options.vsix !== undefined) await installExtension(await options.vsix(), profile);
  const server = await startServer({
    profile,
    ...(internet === undefined ? {} : { env: internet.env }),
  });
  const browser = await sharedBrowser();
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
    ...(internet === undefined
      ? {}
      : { proxy: { server: internet.proxy, bypass: '127.0.0.1,localhost' }, ignoreHTTPSErrors: true }),
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && isOurs(message.text())) errors.push(message.text());
  });
  await openWorkbench(page, server, { folder: workspace });
  await waitUntilContributed(page);
  return { page, language, theme, profile, server, errors };
}

/** VS Code has errors of its own in this build (no gallery, no service worker); ours name our extension or its bundles. It repeats
 * error notifications in the console, and what ours say may name a setting. */
function isOurs(text: string): boolean {
  const withoutSettings = text.replaceAll(/\bentraMfa\.(auth\.\w+|readOnly)\b/g, '');
  return /entra-mfa-admin|entraMfa|dist\/[\w-]+\.cjs/.test(withoutSettings);
}
