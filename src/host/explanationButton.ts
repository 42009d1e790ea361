// A step that is offered beside an explanation: one of our commands, under a name that fits the place.

import type { CommandId } from '../manifest.ts';

export interface ExplanationButton {
  readonly title: string;
  readonly command: CommandId;
}
