// How many requests go into one batch: 20, and fewer while the service finds that too many. Knows no requests.

/** Graph takes no more. https://learn.microsoft.com/graph/json-batching#batch-size-limitations */
export const mostPerBatch = 20;
/** Good batches in a row after which the size is doubled again. */
const cleanBeforeGrowth = 10;

export interface BatchSize {
  readonly current: () => number;
  /** A batch was refused as a whole, or took too long. @param formedAs the size when it was put together: several refused at
   * once halve it once. */
  shrink(formedAs: number): void;
  /** A batch went well. */
  grow(): void;
}

export function createBatchSize(): BatchSize {
  let size = mostPerBatch;
  let clean = 0;
  return {
    current: () => size,
    shrink(formedAs) {
      clean = 0;
      if (formedAs === size) size = Math.max(1, Math.floor(size / 2));
    },
    grow() {
      if (size === mostPerBatch) return;
      clean++;
      if (clean < cleanBeforeGrowth) return;
      clean = 0;
      size = Math.min(mostPerBatch, size * 2);
    },
  };
}
