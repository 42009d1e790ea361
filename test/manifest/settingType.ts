// A setting as package.json declares it, and the TypeScript type that it has.

export interface Setting {
  readonly type: string;
  readonly scope?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly items?: { readonly type: string };
  readonly properties?: Readonly<Record<string, { readonly type: string }>>;
  readonly description?: string;
  readonly markdownDescription?: string;
}

/** For an object: its members in one line. */
export function settingType({ type, enum: words, items, properties = {} }: Setting): string {
  if (type === 'object')
    return Object.entries(properties)
      .map(([name, member]) => `${name}: ${member.type}`)
      .join('; ');
  if (words !== undefined) return words.map((word) => `'${word}'`).join(' | ');
  if (type === 'array') return `readonly ${items?.type ?? 'unknown'}[]`;
  return type === 'integer' ? 'number' : type;
}
