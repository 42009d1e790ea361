// Judges whole names at once: whether a search can match anybody of a name, must match everybody, or has to look at each.
// There are some eight thousand names, however many people; without this every search would read everybody.
import { beginsWords, matchesClause, type Search, type SearchClause } from '../odata/search.ts';
import { nameAt, nameCount, type GeneratedName } from './nameSpace.ts';

export type NameVerdict = 'nobody' | 'everybody' | 'look';

const verdicts: readonly NameVerdict[] = ['look', 'nobody', 'everybody'];

/** Verdicts on names for one search, found when first asked for. */
export class NameSearch {
  readonly #search: Search;
  /** 0: not judged yet; else one more than the index in {@link verdicts}. */
  readonly #known = new Uint8Array(nameCount);

  constructor(search: Search) {
    this.#search = search;
  }

  verdict(nameNumber: number): NameVerdict {
    const known = this.#known[nameNumber] ?? 0;
    if (known > 0) return verdicts[known - 1] ?? 'look';
    const verdict = judge(this.#search, nameAt(nameNumber));
    this.#known[nameNumber] = verdicts.indexOf(verdict) + 1;
    return verdict;
  }
}

function judge(search: Search, name: GeneratedName): NameVerdict {
  if (search.kind === 'clause') return judgeClause(search, name);
  const [left, right] = [judge(search.left, name), judge(search.right, name)];
  const [strong, weak] =
    search.kind === 'and' ? (['nobody', 'everybody'] as const) : (['everybody', 'nobody'] as const);
  if (left === strong || right === strong) return strong;
  return left === weak && right === weak ? weak : 'look';
}

function judgeClause(clause: SearchClause, name: GeneratedName): NameVerdict {
  const property = clause.property.toLowerCase();
  switch (property) {
    case 'displayname':
      // Both names of a generated person are one word each.
      return (
        clause.words.length === 0
          ? matchesClause(clause, name.displayName)
          : beginsWords(clause, [name.givenName.toLowerCase(), name.surname.toLowerCase()])
      )
        ? 'everybody'
        : 'nobody';
    case 'givenname':
      return matchesClause(clause, name.givenName) ? 'everybody' : 'nobody';
    case 'surname':
      return matchesClause(clause, name.surname) ? 'everybody' : 'nobody';
    case 'userprincipalname':
    case 'mailnickname':
    case 'mail':
    case 'othermails': {
      // Behind the name come a number and a domain, and not everybody has mail.
      const wanted = clause.text.toLowerCase();
      if (!name.localPart.startsWith(wanted)) return wanted.startsWith(name.localPart) ? 'look' : 'nobody';
      return property === 'mail' || property === 'othermails' ? 'look' : 'everybody';
    }
    default:
      return 'look';
  }
}
