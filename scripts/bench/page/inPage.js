// Runs in the overview page, not in Node: stands in for VS Code's webview and watches. overviewPage.ts calls it.
globalThis.acquireVsCodeApi = () => {
  let state;
  return {
    postMessage: (message) => void globalThis.toExtension(message),
    getState: () => state,
    setState: (next) => (state = next),
  };
};

globalThis.bench = (() => {
  /** Resolves when `look` gives true, seen after a frame. */
  const until = (look, what) =>
    new Promise((resolve, reject) => {
      const end = performance.now() + 60_000;
      const again = () => {
        if (look()) resolve();
        else if (performance.now() > end) reject(new Error(`${what} did not come.`));
        else requestAnimationFrame(again);
      };
      again();
    });
  const grid = () => document.querySelector('.grid');
  const rows = () => [...document.querySelectorAll('.row')];
  const hasRows = () => rows().length > 0 && rows().every((row) => !row.classList.contains('loading'));
  const longTasks = [];
  new PerformanceObserver((list) => longTasks.push(...list.getEntries())).observe({ type: 'longtask' });

  return {
    /** The figures and the rows are there, and a key moves to a row. */
    untilInteractive: async () => {
      await until(() => document.querySelector('.figure') !== null && hasRows(), 'The rows');
      grid().focus();
      grid().dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
      await until(() => document.querySelector('.row.active') !== null, 'The active row');
    },
    untilRows: () => until(hasRows, 'The rows'),
    /** Milliseconds of the longest task since the last call that held the page up for more than 50; 0: there was none. */
    longestTask: () => Math.max(0, ...longTasks.splice(0).map(({ duration }) => duration)),
    /** Scrolls a little in every frame, then by whole lists. */
    scroll: async (frames) => {
      const element = grid();
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let count = 0; count < frames; count++) {
        element.scrollTop += 200;
        await frame();
      }
      for (let count = 0; count < frames; count++) {
        element.scrollTop = (element.scrollHeight / frames) * count;
        await frame();
      }
      await until(hasRows, 'The rows scrolled to');
    },
  };
})();
