import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { codeOf } from '../../../strapi';
import { BackupError } from '../backup-error';

/** Raise it when an older version would misread a backup. */
const FORMAT = 1;

const NAME = 'manifest.json';
const CHECKSUM = `${NAME}.sha256`;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);
const digest = z.object({ bytes: count, sha256 });
/** A file of the backup. No name leads out of its folder. */
const file = digest.extend({ path: z.string().regex(/^(?:[\w-]+\/)?[\w%-][\w%.-]*$/) });
const table = z.object({ name: z.string(), rows: count, content: sha256 });

const manifest = z.object({
  format: z.literal(FORMAT),
  id: z.string(),
  /** The instant of its snapshot. */
  createdAt: z.iso.datetime(),
  versions: z.object({ threeline: z.string(), strapi: z.string(), node: z.string() }),
  /** The oldest database format whose versions may run on it; see src/platform/start/format.ts. */
  readableSince: z.int(),
  database: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('sqlite'), file, content: digest, tables: z.array(table) }),
    z.object({
      kind: z.literal('postgres'),
      server: z.string(),
      structure: file,
      tables: z.array(table.extend({ file })),
    }),
  ]),
  uploads: z.object({
    list: file,
    files: count,
    bytes: count,
    /** Files that were gone, and are taken from an earlier backup. */
    earlier: count,
    /** Files that the database names and that are in no backup. */
    missing: count,
  }),
  /** What the restored copy had, by which a restore is compared. */
  proof: z
    .object({ at: z.iso.datetime(), articles: count, answers: sha256, seconds: z.number() })
    .nullable(),
});

export type Manifest = z.infer<typeof manifest>;
export type DatabaseManifest = Manifest['database'];
export type TableDigest = z.infer<typeof table>;
export type BackupFile = z.infer<typeof file>;
export type Proof = NonNullable<Manifest['proof']>;

/** Writes the manifest of a backup, and its checksum in the form of `sha256sum`. */
export async function writeManifest(folder: string, content: Manifest): Promise<void> {
  const text = `${JSON.stringify(content, null, 2)}\n`;
  const sum = createHash('sha256').update(text).digest('hex');
  await writeFile(path.join(folder, NAME), text, { flush: true });
  await writeFile(path.join(folder, CHECKSUM), `${sum}  ${NAME}\n`, { flush: true });
}

/**
 * Reads the manifest of a backup.
 *
 * @throws BackupError if it is missing, damaged, or of a newer version
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await read(path.join(folder, NAME));
  const sum = await read(path.join(folder, CHECKSUM));
  if (createHash('sha256').update(text).digest('hex') !== sum.split(' ')[0]) {
    throw damaged(path.join(folder, NAME));
  }
  const json: unknown = JSON.parse(text);
  const { format } = z.object({ format: z.int() }).parse(json);
  if (format > FORMAT) {
    throw new BackupError(
      'BACKUP_NEWER',
      `${folder} was written by a newer version of Threeline. Install that version, and restore with it.`,
    );
  }
  return manifest.parse(json);
}

async function read(name: string): Promise<string> {
  try {
    return await readFile(name, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw missing(name);
    throw error;
  }
}

export const damaged = (name: string): BackupError =>
  new BackupError(
    'BACKUP_DAMAGED',
    `${name} is damaged: its bytes are not those of the backup. Restore another backup.`,
  );

export const missing = (name: string): BackupError =>
  new BackupError('BACKUP_INCOMPLETE', `${name} is missing. Restore another backup.`);
