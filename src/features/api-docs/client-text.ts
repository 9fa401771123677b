import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { publishingSettings } from '../../articles/site';

/**
 * Returns the generated client. It is read from `docs/client`, because the generator needs development
 * dependencies. Where the site publishes articles without a summary, its type says so. Delivery keeps the
 * response, and purges it with the settings of the site.
 *
 * @returns `null` if the file does not exist
 */
export async function clientText(strapi: Core.Strapi): Promise<string | null> {
  const { archiveBefore } = await publishingSettings(strapi);
  try {
    const file = path.join(strapi.dirs.app.root, 'docs/client/threeline.ts');
    const text = await readFile(file, 'utf8');
    return archiveBefore === null ? text : text.replaceAll(SUMMARY, `${SUMMARY} | null`);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** The summary of a published article, as the generator writes its type. */
const SUMMARY = "summary: components['schemas']['ThreeLineSummary']";
