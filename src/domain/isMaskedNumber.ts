// Tells a phone number that the service has masked from one that can be read. The mask's format is not documented. Pure.

/** `+81 8099999999`, `+4741234567`, `+1 5555551234x123`: digits enough, and nothing that could stand for a hidden one. */
const readable = /^\+?\d(?:[\s().-]*\d){4,}(?:x\d+)?$/i;

/** True for everything that is not plainly a whole number: such a text is never compared and never sent.
 * https://learn.microsoft.com/graph/api/authentication-list-methods (Authentication Administrators see masked numbers) */
export function isMaskedNumber(phoneNumber: string): boolean {
  return !readable.test(phoneNumber.trim());
}
