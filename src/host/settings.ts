// The settings, typed. Every one has scope `application`: no workspace can choose whom we touch.

import * as vscode from 'vscode';
import { cloudNames } from '../domain/cloudApi.ts';

export interface SettingTypes {
  /** As typed. What it means, or that it means nothing, is signInTarget's business. */
  readonly 'auth.clientId': string;
  readonly 'auth.tenantId': string;
  readonly 'auth.cloud': 'global' | 'usGov' | 'usGovDod' | 'china';
  readonly 'auth.mode': 'vscode' | 'deviceCode' | 'azureCli' | 'appOnlyCertificate';
  readonly 'auth.certificatePath': string;
  readonly 'auth.persistDeviceCodeCache': boolean;
  readonly readOnly: boolean;
  readonly pageSize: number;
  readonly defaultCountry: string;
  readonly maskPhoneNumbers: boolean;
  readonly protectedUsers: readonly string[];
  readonly requireReason: 'off' | 'optional' | 'required';
  readonly verifyCaller: 'off' | 'checklist' | 'required';
  readonly verifyCallerChecklist: readonly string[];
  readonly telecomProviderConfigured: boolean;
  readonly operationRetentionDays: number;
  readonly undoRetentionDays: number;
  /** Stands in texts for users. What is empty is left out. */
  readonly serviceDesk: ServiceDesk;
  readonly messageLanguage: 'auto' | 'en' | 'ja';
}

/** How users reach the service desk; as typed. */
interface ServiceDesk {
  readonly name: string;
  readonly phone: string;
  readonly url: string;
}

export interface Settings {
  get<K extends keyof SettingTypes>(key: K): SettingTypes[K];
  /** Called with the keys that may have changed. */
  onDidChange(listener: (keys: readonly (keyof SettingTypes)[]) => void): { dispose(): unknown };
}

type Check<T> = (value: unknown) => T | undefined;

const wholeNumber =
  (least: number, most: number): Check<number> =>
  (value) =>
    typeof value === 'number' && Number.isFinite(value)
      ? Math.min(most, Math.max(least, Math.round(value)))
      : undefined;
const text: Check<string> = (value) => (typeof value === 'string' ? value : undefined);
const flag: Check<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);
const texts: Check<readonly string[]> = (value) =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
const serviceDesk: Check<ServiceDesk> = (value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { name, phone, url } = value as Readonly<Record<string, unknown>>;
  return { name: text(name) ?? '', phone: text(phone) ?? '', url: text(url) ?? '' };
};
const oneOf =
  <T extends string>(...words: readonly T[]): Check<T> =>
  (value) =>
    words.find((word) => word === value);

const checks: { readonly [K in keyof SettingTypes]: Check<SettingTypes[K]> } = {
  'auth.clientId': text,
  'auth.tenantId': text,
  'auth.cloud': oneOf(...cloudNames),
  'auth.mode': oneOf('vscode', 'deviceCode', 'azureCli', 'appOnlyCertificate'),
  'auth.certificatePath': text,
  'auth.persistDeviceCodeCache': flag,
  readOnly: flag,
  pageSize: wholeNumber(20, 999),
  defaultCountry: text,
  maskPhoneNumbers: flag,
  protectedUsers: texts,
  requireReason: oneOf('off', 'optional', 'required'),
  verifyCaller: oneOf('off', 'checklist', 'required'),
  verifyCallerChecklist: texts,
  telecomProviderConfigured: flag,
  operationRetentionDays: wholeNumber(1, 365),
  undoRetentionDays: wholeNumber(0, 30),
  serviceDesk,
  messageLanguage: oneOf('auto', 'en', 'ja'),
};
const keys = Object.keys(checks) as readonly (keyof SettingTypes)[];

/** Reads the user's own settings, and nothing that a workspace could bring along: VS Code ignores workspace values of
 * application-scoped settings already; this holds even if a scope is changed by mistake. A value of the wrong type counts as unset.
 * @throws Error if package.json declares no usable default: a mistake of ours. */
export function createSettings(): Settings {
  return {
    get: (key) => {
      const found = vscode.workspace.getConfiguration('entraMfa').inspect(key);
      const check = checks[key];
      const value = check(found?.globalValue) ?? check(found?.defaultValue);
      if (value === undefined) throw new Error(`Setting entraMfa.${key} has no default`);
      return value;
    },
    onDidChange: (listener) =>
      vscode.workspace.onDidChangeConfiguration((event) => {
        const changed = keys.filter((key) => event.affectsConfiguration(`entraMfa.${key}`));
        if (changed.length > 0) listener(changed);
      }),
  };
}
