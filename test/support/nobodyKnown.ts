// A tenant of whose people nothing has been read.

import { EventEmitter } from './fakeVscodeModule.ts';
import type { TenantPeople } from '../../src/services.ts';

export const nobodyKnown: TenantPeople = {
  reading: undefined,
  onDidChange: new EventEmitter<unknown>().event,
  person: () => undefined,
  load: () => Promise.resolve(undefined),
  refresh: () => Promise.resolve(undefined),
  pause: () => undefined,
  resume: () => undefined,
  stop: () => undefined,
  history: () => Promise.resolve([]),
};
