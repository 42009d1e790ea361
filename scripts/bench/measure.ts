// One line of the benchmark's table. Every limit is on a ratio or a count of the same run: absolute times say more about the machine than about us.

export interface Measure {
  readonly name: string;
  /** As people read it. */
  readonly value: string;
  /** As people read it; absent: for information only. */
  readonly limit?: string;
  readonly met?: boolean;
}

export type Unit = '' | ' ×' | ' MB' | ' kB' | ' %';

/** Met while `value` is not above `limit`. */
export function atMost(name: string, value: number, limit: number, unit: Unit): Measure {
  return { name, value: shown(value, Math.ceil) + unit, limit: `≤ ${shown(limit)}${unit}`, met: value <= limit };
}

/** Met while `value` is not below `limit`. */
export function atLeast(name: string, value: number, limit: number, unit: Unit): Measure {
  return { name, value: shown(value, Math.floor) + unit, limit: `≥ ${shown(limit)}${unit}`, met: value >= limit };
}

/** Not judged. */
export function information(name: string, value: string): Measure {
  return { name, value };
}

/** Milliseconds for people. */
export function milliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
}

/** Two digits at most, rounded to the bad side: what is shown never looks better than it was. */
function shown(value: number, round: (value: number) => number = Math.round): string {
  return String(round(value * 100) / 100);
}
