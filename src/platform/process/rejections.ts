import type { Core } from '@strapi/strapi';
import { isOutage } from '../database';

/**
 * Keeps the process running if the database fails a statement that nobody awaits. Strapi reads a
 * document for its events after the commit, and awaits neither (`document-service/events.js`). Any
 * other unhandled rejection is a bug and ends the process, as without this. Call it in `bootstrap`: a
 * start that fails must end.
 */
export function surviveOutages(strapi: Core.Strapi): void {
  const { log } = strapi;
  process.on('unhandledRejection', (reason) => {
    if (!isOutage(reason)) throw reason;
    log.error('The database failed a statement that nobody waits for.', { error: reason });
  });
}
