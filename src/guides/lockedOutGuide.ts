// The whole way out for a locked-out administrator as one document to print: which of I, II, III applies, by what is known and what is
// not, and the texts that it takes. Pure.
// https://jpazureid.github.io/blog/azure-active-directory/change-mfa-verification-method/

import { composeMessage, type Block, type Message } from './composeMessage.ts';
import { helperLines, type Helper } from './helperLines.ts';
import { accountLines, happenedLines } from './lockedOutAdmin.ts';
import type { Language } from './messageLanguage.ts';
import { methodLines } from './methodLines.ts';
import { spokenTime } from './spokenTime.ts';
import type { SupportCaseFacts } from './supportCase.ts';

type ColleagueAnswer = 'ask' | 'none' | 'unreachable' | 'unknown';
type PartnerAnswer = 'ask' | 'none' | 'noRelationship' | 'unknown';

export interface LockedOutGuideFacts extends SupportCaseFacts {
  /** Epoch milliseconds. */
  readonly writtenAt: number;
  /** This computer's, if not told. */
  readonly timeZone?: string;
  /** What was read of the holders of the roles that help; undefined: nothing was looked at. */
  readonly holders?: {
    readonly helpers: readonly Helper[];
    /** There may be others: something could not be read. */
    readonly incomplete: boolean;
    /** Those whose account is disabled. */
    readonly disabled: number;
  };
  /** Who is asked now; undefined: neither, or it is not known whether one of them could help. */
  readonly asked: 'colleague' | 'partner' | undefined;
  /** The one who is asked, where one was chosen; plain. */
  readonly helper?: string;
  readonly eligibleOnly?: boolean;
  /** Partners, and the known way to support, are the public cloud's. */
  readonly publicCloud: boolean;
  /** The account belongs to a restricted management administrative unit. */
  readonly managementRestricted?: boolean;
  /** The texts that it takes, in their order. */
  readonly texts: readonly ((language: Language) => Message)[];
}

export function lockedOutGuide(language: Language, facts: LockedOutGuideFacts): Message {
  const { displayName, texts, userPrincipalName } = facts;
  const ja = language === 'ja';
  const name = displayName ?? userPrincipalName;
  const title = ja ? '管理者がサインインできない場合の対応手順' : 'Locked-out administrator: what to do';
  const blocks = ja ? japanese(facts) : english(facts);
  const whole = texts.flatMap((write): readonly Block[] => {
    const { subject, body } = write(language);
    return [[ja ? `■ 送付する文面: ${subject}` : `■ Text to hand over: ${subject}`], [body.trimEnd()]];
  });
  return composeMessage(language, facts, name === undefined ? title : `${title} (${name})`, [...blocks, ...whole]);
}

function english(facts: LockedOutGuideFacts): readonly Block[] {
  const { eligibleOnly, helper, holders, managementRestricted, publicCloud } = facts;
  const written = spokenTime('en', facts.writtenAt, facts.timeZone);
  const whoHelps = helper ?? 'another administrator who holds the role';
  const colleague: Readonly<Record<ColleagueAnswer, string>> = {
    ask: `Case I applies: ask ${whoHelps}.${eligibleOnly === true ? ' The role has to be activated first.' : ''} Go on to II only if that fails.`,
    none: 'Case I fails: there is no other administrator who may do it.',
    unreachable: 'Case I fails: there are others with the role, but none of them can sign in.',
    unknown: 'Whether case I applies is not known. Settle that first: it takes minutes, and support asks for it.',
  };
  const partner: Readonly<Record<PartnerAnswer, string>> = {
    ask: 'Case II applies: ask the CSP partner. Go on to III only if that fails.',
    none: 'Case II fails: the subscriptions do not come from a CSP partner.',
    noRelationship:
      'Case II fails: the partner has no active GDAP relationship that includes Privileged Authentication Administrator, and nobody here can approve one.',
    unknown: 'Whether case II applies is not known. Ask who sold the subscriptions: the invoices say it.',
  };
  return [
    [
      `Written on ${written}, ${holders === undefined ? 'from what was told alone: nothing was read from a directory.' : 'from the directory of the tenant and from what was told.'}`,
    ],
    ['■ In short', ...conclusion('en', facts, colleague, partner)],
    [
      '■ Who is locked out',
      ...accountLines('en', facts),
      ...happenedLines('en', facts),
      '- Methods registered for the account:',
      ...methodLines('en', facts.methods).map((line) => `  ${line}`),
    ],
    [
      'First make sure who asks: call back on the number in the directory, or on one that you knew before, or meet in person. An attacker tells the same story.',
    ],
    [
      '■ I. Another administrator',
      'A Global Administrator or a Privileged Authentication Administrator does it in minutes, but never for himself or herself. An eligible one activates the role first.',
      managementRestricted === true
        ? 'The account belongs to a restricted management administrative unit: only administrators assigned to that unit reach it.'
        : undefined,
      ...(holders === undefined ? ['Who holds these roles is not known: it was not looked at.'] : []),
      ...(holders?.helpers.length === 0 && !holders.incomplete
        ? [
            'Nobody else holds one of these roles and has an enabled account. A tenant with one administrator waits for days when that one is locked out.',
          ]
        : []),
      ...(holders?.incomplete === true
        ? ['Not everything about the roles could be read: there may be others than those listed here.']
        : []),
      ...helperLines('en', holders?.helpers ?? []),
      ...((holders?.disabled ?? 0) > 0
        ? [`Accounts with such a role that are disabled, and so cannot help: ${holders?.disabled ?? 0}`]
        : []),
    ],
    ...(publicCloud
      ? [
          [
            '■ II. The CSP partner',
            'A partner does it where an active GDAP relationship includes the role Privileged Authentication Administrator.',
          ],
          [
            '■ III. Microsoft support',
            'Only if I and II fail. The Data Protection team checks that the tenant is yours and lifts multifactor authentication temporarily. That takes several business days.',
            'The portal cannot be reached: https://aka.ms/AzurePortalHelp',
          ],
        ]
      : []),
    [
      '■ Keep this document safe',
      'It names administrators. Hand on the texts below, each by itself, never the whole. Destroy it when everybody can sign in again.',
    ],
  ];
}

function japanese(facts: LockedOutGuideFacts): readonly Block[] {
  const { eligibleOnly, helper, holders, managementRestricted, publicCloud } = facts;
  const written = spokenTime('ja', facts.writtenAt, facts.timeZone);
  const whoHelps = helper === undefined ? 'ロールを持つ別の管理者' : `${helper} さん`;
  const colleague: Readonly<Record<ColleagueAnswer, string>> = {
    ask: `I に該当します。${whoHelps}に依頼してください。${eligibleOnly === true ? '先にロールのアクティブ化が必要です。' : ''}対応できない場合に限り、II に進みます。`,
    none: 'I では対応できません。ほかに操作できる管理者がいません。',
    unreachable: 'I では対応できません。ほかにもロールを持つ管理者はいますが、誰もサインインできません。',
    unknown:
      'I に該当するかどうかは不明です。別の管理者であれば短時間で対応でき、サポートからも確認されるため、先に確認してください。',
  };
  const partner: Readonly<Record<PartnerAnswer, string>> = {
    ask: 'II に該当します。CSP パートナーに依頼してください。対応できない場合に限り、III に進みます。',
    none: 'II では対応できません。サブスクリプションは CSP パートナー経由で購入していません。',
    noRelationship:
      'II では対応できません。パートナーとの間に、特権認証管理者を含む有効な GDAP リレーションシップがなく、承認できる者もいません。',
    unknown: 'II に該当するかどうかは不明です。サブスクリプションの購入元を、請求書などで確認してください。',
  };
  return [
    [
      `作成日時: ${written}`,
      holders === undefined
        ? '聞き取った内容だけをもとに作成しました。ディレクトリからは何も読み取っていません。'
        : 'テナントのディレクトリから読み取った情報と、聞き取った内容をもとに作成しました。',
    ],
    ['■ 結論', ...conclusion('ja', facts, colleague, partner)],
    [
      '■ サインインできない管理者',
      ...accountLines('ja', facts),
      ...happenedLines('ja', facts),
      '- アカウントに登録されている認証方法:',
      ...methodLines('ja', facts.methods).map((line) => `  ${line}`),
    ],
    [
      '最初に、依頼者が本人であることを確認してください。ディレクトリに登録されている番号や以前からご存じの番号にかけ直すか、対面で確認します。攻撃者も同じ説明をします。',
    ],
    [
      '■ I. 別の管理者による対応',
      'グローバル管理者または特権認証管理者であれば、短時間で対応できます。ただし、自分自身に対しては操作できません。資格のある割り当ての場合は、先にロールをアクティブ化します。',
      managementRestricted === true
        ? 'このアカウントは制限付き管理の管理単位に属しています。操作できるのは、その管理単位に割り当てられた管理者だけです。'
        : undefined,
      ...(holders === undefined ? ['これらのロールを持つ管理者は不明です (確認していません)。'] : []),
      ...(holders?.helpers.length === 0 && !holders.incomplete
        ? [
            'これらのロールを持ち、アカウントが有効な管理者は、ほかにいません。管理者が 1 人だけのテナントでは、その管理者がサインインできなくなると、復旧に数日かかります。',
          ]
        : []),
      ...(holders?.incomplete === true
        ? ['ロールの情報の一部を読み取れませんでした。以下に示す管理者のほかにもいる可能性があります。']
        : []),
      ...helperLines('ja', holders?.helpers ?? []),
      ...((holders?.disabled ?? 0) > 0
        ? [`ロールを持っていても、アカウントが無効で対応できないもの: ${holders?.disabled ?? 0} 件`]
        : []),
    ],
    ...(publicCloud
      ? [
          [
            '■ II. CSP パートナーによる対応',
            'パートナーとの間に、特権認証管理者ロールを含む有効な GDAP リレーションシップがあれば、パートナーが対応できます。',
          ],
          [
            '■ III. Microsoft サポートへの依頼',
            'I と II で対応できない場合に限ります。データ保護チーム (Data Protection team) がテナントの所有者であることを確認し、多要素認証を一時的に解除します。数営業日かかります。',
            'ポータルにサインインできない場合: https://aka.ms/AzurePortalHelp',
          ],
        ]
      : []),
    [
      '■ この文書の取り扱い',
      '管理者の名前が記載されています。以下の文面は 1 つずつ渡し、文書全体は渡さないでください。全員がサインインできるようになったら破棄してください。',
    ],
  ];
}

const support = {
  en: 'What is left is case III: Microsoft support, which takes several business days.',
  ja: '残る手段は III の Microsoft サポートへの依頼です。数営業日かかります。',
} as const;
const elsewhere = {
  en: 'The ways to a partner and to support that are known here are those of the public cloud. In this cloud, call the support of whoever runs it, by your contract.',
  ja: 'CSP パートナーや Microsoft サポートへの依頼として知られている手順は、パブリック クラウドのものです。このクラウドでは、契約しているクラウドの運営元のサポートに連絡してください。',
} as const;

/** Case by case, as far as it goes. */
function conclusion(
  language: Language,
  { asked, colleagues, partner, publicCloud }: LockedOutGuideFacts,
  first: Readonly<Record<ColleagueAnswer, string>>,
  second: Readonly<Record<PartnerAnswer, string>>,
): Block {
  if (asked === 'colleague') return [first.ask];
  const other = first[colleagues ?? 'unknown'];
  if (!publicCloud) return [other, elsewhere[language]];
  if (asked === 'partner') return [other, second.ask];
  return [other, second[partner ?? 'unknown'], support[language]];
}
