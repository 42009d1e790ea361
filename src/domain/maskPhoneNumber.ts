// Hides a phone number but for its country code and last two digits. Pure.

/** `+81 8099999999` → `+81 ••••••••99`. Without a blank after the country code, the code is hidden too. What the service has
 * masked already comes out alike. */
export function maskPhoneNumber(phoneNumber: string): string {
  const text = phoneNumber.trim();
  // A mask may use x for a hidden digit, an extension follows a digit.
  const extension = /(?<=\d)x\d+$/i.exec(text)?.[0] ?? '';
  const main = extension === '' ? text : text.slice(0, -extension.length);
  const country = /^\+\d{1,3} /.exec(main)?.[0] ?? (main.startsWith('+') ? '+' : '');
  const rest = main.slice(country.length).replace(/[\s().-]/g, '');
  const shown = rest.length > 4 ? rest.slice(-2).replace(/\D/g, '•') : '';
  return `${country}${'•'.repeat(rest.length - shown.length)}${shown}${extension === '' ? '' : 'x•••'}`;
}
