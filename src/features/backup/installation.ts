import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const TABLE = 'strapi_core_store_settings';
const KEY = 'core_threeline_installation';

const rows = z.array(z.object({ value: z.string() }));

/**
 * The id of the installation, which its database keeps; a restored database has the same. The first
 * backup makes it. By SQL, because the application is not loaded.
 */
export async function installationOf(strapi: Core.Strapi): Promise<string> {
  const first = async () => {
    const found: unknown = await strapi.db
      .getConnection(TABLE)
      .where({ key: KEY })
      .orderBy('id')
      .limit(1)
      .select('value');
    return rows.parse(found)[0]?.value;
  };
  const known = await first();
  if (known !== undefined) return known;
  const id = randomUUID();
  await strapi.db.getConnection(TABLE).insert({ key: KEY, value: id, type: 'string' });
  // Another first backup may have made one, too.
  return (await first()) ?? id;
}
