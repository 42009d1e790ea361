// Runs in VS Code's page, not in Node: looks at the Users view on the screen. usersList.ts calls it.
globalThis.usersList = (() => {
  /** VS Code draws each row of a tree this high. */
  const rowHeight = 22;

  /** As high as all rows, though only those on the screen exist. */
  const rowsPart = () => document.querySelector('[role="tree"][aria-label="Users"] .monaco-list-rows');

  const length = () => Math.round(Number.parseInt(rowsPart()?.style.height || '0') / rowHeight);

  /** Resolves with what `look` gives as soon as it gives anything. */
  const until = (look, what) =>
    new Promise((resolve, reject) => {
      const end = performance.now() + 60_000;
      const again = () => {
        const found = look();
        if (found !== undefined) resolve(found);
        else if (performance.now() > end) reject(new Error(`${what} did not come. The list has ${length()} rows.`));
        else requestAnimationFrame(again);
      };
      again();
    });

  let appended;

  return {
    /** Resolves when the list has so many rows. */
    untilRows: (rows) => until(() => (length() === rows ? true : undefined), `${rows} rows`),

    /** Resolves when nothing in the list has changed for half a second. */
    untilSettled: () =>
      new Promise((resolve) => {
        const done = () => {
          observer.disconnect();
          resolve();
        };
        let timer = setTimeout(done, 500);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, 500);
        });
        observer.observe(rowsPart(), { attributes: true, childList: true, subtree: true });
      }),

    /** Measures from the next key until a user stands in this place and the list has at least so many rows. */
    expect: (place, rows) => {
      appended = new Promise((resolve, reject) => {
        const onKey = ({ key, timeStamp }) => {
          if (key.toLowerCase() !== 'l') return;
          removeEventListener('keydown', onKey, true);
          const look = () => {
            // A user's row can be expanded; rows that offer more, or to search instead, cannot.
            const there = rowsPart().querySelector(`[data-index="${place}"]`)?.hasAttribute('aria-expanded') === true;
            return there && length() >= rows ? performance.now() - timeStamp : undefined;
          };
          until(look, `The row ${place}`).then(resolve, reject);
        };
        addEventListener('keydown', onKey, true);
      });
      // It is asked for later, and may have failed before.
      appended.catch(() => undefined);
    },

    /** Milliseconds, or why there are none. */
    appended: () => appended,
  };
})();
