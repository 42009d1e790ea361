// In which language a text for people is written. Pure.

export const languages = ['en', 'ja'] as const;
export type Language = (typeof languages)[number];

/** @param setting `auto`: the language of the user, where the directory names one of ours, else that of the window.
 * @param preferred the user's `preferredLanguage`, such as `ja-JP`. https://learn.microsoft.com/graph/api/resources/user */
export function messageLanguage(setting: 'auto' | Language, preferred: string | undefined, display: string): Language {
  if (setting !== 'auto') return setting;
  const spoken = (tag: string): Language | undefined =>
    languages.find((language) => tag.toLowerCase().split(/[-_]/)[0] === language);
  return spoken(preferred ?? '') ?? spoken(display) ?? 'en';
}
