// What one runner has to say at its end.

export interface Outcome {
  passed: number;
  failed: number;
}
