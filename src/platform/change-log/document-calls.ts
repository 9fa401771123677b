import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { onDocumentWrites } from '../database';
import type { Model } from './models';

const calls = new AsyncLocalStorage<true>();

/**
 * Notes where a call of the Document Service is under way. It writes components only together with
 * the row of their document, so their own rows need no look at who holds them: a look that no index
 * of Strapi's serves, and that each publish would take for every section.
 */
export function noteDocumentCalls(strapi: Core.Strapi): void {
  onDocumentWrites(strapi, (_call, next) => calls.run(true, next));
}

/** Whether writes to a model are recorded, here and now. */
export const isWatched = (model: Model | null): model is Model =>
  model !== null && (model.kind !== 'component' || calls.getStore() !== true);
