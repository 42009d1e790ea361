// The settings, typed. Every one has scope `application`: no workspace can choose whom we touch.

export interface SettingTypes {
  readonly pageSize: number;
  readonly defaultCountry: string;
  readonly maskPhoneNumbers: boolean;
  readonly protectedUsers: readonly string[];
  readonly requireReason: 'off' | 'optional' | 'required';
  readonly verifyCaller: 'off' | 'checklist' | 'required';
  readonly verifyCallerChecklist: readonly string[];
  readonly telecomProviderConfigured: boolean;
  readonly operationRetentionDays: number;
}

export interface Settings {
  get<K extends keyof SettingTypes>(key: K): SettingTypes[K];
}
