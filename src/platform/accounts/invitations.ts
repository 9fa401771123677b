import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { aroundAction, findEditorAbility } from '../../strapi';

const SUPER_ADMIN = 'strapi-super-admin';

const roles = z.array(z.object({ code: z.string() }));
const caller = z.object({ user: z.object({ roles }) });
const shown = z.object({ data: z.looseObject({ id: z.number() }) });
const stored = z.object({ registrationToken: z.string().nullable(), roles });

/**
 * Shows the link of an invitation again to who may invite people. Strapi's page of a user shows it if
 * the response has its token, but Strapi sends that only once, to who invites. The link of a super
 * admin is shown to super admins only. Call it in `register`.
 */
export function showInvitationsAgain(strapi: Core.Strapi): void {
  aroundAction(strapi, ['admin::user', 'findOne'], async (ctx, find) => {
    await find(ctx);
    const { success, data: response } = shown.safeParse(ctx.body);
    if (!success || findEditorAbility(ctx)?.can('admin::users.create') !== true) return;
    const found: unknown = await strapi.db.query('admin::user').findOne({
      where: { id: response.data.id },
      select: ['registrationToken'],
      populate: { roles: true },
    });
    const invited = stored.parse(found);
    if (invited.registrationToken === null) return;
    if (isSuperAdmin(invited.roles) && !isSuperAdmin(rolesOf(ctx))) return;
    ctx.body = { data: { ...response.data, registrationToken: invited.registrationToken } };
  });
}

const rolesOf = (ctx: Context) => caller.parse(ctx.state).user.roles;

const isSuperAdmin = (owned: z.infer<typeof roles>): boolean =>
  owned.some(({ code }) => code === SUPER_ADMIN);
