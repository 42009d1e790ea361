// How fast a tenant takes requests: learned from what it lets in and where it stops us. Knows no queue, no timer, no HTTP.
//
// The limits that matter here are not published, and they differ: so many at once and then some per second (a bucket that fills), or so
// many per window; counted by part of a batch, or by batch. https://learn.microsoft.com/graph/throttling
// - Nothing is known: two batches at most, of reads and of writes, until as many parts were let in. Then the only limit is the queue's.
// - A wall (429) ends with a pause. The rate is what was let in between the ends of two pauses, by the time between them: at both
//   the tenant had as little left, so it is what it gave. Before the first wall it had a stock as well, so the first rate is a guess,
//   often far too high, which the next wall puts right.
// - While nothing is known, batches that go side by side are chained, and all that go on a guess: each part depends on the one
//   before. Where the tenant stops, one part is refused and the rest is skipped and counts nowhere.
//   https://learn.microsoft.com/graph/json-batching#sequence-requests-with-the-dependson-property
// - Between walls the pace follows a cubic curve: at first a little below the rate, then at it for long, then ever faster beyond, so
//   that a tenant that has become generous is soon taken at its word. The more a rate is founded on, the longer it is kept.
//   The same idea keeps the internet going. https://www.rfc-editor.org/rfc/rfc9438
// - `x-ms-throttle-limit-percentage` tells of a wall ahead. The pace goes down while it comes nearer, and half of the way up again
//   when it does not.

import { mostPerBatch } from './batchSize.ts';
import type { Call } from './call.ts';
import type { Outcome } from './outcome.ts';
import { patienceMs } from './patience.ts';

/** What a request may carry that is let go. */
export interface Grant {
  readonly parts: number;
  /** Whether each part is to depend on the one before. */
  readonly chained: boolean;
}

type Need = Call['need'];

export interface Pacer {
  /** What may go now of `wanted` parts, all in one request; undefined: nothing yet. @param more whether others wait to go after it. */
  mayGo(wanted: number, need: Need, more: boolean): Grant | undefined;
  /** Milliseconds until {@link mayGo} says yes; Infinity: not before an answer comes. */
  waitMs(wanted: number, need: Need): number;
  sent(parts: number, need: Need): void;
  /** Granted, and not sent. */
  unused(parts: number, need: Need): void;
  /** An answer came. */
  answered(parts: number, need: Need, outcome: Outcome): void;
  /** An answer came to what was sent before the last wall: it tells nothing new. */
  answeredLate(parts: number, need: Need): void;
  /** Refused. @param until when the pause ends. @param counts what the tenant counts, if that was seen. */
  wall(until: number, counts: Outcome['counts']): void;
  /** The pause of the last wall became longer. */
  prolonged(until: number): void;
  /** The tenant says how near its limit is: 1 is at it. */
  near(share: number): void;
  /** Parts, or requests, per second, if there is a limit. */
  perSecond(): number | undefined;
}

/** Parts that are let in before all places in flight are used. */
const proof = 2 * mostPerBatch;
/** Nothing sent for so long: the proof is to be given anew. Limits are told in windows of ten seconds or more.
 * https://learn.microsoft.com/graph/throttling-limits */
const proofLastsMs = 10_000;
/** Nothing sent for so long: whoever sent before was not kept waiting, and what was let in then is not all that would have been. */
const lullMs = 1_000;
/** Requests of a known pace carry what it allows in so long. */
const spacingMs = 500;
/** How far below the rate the pace begins, as a share of it; as far above it is after twice the time that the rate is kept. */
const swing = 0.1;
/** A rate is kept for so many times as many parts as it was measured by, up to the larger of the others. */
const keptTimes = 3;
const keptAtMostParts = 100;
const keptAtMostMs = 90_000;
/** Parts that are enough to measure by; fewer are measured again together with the next ones. */
const enough = 20;
/** With fewer not even a guess is made: somebody who clicks now and then says nothing about a tenant's rate. */
const fewest = 5;
/** Such headers begin there, and need to be heeded so often. */
const warnedFrom = 0.8;
const warnedEveryMs = 1_000;

interface Period {
  readonly since: number;
  parts: number;
  requests: number;
}

export function createPacer(now: () => number): Pacer {
  /** What was let in since a moment, and before that since another one: a period ends at the wall after which there is enough to
   * measure by. */
  let period: Period = { since: now(), parts: 0, requests: 0 };
  let before: Period | undefined;
  /** As it was at the last wall that ended a period. */
  let closed: { period: Period; before: Period | undefined; stocked: boolean } | undefined;
  /** The tenant may have had a stock when the period began. */
  let stocked = true;
  let unit: 'parts' | 'requests' = 'parts';
  const unanswered = { read: 0, write: 0 };
  /** Let in of each in the present stretch of work: a tenant may limit writes alone. */
  const proven = { read: 0, write: 0 };
  let sentAt = -Infinity;
  /** The last answer was a refusal. */
  let stopped = false;

  /** Per millisecond; undefined: no limit is known. */
  let rate: number | undefined;
  /** By how many parts it was measured; none: it is a guess. */
  let measuredBy = 0;
  /** Let in since the rate was found, and how many it is kept for. */
  let progress = 0;
  let kept = 1;
  /** What may go at once, at the time `creditAt`; and the most of it that is saved up. */
  let credit = 0;
  let creditAt = 0;
  let most = mostPerBatch;
  /** When it last was, how near, and the pace that led there. */
  let warned = { at: -Infinity, share: 0, pace: 0 };

  const pace = (found: number): number => found * (1 + swing * ((progress - kept) / kept) ** 3);
  const costOf = (parts: number): number => (unit === 'parts' ? parts : 1);
  const sizeAt = (found: number): number => Math.min(mostPerBatch, Math.max(1, Math.ceil(pace(found) * spacingMs)));
  /** Credit that a request waits for. */
  const dueFor = (found: number, wanted: number): number => costOf(Math.min(wanted, sizeAt(found)));

  function begin(at: number, withStock: boolean): void {
    if (withStock) closed = undefined;
    before = withStock || stocked ? undefined : period;
    period = { since: at, parts: 0, requests: 0 };
    stocked = withStock;
  }

  const allUnanswered = (): number => unanswered.read + unanswered.write;
  const letIn = (): number => period[unit] + (before?.[unit] ?? 0);

  function keep(found: number): void {
    rate = found;
    progress = 0;
    kept = Math.max(1, Math.min(keptTimes * letIn(), Math.max(keptAtMostParts, found * keptAtMostMs)));
  }

  /** Begins to keep to a rate without having been stopped. */
  function setOut(found: number): void {
    rate = found;
    progress = kept;
    credit = 1;
    creditAt = now();
  }

  function collect(found: number): void {
    const time = now() - creditAt;
    if (time <= 0) return;
    credit += time * pace(found);
    creditAt = now();
    const mostNow = Math.max(most, sizeAt(found));
    // Nobody wanted it, so the tenant has a stock again.
    if (credit > 2 * mostNow && allUnanswered() === 0) begin(now(), true);
    credit = Math.min(credit, mostNow);
  }

  const unsure = (): boolean => measuredBy < enough && progress < enough;

  /** One request at a time: after a refusal, and on a guess where it cannot be chained because whole batches are counted. */
  const awaitsAnswer = (): boolean =>
    allUnanswered() > 0 && (stopped || (rate !== undefined && unit === 'requests' && unsure()));

  function mayGo(wanted: number, need: Need, more: boolean): Grant | undefined {
    if (awaitsAnswer()) return undefined;
    if (rate === undefined) {
      const unproven = proven[need] < proof;
      if (unproven && unanswered[need] > 0 && unanswered[need] + wanted > proof) return undefined;
      // A batch that goes by itself is as fast as can be; those that go side by side could use up each other's share.
      return { parts: wanted, chained: stopped || (unproven && (more || unanswered[need] > 0)) };
    }
    collect(rate);
    // What is missing for rounding alone is not missing.
    const whole = credit + 1e-6;
    if (whole < dueFor(rate, wanted)) return undefined;
    return { parts: unit === 'parts' ? Math.min(wanted, Math.floor(whole)) : wanted, chained: unsure() };
  }

  return {
    mayGo,
    waitMs(wanted, need) {
      if (mayGo(wanted, need, false) !== undefined) return 0;
      if (rate === undefined || awaitsAnswer()) return Infinity;
      return Math.max(1, Math.ceil((dueFor(rate, wanted) - credit) / pace(rate)));
    },
    sent(parts, need) {
      const quietMs = allUnanswered() > 0 ? 0 : now() - sentAt;
      if (quietMs > patienceMs) rate = undefined;
      if (quietMs > proofLastsMs) proven.read = proven.write = 0;
      if (quietMs > lullMs && rate === undefined) begin(now(), true);
      sentAt = now();
      unanswered[need] += parts;
      credit -= costOf(parts);
    },
    unused(parts, need) {
      unanswered[need] -= parts;
      if (unit === 'parts') credit += parts;
    },
    answered(parts, need, { letIn, refused, skipped }) {
      unanswered[need] -= parts;
      if (unit === 'parts') credit += skipped;
      if (letIn === 0) return;
      stopped = false;
      // A chain that broke for another reason than the limit proves as much as one that did not.
      proven[need] += refused === 0 ? letIn + skipped : letIn;
      period.parts += letIn;
      period.requests++;
      progress += costOf(letIn);
    },
    answeredLate(parts, need) {
      unanswered[need] -= parts;
    },
    wall(until, counts = unit) {
      stopped = true;
      unit = counts;
      // Nothing was let in since the last wall: it is still the same, with a longer pause.
      if (letIn() === 0 && closed !== undefined) ({ period, before, stocked } = closed);
      const measured = letIn() >= (stocked ? fewest : 1);
      if (measured) {
        const found = letIn() / Math.max(1, until - (before ?? period).since);
        keep(stocked && rate !== undefined ? Math.min(found, pace(rate)) : found);
        measuredBy = stocked ? 0 : letIn();
        if (stocked) most = Math.min(mostPerBatch, letIn());
      }
      if (rate === undefined) return;
      credit = Math.min(stocked ? most : 1, rate * (until - now()));
      creditAt = until;
      if (!measured) return;
      closed = { period, before, stocked };
      if (stocked || period[unit] >= enough) begin(until, false);
    },
    prolonged(until) {
      if (until <= creditAt) return;
      if (period.since === creditAt) period = { ...period, since: until };
      creditAt = until;
    },
    near(share) {
      if (share <= warnedFrom || now() - warned.at < warnedEveryMs) return;
      if (rate === undefined) {
        if (letIn() < enough) return;
        setOut(letIn() / Math.max(1, now() - period.since));
      }
      const current = pace(rate ?? 0);
      const nearer = share >= warned.share;
      // Between the pace at which it came nearer and the one at which it did not lies the rate.
      const better = nearer
        ? current * Math.max(0.5, 1 - 2 * (share - warnedFrom))
        : (current + Math.max(current, warned.pace)) / 2;
      warned = { at: now(), share, pace: nearer ? current : warned.pace };
      keep(better / (1 - swing));
    },
    perSecond: () => (rate === undefined ? undefined : 1_000 * pace(rate)),
  };
}
