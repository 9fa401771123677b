import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { StartError } from './start-error';

/**
 * The format of what this version writes. Raise it when older versions would misread or damage
 * what a version writes, and then raise `READABLE_SINCE` as well.
 */
export const FORMAT = 1;
/** The oldest format whose versions may run on a database of this one, as a rollback does. */
const READABLE_SINCE = 1;

/** Of its own and not in a store of Strapi's: it is read before Strapi touches its tables. */
const TABLE = 'threeline_format';

const formatRow = z.object({
  format: z.number(),
  readable_since: z.number(),
  version: z.string(),
});

/**
 * Refuses a database of a newer version that this one cannot read, before anything is written. Else
 * records that this version has written to it.
 *
 * @throws StartError
 */
export async function checkFormat(strapi: Core.Strapi): Promise<void> {
  const own = z.string().parse(strapi.config.get('info.version'));
  if (!(await strapi.db.getSchemaConnection().hasTable(TABLE))) {
    await strapi.db.getSchemaConnection().createTable(TABLE, (table) => {
      table.integer('format').notNullable();
      table.integer('readable_since').notNullable();
      table.string('version').notNullable();
    });
  }
  const rows = () => strapi.db.getConnection(TABLE);
  const found: unknown = await rows().first();
  const stored = formatRow.optional().parse(found);
  if (stored !== undefined && stored.readable_since > FORMAT) {
    throw new StartError(
      `The database was written by Threeline ${stored.version}, and this version (${own}) cannot read it. Start ${stored.version} or a newer version, or restore a backup of before the upgrade.`,
    );
  }
  if (stored !== undefined && stored.format >= FORMAT) return;
  await rows().delete();
  await rows().insert({ format: FORMAT, readable_since: READABLE_SINCE, version: own });
}
