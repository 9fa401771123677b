import { z } from 'zod';
import type { TestApplication } from '../app/application';

const grantedPermissions = z.array(
  z.object({ id: z.number(), action: z.string(), role: z.object({ id: z.number() }) }),
);

/**
 * Takes actions from the role of visitors.
 *
 * @returns a function that grants them again
 */
export async function revokeFromVisitors(
  { strapi }: TestApplication,
  actions: readonly string[],
): Promise<() => Promise<void>> {
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  const where = { action: { $in: actions }, role: { type: 'public' } };
  const found: unknown = await permissions.findMany({ where, populate: { role: true } });
  const granted = grantedPermissions.parse(found);
  expect(granted).toHaveLength(actions.length);
  await permissions.deleteMany({ where: { id: { $in: granted.map(({ id }) => id) } } });
  return async () => {
    for (const { action, role } of granted) {
      await permissions.create({ data: { action, role: role.id } });
    }
  };
}
