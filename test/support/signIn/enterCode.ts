// What a person does with a device code, without a browser: types it on Entra's page and answers the page after it.
import type { FakeEntra } from './fakeEntra.ts';

const host = 'https://login.microsoftonline.com';

/** Returns the text of the last page. */
export async function enterCode(entra: FakeEntra, code: string, answer: 'accept' | 'decline'): Promise<string> {
  const next = await post(entra, '/device', { otc: code, answer: 'next' });
  const id = /name="id" value="([^"]+)"/.exec(next)?.[1];
  return id === undefined ? next : post(entra, '/common/Consent/Set', { id, answer });
}

async function post(entra: FakeEntra, path: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const answer = await entra.fetch(new Request(host + path, { method: 'POST', body: new URLSearchParams(fields) }));
  return answer.text();
}
