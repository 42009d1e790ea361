// What people type or paste as an id → the id as settings keep it. Pure.

const guid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/;

/** Lower case; full-width forms, blanks around it and braces do not matter. undefined: it is no GUID. */
export function guidOf(typed: string): string | undefined {
  const text = typed
    .normalize('NFKC')
    .trim()
    .replace(/^\{(.*)\}$/, '$1')
    .toLowerCase();
  return guid.test(text) ? text : undefined;
}
