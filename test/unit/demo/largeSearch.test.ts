// Searching many people judges whole names at once; it must find and count exactly whom reading everybody would find.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDemo } from '../../support/demo/openDemo.ts';
import { advanced } from '../../support/demo/paths.ts';
import { items, property, type RawAnswer } from '../../support/demo/rawAnswer.ts';

interface Found {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly mail: string | null;
  readonly accountEnabled: boolean;
}

const demo = openDemo({ userCount: 9000 });
const select = '$select=id,displayName,userPrincipalName,mail,accountEnabled';

async function pages(path: string, first: (answer: RawAnswer) => void = () => undefined): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (let next: unknown = path; typeof next === 'string';) {
    const answer = await demo.get(next.replace(/^https:\/\/[^/]+/, ''), advanced);
    if (next === path) first(answer);
    found.push(...(items(answer) as unknown as readonly Found[]));
    next = property(answer, '@odata.nextLink');
  }
  return found;
}

const everybody = await pages(`/v1.0/users?${select}&$top=999`);
const generated = everybody.filter(({ userPrincipalName }) => /^[a-z]+\.[a-z]+\d*@/.test(userPrincipalName));
const [removed, changed] = [generated[100], generated[4000]];
assert.ok(removed !== undefined && changed !== undefined);
demo.tenant.behindTheScenes.deleteUser(removed.id);
demo.tenant.behindTheScenes.changeUser(changed.id, { displayName: 'Zorro Ume' });
const present = (await pages(`/v1.0/users?${select}&$top=999`)).toSorted((one, other) => (one.id < other.id ? -1 : 1));

const words = (text: string): readonly string[] => text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
const begins = (value: string | null, text: string): boolean => value?.toLowerCase().startsWith(text) === true;
const matches = (text: string, { displayName, userPrincipalName, mail }: Found): boolean =>
  words(displayName).some((word) => word.startsWith(text)) || begins(userPrincipalName, text) || begins(mail, text);

for (const text of ['a', 'zo', '佐', '佐藤', words(removed.displayName)[0] ?? '', changed.userPrincipalName, 'qq']) {
  const clauses = ['displayName', 'userPrincipalName', 'mail'].map((name) => `"${name}:${text}"`).join(' OR ');
  for (const order of ['', '&$orderby=displayName']) {
    for (const filter of ['', '&$filter=accountEnabled eq false']) {
      test(`finds and counts all whom “${text}” means${order && ', in order'}${filter && ', filtered'}`, async () => {
        const wanted = present.filter((user) => matches(text, user) && (filter === '' || !user.accountEnabled));
        let count: unknown;
        const path = `/v1.0/users?${select}&$top=999&$count=true&$search=${encodeURIComponent(clauses)}${order}${encodeURI(filter)}`;
        const found = await pages(path, (answer) => (count = property(answer, '@odata.count')));
        assert.equal(count, wanted.length);
        const ids = found.map(({ id }) => id);
        assert.deepEqual(
          ids.toSorted(),
          wanted.map(({ id }) => id),
        );
      });
    }
  }
}
