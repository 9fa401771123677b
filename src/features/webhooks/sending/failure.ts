import { z } from 'zod';
import { originOf } from '../origin';
import type { Failure } from './attempt';
import { PrivateAddressError } from './destination';
import { HeaderError } from './headers';
import { UnknownNameError } from './names';

const coded = z.object({ code: z.string() });

/** The chain of an error and its causes, outermost first. The limit guards against a cycle. */
function causes(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let one = error; one instanceof Error && chain.length < 5; one = one.cause) chain.push(one);
  return chain;
}

const CERTIFICATE =
  /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_|ERR_SSL_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED)/;

/** Translates the error of a request into a failure with its remedy. */
export function failureOf(error: unknown, timeoutMs: number): Failure {
  const chain = causes(error);
  const refused = chain.find((one) => one instanceof PrivateAddressError);
  if (refused instanceof PrivateAddressError) {
    const { host, addresses } = refused;
    return {
      code: 'ADDRESS_PRIVATE',
      message: `${host} leads to ${addresses.join(', ')}, an address of a private or reserved network, to which webhooks are not sent. Use a public address, or set WEBHOOK_ALLOW_PRIVATE_NETWORK=true.`,
    };
  }
  if (error instanceof HeaderError) {
    return { code: 'HEADER_INVALID', message: `${error.message} Correct the subscription.` };
  }
  const unknown = chain.find((one) => one instanceof UnknownNameError);
  // Checked before the codes: ECONNREFUSED may come from the name server, not from the receiver.
  if (unknown instanceof UnknownNameError) return unresolved(unknown.code);
  const code =
    chain.map((one) => coded.safeParse(one).data?.code).find((one) => one !== undefined) ?? '';
  const detail = chain.map((one) => (one instanceof Error ? one.message : '')).find(Boolean) ?? '';
  if (isTimeout(chain, code)) return timedOut(timeoutMs);
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return unresolved(code);
    case 'ECONNREFUSED':
      return {
        code: 'CONNECTION_REFUSED',
        message:
          'Nothing listens at the address (connection refused). Check that the receiver runs.',
      };
    case 'ECONNRESET':
    case 'EPIPE':
    case 'UND_ERR_SOCKET':
      return {
        code: 'CONNECTION_CLOSED',
        message: 'The receiver closed the connection before it had answered.',
      };
  }
  if (CERTIFICATE.test(code) || /certificate/i.test(detail)) {
    return {
      code: 'CERTIFICATE_INVALID',
      message: `The receiver's TLS certificate was refused (${code || detail}). Renew it, or have it signed for this name by a known authority.`,
    };
  }
  return {
    code: 'CONNECTION_FAILED',
    message: `No answer could be had from the receiver: ${detail || String(error)}${code === '' ? '' : ` (${code})`}.`,
  };
}

const unresolved = (code: string): Failure => ({
  code: 'ADDRESS_UNKNOWN',
  message: `The receiver's name could not be resolved (${code}). Check the address for a typing error, and the name servers.`,
});

const TIMEOUTS: ReadonlySet<string> = new Set([
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);

const isTimeout = (chain: unknown[], code: string): boolean =>
  TIMEOUTS.has(code) || chain.some((one) => one instanceof Error && one.name === 'TimeoutError');

/** The failure of a request that took longer than the timeout. */
export const timedOut = (timeoutMs: number): Failure => ({
  code: 'TIMEOUT',
  message: `The receiver did not answer within ${timeoutMs / 1000} seconds. Have it answer first and work afterwards.`,
});

/** The failure that a response status means, or `null` for a success. */
export function failureOfStatus(status: number, location: string | undefined): Failure | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) {
    // Only the origin: the path may hold a secret. Users with the permission find it in the headers.
    const origin = originOf(location ?? '').slice(0, 300);
    const target = origin === '' ? 'elsewhere' : `to ${origin}`;
    return {
      code: 'REDIRECT',
      message: `The receiver redirects ${target} (${status}). Redirects are not followed; enter the final address.`,
    };
  }
  if (status === 410) {
    return {
      code: 'GONE',
      message: 'The receiver answered 410 Gone: it wants no more deliveries.',
    };
  }
  return { code: 'STATUS', message: `The receiver answered ${status} instead of 2xx.` };
}
