import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { senderOf, type Sender } from '../../strapi';

/** The author of a write. */
export const actorShape = z.object({
  /** An editor in the admin panel, the holder of an API token, or the system itself. */
  kind: z.enum(['editor', 'token', 'system']),
  /** The id of the admin user or of the token. */
  id: z.number().nullable(),
  name: z.string().nullable(),
  /** The actor scheduled the write for this time. */
  scheduled: z.boolean(),
});

export type Actor = z.infer<typeof actorShape>;

/** Commands, the first start, and code without a request. */
export const SYSTEM: Actor = { kind: 'system', id: null, name: null, scheduled: false };

const actors = new AsyncLocalStorage<Actor>();

/** Runs a function as an actor who is not the sender of the current request. */
export const asActor = <T>(actor: Actor, run: () => T): T => actors.run(actor, run);

/** The actor of the current write. Has no e-mail address: stored actors are shown to other editors. */
export function currentActor(strapi: Core.Strapi): Actor {
  const set = actors.getStore();
  if (set !== undefined) return set;
  const sender = senderOf(strapi.requestContext.get()?.state);
  if (sender === null) return SYSTEM;
  return { kind: sender.kind, id: sender.id, name: nameOf(sender), scheduled: false };
}

const adminUser = z.object({
  id: z.number(),
  firstname: z.string().nullable(),
  lastname: z.string().nullable(),
  username: z.string().nullable(),
});

/** An admin user as an actor; the system if there is none of this id. */
export async function editorOf(strapi: Core.Strapi, id: number | null): Promise<Actor> {
  if (id === null) return SYSTEM;
  const found: unknown = await strapi.db
    .query('admin::user')
    .findOne({ where: { id }, select: ['id', 'firstname', 'lastname', 'username'] });
  const user = adminUser.safeParse(found).data;
  if (user === undefined) return SYSTEM;
  return { kind: 'editor', id, name: nameOf({ kind: 'editor', ...user }), scheduled: false };
}

function nameOf(sender: Sender): string | null {
  if (sender.kind === 'token') return sender.name;
  const { firstname, lastname, username } = sender;
  return [firstname, lastname].filter(Boolean).join(' ') || username || null;
}
