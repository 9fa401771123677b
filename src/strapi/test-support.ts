import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The source of an installed file, past the `exports` of its package.
 *
 * @param file package and path, such as `@strapi/core/dist/index.js`
 */
export const installedSource = (file: string): string =>
  readFileSync(path.resolve(__dirname, '../../node_modules', file), 'utf8');
