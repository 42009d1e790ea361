// Ten callers, all commands, all kinds of user, in English. The tables are callerMatrixTable's.

import { describeCallers } from './describeCallers.ts';

describeCallers('en');
