// Brings a path into the one form that routes are written in: OData allows several for the same thing.

/** Segments whose spelling is fixed; matched without regard to case, as the service does. */
export interface NormalPath {
  /** Begins with `/`; ids as sent. */
  readonly path: string;
  /** Arguments of a function call in the path. */
  readonly functionArguments: Readonly<Record<string, string>>;
}

/** Functions keep their name; everything else in parentheses is a key. */
const functions = new Set(['filterByCurrentUser', 'usersRegisteredByFeature', 'usersRegisteredByMethod']);
/** May be written with the namespace. */
const namespace = 'microsoft.graph.';

/** Percent-decoded, or as it is if it cannot be. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const unquoted = (text: string): string => text.replace(/^'(.*)'$/s, '$1').replaceAll("''", "'");

/** @param known spelling of every fixed segment by its lower-cased form. */
export function normalisePath(sent: string, known: ReadonlyMap<string, string>): NormalPath {
  const functionArguments: Record<string, string> = {};
  const segments: string[] = [];
  for (const segment of sent.split('/').filter((part) => part !== '')) {
    const call = /^([a-z.]+)\((.*)\)$/is.exec(decoded(segment));
    const bare = (call?.[1] ?? decoded(segment)).replace(/^microsoft\.graph\./i, '');
    const canonical = known.get((call?.[1] ?? segment).toLowerCase()) ?? known.get(bare.toLowerCase());
    if (call === null) {
      segments.push(canonical ?? segment);
      continue;
    }
    const [, name = '', inside = ''] = call;
    if (canonical !== undefined && functions.has(canonical)) {
      for (const [, key = '', value = ''] of inside.matchAll(/([a-z]+)\s*=\s*('(?:[^']|'')*'|[^,]*)/gi)) {
        functionArguments[key] = unquoted(value.trim());
      }
      segments.push(canonical);
    } else if (inside === '' || canonical === undefined) {
      segments.push(canonical ?? (name.startsWith(namespace) ? name : segment));
    } else {
      const alternate = /^([a-z]+)=('.*')$/is.exec(inside);
      const key = alternate === null ? unquoted(inside) : `${alternate[1] ?? ''}=${unquoted(alternate[2] ?? '')}`;
      segments.push(canonical, encodeURIComponent(key));
    }
  }
  return { path: `/${segments.join('/')}`, functionArguments };
}
