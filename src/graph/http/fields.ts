// Reads the members of a JSON object that came from outside, whatever it really is. Knows nothing of Graph's resources.

/** The members of one JSON object. A member that is missing, null or of another type reads as undefined. */
export interface Fields {
  names(): readonly string[];
  /** Whatever it is. */
  member(name: string): unknown;
  text(name: string): string | undefined;
  flag(name: string): boolean | undefined;
  number(name: string): number | undefined;
  /** Undefined if the member is no object. */
  object(name: string): Fields | undefined;
  /** Undefined if the member is no array. */
  list(name: string): readonly unknown[] | undefined;
}

/** The members of `value`, or undefined if it is no JSON object. Never throws. */
export function fieldsOf(value: unknown): Fields | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  // Own members alone: `constructor` and the like are not in the JSON.
  const member = (name: string): unknown =>
    Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
  return {
    names: () => Object.keys(value),
    member,
    text(name) {
      const found = member(name);
      return typeof found === 'string' ? found : undefined;
    },
    flag(name) {
      const found = member(name);
      return typeof found === 'boolean' ? found : undefined;
    },
    number(name) {
      const found = member(name);
      return typeof found === 'number' ? found : undefined;
    },
    object: (name) => fieldsOf(member(name)),
    list(name) {
      const found = member(name);
      return Array.isArray(found) ? found : undefined;
    },
  };
}
