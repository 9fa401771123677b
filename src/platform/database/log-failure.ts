import type { Core } from '@strapi/strapi';
import type { DatabaseFailure } from './failure';

/** An outage fails every request. One line of each kind in this time is enough, in milliseconds. */
const PAUSE_MS = 60_000;

interface Line {
  /** By the clock of `performance`. */
  loggedAt: number;
  leftOut: number;
}

const lines = new WeakMap<Core.Strapi, Map<string, Line>>();

/**
 * Logs a failure of the database: each of a write that may be lost, and one a minute of each message
 * and code of an outage, with the number of those that were left out.
 */
export function logFailure(
  strapi: Core.Strapi,
  message: string,
  { status, code }: Pick<DatabaseFailure, 'status' | 'code'>,
  details: object,
): void {
  if (status !== 503) {
    strapi.log.error(message, { code, ...details });
    return;
  }
  const logged = lines.get(strapi) ?? new Map<string, Line>();
  lines.set(strapi, logged);
  const kind = `${message} ${code}`;
  const last = logged.get(kind);
  const now = performance.now();
  if (last !== undefined && now - last.loggedAt < PAUSE_MS) {
    last.leftOut += 1;
    return;
  }
  logged.set(kind, { loggedAt: now, leftOut: 0 });
  const leftOut = last === undefined || last.leftOut === 0 ? {} : { leftOut: last.leftOut };
  strapi.log.warn(message, { code, ...details, ...leftOut });
}
