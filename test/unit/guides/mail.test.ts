// Texts on their way into a mail program: a draft that Outlook opens for editing, or a link while it is short enough.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mailDraft } from '../../../src/guides/mailDraft.ts';
import { mailtoLink } from '../../../src/guides/mailtoLink.ts';
import { goldenCases } from './goldenCases.ts';

const read = (base64: string): string => Buffer.from(base64, 'base64').toString('utf8');

/** As a mail program reads it: headers unfolded, encoded words put together, the body decoded. */
function parse(draft: string): { headers: ReadonlyMap<string, string>; body: string } {
  const [head = '', body = ''] = draft.split('\r\n\r\n');
  const headers = head
    .replaceAll('\r\n ', ' ')
    .split('\r\n')
    .map((line): [string, string] => {
      const [name = '', ...rest] = line.split(': ');
      const value = rest.join(': ').replaceAll(/\?= =\?/g, '?==?');
      return [name, value.replaceAll(/=\?utf-8\?B\?([^?]*)\?=/g, (_, encoded: string) => read(encoded))];
    });
  return { headers: new Map(headers), body: read(body.replaceAll('\r\n', '')) };
}

describe('a mail draft', () => {
  it('is opened for editing, and has what was written, in both languages', () => {
    for (const [name, write] of Object.entries(goldenCases)) {
      for (const language of ['en', 'ja'] as const) {
        const message = write(language);
        const { headers, body } = parse(mailDraft(message, 'amy.osei@fernhill.example'));
        assert.equal(headers.get('X-Unsent'), '1', name);
        assert.equal(headers.get('To'), 'amy.osei@fernhill.example');
        assert.equal(headers.get('Subject'), message.subject);
        assert.equal(headers.get('Content-Type'), 'text/plain; charset=utf-8');
        assert.equal(body, message.body.replaceAll('\n', '\r\n'));
      }
    }
  });

  it('is plain ASCII in short lines that end with CRLF, and no encoded word holds half a character', () => {
    const subject = '👩‍🚀髙橋 﨑子 様のサインインに使う認証方法がリセットされました。再登録をお願いします';
    const draft = mailDraft({ subject, body: `${'長い行'.repeat(200)}\n` }, undefined);
    assert.doesNotMatch(draft, /[^\x20-\x7e\r\n]|[^\r]\n|\r[^\n]/);
    for (const line of draft.split('\r\n')) assert.ok(line.length <= 78, line);
    for (const [, word = ''] of draft.matchAll(/=\?utf-8\?B\?([^?]*)\?=/g)) assert.doesNotMatch(read(word), /\ufffd/);
    assert.equal(parse(draft).headers.get('Subject'), subject);
  });

  it('has no address where none is known, and lets none bring headers along', () => {
    for (const to of [
      undefined,
      'a@b.example\r\nBcc: thief@evil.example',
      'a@b.example, thief@evil.example',
      '"x"@b',
      '',
    ]) {
      const { headers } = parse(mailDraft({ subject: 'x\r\nBcc: thief@evil.example', body: 'y\n' }, to));
      assert.deepEqual([headers.has('To'), headers.has('Bcc')], [false, false], to ?? 'none');
    }
  });
});

describe('a mailto link', () => {
  it('carries subject and text, encoded, with CRLF', () => {
    const link = mailtoLink({ subject: 'A & B = 100%', body: 'line\nnext?\n' }, "o'brien+x@fernhill.example");
    assert.ok(link);
    const url = new URL(link);
    assert.equal(decodeURIComponent(url.pathname), "o'brien+x@fernhill.example");
    assert.equal(url.searchParams.get('subject'), 'A & B = 100%');
    assert.equal(url.searchParams.get('body'), 'line\r\nnext?\r\n');
    assert.deepEqual([...url.searchParams.keys()], ['subject', 'body']);
  });

  it('lets an address bring nothing along', () => {
    const url = new URL(mailtoLink({ subject: 's', body: 'b' }, 'a@b.example?bcc=thief@evil.example') ?? '');
    assert.deepEqual([...url.searchParams.keys()], ['subject', 'body']);
  });

  it('is not offered from 1,800 characters on', () => {
    const link = (length: number) => mailtoLink({ subject: '', body: 'a'.repeat(length) }, undefined);
    const frame = 'mailto:?subject=&body='.length;
    assert.equal(link(1_799 - frame)?.length, 1_799);
    assert.equal(link(1_800 - frame), undefined);
    assert.equal(mailtoLink({ subject: '', body: 'あ'.repeat(200) }, undefined), undefined);
  });
});
