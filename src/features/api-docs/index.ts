import type { clientFiles as generate } from './client';
import type { packageFiles as pack } from './client/package-files';

export { clientText } from './client-text';
export { apiDescription, prepareApiDescription } from './description';
export { describeApi } from './document';
export { registerDocsPage } from './page/routes';
export { apiDocsDelivery } from './delivery';

/** Loads the generator when it is called: loading it takes longer than a server's start should. */
export const clientFiles: typeof generate = async (...sources) =>
  (await import('./client/index.js')).clientFiles(...sources);

/** Loads the compiler when it is called, which is a development dependency. */
export const packageFiles = async (
  ...sources: Parameters<typeof pack>
): Promise<Map<string, string>> =>
  (await import('./client/package-files.js')).packageFiles(...sources);
