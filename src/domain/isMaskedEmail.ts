// Tells an e-mail address that the service has masked from one that can be read. The mask's format is not documented. Pure.

/** True for everything that is not plainly a whole address: such a text is never compared as one and never sent. */
export function isMaskedEmail(emailAddress: string): boolean {
  return !/^[^\s*•]+@[^\s*•]+$/.test(emailAddress.trim());
}
