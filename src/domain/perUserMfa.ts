// The state of per-user MFA, the way of asking for MFA that Conditional Access replaces. Plain data.
// https://learn.microsoft.com/entra/identity/authentication/howto-mfa-userstates

export const perUserMfaStates = ['disabled', 'enabled', 'enforced'] as const;
/** With Conditional Access or security defaults, `disabled` is the normal state and does not mean "no MFA". */
export type PerUserMfaState = (typeof perUserMfaStates)[number];
