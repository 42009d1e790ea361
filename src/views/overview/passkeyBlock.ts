// How far the tenant is with passkeys, which take the place of SMS and voice: policy, campaign and opt-out, as a block of the page.
// https://learn.microsoft.com/entra/identity/authentication/concept-sms-voice-retirement

import * as vscode from 'vscode';
import type { Failure, Known } from '../../domain/failure.ts';
import type { PasskeyPolicy, PasskeyRollout } from '../../domain/overview/passkeyRollout.ts';
import { explain } from '../../host/explain.ts';
import type { OverviewBlock } from './overviewDocument.ts';

type Fact = Extract<OverviewBlock, { kind: 'facts' }>['facts'][number];

/** @param rollout undefined: not read yet, or not to be read as nobody has consented to it. */
export function passkeyBlock(rollout: PasskeyRollout | 'notGranted' | undefined): OverviewBlock {
  const labels = {
    passkeys: vscode.l10n.t('Policy for passkeys (FIDO2)'),
    campaign: vscode.l10n.t('Registration campaign'),
    optOut: vscode.l10n.t('Automatic switching on of passkeys'),
  };
  return {
    ...{ kind: 'facts', id: 'passkeys', title: vscode.l10n.t('Passkeys in this tenant') },
    facts:
      rollout === undefined || rollout === 'notGranted'
        ? [{ label: labels.passkeys, ...unread(rollout) }]
        : [
            { label: labels.passkeys, ...told(rollout.policy, passkeyFact) },
            { label: labels.campaign, ...told(rollout.policy, campaignFact) },
            { label: labels.optOut, ...told(rollout.optOut, optOutFact) },
          ],
  };
}

function unread(why: 'notGranted' | undefined): Omit<Fact, 'label'> {
  return why === undefined
    ? { text: vscode.l10n.t('not read yet'), tone: 'muted' }
    : {
        ...{ text: vscode.l10n.t('Unknown'), tone: 'muted' },
        detail: vscode.l10n.t(
          'The permission to read policies is not granted. Check Sign-in Set-up has the link for it.',
        ),
      };
}

function told<T>(known: Known<T>, fact: (value: T) => Omit<Fact, 'label'>): Omit<Fact, 'label'> {
  return known.known ? fact(known.value) : unknown(known.failure);
}

function unknown(failure: Failure): Omit<Fact, 'label'> {
  return { text: vscode.l10n.t('Unknown'), detail: explain(failure).sentence, tone: 'muted' };
}

function passkeyFact({ passkeys, passkeysFor }: PasskeyPolicy): Omit<Fact, 'label'> {
  if (passkeys === 'unknown') return { text: vscode.l10n.t('Unknown'), tone: 'muted' };
  if (passkeys === 'disabled') {
    return {
      ...{ text: vscode.l10n.t('Off'), tone: 'error' },
      detail: vscode.l10n.t('Switch it on in the authentication methods policy, or nobody can register one in time.'),
    };
  }
  switch (passkeysFor) {
    case 'everybody':
      return { text: vscode.l10n.t('On for everybody'), tone: 'good' };
    case 'some':
      return {
        ...{ text: vscode.l10n.t('On for some groups'), tone: 'warning' },
        detail: vscode.l10n.t('Whoever is left out cannot register one.'),
      };
    case 'unknown':
      return { text: vscode.l10n.t('On; for whom is not known'), tone: 'plain' };
  }
}

function putOff(days: number): string {
  return days === 1 ? vscode.l10n.t('Can be put off by one day.') : vscode.l10n.t('Can be put off by {0} days.', days);
}

function campaignFact({ campaign, campaignFor, snoozeDays }: PasskeyPolicy): Omit<Fact, 'label'> {
  const snooze = snoozeDays === undefined ? {} : { detail: putOff(snoozeDays) };
  switch (campaign) {
    case 'microsoftManaged':
      return { text: vscode.l10n.t('Left to Microsoft'), tone: 'good', ...snooze };
    case 'enabled':
      return campaignFor === 'authenticator'
        ? {
            ...{ text: vscode.l10n.t('On, for Microsoft Authenticator'), tone: 'warning' },
            detail: vscode.l10n.t('It asks nobody for a passkey.'),
          }
        : { text: vscode.l10n.t('On'), tone: 'good', ...snooze };
    case 'disabled':
      return {
        ...{ text: vscode.l10n.t('Off'), tone: 'warning' },
        detail: vscode.l10n.t('Nobody is asked to register at sign-in before the day.'),
      };
    case 'unknown':
      return { text: vscode.l10n.t('Unknown'), tone: 'muted' };
  }
}

function optOutFact(optOut: 'optedOut' | 'notOptedOut' | 'notSet'): Omit<Fact, 'label'> {
  return optOut === 'optedOut'
    ? {
        ...{ text: vscode.l10n.t('Opted out'), tone: 'warning' },
        detail: vscode.l10n.t('The tenant has put it off. That does not put off the end of SMS and voice.'),
      }
    : { text: vscode.l10n.t('Not opted out'), tone: 'plain' };
}
