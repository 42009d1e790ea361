// Prepares the folder in which one VS Code, desktop or server build, keeps what it knows: settings, language, extensions.
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { extensionFolderName } from './extensionFolderName.ts';
import { quietSettings } from './quietSettings.ts';

export type Language = 'en' | 'ja';

export interface ProfileOptions {
  /** Made if it is not there. */
  folder: string;
  language: Language;
  /** Beside the quiet settings, and stronger. */
  settings?: Record<string, unknown>;
  /** Folders of extensions that are to be there as if installed. They are linked, so a new build needs only a reload of the window. */
  extensions?: string[];
}

export interface Profile {
  /** For `--locale`. */
  language: string;
  /** For `--user-data-dir`. */
  userData: string;
  /** For `--extensions-dir`. */
  extensions: string;
}

/** Writes a fresh profile. VS Code reads it at its start; settings also later. */
export async function prepareProfile(options: ProfileOptions): Promise<Profile> {
  const userData = path.join(options.folder, 'user-data');
  const extensions = path.join(options.folder, 'extensions');
  await mkdir(path.join(userData, 'User'), { recursive: true });
  await mkdir(extensions, { recursive: true });
  for (const source of options.extensions ?? []) {
    await symlink(source, path.join(extensions, await extensionFolderName(source)), 'junction');
  }
  await writeJson(path.join(userData, 'User/settings.json'), { ...quietSettings, ...options.settings });
  if (options.language !== 'en') await writeEmptyLanguagePack(userData, options.language);
  return { language: options.language, userData, extensions };
}

/**
 * VS Code switches to a language only if it has a pack for it. The real pack comes from the Marketplace, so an empty one stands in:
 * `env.language`, package.nls.json and l10n bundles of extensions follow, VS Code's own texts stay English.
 */
async function writeEmptyLanguagePack(userData: string, language: Language): Promise<void> {
  const translations = path.join(userData, `languagepack-${language}.json`);
  await writeJson(translations, { contents: {} });
  await writeJson(path.join(userData, 'languagepacks.json'), {
    [language]: {
      hash: 'empty',
      label: language,
      extensions: [{ extensionIdentifier: { id: `mfa-admin.empty-${language}` }, version: '1.0.0' }],
      translations: { vscode: translations },
    },
  });
}

async function writeJson(file: string, content: unknown): Promise<void> {
  await writeFile(file, `${JSON.stringify(content, undefined, 2)}\n`);
}
