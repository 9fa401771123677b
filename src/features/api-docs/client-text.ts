import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

/**
 * Returns the generated client. It is read from `docs/client`, because the generator needs development
 * dependencies. Delivery keeps the response.
 *
 * @returns `null` if the file does not exist
 */
export async function clientText(strapi: Core.Strapi): Promise<string | null> {
  try {
    return await readFile(path.join(strapi.dirs.app.root, 'docs/client/threeline.ts'), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
