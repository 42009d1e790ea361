// The five addresses to which Microsoft Entra may send a sign-in of VS Code back. An app registration needs all of them, under
// the platform "Mobile and desktop applications". Knows no vscode.

/** What VS Code uses an address for. */
export type RedirectUse = 'desktop' | 'browser' | 'windowsBroker' | 'macBroker' | 'linuxBroker';

/** As registered, the same in every cloud: VS Code and MSAL write them this way whatever the cloud.
 * microsoft/vscode, extensions/microsoft-authentication; https://learn.microsoft.com/entra/identity-platform/reply-url
 * (any port of `http://localhost` matches). */
export function redirectUris(clientId: string): Readonly<Record<RedirectUse, string>> {
  return {
    desktop: 'http://localhost',
    browser: 'https://vscode.dev/redirect',
    windowsBroker: `ms-appx-web://Microsoft.AAD.BrokerPlugin/${clientId}`,
    macBroker: 'msauth.com.msauth.unsignedapp://auth',
    linuxBroker: 'https://login.microsoftonline.com/common/oauth2/nativeclient',
  };
}
