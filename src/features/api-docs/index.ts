import type { clientFiles as generate } from './client';

export { apiDescription, prepareApiDescription } from './description';
export { describeApi } from './document';
export { registerDocsPage } from './page/routes';
export { apiDocsDelivery } from './delivery';

/** Loads the generator when it is called: loading it takes longer than a server's start should. */
export const clientFiles: typeof generate = async (...sources) =>
  (await import('./client/index.js')).clientFiles(...sources);
