import { statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { isPostgres } from '../database';

/** A folder that this process writes to. */
export interface Folder {
  name: 'uploads' | 'database';
  /** `null` if the system does not tell, or not in time. */
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

/** The longest wait for a disk, in milliseconds. */
const PATIENCE_MS = 1000;

/** The folders whose disk has not answered yet. Each question to a disk that hangs holds a thread. */
const asked = new Map<string, Promise<Folder['space']>>();

function spaceOf(path: string): Promise<Folder['space']> {
  const answer = asked.get(path) ?? ask(path).finally(() => asked.delete(path));
  asked.set(path, answer);
  return Promise.race([answer, setTimeout(PATIENCE_MS, null, { ref: false })]);
}

async function ask(path: string): Promise<Folder['space']> {
  try {
    const { bavail, blocks, bsize } = await statfs(path);
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  } catch {
    return null;
  }
}
