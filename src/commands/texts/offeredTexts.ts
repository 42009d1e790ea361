// The texts that make sense for one user, with what is known put in. Knows not how a text is handed over.

import * as vscode from 'vscode';
import { letInKinds, mfaKinds, reRegisterDeletes, type MethodRef } from '../../domain/authenticationMethod.ts';
import { externalAccount } from '../../domain/externalAccount.ts';
import { passValidity } from '../../domain/passValidity.ts';
import { methodRef } from '../../domain/methodRef.ts';
import { afterReset } from '../../guides/afterReset.ts';
import type { Language } from '../../guides/messageLanguage.ts';
import { passHandOver } from '../../guides/passHandOver.ts';
import { phoneSet } from '../../guides/phoneSet.ts';
import { retiredPage } from '../../guides/retiredPage.ts';
import { selfService } from '../../guides/selfService.ts';
import { smsVoiceNotice } from '../../guides/smsVoiceNotice.ts';
import { wasItYou } from '../../guides/wasItYou.ts';
import { plainText } from '../../host/plainText.ts';
import { methodLabel } from '../../views/methodLabels.ts';
import { adminCaseOf } from './adminCaseOf.ts';
import { adminTexts } from './adminTexts.ts';
import type { OfferedText } from './offeredText.ts';
import type { TextSubject } from './textSubject.ts';

export function offeredTexts(subject: TextSubject): readonly OfferedText[] {
  const texts = [...selfServices(subject), ...afterChanges(subject), ...notices(subject)];
  // Who holds no role, and is known to, has no administrator's troubles.
  return [...texts, ...(subject.privilege.level === 'none' ? [] : adminTexts(adminCaseOf(subject)))];
}

const forUser = { about: 'user', toUser: true } as const;

function selfServices(subject: TextSubject): readonly OfferedText[] {
  const { methods, session, smsVoice } = subject;
  if (methods.known && !methods.value.some(({ kind }) => mfaKinds.includes(kind))) return [];
  const facts = {
    ...userFacts(subject),
    ...(smsVoice && { smsVoice }),
    ...guestIn(subject.user, session.domain),
  };
  return [
    {
      ...{ ...forUser, lockedOut: false, when: 'stillPasses', label: vscode.l10n.t('New Phone, with a Computer') },
      detail: vscode.l10n.t('The user can still pass MFA and changes or adds a device alone.'),
      write: (language) => selfService(language, { ...facts, from: 'computer' }),
    },
    {
      ...{ ...forUser, lockedOut: false, when: 'stillPasses', label: vscode.l10n.t('New Phone, without a Computer') },
      detail: vscode.l10n.t('The same, where there is no second screen for the QR code.'),
      write: (language) => selfService(language, { ...facts, from: 'phoneOnly' }),
    },
  ];
}

function afterChanges(subject: TextSubject): readonly OfferedText[] {
  const { lastChange, methods, now, session, smsVoice, user } = subject;
  const list = methods.known ? methods.value : [];
  const facts = userFacts(subject);
  const resetToo = lastChange?.reset === true;
  const stays = staying(subject);
  const reset: OfferedText = {
    ...{ ...forUser, lockedOut: true, when: 'wasReset', label: vscode.l10n.t('After a Reset') },
    detail: vscode.l10n.t('What happens at the next sign-in, when nothing is asked, and how to register again.'),
    write: (language) =>
      afterReset(language, {
        ...facts,
        ...guestIn(user, session.domain),
        ...(stays && { stays }),
        ...(resetToo && { sessionsRevoked: lastChange.changes.some(({ what }) => what === 'signedOut') }),
      }),
  };
  const mayBeReset = resetToo || !list.some(({ kind }) => reRegisterDeletes.includes(kind));
  return [
    ...(mayBeReset ? [reset] : []),
    ...list.flatMap((method): OfferedText | [] => {
      if (method.kind !== 'temporaryAccessPass') return [];
      const { from, until } = passValidity(method);
      const toCome = from !== undefined && from > now;
      // Used up, expired, or of no use.
      if ((until !== undefined && until <= now) || (method.isUsable === false && !toCome)) return [];
      return {
        ...{ ...forUser, lockedOut: true, when: 'hasPass', label: vscode.l10n.t('Temporary Access Pass') },
        detail: vscode.l10n.t('How to use the pass that the user has. The code is not in it: tell it another way.'),
        write: (language) =>
          passHandOver(language, {
            ...facts,
            ...(from !== undefined && { validFrom: from }),
            ...(until !== undefined && { validUntil: until }),
            ...(method.isUsableOnce !== undefined && { once: method.isUsableOnce }),
          }),
      };
    }),
    ...list.flatMap((method): OfferedText | [] => {
      if (method.kind !== 'phone') return [];
      const ref = methodRef(method);
      const endsWith = /\d{2}$/.exec(ref.detail ?? '')?.[0];
      return {
        ...{
          ...forUser,
          lockedOut: false,
          when: 'hasPhone',
          label: vscode.l10n.t('Phone Number Set by the Administrator'),
        },
        detail: methodLabel(ref),
        write: (language) =>
          phoneSet(language, {
            ...facts,
            phoneType: method.phoneType,
            ...(endsWith !== undefined && { endsWith }),
            ...(smsVoice && { smsVoice }),
          }),
      };
    }),
  ];
}

function notices(subject: TextSubject): readonly OfferedText[] {
  const { lastChange, methods, session, smsVoice } = subject;
  const facts = userFacts(subject);
  const mayHavePhone = !methods.known || methods.value.some(({ kind }) => kind === 'phone');
  return [
    {
      ...{
        ...forUser,
        lockedOut: false,
        when: 'wasChanged' as const,
        label: vscode.l10n.t('Was It You? The Sign-in Was Changed'),
      },
      detail:
        lastChange === undefined
          ? vscode.l10n.t('What was changed is not known here: the text says only that something was.')
          : vscode.l10n.t('With what was last changed from this computer.'),
      write: (language) =>
        wasItYou(language, { ...facts, changes: lastChange?.changes ?? [], ...(lastChange && { at: lastChange.at }) }),
    },
    ...(smsVoice !== undefined && mayHavePhone
      ? [
          {
            ...{ ...forUser, lockedOut: false, label: vscode.l10n.t('End of SMS and Voice Calls') },
            detail: vscode.l10n.t('What ends when, also for password reset, and what to register instead.'),
            write: (language: Language) => smsVoiceNotice(language, { ...facts, phase: smsVoice }),
          },
        ]
      : []),
    // Its address is the public cloud's.
    ...(session.cloud === 'global'
      ? [
          {
            ...{
              ...forUser,
              lockedOut: false,
              when: 'stillPasses' as const,
              label: vscode.l10n.t('The Page Looks Different'),
            },
            detail: vscode.l10n.t('How to tell the retired page (proofup.aspx), and what to open instead.'),
            write: (language: Language) => retiredPage(language, facts),
          },
        ]
      : []),
  ];
}

function userFacts({ common, user }: TextSubject): TextSubject['common'] & { readonly displayName: string } {
  return { ...common, displayName: plainText(user.displayName) };
}

/** Methods with which the user is not asked to register; undefined: not known. */
function staying({ methods }: TextSubject): readonly MethodRef[] | undefined {
  if (!methods.known || methods.value.some(({ kind }) => kind === 'unknown')) return undefined;
  return methods.value.filter(({ kind }) => letInKinds.includes(kind)).map(methodRef);
}

function guestIn(user: TextSubject['user'], domain: string | undefined): { readonly guestIn?: string } {
  return externalAccount(user) === 'yes' && domain !== undefined ? { guestIn: plainText(domain) } : {};
}
