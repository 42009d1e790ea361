// A text as a page to print: headings, nothing interpreted, nothing fetched.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { printedPage } from '../../../src/guides/printedPage.ts';

describe('a page to print', () => {
  const body = 'First.\n\n■ Who\n- <img src=x onerror="alert(1)"> & \'co\'\n- second\n\n■ Alone\n';
  const page = printedPage('ja', { subject: 'DEMO: <b>Title</b>', body });

  it('has the subject, the headings and the lines, in its language', () => {
    assert.match(page, /^<!DOCTYPE html>\n<html lang="ja">/);
    assert.match(page, /<h1>DEMO: &lt;b&gt;Title&lt;\/b&gt;<\/h1>\n<p>First\.<\/p>\n<h2>Who<\/h2>\n<p>- &lt;img/);
    assert.match(page, /\n- second<\/p>\n<h2>Alone<\/h2>\n<\/body>/);
  });

  it('interprets nothing of what it shows, and fetches nothing', () => {
    assert.match(page, /&lt;img src=x onerror=&quot;alert\(1\)&quot;&gt; &amp; &#39;co&#39;/);
    assert.doesNotMatch(page, /<(script|img|a|link|iframe)\b|https?:|url\(/i);
    assert.match(page, /default-src 'none'/);
  });
});
