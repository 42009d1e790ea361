// The plan for ten thousand users: made in one pass over them, and shortened truthfully where no document would hold it.

import '../../support/fakeVscode.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AcceptedRow } from '../../../src/domain/csv/judgeRows.ts';
import type { UserPlan } from '../../../src/domain/plan.ts';
import type { User } from '../../../src/domain/user.ts';
import { demoSession } from '../../support/demoSession.ts';
import { app, deletion, mobile, planWith } from '../operations/operationSubjects.ts';

const { planDocumentText } = await import('../../../src/commands/prompts/planDocumentText.ts');
const { summaryBlocks } = await import('../../../src/commands/bulk/summaryBlocks.ts');

const { session } = demoSession();

function userAt(index: number): User {
  return {
    ...{ id: `id-${index}`, displayName: `Person ${index}`, userPrincipalName: `p${index}@fernhill.example` },
    ...{ userType: 'member', isManagementRestricted: false, onPremisesSyncEnabled: false },
  };
}

/** Every third is left alone. @param onRead called with every look at a plan. */
function plansFor(count: number, onRead: () => void = () => undefined): UserPlan[] {
  return Array.from({ length: count }, (_, index) => {
    const plan = planWith([deletion(app), deletion(mobile)], {
      user: userAt(index),
      ...(index % 3 === 2 && { refusal: { kind: 'protectedUser' } as const }),
      ...(index === count - 2 && { privilege: { level: 'privileged', because: [] } as const }),
    });
    return new Proxy(plan, {
      get: (target, name) => {
        onRead();
        return Reflect.get(target, name) as unknown;
      },
    });
  });
}

function documentFor(plans: readonly UserPlan[], most?: { lines: number; characters: number }): string {
  const accepted = plans.map((_, index): AcceptedRow => {
    const key = `p${index}@fernhill.example`;
    const row = { line: index + 2, cells: [key], key, nameBesideId: undefined, phone: undefined, problems: [] };
    return { row, user: userAt(index) };
  });
  const file = { name: 'f.csv', encoding: 'UTF-8', header: ['userPrincipalName'], accepted, rejected: [] } as const;
  const subjects = { users: [], from: 'f.csv', file };
  const summary = summaryBlocks(subjects, plans, new Map());
  const toConfirm = { kind: 'resetMfa', session, plans, contacts: new Map<string, string>(), remarks: [] } as const;
  return planDocumentText('DEMO: Reset MFA', toConfirm, summary, most);
}

describe('a plan for very many users', () => {
  it('looks at each of them as often, however many there are', () => {
    const looksFor = (count: number): number => {
      let looks = 0;
      documentFor(plansFor(count, () => (looks += 1)));
      return looks;
    };
    const [some, tenTimes] = [looksFor(1_000), looksFor(10_000)];
    assert.ok(some > 1_000);
    assert.ok(tenTimes <= 10.1 * some, `${some} looks at 1,000, ${tenTimes} at 10,000`);
  });

  it('of ten thousand shows everybody, within what VS Code shows as it shows any document', () => {
    const text = documentFor(plansFor(10_000));
    assert.ok(text.split('\n').length < 300_000 && text.length < 20_000_000);
    assert.equal(text.match(/^\d+\. Person/gm)?.length, 6_667);
    assert.doesNotMatch(text, /NOT SHOWN/);
  });

  it('says before all others how many a document has no room for, and where they are; nobody privileged is among them', () => {
    for (const most of [
      { lines: 1_000, characters: Infinity },
      { lines: Infinity, characters: 20_000 },
    ]) {
      const text = documentFor(plansFor(3_000), most);
      const shown = text.match(/^\d+\. Person/gm)?.length ?? 0;
      assert.ok(shown > 50 && shown < 1_000, String(shown));
      assert.match(
        text,
        new RegExp(
          `NOT SHOWN HERE: ${2_000 - shown} more users who are changed.*“Save the plan as a file…”.*\n\n1\\. Person 0`,
        ),
      );
      assert.match(text, /\d+\. Person 2998 .*\n +PRIVILEGED USER/);
    }
  });
});
