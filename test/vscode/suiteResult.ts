// What a suite inside VS Code hands to the runner outside.

export interface SuiteResult {
  passed: number;
  /** Failed tests and hooks. */
  failures: { title: string; error: string }[];
}
