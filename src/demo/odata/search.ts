// Reads and applies `$search` as the directory knows it: "property:text" clauses with AND, OR and parentheses.
// https://learn.microsoft.com/graph/search-query-parameter#using-search-on-directory-object-collections

export type Search = { readonly kind: 'and' | 'or'; readonly left: Search; readonly right: Search } | SearchClause;

export interface SearchClause {
  readonly kind: 'clause';
  readonly property: string;
  readonly text: string;
  /** The words of the text, in lower case. */
  readonly words: readonly string[];
}

export class SearchSyntaxError extends Error {}

const pattern = /\s*(?:"((?:[^"\\]|\\.)*)"|([()])|(AND|OR)(?=[\s("]))/gy;

/** @throws SearchSyntaxError */
export function parseSearch(text: string): Search {
  const tokens: (readonly [kind: 'clause' | 'mark' | 'word', text: string])[] = [];
  pattern.lastIndex = 0;
  while (text.slice(pattern.lastIndex).trim() !== '') {
    const at = pattern.lastIndex;
    const match = pattern.exec(text);
    if (match === null)
      throw new SearchSyntaxError(
        `Syntax error: character '${text.slice(at).trim()[0] ?? ''}' is not valid at position ${at} in '${text}'.`,
      );
    const [, clause, mark, word] = match;
    if (clause !== undefined) tokens.push(['clause', clause.replace(/\\(.)/gs, '$1')]);
    else if (mark !== undefined) tokens.push(['mark', mark]);
    else tokens.push(['word', word ?? '']);
  }
  let at = 0;
  const take = (kind: string, wanted: string): boolean => {
    const token = tokens[at];
    if (token?.[0] !== kind || token[1] !== wanted) return false;
    at++;
    return true;
  };
  const operand = (): Search => {
    if (take('mark', '(')) {
      const inside = either();
      if (!take('mark', ')')) throw new SearchSyntaxError(`Syntax error in '${text}': ) expected.`);
      return inside;
    }
    const token = tokens[at++];
    const parts = token?.[0] === 'clause' ? /^\s*([a-z]+)\s*:(.*)$/is.exec(token[1]) : null;
    if (parts?.[1] === undefined || parts[2] === undefined || parts[2].trim() === '') {
      throw new SearchSyntaxError(`Invalid search clause in '${text}': "property:value" expected.`);
    }
    const wanted = parts[2].trim();
    return { kind: 'clause', property: parts[1], text: wanted, words: wordsOf(wanted) };
  };
  const both = (): Search => {
    let left = operand();
    while (take('word', 'AND')) left = { kind: 'and', left, right: operand() };
    return left;
  };
  const either = (): Search => {
    let left = both();
    while (take('word', 'OR')) left = { kind: 'or', left, right: both() };
    return left;
  };
  const search = either();
  if (at < tokens.length) throw new SearchSyntaxError(`Syntax error in '${text}'.`);
  return search;
}

/** Properties named in a search. */
export function searchedProperties(search: Search): readonly string[] {
  return search.kind === 'clause'
    ? [search.property]
    : [...searchedProperties(search.left), ...searchedProperties(search.right)];
}

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** @param read the value of a property, by its name in lower case. */
export function matchesSearch(search: Search, read: (property: string) => string | readonly string[] | null): boolean {
  switch (search.kind) {
    case 'and':
      return matchesSearch(search.left, read) && matchesSearch(search.right, read);
    case 'or':
      return matchesSearch(search.left, read) || matchesSearch(search.right, read);
    case 'clause': {
      const property = search.property.toLowerCase();
      const value = read(property);
      const values = typeof value === 'string' ? [value] : (value ?? []);
      return values.some((one) => matchesClause(search, one));
    }
  }
}

/** Whether one value satisfies one clause: in `displayName` each word begins a word, elsewhere the text begins the value. */
export function matchesClause(clause: SearchClause, value: string): boolean {
  const { property, text, words } = clause;
  // Text of punctuation alone has no words to look up.
  if (property.toLowerCase() !== 'displayname' || words.length === 0) {
    return value.toLowerCase().startsWith(text.toLowerCase());
  }
  return beginsWords(clause, wordsOf(value));
}

/** Whether each word of the clause begins one of these words, all in lower case. */
export function beginsWords({ words }: SearchClause, present: readonly string[]): boolean {
  return words.every((word) => present.some((candidate) => candidate.startsWith(word)));
}
