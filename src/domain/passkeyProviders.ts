// Which product a passkey's AAGUID stands for: the list beside this file, which says where it comes from and when it was checked.
// It is loaded with the first passkey that is read.

/** Product names by AAGUID in lower case. Whether a passkey really comes from it is known only where it was attested. */
export async function passkeyProviders(): Promise<ReadonlyMap<string, string>> {
  const { default: list } = await import('./passkeyProviders.json', { with: { type: 'json' } });
  return new Map(Object.entries(list.providers));
}
