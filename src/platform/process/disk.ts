import { statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { isPostgres } from '../database';

/** A folder that this process writes to. */
export interface Folder {
  name: 'uploads' | 'database';
  /** `null` if the system does not tell. */
  space: { freeBytes: number; totalBytes: number } | null;
}

const file = z.object({ filename: z.string() });

/** The space of the disks that this process writes to. A PostgreSQL has its own. */
export function diskSpace(strapi: Core.Strapi): Promise<Folder[]> {
  const folders: [Folder['name'], string][] = [
    ['uploads', join(strapi.dirs.static.public, 'uploads')],
  ];
  if (!isPostgres(strapi)) {
    const { filename } = file.parse(strapi.config.get('database.connection.connection'));
    folders.push(['database', dirname(filename)]);
  }
  return Promise.all(folders.map(async ([name, path]) => ({ name, space: await spaceOf(path) })));
}

async function spaceOf(path: string): Promise<Folder['space']> {
  try {
    const { bavail, blocks, bsize } = await statfs(path);
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  } catch {
    return null;
  }
}
