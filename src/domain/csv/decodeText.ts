// The bytes of a text file → its text, as Excel, Notepad and scripts write it. Knows no table.
// https://encoding.spec.whatwg.org: its Shift_JIS is what Windows calls code page 932.

export const textEncodings = ['UTF-8', 'UTF-8 (BOM)', 'UTF-16 LE', 'UTF-16 BE', 'Shift_JIS (CP932)'] as const;
export type TextEncoding = (typeof textEncodings)[number];

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** undefined: the bytes are text in none of the encodings. Nothing is replaced or left out to make them fit. */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  for (const encoding of candidates(bytes)) {
    try {
      const text = new TextDecoder(labels[encoding], { fatal: true }).decode(bytes);
      return { text, encoding };
    } catch (error) {
      // RangeError: this Node was built without the encoding.
      if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    }
  }
  return undefined;
}

const labels: Readonly<Record<TextEncoding, string>> = {
  'UTF-8': 'utf-8',
  'UTF-8 (BOM)': 'utf-8',
  'UTF-16 LE': 'utf-16le',
  'UTF-16 BE': 'utf-16be',
  'Shift_JIS (CP932)': 'shift_jis',
};

/** By the byte order mark. Without one, a table's first character tells: the names of its columns are ASCII. Japanese text in
 * Shift_JIS is never valid UTF-8 beyond a character or two. */
function candidates([first, second, third]: Uint8Array): readonly TextEncoding[] {
  if (first === 0xef && second === 0xbb && third === 0xbf) return ['UTF-8 (BOM)'];
  if (first === 0xff && second === 0xfe) return ['UTF-16 LE'];
  if (first === 0xfe && second === 0xff) return ['UTF-16 BE'];
  if (first !== 0 && second === 0) return ['UTF-16 LE'];
  if (first === 0 && second !== 0) return ['UTF-16 BE'];
  return ['UTF-8', 'Shift_JIS (CP932)'];
}
