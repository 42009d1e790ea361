// How often a journey is walked: a window costs some twenty seconds, and not every change needs every language and theme of each.

/** The first of them. All of them with `npm test -- ui --variants`, as before a release. */
export function variants<const All extends readonly unknown[]>(all: All): readonly All[number][] {
  return process.env['MFA_ADMIN_ALL_VARIANTS'] === '1' ? all : all.slice(0, 1);
}
