import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { withKnex } from '../../../platform/database';
import { decryptText, encryptText } from '../../../strapi';
import { nowSql } from '../clock';
import { newSecret } from '../sending/signature';
import { runSql } from '../sql';
import { SUBSCRIPTION_STATES } from '../tables';

/** A stored secret that cannot be decrypted, because `ENCRYPTION_KEY` has changed. */
export class UnreadableSecretError extends Error {
  override name = 'UnreadableSecretError';
  readonly code = 'SECRET_UNREADABLE';
}

/** The secrets of a subscription. There are two during the overlap of a rotation. */
export interface Secrets {
  current: string;
  previous: { secret: string; validUntil: number } | null;
}

const row = z.object({
  subscription_id: z.number(),
  secret: z.string(),
  previous_secret: z.string().nullable(),
  previous_until: z.coerce.number().nullable(),
  now: z.coerce.number(),
});
type Row = z.infer<typeof row>;

/**
 * Encrypts a secret for storage.
 *
 * @throws Error if `ENCRYPTION_KEY` is not set
 */
export function encrypt(strapi: Core.Strapi, secret: string): string {
  const encrypted = encryptText(strapi, secret);
  if (encrypted === null) {
    throw new Error(
      'ENCRYPTION_KEY is not set, and secrets of webhooks are not stored in the clear. Set it as .env.example explains.',
    );
  }
  return encrypted;
}

/** @throws UnreadableSecretError */
function decrypt(strapi: Core.Strapi, encrypted: string): string {
  const { text, cause } = decryptText(strapi, encrypted);
  if (text === null) {
    throw new UnreadableSecretError(
      'The secret of the subscription cannot be decrypted: ENCRYPTION_KEY is not the one that it was stored with. Set that key again, or rotate the secret.',
      { cause },
    );
  }
  return text;
}

async function rowsFor(strapi: Core.Strapi, ids: readonly number[]): Promise<Map<number, Row>> {
  const found: unknown = await withKnex(strapi, async (knex) =>
    knex(SUBSCRIPTION_STATES)
      .select('subscription_id', 'secret', 'previous_secret', 'previous_until')
      .select(knex.raw(`${nowSql(strapi)} as now`))
      .whereIn('subscription_id', [...ids]),
  );
  return new Map(
    z
      .array(row)
      .parse(found)
      .map((one) => [one.subscription_id, one]),
  );
}

/** Creates a secret for each subscription that has none, such as those of Strapi before an upgrade. */
export async function ensureSecrets(strapi: Core.Strapi, ids: readonly number[]): Promise<void> {
  const present = await rowsFor(strapi, ids);
  for (const id of ids) {
    if (present.has(id)) continue;
    // Another instance may do the same. The first insert wins.
    await runSql(
      strapi,
      `insert into ${SUBSCRIPTION_STATES} (subscription_id, secret, secret_created_at)
       values (?, ?, ${nowSql(strapi)}) on conflict (subscription_id) do nothing`,
      [id, encrypt(strapi, newSecret())],
    );
  }
}

/** Returns the secrets of subscriptions, or the error of those that cannot be decrypted. */
export async function secretsFor(
  strapi: Core.Strapi,
  ids: readonly number[],
): Promise<Map<number, Secrets | UnreadableSecretError>> {
  let rows = await rowsFor(strapi, ids);
  if (rows.size < ids.length) {
    await ensureSecrets(strapi, ids);
    rows = await rowsFor(strapi, ids);
  }
  const secrets = new Map<number, Secrets | UnreadableSecretError>();
  for (const [id, stored] of rows) {
    try {
      secrets.set(id, readable(strapi, stored));
    } catch (error) {
      if (!(error instanceof UnreadableSecretError)) throw error;
      secrets.set(id, error);
    }
  }
  return secrets;
}

function readable(strapi: Core.Strapi, stored: Row): Secrets {
  const { previous_secret: previous, previous_until: validUntil, now } = stored;
  return {
    current: decrypt(strapi, stored.secret),
    previous:
      previous === null || validUntil === null || validUntil <= now
        ? null
        : { secret: decrypt(strapi, previous), validUntil },
  };
}

/** The secrets that sign a message now, the current one first. */
export const signingSecrets = ({ current, previous }: Secrets): string[] =>
  previous === null ? [current] : [current, previous.secret];
