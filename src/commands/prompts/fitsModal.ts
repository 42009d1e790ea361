// Whether a text can be read as a whole in a modal. Pure.

/** VS Code's own dialog holds about this much in a low window, and cuts off its own head when there is more. */
const maxLines = 26;
const columns = 52;

/** False where part of the text would be out of sight when the button is pressed. */
export function fitsModal(text: string): boolean {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(width(line) / columns)), 0);
  return lines <= maxLines;
}

/** In halves of a full-width character. */
function width(line: string): number {
  return Array.from(line).reduce((sum, sign) => sum + (/[\u1100-\u11ff\u2e80-\uffdf]/u.test(sign) ? 2 : 1), 0);
}
