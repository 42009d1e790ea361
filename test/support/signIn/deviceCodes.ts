// Sign-in on another device: the app shows a code, the person types it on a page.
// https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code
import type { AadstsCode } from './aadsts.ts';
import { formPage, textPage } from './entraPages.ts';
import type { FakeDirectory } from './fakeDirectory.ts';
import { detailsOf, type SignInPages } from './signInPages.ts';
import { refusal, type Agreed, type Redeem } from './tokenEndpoint.ts';

export interface DeviceCodes {
  /** POST /{tenant}/oauth2/v2.0/devicecode. */
  begin(segment: string, form: URLSearchParams): Response;
  /** The page on which the code is typed. */
  page(): Response;
  /** The page after it. */
  enter(form: URLSearchParams): Response;
  readonly redeem: Redeem;
}

interface Begun {
  readonly userCode: string;
  readonly clientId: string;
  readonly segment: string;
  readonly scope: string;
  outcome: Agreed | AadstsCode;
}

/** @param verificationUri what the person is told to open. */
export function createDeviceCodes(directory: FakeDirectory, pages: SignInPages, verificationUri: string): DeviceCodes {
  const begun = new Map<string, Begun>();

  function enter(form: URLSearchParams): Response {
    const typed = (form.get('otc') ?? '').trim().toUpperCase();
    const one = [...begun.values()].find(({ userCode }) => userCode === typed);
    if (one === undefined) return textPage(["That code didn't work. Check the code and try again."]);
    const { clientId, segment, scope } = one;
    return pages.show({
      ...{ flow: 'deviceCode', clientId, segment, scope },
      ...{ nonce: undefined, acrs: [], loginHint: undefined, redirectUri: '' },
      finish: (answer) => {
        // The app hears of a declined consent as `authorization_declined`, with the same code.
        one.outcome =
          'error' in answer
            ? answer.error
            : { person: directory.person, clientId, tenant: answer.tenant, scope, nonce: undefined };
        const name = directory.apps.get(clientId)?.name ?? clientId;
        return 'error' in answer
          ? textPage(['You have declined. You may now close this window.'])
          : textPage([`You have signed in to the ${name} application on your device. You may now close this window.`]);
      },
    });
  }

  return {
    begin: (segment, form) => {
      const clientId = form.get('client_id') ?? '';
      if (!directory.apps.has(clientId)) {
        return refusal(700016, detailsOf(directory, { clientId, segment, redirectUri: '' }));
      }
      const deviceCode = crypto.randomUUID();
      const userCode = deviceCode.replaceAll('-', '').slice(0, 9).toUpperCase();
      begun.set(deviceCode, { userCode, clientId, segment, scope: form.get('scope') ?? '', outcome: 70016 });
      return Response.json({
        ...{ user_code: userCode, device_code: deviceCode, verification_uri: verificationUri },
        ...{ expires_in: 900, interval: directory.pollSeconds },
        message: `To sign in, use a web browser to open the page ${verificationUri} and enter the code ${userCode} to authenticate.`,
      });
    },
    page: () =>
      formPage(
        [
          'Enter code to allow access',
          'Once you enter the code displayed on your app or device, it will have access to your account.',
        ],
        ...(['/device', {}, { next: 'Next' }, { name: 'otc', label: 'Code' }] as const),
      ),
    enter,
    redeem: (form) => {
      const one = begun.get(form.get('device_code') ?? '');
      if (one === undefined) return 70020;
      if (directory.apps.get(one.clientId)?.allowPublicClientFlows !== true) return 7000218;
      return one.outcome;
    },
  };
}
