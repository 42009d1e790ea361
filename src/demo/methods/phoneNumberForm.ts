// The one form in which the service takes phone numbers, `+CC number[xEXT]`, and how it hides them.
// https://learn.microsoft.com/graph/api/resources/phoneauthenticationmethod

/** Country calling codes by shape: 1 and 7, the assigned two-digit ones, and three-digit ones. */
const callingCode =
  /^(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|2[1-69]\d|35\d|37\d|38\d|42\d|50\d|59\d|67\d|68\d|69\d|80\d|85\d|87\d|88\d|96\d|97\d|99\d)$/;

const documented = /^\+(\d{1,3}) (\d{4,14})(x\d{1,10})?$/;

/** The number as the service stores it, or undefined if it refuses it. @param acceptE164 also `+CCnumber` without a blank. */
export function storedPhoneNumber(text: unknown, acceptE164: boolean): string | undefined {
  if (typeof text !== 'string') return undefined;
  const parts = documented.exec(text);
  if (parts?.[1] !== undefined) return callingCode.test(parts[1]) ? text : undefined;
  const digits = acceptE164 ? /^\+(\d{8,15})(x\d{1,10})?$/.exec(text) : null;
  if (digits?.[1] === undefined) return undefined;
  const all = digits[1];
  const code = [1, 2, 3].map((length) => all.slice(0, length)).find((prefix) => callingCode.test(prefix));
  return code === undefined ? undefined : `+${code} ${all.slice(code.length)}${digits[2] ?? ''}`;
}

/** What somebody sees who may not read numbers in full: country code and last two digits remain. */
export function maskedPhoneNumber(phoneNumber: string): string {
  const [code = '', rest = ''] = phoneNumber.split(' ');
  const [number = ''] = rest.split('x');
  return `${code} ${'X'.repeat(Math.max(0, number.length - 2))}${number.slice(-2)}`;
}
