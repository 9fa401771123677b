import { writeSync } from 'node:fs';
import type { Core } from '@strapi/strapi';

const STDERR = 2;

/** Ends the process. One line tells why: a stack helps nobody who starts a server. */
export function failStart(error: unknown): never {
  // At once: the process ends before a stream that is a pipe is written.
  writeSync(STDERR, `Start failed: ${error instanceof Error ? error.message : String(error)}\n`);
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
