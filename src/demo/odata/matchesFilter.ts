// Whether something satisfies a filter. Text compares without regard to case, as the directory does.
import type { Comparison, Filter, Literal, PropertyPath } from './filter.ts';

/** The value of a property of what is being judged, by its name as the filter writes it. */
export type ReadProperty = (name: string) => unknown;

/** Judges an object with Graph's property names. */
export function matchesEntity(filter: Filter, entity: object): boolean {
  return matchesFilter(filter, (name) => property(entity, name));
}

/** Judges something through a function that reads its properties; lambda variables come as properties too. */
export function matchesFilter(filter: Filter, read: ReadProperty): boolean {
  switch (filter.kind) {
    case 'and':
      return matchesFilter(filter.left, read) && matchesFilter(filter.right, read);
    case 'or':
      return matchesFilter(filter.left, read) || matchesFilter(filter.right, read);
    case 'not':
      return !matchesFilter(filter.operand, read);
    case 'compare':
      return compares(valueAt(filter.path, read), filter.operator, filter.value);
    case 'in':
      return filter.values.some((value) => compares(valueAt(filter.path, read), 'eq', value));
    case 'text': {
      const value = valueAt(filter.path, read);
      if (typeof value !== 'string') return false;
      const [text, part] = [value.toLowerCase(), filter.value.toLowerCase()];
      if (filter.function === 'startswith') return text.startsWith(part);
      return filter.function === 'endswith' ? text.endsWith(part) : text.includes(part);
    }
    case 'lambda': {
      const items = valueAt(filter.path, read);
      if (!Array.isArray(items)) return false;
      const { body, variable } = filter;
      if (body === undefined || variable === undefined) return items.length > 0;
      const holds = (item: unknown) => matchesFilter(body, (name) => (name === variable ? item : read(name)));
      return filter.quantifier === 'any' ? items.some(holds) : items.every(holds);
    }
  }
}

function valueAt([first = '', ...rest]: PropertyPath, read: ReadProperty): unknown {
  let value = read(first);
  for (const name of rest) {
    value = name === '$count' && Array.isArray(value) ? value.length : property(value, name);
  }
  return value;
}

/** A property whose spelling may differ in case. */
function property(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  if (name in value) return (value as Record<string, unknown>)[name];
  const lower = name.toLowerCase();
  const key = Object.keys(value).find((candidate) => candidate.toLowerCase() === lower);
  return key === undefined ? undefined : (value as Record<string, unknown>)[key];
}

const time = /^\d{4}-\d\d-\d\d(T|$)/i;

function comparable(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return time.test(text) && !Number.isNaN(Date.parse(text)) ? Date.parse(text) : text.toLowerCase();
}

function compares(value: unknown, operator: Comparison, literal: Literal): boolean {
  const [left, right] = [comparable(value), comparable(literal)];
  if (operator === 'eq') return left === right;
  if (operator === 'ne') return left !== right;
  if (left === null || right === null || typeof left !== typeof right) return false;
  switch (operator) {
    case 'gt':
      return left > right;
    case 'ge':
      return left >= right;
    case 'lt':
      return left < right;
    case 'le':
      return left <= right;
  }
}
