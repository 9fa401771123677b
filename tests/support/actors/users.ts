import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const identified = z.object({ id: z.number() });
let count = 0;

interface JwtService {
  issue(payload: { id: number }): string | Promise<string>;
}

/** Creates a signed-in user of a frontend whose role has the given actions, and returns the token. */
export async function userToken(strapi: Core.Strapi, actions: readonly string[]): Promise<string> {
  count += 1;
  const name = `reader-${String(count)}`;
  const create = async (uid: string, data: object) =>
    identified.parse(await strapi.db.query(`plugin::users-permissions.${uid}`).create({ data })).id;
  const role = await create('role', { name, type: name, description: name });
  for (const action of actions) await create('permission', { action, role });
  const id = await create('user', {
    username: name,
    email: `${name}@example.com`,
    provider: 'local',
    confirmed: true,
    blocked: false,
    role,
  });
  return strapi.plugin('users-permissions').service<JwtService>('jwt').issue({ id });
}
