// Pages of the fake Entra: as little HTML as a person needs to read them and press a button.
import type { AadstsError } from './aadsts.ts';

/** @param buttons value of the field `answer` → what stands on the button. @param hidden fields that go with every button. */
export function formPage(
  text: readonly string[],
  action: string,
  hidden: Readonly<Record<string, string>>,
  buttons: Readonly<Record<string, string>>,
  input?: { readonly name: string; readonly label: string },
): Response {
  const pressed = Object.entries(buttons).map(
    ([value, label]) => `<button name="answer" value="${escaped(value)}">${escaped(label)}</button>`,
  );
  const box = input === undefined ? '' : `<label>${escaped(input.label)} <input name="${input.name}"></label>`;
  return page(
    `${paragraphs(text)}<form method="post" action="${escaped(action)}">${fields(hidden)}${box}${pressed.join(' ')}</form>`,
  );
}

/** Hands fields to another address at once, as `response_mode=form_post` does. */
export function postingPage(action: string, hidden: Readonly<Record<string, string>>): Response {
  return page(
    `<form method="post" action="${escaped(action)}">${fields(hidden)}</form><script>document.forms[0].submit()</script>`,
  );
}

/** The page at which a sign-in ends: nothing is handed to the app. */
export function errorPage({ description, traceId, correlationId, timestamp, code }: AadstsError): Response {
  const message = description.split(' Trace ID:')[0] ?? '';
  return page(
    paragraphs([
      'Sign in',
      'Sorry, but we’re having trouble signing you in.',
      message,
      'Troubleshooting details',
      'If you contact your administrator, send this info to them.',
      `Request Id: ${traceId}`,
      `Correlation Id: ${correlationId}`,
      `Timestamp: ${timestamp.replace(' ', 'T')}`,
      `Message: ${message}`,
      `Error Code: ${code}`,
    ]),
  );
}

export function textPage(text: readonly string[]): Response {
  return page(paragraphs(text));
}

function page(body: string): Response {
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  return new Response(`<!doctype html><title>Sign in to your account</title><body>${body}`, { headers });
}

const paragraphs = (text: readonly string[]): string => text.map((line) => `<p>${escaped(line)}</p>`).join('');

const fields = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${escaped(value)}">`)
    .join('');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
