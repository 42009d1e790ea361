// Sends a request to activate a role, once, and follows it until it is settled. Knows no vscode.

import { activationState, findLostActivation, type Activation, type ActivationWish } from '../../domain/activation.ts';
import { failureOf, type FailureKind } from '../../domain/failure.ts';
import type { GraphSender } from '../../graph/graph.ts';
import { known } from '../../graph/http/known.ts';
import { throwIfCancelled } from '../../graph/http/throwIfCancelled.ts';
import { readActivation, readOwnActivations, requestActivation } from '../../graph/roleActivations.ts';

export interface Clock {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Rejects when the signal aborts. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** Whether the request took effect is not known after these. */
const lost: readonly FailureKind[] = ['offline', 'unavailable', 'notGraph', 'unexpected'];
const pausesMs = [2_000, 5_000, 10_000, 15_000, 30_000, 30_000, 30_000];

/** Never sends twice: after a lost answer it looks whether the request is there. @throws EntraError, that of the lost answer among them
 * if the request was not found. */
export async function sendActivation(
  graph: GraphSender,
  wish: ActivationWish,
  clock: Clock,
  signal: AbortSignal,
): Promise<Activation> {
  const sentAt = clock.now();
  let activation: Activation;
  try {
    activation = await requestActivation(graph, wish, signal);
  } catch (error) {
    if (!lost.includes(failureOf(error).kind)) throw error;
    const found = await lookFor(graph, wish, sentAt, clock, signal);
    if (found === undefined) throw error;
    activation = found;
  }
  for (const pause of pausesMs) {
    if (activationState(activation.status) !== 'underWay') break;
    await clock.sleep(pause, signal);
    const read = await known(readActivation(graph, activation.id, signal));
    throwIfCancelled(signal);
    if (read.known) activation = read.value;
  }
  return activation;
}

async function lookFor(
  graph: GraphSender,
  wish: ActivationWish,
  sentAt: number,
  { sleep }: Clock,
  signal: AbortSignal,
): Promise<Activation | undefined> {
  for (const pause of pausesMs.slice(0, 3)) {
    await sleep(pause, signal);
    const own = await known(readOwnActivations(graph, signal));
    throwIfCancelled(signal);
    const found = own.known ? findLostActivation(own.value, wish, sentAt) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
