import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { codeOf, rawConnections, type PgConnection } from '../../strapi';
import { StartError } from './start-error';

const RETRY_MS = 500;

/**
 * What passes when a server comes up: nobody listens yet, its name is not known yet, it starts or
 * stops, or has no free connection.
 * https://nodejs.org/api/errors.html https://www.postgresql.org/docs/18/errcodes-appendix.html
 */
const PASSING =
  /^(?:ECONN(?:REFUSED|RESET|ABORTED)|E(?:HOST|NET)(?:UNREACH|DOWN)|ETIMEDOUT|EPIPE|ENOENT|ENOTFOUND|EAI_AGAIN|57P0[1-3]|53300)$/;
/** Errors of `pg` without a code (pg/lib/client.js). */
const PASSING_MESSAGE = /^(?:timeout expired|Connection terminated.*)$/;

/** Codes of OpenSSL and Node for a certificate that is not accepted. https://nodejs.org/api/tls.html */
const CERTIFICATE =
  /^(?:(?:CERT|CRL|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED)_\w+|ERR_TLS_CERT_\w+|HOSTNAME_MISMATCH|INVALID_CA)$/;

const settings = z.object({ connectionString: z.string() });
const limits = z.object({ waitSeconds: z.number() });

/**
 * Connects to PostgreSQL outside of the pool. Waits for a server that is not reachable yet: tools
 * such as Docker Compose start it together with this process.
 *
 * @throws StartError if it stays unreachable for DATABASE_WAIT_SECONDS, or refuses the connection
 */
export async function connectWhenReachable(strapi: Core.Strapi): Promise<PgConnection> {
  const { waitSeconds } = limits.parse(strapi.config.get('start'));
  const server = serverOf(strapi);
  const end = performance.now() + waitSeconds * 1000;
  let isWaiting = false;
  for (;;) {
    try {
      return await rawConnections(strapi).acquireRawConnection();
    } catch (error) {
      if (!passes(error)) throw refusal(error, server);
      const reason = codeOf(error) ?? messageOf(error);
      if (performance.now() >= end) {
        throw new StartError(
          `PostgreSQL at ${server.address} was not reachable for ${String(waitSeconds)} s (${reason}). Start it, or correct DATABASE_URL; DATABASE_WAIT_SECONDS sets how long a start waits.`,
        );
      }
      if (!isWaiting) {
        const { address } = server;
        strapi.log.warn('Waiting for PostgreSQL.', { address, reason, waitSeconds });
      }
      isWaiting = true;
      await pause(RETRY_MS);
    }
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

const passes = (error: unknown): boolean =>
  PASSING.test(codeOf(error) ?? '') || PASSING_MESSAGE.test(messageOf(error));

interface Server {
  /** Host and port, without user and password. */
  address: string;
  user: string;
  database: string;
}

function serverOf(strapi: Core.Strapi): Server {
  const { connectionString } = settings.parse(strapi.config.get('database.connection.connection'));
  const url = new URL(connectionString);
  const host = url.host === '' ? (url.searchParams.get('host') ?? 'its socket') : url.host;
  return {
    address: host,
    user: decodeURIComponent(url.username),
    database: decodeURIComponent(url.pathname.slice(1)),
  };
}

function refusal(error: unknown, { address, user, database }: Server): unknown {
  const code = codeOf(error) ?? '';
  const message = messageOf(error);
  const say = (text: string) => new StartError(text, { cause: error });
  if (code === '28P01') {
    return say(
      `PostgreSQL at ${address} refused the password of the user "${user}". Correct DATABASE_URL.`,
    );
  }
  if (message.startsWith('SASL: ')) {
    return say(
      `PostgreSQL at ${address} asks for a password, and refused the one of DATABASE_URL for "${user}". Correct DATABASE_URL.`,
    );
  }
  if (code === '28000') {
    return say(
      `PostgreSQL at ${address} refused the user "${user}": ${message}. Correct DATABASE_URL or pg_hba.conf.`,
    );
  }
  if (code === '3D000') {
    return say(
      `PostgreSQL at ${address} has no database "${database}". Create it, or correct DATABASE_URL.`,
    );
  }
  if (CERTIFICATE.test(code)) {
    return say(
      `The certificate of PostgreSQL at ${address} was refused (${code}: ${message}). Set DATABASE_SSL_CA to the certificate of its authority.`,
    );
  }
  if (message === 'The server does not support SSL connections') {
    return say(
      `PostgreSQL at ${address} does not offer TLS, which the settings ask for. Turn it on there, or set DATABASE_SSL=false and remove sslmode from DATABASE_URL.`,
    );
  }
  return error;
}
