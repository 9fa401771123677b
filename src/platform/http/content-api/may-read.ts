import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';

type Auth = Parameters<Core.Strapi['auth']['verify']>[0];
const state = z.looseObject({ auth: z.custom<Auth>() });

/** Whether the caller may read entries of a type. */
export type MayRead = (uid: string) => Promise<boolean>;

/** Checks whether the caller of a request may list entries of a type. Checks each type once. */
export function mayReadBy(strapi: Core.Strapi, ctx: Context): MayRead {
  const checked = new Map<string, Promise<boolean>>();
  const check = async (uid: string): Promise<boolean> => {
    try {
      const { auth } = state.parse(ctx.state);
      await strapi.auth.verify(auth, { scope: [`${uid}.find`] });
      return true;
    } catch {
      // `verify` throws when the caller lacks the permission, and for no other reason.
      return false;
    }
  };
  return (uid) => {
    const permission = checked.get(uid) ?? check(uid);
    checked.set(uid, permission);
    return permission;
  };
}
