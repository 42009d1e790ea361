// Ten callers, all commands, all kinds of user, in Japanese. The tables are callerMatrixTable's.

import { describeCallers } from './describeCallers.ts';

describeCallers('ja');
