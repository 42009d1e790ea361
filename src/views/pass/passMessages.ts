// What the page with a pass and the extension tell each other. Types only.

export type ToPass = { readonly kind: 'show' } | { readonly kind: 'copyCode' } | { readonly kind: 'copyText' };

export type FromPass =
  /** The code, asked for by a person; the page forgets it when it is hidden again. */
  { readonly kind: 'code'; readonly code: string } | { readonly kind: 'told'; readonly text: string };
