import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { codeOf } from '../../../strapi';
import { BackupError } from '../backup-error';
import { withSession } from './session';

/** The schema in which a backup is proven, in the same database. */
export const SCRATCH_SCHEMA = 'threeline_backup_proof';

const locked = z.tuple([z.object({ locked: z.boolean() })]);

/** PostgreSQL's insufficient_privilege. */
const NOT_ALLOWED = '42501';

/**
 * Makes the scratch schema for as long as `use` runs. An advisory lock tells that it is in use: what a
 * process that was killed has left is dropped, and a second backup of this database is refused.
 */
export function withScratchSchema<T>(strapi: Core.Strapi, use: () => Promise<T>): Promise<T> {
  return withSession(strapi, async ({ rows, connection }) => {
    const [{ locked: isOurs }] = locked.parse(
      await rows('select pg_try_advisory_lock(hashtextextended($1, 0)) as locked', [
        SCRATCH_SCHEMA,
      ]),
    );
    if (!isOurs) {
      throw new BackupError(
        'BACKUP_RUNNING',
        'Another process proves a backup of this database. Wait until it has ended.',
      );
    }
    const drop = () => connection.query(`drop schema if exists ${SCRATCH_SCHEMA} cascade`);
    await drop();
    try {
      await connection.query(`create schema ${SCRATCH_SCHEMA}`);
    } catch (cause) {
      if (codeOf(cause) !== NOT_ALLOWED) throw cause;
      throw new BackupError(
        'PROOF_NOT_ALLOWED',
        `The user of DATABASE_URL may not create the schema ${SCRATCH_SCHEMA}, in which a backup is restored to prove it. Run "grant create on database … to …".`,
        { cause },
      );
    }
    try {
      return await use();
    } finally {
      // The error of `use` matters more.
      await drop().catch((error: unknown) => {
        strapi.log.warn('Dropping the scratch schema failed; the next backup drops it.', { error });
      });
    }
  });
}
