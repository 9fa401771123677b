import { winston } from '@strapi/logger';
import type { Core } from '@strapi/strapi';
import { registerAccessLog } from './access-log';
import { withMessage, withRequest } from './context';
import { Repeats } from './repeats';
import { logBrokenResponses } from './broken-responses';

const { combine } = winston.format;

const FAULTS: ReadonlySet<string> = new Set(['error', 'warn']);

const applications = new WeakMap<Core.Strapi, Repeats>();

/**
 * Completes the log: lines have the id of their request, faults that repeat are counted, and each request
 * has a line, as the settings have it. Call it in `register`, before all others.
 */
export function registerLog(strapi: Core.Strapi): void {
  const { log } = strapi;
  const repeats = new Repeats((line) => log.write(line));
  applications.set(strapi, repeats);
  // A logger formats lines of every level, and drops those below its own afterwards.
  const isWritten = winston.format((line) => log.isLevelEnabled(line.level) && line);
  const isNew = winston.format((line) =>
    !FAULTS.has(line.level) || repeats.admits(line) ? line : false,
  );
  log.format = combine(isWritten(), withMessage(), withRequest(), isNew(), log.format);
  logBrokenResponses(strapi);
  registerAccessLog(strapi);
}

/** Writes what was counted. Call it last in `destroy`. */
export function flushLog(strapi: Core.Strapi): void {
  applications.get(strapi)?.flush();
  applications.delete(strapi);
}
