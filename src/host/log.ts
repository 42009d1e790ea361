// The log: one channel, redacting. No token, pass, phone number or body ever reaches it.

import { EntraError } from '../domain/failure.ts';
import type { RequestTrace } from '../domain/failure.ts';
import { redact } from './redact.ts';

export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, error?: unknown): void;
  show(): void;
}

/** The part of vscode's LogOutputChannel that is used. */
export interface LogChannel {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
  show(preserveFocus?: boolean): void;
}

/** A log that writes to `channel` and takes secrets out on the way. */
export function createLog(channel: LogChannel): Log {
  return {
    info: (message) => {
      channel.info(oneLine(message));
    },
    warn: (message) => {
      channel.warn(oneLine(message));
    },
    error: (message, error) => {
      channel.error(error === undefined ? oneLine(message) : `${oneLine(message)} ${describeError(error)}`);
    },
    show: () => {
      channel.show(true);
    },
  };
}

/** A line of its own for every message: text from outside cannot fake another entry. */
function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return redact(text).replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
}

function describeError(error: unknown): string {
  if (!(error instanceof Error)) return oneLine(String(error));
  const about =
    error instanceof EntraError
      ? `${error.failure.kind}${error.failure.trace === undefined ? '' : ` ${describeTrace(error.failure.trace)}`}`
      : `${error.name}: ${error.message}`;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const cause = error.cause === undefined ? '' : ` caused by ${describeError(error.cause)}`;
  return [oneLine(about) + cause, ...frames.map((line) => redact(line))].join('\n');
}

function describeTrace(trace: RequestTrace): string {
  return Object.entries(trace)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join(' ');
}
