// Asks how long a pass is good for, how often, and from when: within what the tenant's policy allows, if that is known.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { PassRules } from '../../domain/methodsPolicy.ts';
import type { PassWish } from '../../graph/createPass.ts';
import { durationWords } from '../../views/durationWords.ts';
import { askTwo } from './askTwo.ts';
import { parseStart } from './parseStart.ts';
import { pickOne, type Choice } from './pickOne.ts';

/** Minutes, beside the policy's own default. */
const usual = [60, 120, 240, 480, 1440];
/** What Graph takes at all. https://learn.microsoft.com/graph/api/resources/temporaryaccesspassauthenticationmethod */
const possible = { minimumLifetime: 10, maximumLifetime: 43_200 };
/** Of a policy that nobody has changed. */
const unchanged = { defaultLifetime: 60, minimumLifetime: 60, maximumLifetime: 480 };

type Length = number | 'other' | 'later';

/** @param rules undefined: not known, so that the service may refuse. @throws UserCancelledError if the person backs out. */
export async function askPass(context: IActionContext, title: string, rules: PassRules | undefined): Promise<PassWish> {
  const [when, isUsableOnce] = await askTwo(
    context,
    title,
    () => askWhen(context, title, rules),
    () => (rules?.onceOnly === true ? Promise.resolve(true) : askOften(context)),
  );
  return { ...when, isUsableOnce };
}

async function askWhen(
  context: IActionContext,
  title: string,
  rules: PassRules | undefined,
): Promise<Pick<PassWish, 'lifetimeInMinutes' | 'startDateTime'>> {
  const length = await askLength(context, rules, true);
  if (length !== 'later') return { lifetimeInMinutes: length };
  const typed = await context.ui.showInputBox({
    title,
    prompt: vscode.l10n.t('From when, in your own time? Example: 2026-12-01 09:00'),
    ignoreFocusOut: true,
    validateInput: (value) => {
      const start = parseStart(value);
      if (start === undefined) return vscode.l10n.t('Type a date and a time like 2026-12-01 09:00.');
      return start.getTime() > Date.now() ? undefined : vscode.l10n.t('The start is in the past.');
    },
  });
  const startDateTime = parseStart(typed)?.toISOString();
  const lifetimeInMinutes = await askLength(context, rules, false);
  return {
    lifetimeInMinutes: lifetimeInMinutes === 'later' ? unchanged.defaultLifetime : lifetimeInMinutes,
    ...(startDateTime === undefined ? {} : { startDateTime }),
  };
}

async function askLength(
  context: IActionContext,
  rules: PassRules | undefined,
  mayStartLater: boolean,
): Promise<number | 'later'> {
  const { defaultLifetime, minimumLifetime, maximumLifetime } = rules ?? unchanged;
  const lengths = [...new Set([defaultLifetime, ...usual])].filter(
    (minutes) => minutes >= minimumLifetime && minutes <= maximumLifetime,
  );
  const choices: readonly Choice<Length>[] = [
    ...lengths.map((minutes) => ({
      label: durationWords(minutes),
      description: minutes === rules?.defaultLifetime ? vscode.l10n.t("the policy's default") : undefined,
      data: minutes,
    })),
    { label: vscode.l10n.t('Another lifetime…'), data: 'other' },
    ...(mayStartLater ? [{ label: vscode.l10n.t('Start later…'), data: 'later' } as const] : []),
  ];
  const question = rules
    ? vscode.l10n.t(
        'How long is the pass good for? The policy allows {0} to {1}.',
        durationWords(minimumLifetime),
        durationWords(maximumLifetime),
      )
    : vscode.l10n.t('How long is the pass good for? What the policy allows is not known.');
  const length = await pickOne(context, undefined, question, choices);
  return length === 'other' ? askMinutes(context, rules ?? possible) : length;
}

async function askMinutes(
  context: IActionContext,
  { minimumLifetime, maximumLifetime }: Pick<PassRules, 'minimumLifetime' | 'maximumLifetime'>,
): Promise<number> {
  const fits = (value: string): boolean => {
    const minutes = minutesIn(value);
    return minutes !== undefined && minutes >= minimumLifetime && minutes <= maximumLifetime;
  };
  const typed = await context.ui.showInputBox({
    prompt: vscode.l10n.t('Lifetime in minutes, {0} to {1}', minimumLifetime, maximumLifetime),
    ignoreFocusOut: true,
    validateInput: (value) =>
      fits(value) ? undefined : vscode.l10n.t('Type a whole number from {0} to {1}.', minimumLifetime, maximumLifetime),
  });
  // The plan refuses what does not fit, should the box let it pass.
  return minutesIn(typed) ?? 0;
}

function minutesIn(text: string): number | undefined {
  const digits = text.normalize('NFKC').trim();
  return /^\d{1,6}$/.test(digits) ? Number(digits) : undefined;
}

async function askOften(context: IActionContext): Promise<boolean> {
  return pickOne(context, undefined, vscode.l10n.t('How often can the pass be used?'), [
    {
      label: vscode.l10n.t('Once'),
      detail: vscode.l10n.t('Safer. A passwordless method must be registered within 10 minutes after the sign-in.'),
      data: true,
    },
    { label: vscode.l10n.t('Several times'), detail: vscode.l10n.t('For setting up several devices.'), data: false },
  ]);
}
