// The log: one channel, redacting. No token, pass, phone number or body ever reaches it.

export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, error?: unknown): void;
  show(): void;
}
