// Who could help a locked-out administrator, line by line: by which role, and by what the directory has to reach them. Pure.

import type { HelpingRole } from '../domain/possibleHelpers.ts';
import type { Language } from './messageLanguage.ts';

/** All of it plain. */
export interface Helper {
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly role: HelpingRole;
  /** The role has to be activated first. */
  readonly eligible: boolean;
  /** The role holds for an administrative unit alone. */
  readonly unitOnly: boolean;
  /** Not known to be disabled, nor to be enabled. */
  readonly enabledUnknown: boolean;
  readonly mail?: string;
  /** The directory has a number. */
  readonly hasPhone: boolean;
}

const roles: Readonly<Record<HelpingRole, Readonly<Record<Language, string>>>> = {
  globalAdministrator: { en: 'Global Administrator', ja: 'グローバル管理者' },
  privilegedAuthenticationAdministrator: { en: 'Privileged Authentication Administrator', ja: '特権認証管理者' },
};

export function helperLines(language: Language, helpers: readonly Helper[]): readonly string[] {
  return helpers.map(language === 'ja' ? japanese : english);
}

function english(helper: Helper): string {
  const { displayName, eligible, enabledUnknown, hasPhone, mail, role, unitOnly, userPrincipalName } = helper;
  const facts = [
    roles[role].en,
    eligible ? 'eligible: has to activate the role first' : 'active',
    ...(unitOnly ? ['for an administrative unit alone'] : []),
    ...(enabledUnknown ? ['whether the account is enabled is not known'] : []),
  ];
  const reached = [
    `mail ${mail ?? 'not in the directory'}`,
    `phone number ${hasPhone ? 'in the directory' : 'not in the directory'}`,
  ];
  return `- ${displayName} (${userPrincipalName}): ${facts.join(', ')}; ${reached.join(', ')}`;
}

function japanese(helper: Helper): string {
  const { displayName, eligible, enabledUnknown, hasPhone, mail, role, unitOnly, userPrincipalName } = helper;
  const facts = [
    roles[role].ja,
    eligible ? '資格のある割り当て (先にアクティブ化が必要)' : 'アクティブ',
    ...(unitOnly ? ['管理単位に限定'] : []),
    ...(enabledUnknown ? ['アカウントが有効かどうかは不明'] : []),
    mail === undefined ? 'メール アドレスの登録なし' : `メール: ${mail}`,
    hasPhone ? 'ディレクトリに電話番号あり' : 'ディレクトリに電話番号なし',
  ];
  return `- ${displayName} (${userPrincipalName}): ${facts.join('、')}`;
}
