import { createHmac } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { logSettings } from './settings';

const LENGTH = 16;

const keys = z.array(z.string()).min(1);

/**
 * Makes a function that names a client in the log, as `LOG_CLIENTS` has it. A hash needs a key: there are
 * few enough addresses to try them all.
 *
 * @returns `undefined` if the log names no clients
 */
export function clientNames(strapi: Core.Strapi): (address: string) => string | undefined {
  const { clients } = logSettings(strapi);
  if (clients === 'none') return () => undefined;
  if (clients === 'full') return (address) => address;
  const [key = ''] = keys.parse(strapi.config.get('server.app.keys'));
  return (address) =>
    createHmac('sha256', key).update(address).digest('base64url').slice(0, LENGTH);
}
