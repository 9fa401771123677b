import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { onDocumentWrites } from '../database';
import type { Model } from './models';

const calls = new AsyncLocalStorage<true>();

/**
 * Marks the asynchronous context of each write of the Document Service. It writes components only
 * with the row of their document, so the log need not search for the holders of components. No index
 * of Strapi serves that search, and each publish would run it for every section.
 */
export function noteDocumentCalls(strapi: Core.Strapi): void {
  onDocumentWrites(strapi, (_call, next) => calls.run(true, next));
}

/** Whether the current context records writes to a model. */
export const isWatched = (model: Model | null): model is Model =>
  model !== null && (model.kind !== 'component' || calls.getStore() !== true);
