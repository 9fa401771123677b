import type { Core } from '@strapi/strapi';
import { ConflictError } from '../../../platform/admin-http';
import { nowSql } from '../clock';
import { newSecret } from '../sending/signature';
import { runSql } from '../sql';
import { SUBSCRIPTION_STATES } from '../tables';
import { encrypt, secretsFor, UnreadableSecretError, type Secrets } from './secrets';

/**
 * Replaces a subscription's secret. The old secret also signs for `overlapMs`, so that receivers can
 * be given the new one in time. An old secret that cannot be decrypted is dropped.
 *
 * @throws ConflictError during the overlap of an earlier rotation: only two secrets are stored, and a
 *   third one would end the overlap early
 */
export async function rotateSecret(
  strapi: Core.Strapi,
  id: number,
  overlapMs: number,
): Promise<Secrets> {
  const now = nowSql(strapi);
  const before = (await secretsFor(strapi, [id])).get(id);
  const isReadable = before !== undefined && !(before instanceof UnreadableSecretError);
  const previous = isReadable && overlapMs > 0 ? 'secret' : 'null';
  // If two users rotate at once, this condition lets the second one fail.
  const hasRoom = isReadable ? `(previous_secret is null or previous_until <= ${now})` : '1 = 1';
  const rotated = await runSql(
    strapi,
    `update ${SUBSCRIPTION_STATES} set
       previous_secret = ${previous}, previous_until = ${now} + cast(? as bigint),
       secret = ?, secret_created_at = ${now}
     where subscription_id = ? and ${hasRoom} returning subscription_id`,
    [Math.round(overlapMs), encrypt(strapi, newSecret()), id],
  );
  const after = await presentSecrets(strapi, id);
  if (rotated.length > 0) return after;
  // The overlap ended between the update and the read.
  if (after.previous === null) return rotateSecret(strapi, id, overlapMs);
  throw overlapError(new Date(after.previous.validUntil).toISOString());
}

const overlapError = (previousValidUntil: string): ConflictError =>
  new ConflictError(
    `The secret was rotated lately, and the one before it signs too until ${previousValidUntil}. Another rotation now would cut off receivers that still use that one. Rotate later or, if a secret has leaked, rotate with "immediate", which ends both at once.`,
    { code: 'ROTATION_UNDER_WAY', previousValidUntil },
  );

/**
 * Replaces a subscription's secrets after a leak. From the next attempt on, no instance signs with an
 * old secret.
 */
export async function revokeSecrets(strapi: Core.Strapi, id: number): Promise<Secrets> {
  await runSql(
    strapi,
    `update ${SUBSCRIPTION_STATES} set previous_secret = null, previous_until = null,
       secret = ?, secret_created_at = ${nowSql(strapi)}
     where subscription_id = ?`,
    [encrypt(strapi, newSecret()), id],
  );
  return presentSecrets(strapi, id);
}

async function presentSecrets(strapi: Core.Strapi, id: number): Promise<Secrets> {
  const secrets = (await secretsFor(strapi, [id])).get(id);
  if (secrets === undefined || secrets instanceof UnreadableSecretError) {
    throw new Error(`The secret of subscription ${id} vanished while it was rotated.`);
  }
  return secrets;
}
