// The walkthrough: offered where no tenant is open, with pictures and words of each language, and links that lead somewhere.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { commandIds, contextKeys } from '../../src/manifest.ts';

interface Step {
  readonly title: string;
  readonly description: string;
  readonly media: { readonly image: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}
interface Walkthrough {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly steps: readonly Step[];
}

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const { name, publisher, contributes } = JSON.parse(read('package.json')) as {
  readonly name: string;
  readonly publisher: string;
  readonly contributes: { readonly walkthroughs: readonly Walkthrough[] };
};
const languages = ['package.nls.json', 'package.nls.ja.json'].map(
  (file) => JSON.parse(read(file)) as Readonly<Record<string, string>>,
);
/** A text of package.json in each language. */
const shown = (key: string): readonly string[] => languages.map((texts) => texts[key.slice(1, -1)] ?? '');
const found = (texts: readonly string[], pattern: RegExp): readonly string[] =>
  texts.flatMap((text) => [...text.matchAll(pattern)].map(([, part]) => part ?? ''));

describe('The walkthrough', () => {
  const walkthrough = contributes.walkthroughs[0] ?? assert.fail('none');
  const { steps } = walkthrough;

  it('is offered where no tenant is open', () => {
    const argument = encodeURIComponent(JSON.stringify(`${publisher}.${name}#${walkthrough.id}`));
    for (const text of shown('%welcome.users%'))
      assert.ok(text.includes(`](command:workbench.action.openWalkthrough?${argument})`), text);
  });

  it('has all its words in both languages', () => {
    const { title, description } = walkthrough;
    const keys = steps.flatMap((step) => [step.title, step.description, step.media.image, step.media.altText]);
    for (const key of [title, description, ...keys]) {
      assert.match(key, /^%.+%$/);
      assert.ok(!shown(key).includes(''), key);
    }
  });

  it('has a picture of its own in each language, which the package brings along', () => {
    assert.ok(read('.vscodeignore').includes('!media/pictures/*-light-*.png'));
    for (const { media } of steps) {
      const pictures = shown(media.image);
      assert.equal(new Set(pictures).size, languages.length);
      for (const picture of pictures) {
        assert.match(picture, /^media\/pictures\/\w+-light-(en|ja)\.png$/);
        assert.ok(existsSync(new URL(`../../${picture}`, import.meta.url)), picture);
      }
    }
  });

  it('leads to commands and waits for context keys that exist', () => {
    const links = steps.flatMap(({ description }) => found(shown(description), /\]\(command:([\w.]+)\)/g));
    const done = steps.flatMap(({ completionEvents }) => completionEvents);
    assert.ok(links.length >= steps.length * languages.length);
    const commands: readonly string[] = commandIds;
    const keys: readonly string[] = contextKeys;
    for (const id of [...links, ...found(done, /^onCommand:(.*)$/g)]) assert.ok(commands.includes(id), id);
    for (const key of found(done, /^onContext:(.*)$/g)) assert.ok(keys.includes(key), key);
    for (const event of done) assert.match(event, /^on(Command|Context):/);
  });
});
