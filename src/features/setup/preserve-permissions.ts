import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { lockUntilCommit, ownStore } from '../../platform/database';
import { keepPublicPermissions } from '../../strapi';
import { GRANTED } from './grant-reading';

/** The key of the core store that lists what each version has granted to visitors. */
const KEY = 'first-start-granted';

/**
 * Keeps the permissions that a setup step of a newer version granted to visitors, although this
 * version does not know their actions.
 *
 * Strapi deletes permissions of unknown actions at each start. An older version that starts after a
 * rollback, or during a rolling deploy, would take them away for good: the newer version's step has
 * run and does not run again. Each version therefore stores the actions that it grants. Permissions
 * of all other unknown actions are deleted, as in Strapi: if a content type is removed and one of the
 * same name added later, it must not be public at once.
 *
 * Saving a role in the older version still deletes them, because Strapi's form sends only the actions
 * that it knows. An administrator has to grant them again.
 */
export function preserveGrantedPermissions(strapi: Core.Strapi): void {
  keepPublicPermissions(strapi, () => grantedByAnyVersion(strapi));
}

/** Returns the actions that the steps of this version, and of all versions before, have granted. */
async function grantedByAnyVersion(strapi: Core.Strapi): Promise<string[]> {
  return strapi.db.transaction(async () => {
    await lockUntilCommit(strapi, KEY);
    const store = ownStore(strapi);
    const before = z
      .array(z.string())
      .nullable()
      .parse(await store.get({ key: KEY }));
    const granted = [...new Set([...(before ?? []), ...GRANTED])];
    if (granted.length !== before?.length) await store.set({ key: KEY, value: granted });
    return granted;
  });
}
