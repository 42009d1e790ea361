// Files as Excel and others write them, made as bytes here.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeText } from '../../../../src/domain/csv/decodeText.ts';

const text = 'id,名前\r\n1,髙橋 ～①ｱ\r\n';
const utf16 = (bigEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), !bigEndian);
  return bytes;
};
const utf8 = new TextEncoder().encode(text);
/** As Japanese Excel saves "CSV": 髙, ①, ～ and half-width kana are where Windows has them. */
const cp932 = Uint8Array.from([
  ...[0x69, 0x64, 0x2c, 0x96, 0xbc, 0x91, 0x4f, 0x0d, 0x0a],
  ...[0x31, 0x2c, 0xfb, 0xfc, 0x8b, 0xb4, 0x20, 0x81, 0x60, 0x87, 0x40, 0xb1, 0x0d, 0x0a],
]);

describe('the encoding of a file is told by its bytes', () => {
  for (const [name, bytes, encoding] of [
    ['UTF-8', utf8, 'UTF-8'],
    ['UTF-8 with a byte order mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]), 'UTF-8 (BOM)'],
    ['UTF-16 LE with a byte order mark', Uint8Array.from([0xff, 0xfe, ...utf16(false)]), 'UTF-16 LE'],
    ['UTF-16 BE with a byte order mark', Uint8Array.from([0xfe, 0xff, ...utf16(true)]), 'UTF-16 BE'],
    ['UTF-16 LE without one', utf16(false), 'UTF-16 LE'],
    ['UTF-16 BE without one', utf16(true), 'UTF-16 BE'],
    ['Shift_JIS as Windows has it', cp932, 'Shift_JIS (CP932)'],
  ] as const) {
    test(name, () => {
      assert.deepEqual(decodeText(bytes), { text, encoding });
    });
  }
});

test('bytes that are no text in any encoding are refused, not patched up', () => {
  assert.equal(decodeText(Uint8Array.from([0x69, 0x64, 0xff, 0xfd, 0x80])), undefined);
  assert.equal(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, 0x82])), undefined);
  assert.equal(decodeText(Uint8Array.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00])), undefined);
  assert.equal(decodeText(Uint8Array.from([0xff, 0xfe, 0x41])), undefined);
});

test('an empty file is empty text', () => {
  assert.deepEqual(decodeText(new Uint8Array()), { text: '', encoding: 'UTF-8' });
});
