// Who Changed This User's Methods?: what the audit log tells, in a document. Changes nothing.

import * as vscode from 'vscode';
import { failureOf } from '../domain/failure.ts';
import { readMethodChanges } from '../graph/methodChanges.ts';
import { SentenceError } from '../host/sentenceError.ts';
import { withProgress } from '../host/withProgress.ts';
import type { Session } from '../services.ts';
import type { Command } from './command.ts';
import { auditFailureSentence } from './methodAudit/auditFailureSentence.ts';
import { auditReport, auditSummary, auditTitle, type AuditFacts } from './methodAudit/auditReport.ts';
import { copyText } from './prompts/copyText.ts';
import { headed } from './prompts/headed.ts';
import { showTextDocument } from './prompts/showTextDocument.ts';
import { targetUsers } from './prompts/targetUsers.ts';
import { pickOne } from './prompts/pickOne.ts';

const longestKept = 30 * 86_400_000;

export const showAudit: Command = async (context, services, target, selected) => {
  const { session, users } = await targetUsers(services, target, selected, {
    title: vscode.l10n.t("Who Changed This User's Methods?"),
    many: false,
  });
  for (const user of users) {
    for (;;) {
      const facts = await read(session, user);
      const report = auditReport(facts);
      const title = headed(session, auditTitle(facts));
      await showTextDocument(title, report);
      const data = await pickOne(context, title, auditSummary(facts), [
        { label: vscode.l10n.t('Copy This Report'), data: 'copy' },
        { label: vscode.l10n.t('Read Again'), data: 'again' },
      ]);
      if (data === 'again') continue;
      await copyText(report);
      break;
    }
  }
};

/** @throws SentenceError that says what is missing, or EntraError. */
async function read(session: Session, user: AuditFacts['user']): Promise<AuditFacts> {
  try {
    return await withProgress({ title: vscode.l10n.t('Reading the audit log…'), cancellable: true }, async (signal) => {
      // Where the cloud has none, nobody is asked for a permission to read it.
      if (!session.graph.api.lacks.includes('auditLogs')) await session.signIn?.ask('audit', signal);
      const now = Date.now();
      const found = await readMethodChanges(session.graph, user.id, now - longestKept, signal);
      return { ...found, session, user, now };
    });
  } catch (error) {
    const sentence = auditFailureSentence(failureOf(error), session);
    throw sentence === undefined ? error : new SentenceError(headed(session, sentence));
  }
}
