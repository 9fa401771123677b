import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { BackupFolder } from '../folder/folder';
import { readCompressed } from '../folder/hashed';
import { linesOf } from '../folder/lines';
import { readManifest } from '../folder/manifest';

/** A line of the list of uploaded files. The lines are in the order of the names. */
const upload = z.object({
  /** Below the folder of uploads, with slashes. It never leads out of it. */
  name: z
    .string()
    .min(1)
    .refine((name) => !name.includes('\0') && name.split(/[/\\]/).every(isPart)),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(0),
  modifiedMs: z.number(),
});

const isPart = (part: string): boolean => part !== '' && part !== '.' && part !== '..';

export type Upload = z.infer<typeof upload>;

export const LIST = 'uploads.jsonl.gz';

/** The uploaded files of a backup, one by one: a list of a large library would need much memory. */
export async function* readUploads(file: string): AsyncGenerator<Upload> {
  const content = readCompressed(file);
  try {
    for await (const line of linesOf(content)) {
      yield upload.parse(JSON.parse(line));
    }
  } finally {
    content.destroy();
  }
}

/**
 * The uploaded files of an earlier backup, for a new one, which must not fail because that one is
 * damaged.
 */
export async function* uploadsOf(
  strapi: Core.Strapi,
  folder: BackupFolder,
  id: string,
): AsyncGenerator<Upload> {
  try {
    const { uploads } = await readManifest(folder.backup(id));
    yield* readUploads(path.join(folder.backup(id), uploads.list.path));
  } catch (error) {
    strapi.log.warn('Reading an earlier backup failed, so it is not used.', { backup: id, error });
  }
}

/** The uploaded files of the newest backup; none if there is none. */
export async function* newestUploads(
  strapi: Core.Strapi,
  folder: BackupFolder,
): AsyncGenerator<Upload> {
  const id = (await folder.ids()).at(-1);
  if (id !== undefined) yield* uploadsOf(strapi, folder, id);
}
