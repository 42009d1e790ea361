// Which product a passkey's AAGUID stands for: the list beside this file, which says where it comes from and when it was checked.
// To be loaded with the first passkey that is read, by await import().

import list from './passkeyProviders.json' with { type: 'json' };

/** Product names by AAGUID in lower case. Whether a passkey really comes from it is known only where it was attested. */
export const passkeyProviders: ReadonlyMap<string, string> = new Map(Object.entries(list.providers));
