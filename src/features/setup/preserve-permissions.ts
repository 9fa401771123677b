import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { lockUntilCommit, ownStore } from '../../platform/database';
import { GRANTED } from './grant-reading';

interface UsersPermissions {
  syncPermissions(): Promise<void>;
}

const KEY = 'first-start-granted';

const stored = z.array(z.object({ id: z.number(), action: z.string() }));

/**
 * Keeps what a step of a newer version granted to readers although this version has no such action.
 * Strapi deletes it at each start: an older version, rolled back to or started anew during a rolling
 * deploy, would take it away for good, because that step has run. Which actions these are each
 * version writes down for the older ones. Anything else that is unknown goes, as in Strapi: what a
 * person opened of a content type that is removed is not public at once should one of that name
 * come back.
 *
 * A role that is saved in the older version loses them all the same: Strapi's form sends the actions
 * that it knows, and `updateRole` deletes the others. They are then to be ticked again by hand.
 */
export function preserveGrantedPermissions(strapi: Core.Strapi): void {
  const service = strapi.plugin('users-permissions').service<UsersPermissions>('users-permissions');
  const sync = service.syncPermissions.bind(service);
  service.syncPermissions = async () => {
    const granted = await grantedByAnyVersion(strapi);
    const permissions = strapi.db.query('plugin::users-permissions.permission');
    const found = stored.parse(await permissions.findMany({ select: ['id', 'action'] }));
    // Where there are none, Strapi creates its own, and has none to delete.
    if (found.length === 0) return sync();
    const known = new Set(granted);
    for (const [uid, controller] of Object.entries(strapi.controllers)) {
      for (const action of Object.keys(controller)) known.add(`${uid}.${action}`);
    }
    const gone = found.filter(({ action }) => !known.has(action)).map(({ id }) => id);
    if (gone.length > 0) await permissions.deleteMany({ where: { id: { $in: gone } } });
  };
}

/** What the steps of this version grant, and of every other that has run on this database. */
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
