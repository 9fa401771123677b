import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** Who a write is owed to. */
export const actorShape = z.object({
  /** An editor in the admin panel, the holder of an API token, or the system itself. */
  kind: z.enum(['editor', 'token', 'system']),
  /** The id of the admin user or of the token. */
  id: z.number().nullable(),
  name: z.string().nullable(),
  /** The write was set to happen at this time, by the same actor. */
  scheduled: z.boolean(),
});

export type Actor = z.infer<typeof actorShape>;

/** Commands, the first start, and code without a request. */
export const SYSTEM: Actor = { kind: 'system', id: null, name: null, scheduled: false };

const actors = new AsyncLocalStorage<Actor>();

/** Runs what is done for someone who is not the sender of the current request. */
export const asActor = <T>(actor: Actor, run: () => T): T => actors.run(actor, run);

const adminUser = z.object({
  id: z.number(),
  firstname: z.string().nullish(),
  lastname: z.string().nullish(),
  username: z.string().nullish(),
});
const tokenState = z.object({
  auth: z.object({
    strategy: z.object({ name: z.literal('content-api-token') }),
    credentials: z.object({ id: z.number(), name: z.string() }),
  }),
});
/** Strapi's strategy of the admin panel's sessions has no name; its routes have a type. */
const adminState = z.object({
  route: z.object({ info: z.object({ type: z.literal('admin') }) }),
  user: adminUser,
});

/** Who is writing now. Never an e-mail address: what is kept of it is shown to other editors. */
export function currentActor(strapi: Core.Strapi): Actor {
  const set = actors.getStore();
  if (set !== undefined) return set;
  const state: unknown = strapi.requestContext.get()?.state;
  const token = tokenState.safeParse(state);
  if (token.success) {
    const { id, name } = token.data.auth.credentials;
    return { kind: 'token', id, name, scheduled: false };
  }
  const admin = adminState.safeParse(state);
  if (!admin.success) return SYSTEM;
  const { id, firstname, lastname, username } = admin.data.user;
  const name = [firstname, lastname].filter(Boolean).join(' ') || username || null;
  return { kind: 'editor', id, name, scheduled: false };
}
