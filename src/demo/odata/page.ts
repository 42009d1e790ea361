// Pages of a collection: `$top`, opaque skip tokens bound to their query, `@odata.nextLink`.
// https://learn.microsoft.com/graph/paging
import { contextOf, type Answer, type Call } from '../http/call.ts';
import { badDirectoryRequest, unsupportedQuery } from '../http/refusal.ts';

export interface PageSize {
  readonly usual: number;
  readonly largest: number;
  /** Larger ones are made smaller instead of refused. */
  readonly clip?: boolean;
}

/** Size of the page that is asked for. @throws Refusal */
export function pageSize(call: Call, { usual, largest, clip = false }: PageSize): number {
  const text = call.query.options.get('$top');
  if (text === undefined) return usual;
  const top = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(top))
    throw badDirectoryRequest(
      `Invalid value '${text}' for $top query option found. The $top query option requires a non-negative integer value.`,
    );
  if (top === 0) throw unsupportedQuery("Invalid page size specified: '0'. Must be between 1 and 999 inclusive.");
  if (top > largest && !clip) {
    throw unsupportedQuery(`Invalid page size specified: '${text}'. Must be between 1 and ${largest} inclusive.`);
  }
  return Math.min(top, largest);
}

/** A number that differs whenever the query, apart from its skip token, does. */
function fingerprint(call: Call): number {
  const options = [...call.query.options].filter(([name]) => name !== '$skiptoken').sort();
  let sum = 7;
  for (const character of JSON.stringify([call.path, options]))
    sum = (Math.imul(sum, 31) + (character.codePointAt(0) ?? 0)) | 0;
  return sum;
}

interface Token {
  /** Where to go on. */
  readonly n: number;
  readonly q: number;
  /** The page after an empty one; see {@link DemoFaults.emptyPages}. */
  readonly e?: true;
}

/** Where the page that is asked for begins, 0 for the first. @throws Refusal for a token of another query. */
export function pageStart(call: Call): {
  readonly from: number;
  readonly first: boolean;
  readonly afterEmpty: boolean;
} {
  const text = call.query.options.get('$skiptoken');
  if (text === undefined) return { from: 0, first: true, afterEmpty: false };
  const token = readToken(text);
  if (token?.q !== fingerprint(call)) {
    throw badDirectoryRequest('The specified page token value is not valid for this request.');
  }
  return { from: token.n, first: false, afterEmpty: token.e === true };
}

function readToken(text: string): Token | undefined {
  try {
    return JSON.parse(Buffer.from(text.replace(/^m~/, ''), 'base64url').toString()) as Token;
  } catch {
    return undefined;
  }
}

function nextLink(call: Call, token: Token): string {
  const kept = call.query.raw.split('&').filter((part) => part !== '' && !/^(\$|%24)?skiptoken=/i.test(part));
  const text = `m~${Buffer.from(JSON.stringify(token)).toString('base64url')}`;
  return `${call.root}/${call.version}${call.path}?${[...kept, `$skiptoken=${text}`].join('&')}`;
}

export interface PageOptions {
  readonly context: string;
  readonly size: number;
  /** All matching items; computed only when asked for. Shown on the first page only. */
  readonly count?: (() => number) | undefined;
  readonly emptyPages: boolean;
}

/** Answers one page. @param items from where the page begins: lazily, one more than fits is taken at most.
 * Each item says with what number to go on after it. */
export function pageAnswer<T extends { readonly entity: object; readonly next: number }>(
  call: Call,
  items: Iterable<T>,
  options: PageOptions,
): Answer {
  const { from, first, afterEmpty } = pageStart(call);
  const head = {
    '@odata.context': contextOf(call, options.context),
    ...(first && options.count !== undefined ? { '@odata.count': options.count() } : {}),
  };
  const q = fingerprint(call);
  if (options.emptyPages && !first && !afterEmpty) {
    return { status: 200, body: { ...head, '@odata.nextLink': nextLink(call, { n: from, q, e: true }), value: [] } };
  }
  const value: object[] = [];
  let next: number | undefined;
  let last = from;
  for (const item of items) {
    if (value.length === options.size) {
      next = last;
      break;
    }
    value.push(item.entity);
    last = item.next;
  }
  const link = next === undefined ? {} : { '@odata.nextLink': nextLink(call, { n: next, q }) };
  return { status: 200, body: { ...head, ...link, value } };
}

/** Pages of a list that is there already. */
export function* listed<T extends object>(list: readonly T[], from: number): Iterable<{ entity: T; next: number }> {
  for (let i = from; i < list.length; i++) {
    const entity = list[i];
    if (entity !== undefined) yield { entity, next: i + 1 };
  }
}
