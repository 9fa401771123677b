import type { Core } from '@strapi/strapi';
import type { Belongings } from './belongings';
import { recordLanguageDeletes } from './languages';
import { recordDeletes } from './record';
import { registerBinRoutes } from './routes';

export type { Belongings } from './belongings';
export { startBin, stopBin } from './worker';

/**
 * Keeps deleted articles for a while, so that they can be restored. Call it in `register`, after the
 * write transaction.
 *
 * @param belongings the rows outside an article that belong to it
 */
export function registerBin(strapi: Core.Strapi, belongings: readonly Belongings[]): void {
  recordDeletes(strapi, belongings);
  recordLanguageDeletes(strapi, belongings);
  registerBinRoutes(strapi, belongings);
}
