import type { FileResult } from './results';
import type { ImportFiles } from './import-files';

export { readMapping, type CommandSettings } from './archive-settings';
export { DATE_SOURCES, type DateSource } from './date-sources';
export type { ImportOptions } from './import-files';
export { importRecords } from './import-records';
export type { IsScheduled } from './panel-change';
export { registerPanelReading } from './panel-reading';
export type { Winner } from './plan-import';
export type { FileResult, Note } from './results';
export { articleFiles, type FoundFiles } from './source-files';
export type { State } from './target';
export type { SetSchedule } from './write';

/**
 * See `import-files.ts`. The parsers take tens of milliseconds to load, and a server that starts needs
 * none of them, so they are loaded with the first import.
 */
export async function* importFiles(
  ...[strapi, options]: Parameters<ImportFiles>
): AsyncGenerator<FileResult> {
  const files = await import('./import-files.js');
  yield* files.importFiles(strapi, options);
}
