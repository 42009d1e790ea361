// The address of Microsoft's own page about a sign-in error code.
// https://learn.microsoft.com/entra/identity-platform/reference-error-codes

/** undefined for codes that are not Microsoft Entra's. @param authority origin of the cloud's sign-in service. */
export function signInErrorLink(code: string, authority = 'https://login.microsoftonline.com'): string | undefined {
  const digits = /^AADSTS(\d+)$/.exec(code)?.[1];
  return digits === undefined ? undefined : `${authority}/error?code=${digits}`;
}
