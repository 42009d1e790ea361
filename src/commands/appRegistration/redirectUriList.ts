// The redirect URIs as a list to tick off.

import { redirectUris, type RedirectUse } from '../../auth/redirectUris.ts';
import { redirectUseWords } from './redirectUseWords.ts';

/** @param clientId or what stands for it. */
export function redirectUriList(clientId: string): readonly string[] {
  return Object.entries(redirectUris(clientId)).map(
    ([use, uri]) => `[ ] ${uri} (${redirectUseWords(use as RedirectUse)})`,
  );
}
