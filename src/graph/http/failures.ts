// A reply that did not do what was asked → a failure. The one place in graph where status, code and body are judged.
// https://learn.microsoft.com/graph/errors

import type { Failure, FailureReason, RequestTrace } from '../../domain/failure.ts';
import { claimsChallengeOf } from './claimsChallenge.ts';
import { graphErrorOf, type GraphErrorBody } from './graphError.ts';
import type { Reply } from './reply.ts';
import { retryAfterOf } from './retryAfter.ts';

/** The two texts of one refusal that shares the code `badRequest` with every other; the documented exception to "never by text".
 * https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/2913 and issues/1888 */
const defaultMethodTexts = ['default method', 'default authentication method'];

/** Tenant without Entra ID P1/P2, as the directory and as Privileged Identity Management say it. */
const licenceCodes = new Set(['authentication_requestfromnonpremiumtenantorb2ctenant', 'aadpremiumlicenserequired']);
const permissionCodes = new Set(['authorization_requestdenied', 'authentication_msgraphpermissionmissing']);

/** Longer texts say nothing more to anybody. */
const longestMessage = 500;

/** The failure of any reply that is not a usable 2xx. Never throws. */
export function failureOfReply(reply: Reply): Failure {
  const error = graphErrorOf(reply.body);
  return { ...reasonOf(reply, error), trace: traceOf(reply.trace, error) };
}

function reasonOf(reply: Reply, error: GraphErrorBody): FailureReason {
  const { status } = reply;
  const foreign = reply.body.kind === 'foreign';
  const claims = claimsChallengeOf(reply.header('www-authenticate'));
  const has = (codes: ReadonlySet<string>): boolean => error.codes.some((code) => codes.has(code.toLowerCase()));
  const hasCode = (code: string): boolean => has(new Set([code]));

  if (status === 429) return { kind: 'throttled', ...waitAskedBy(reply) };
  // 501: a property was asked for that the collection cannot give. Asking again is no use.
  if (status === 501) return { kind: 'refused' };
  if (status >= 500 || status === 408) return { kind: 'unavailable', ...waitAskedBy(reply) };
  if (status === 401 && foreign && reply.header('www-authenticate') === undefined) return { kind: 'notGraph' };
  // Conditional Access of the old style asks for claims with a 403.
  if (status === 401 || (status === 403 && claims !== undefined))
    return { kind: 'signedOut', ...(claims !== undefined && { claims }) };
  // Redirects are refused, and a 2xx comes here only when its body cannot be used.
  if (status < 400 || foreign) return { kind: 'notGraph' };
  if (has(licenceCodes)) return { kind: 'missingLicence' };
  switch (status) {
    case 400: {
      const texts = error.messages.map((message) => message.toLowerCase());
      const isDefault = texts.some((text) => defaultMethodTexts.some((known) => text.includes(known)));
      return { kind: isDefault ? 'defaultMethodInUse' : 'refused' };
    }
    case 403:
      if (has(permissionCodes)) return { kind: 'missingPermission' };
      if (hasCode('accessdenied') || reply.trace.path?.includes('/authentication/') === true) {
        // A setting of the policy, although its path is among the methods': https://learn.microsoft.com/graph/api/authentication-update
        const isPerUserMfa = reply.trace.path?.endsWith('/authentication/requirements') === true;
        return { kind: 'accessDenied', ...(isPerUserMfa && { about: 'perUserMfa' }) };
      }
      return { kind: 'missingPermission' };
    case 404:
      // The methods service answers so for a path it does not serve: nothing was looked for, so nothing is "gone".
      return { kind: hasCode('unknownerror') ? 'unexpected' : 'notFound' };
    case 409:
      return { kind: hasCode('phonenumbernotunique') ? 'phoneNumberNotUnique' : 'refused' };
    default:
      return { kind: 'refused' };
  }
}

function waitAskedBy(reply: Reply): { readonly retryAfterMs?: number } {
  const retryAfterMs = retryAfterOf(reply.header('retry-after'), reply.header('date'), Date.parse(reply.trace.at));
  return retryAfterMs === undefined ? {} : { retryAfterMs };
}

function traceOf(trace: RequestTrace, error: GraphErrorBody): RequestTrace {
  const requestId = trace.requestId ?? error.requestId;
  const clientRequestId = trace.clientRequestId ?? error.clientRequestId;
  return {
    ...trace,
    ...(error.code !== undefined && { code: error.code }),
    ...(error.message !== undefined && { message: withoutSecrets(error.message).slice(0, longestMessage) }),
    ...(requestId !== undefined && { requestId }),
    ...(clientRequestId !== undefined && { clientRequestId }),
  };
}

/** Traces are logged, kept and shown, and a service, or a proxy, may repeat the phone number or the token it refuses, in whatever
 * form. Ids stay: their digits have letters or hyphens beside them. */
function withoutSecrets(message: string): string {
  return message
    .replace(/\beyJ[\w-]+(?:\.[\w-]*)*/g, '…')
    .replace(/\+\d[\d\s().-]{4,}\d(?:x\d+)?/g, '+…')
    .replace(/(?<![\w-])\(?\+?\d(?:[\s().-]*\d){6,}(?:x\d+)?(?![\w-])/g, '…');
}
