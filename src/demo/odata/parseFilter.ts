// Reads a `$filter` into a tree. Knows the operators that the directory, audit and report services document.
import type { Comparison, Filter, Literal, PropertyPath, TextFunction } from './filter.ts';

interface Token {
  readonly kind: 'word' | 'string' | 'mark';
  readonly text: string;
}

/** What is wrong with a filter, in a sentence for the error answer. */
export class FilterSyntaxError extends Error {}

const tokenPattern = /\s*(?:('(?:[^']|'')*')|([(),:])|([^\s(),:']+(?::(?=\d)[^\s(),']*)?))/gy;

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = 0;
  while (text.slice(tokenPattern.lastIndex).trim() !== '') {
    const at = tokenPattern.lastIndex;
    const match = tokenPattern.exec(text);
    if (match === null) throw new FilterSyntaxError(`Syntax error at position ${at} in '${text}'.`);
    const [, quoted, mark, word] = match;
    if (quoted !== undefined) tokens.push({ kind: 'string', text: quoted.slice(1, -1).replaceAll("''", "'") });
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark });
    else tokens.push({ kind: 'word', text: word ?? '' });
  }
  return tokens;
}

const comparisons: readonly string[] = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'];
const textFunctions: readonly string[] = ['startswith', 'endswith', 'contains'];

/** @throws FilterSyntaxError */
export function parseFilter(text: string): Filter {
  const parser = new Parser(tokensOf(text), text);
  return parser.whole();
}

class Parser {
  readonly #tokens: readonly Token[];
  readonly #text: string;
  #at = 0;

  constructor(tokens: readonly Token[], text: string) {
    this.#tokens = tokens;
    this.#text = text;
  }

  whole(): Filter {
    const filter = this.#or();
    if (this.#at < this.#tokens.length) throw this.#wrong();
    return filter;
  }

  #or(): Filter {
    let left = this.#and();
    while (this.#takeWord('or')) left = { kind: 'or', left, right: this.#and() };
    return left;
  }

  #and(): Filter {
    let left = this.#unary();
    while (this.#takeWord('and')) left = { kind: 'and', left, right: this.#unary() };
    return left;
  }

  #unary(): Filter {
    if (this.#takeWord('not')) return { kind: 'not', operand: this.#unary() };
    if (this.#takeMark('(')) {
      const inside = this.#or();
      this.#expectMark(')');
      return inside;
    }
    return this.#leaf();
  }

  #leaf(): Filter {
    const word = this.#word();
    const lower = word.toLowerCase();
    if (textFunctions.includes(lower) && this.#takeMark('(')) return this.#textFunction(lower as TextFunction);
    const path = word.split('/');
    const last = path.at(-1)?.toLowerCase();
    if ((last === 'any' || last === 'all') && this.#takeMark('(')) return this.#lambda(last, path.slice(0, -1));
    if (this.#takeWord('in')) return this.#in(path);
    const operator = this.#word().toLowerCase();
    if (!comparisons.includes(operator)) throw this.#wrong();
    return { kind: 'compare', path, operator: operator as Comparison, value: this.#literal() };
  }

  #textFunction(name: TextFunction): Filter {
    const path = this.#word().split('/');
    this.#expectMark(',');
    const value = this.#literal();
    this.#expectMark(')');
    if (typeof value !== 'string') throw this.#wrong();
    // `startswith(…) eq true` is the long form of the same.
    if (this.#takeWord('eq')) {
      const truth = this.#literal();
      if (typeof truth !== 'boolean') throw this.#wrong();
      const filter: Filter = { kind: 'text', function: name, path, value };
      return truth ? filter : { kind: 'not', operand: filter };
    }
    return { kind: 'text', function: name, path, value };
  }

  #lambda(quantifier: 'any' | 'all', path: PropertyPath): Filter {
    if (this.#takeMark(')')) return { kind: 'lambda', quantifier, path, variable: undefined, body: undefined };
    const variable = this.#word();
    this.#expectMark(':');
    const body = this.#or();
    this.#expectMark(')');
    return { kind: 'lambda', quantifier, path, variable, body };
  }

  #in(path: PropertyPath): Filter {
    this.#expectMark('(');
    const values = [this.#literal()];
    while (this.#takeMark(',')) values.push(this.#literal());
    this.#expectMark(')');
    return { kind: 'in', path, values };
  }

  #literal(): Literal {
    const token = this.#tokens[this.#at++];
    if (token === undefined || token.kind === 'mark') throw this.#wrong();
    if (token.kind === 'string') return token.text;
    const lower = token.text.toLowerCase();
    if (lower === 'null') return null;
    if (lower === 'true' || lower === 'false') return lower === 'true';
    if (/^-?\d+(\.\d+)?$/.test(lower)) return Number(lower);
    // GUIDs and times stand without quotes.
    if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(lower) || /^\d{4}-\d\d-\d\d(t[\d:.]+(z|[+-]\d\d:\d\d)?)?$/.test(lower))
      return token.text;
    throw this.#wrong();
  }

  #word(): string {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'word') throw this.#wrong();
    this.#at++;
    return token.text;
  }

  #takeWord(word: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'word' || token.text.toLowerCase() !== word) return false;
    this.#at++;
    return true;
  }

  #takeMark(mark: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'mark' || token.text !== mark) return false;
    this.#at++;
    return true;
  }

  #expectMark(mark: string): void {
    if (!this.#takeMark(mark)) throw this.#wrong();
  }

  #wrong(): FilterSyntaxError {
    const near = this.#tokens[this.#at]?.text ?? 'the end';
    return new FilterSyntaxError(`Invalid filter clause: syntax error at '${near}' in '${this.#text}'.`);
  }
}
