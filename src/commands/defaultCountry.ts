// The country that phone numbers typed without a country code are read for.

/** Two letters, ISO 3166-1: the setting, else the tenant's country, else Japan. */
export function defaultCountry(setting: string, tenantCountry: string | undefined): string {
  const wellFormed = [setting, tenantCountry ?? '']
    .map((text) => text.trim().toUpperCase())
    .find((text) => /^[A-Z]{2}$/.test(text));
  return wellFormed ?? 'JP';
}
