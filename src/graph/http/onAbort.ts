// Listens to a signal together with thousands of others: one listener of the signal's own, however many wait for it. Adding one to a
// signal looks at all it has, which makes ten thousand of them slow. Knows no requests.

const shared = new WeakMap<AbortSignal, Set<() => void>>();

/** Calls `listener` when the signal aborts; not if it has aborted already. Returns the way to stop listening. */
export function onAbort(signal: AbortSignal, listener: () => void): () => void {
  const listeners = shared.get(signal) ?? listenTo(signal);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) letGo(signal, listeners);
  };
}

function listenTo(signal: AbortSignal): Set<() => void> {
  const listeners = new Set<() => void>();
  shared.set(signal, listeners);
  signal.addEventListener('abort', tell, { once: true });
  return listeners;
}

/** Nobody listens any more, unless others came after that. */
function letGo(signal: AbortSignal, listeners: Set<() => void>): void {
  if (shared.get(signal) !== listeners) return;
  shared.delete(signal);
  signal.removeEventListener('abort', tell);
}

function tell(this: AbortSignal): void {
  for (const listener of [...(shared.get(this) ?? [])]) listener();
}
