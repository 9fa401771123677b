import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { ownStore } from '../../platform/database';
import { declareMetrics } from '../../platform/metrics';
import { BackupError } from './backup-error';
import type { Manifest } from './folder/manifest';

/** The key of Strapi's store, and its whole name in the table. */
const KEY = 'backup';
const STORED_KEY = `core_threeline_${KEY}`;
const TABLE = 'strapi_core_store_settings';

const lastBackup = z.object({
  id: z.string(),
  /** The instant of its snapshot. */
  createdAt: z.iso.datetime(),
  provenAt: z.iso.datetime(),
  articles: z.int(),
  files: z.int(),
});

type LastBackup = z.infer<typeof lastBackup>;

/** The last backup of this database that was proven; `null` if there is none. */
async function readLastBackup(strapi: Core.Strapi): Promise<LastBackup | null> {
  return lastBackup.nullable().parse(await ownStore(strapi).get({ key: KEY }));
}

/**
 * Records a proven backup in the database. It writes by SQL, because the application is not loaded: a
 * start would migrate the database, and a backup must not.
 *
 * @throws BackupError
 */
export async function recordBackup(
  strapi: Core.Strapi,
  { id, createdAt, proof, uploads }: Manifest,
): Promise<void> {
  if (proof === null) return;
  const value: LastBackup = {
    id,
    createdAt,
    provenAt: proof.at,
    articles: proof.articles,
    files: uploads.files,
  };
  const rows = () => strapi.db.getConnection(TABLE).where({ key: STORED_KEY });
  try {
    const written = { value: JSON.stringify(value), type: 'object' };
    const changed = await rows().update(written);
    if (changed === 0) {
      await strapi.db.getConnection(TABLE).insert({ key: STORED_KEY, ...written });
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new BackupError(
      'PROOF_NOT_RECORDED',
      `The backup ${id} is whole and proven, but the database could not record it (${reason}), so the metric still tells of an earlier one.`,
      { cause },
    );
  }
}

/** Declares what `/_metrics` tells of backups. Call it in `bootstrap`. */
export function declareBackupMetrics(strapi: Core.Strapi): void {
  declareMetrics(strapi, [
    {
      name: 'backup_last_proven_timestamp_seconds',
      help: 'When the last proven backup of the database was made, in seconds since 1970.',
      kind: 'gauge',
      read: async () => {
        const last = await readLastBackup(strapi);
        return last === null ? null : Date.parse(last.createdAt) / 1000;
      },
    },
  ]);
}
