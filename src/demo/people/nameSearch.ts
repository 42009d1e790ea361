// Judges whole names at once: whether a search can match anybody of a name, must match everybody, or has to look at each.
// There are some eight thousand names, however many people; without this every search would read everybody.
import { beginsWords, matchesClause, type Search, type SearchClause } from '../odata/search.ts';
import { nameAt, nameCount, type GeneratedName } from './nameSpace.ts';

export type NameVerdict = 'nobody' | 'everybody' | 'look';

const verdicts: readonly NameVerdict[] = ['look', 'nobody', 'everybody'];

type Judge = (name: GeneratedName) => NameVerdict;

/** Verdicts on names for one search, found when first asked for. */
export class NameSearch {
  readonly #judge: Judge;
  /** 0: not judged yet; else one more than the index in {@link verdicts}. */
  readonly #known = new Uint8Array(nameCount);

  constructor(search: Search) {
    this.#judge = judgeOf(search);
  }

  verdict(nameNumber: number): NameVerdict {
    const known = this.#known[nameNumber] ?? 0;
    if (known > 0) return verdicts[known - 1] ?? 'look';
    const verdict = this.#judge(nameAt(nameNumber));
    this.#known[nameNumber] = verdicts.indexOf(verdict) + 1;
    return verdict;
  }

  /** The next name after this one that somebody found may have; the number of names if there is none. */
  nextAfter(nameNumber: number): number {
    let next = nameNumber + 1;
    while (next < nameCount && this.verdict(next) === 'nobody') next++;
    return next;
  }
}

function judgeOf(search: Search): Judge {
  if (search.kind === 'clause') return clauseJudge(search);
  const [left, right] = [judgeOf(search.left), judgeOf(search.right)];
  const [strong, weak]: readonly NameVerdict[] =
    search.kind === 'and' ? ['nobody', 'everybody'] : ['everybody', 'nobody'];
  return (name) => {
    const one = left(name);
    const other = one === strong ? one : right(name);
    if (other === strong) return other;
    return one === weak ? other : 'look';
  };
}

function clauseJudge(clause: SearchClause): Judge {
  const property = clause.property.toLowerCase();
  const wanted = clause.text.toLowerCase();
  const all = (found: boolean): NameVerdict => (found ? 'everybody' : 'nobody');
  switch (property) {
    case 'displayname':
      // Both names of a generated person are one word each.
      return clause.words.length === 0
        ? (name) => all(matchesClause(clause, name.displayName))
        : (name) => all(beginsWords(clause, name.words));
    case 'givenname':
      return (name) => all(matchesClause(clause, name.givenName));
    case 'surname':
      return (name) => all(matchesClause(clause, name.surname));
    case 'userprincipalname':
    case 'mailnickname':
    case 'mail':
    case 'othermails': {
      // Behind the name come a number and a domain, and not everybody has mail.
      const found = property === 'mail' || property === 'othermails' ? 'look' : 'everybody';
      return ({ localPart }) =>
        localPart.startsWith(wanted) ? found : wanted.startsWith(localPart) ? 'look' : 'nobody';
    }
    default:
      return () => 'look';
  }
}
