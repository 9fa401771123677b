import { writeSync } from 'node:fs';
import type { Core } from '@strapi/strapi';
import { explainStart } from '../platform/start';

const STDERR = 2;

/**
 * Ends the process with 1. One line says why; an error that nobody expects has its stack, too.
 * It is written at once, because the process ends before a stream would be.
 */
export function failStart(error: unknown): never {
  const explained = explainStart(error);
  const msg = `Start failed: ${explained ?? (error instanceof Error ? error.message : String(error))}`;
  const stack = explained === null && error instanceof Error ? error.stack : undefined;
  // There may be no logger yet.
  const text =
    process.env['LOG_FORMAT'] === 'json'
      ? JSON.stringify({ time: new Date().toISOString(), level: 'error', msg, stack })
      : [msg, ...(stack === undefined ? [] : [stack])].join('\n');
  writeSync(STDERR, `${text}\n`);
  process.exit(1);
}

/** Listens for requests. Ends the process if the address cannot be used. */
export async function listen(strapi: Core.Strapi): Promise<void> {
  const { httpServer } = strapi.server;
  // Before Strapi's own listener, which logs the error and goes on without listening.
  httpServer.prependListener('error', failStart);
  await strapi.listen();
  httpServer.off('error', failStart);
}
