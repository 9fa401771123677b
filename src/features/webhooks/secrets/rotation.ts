import type { Core } from '@strapi/strapi';
import { nowSql } from '../clock';
import { newSecret } from '../sending/signature';
import { runSql } from '../sql';
import { SUBSCRIPTION_STATES } from '../tables';
import { encrypt, secretsFor, UnreadableSecretError, type Secrets } from './secrets';

/** A secret that is not rotated anew, because the one before it signs still. */
export class RotationUnderWayError extends Error {
  override name = 'RotationUnderWayError';
  readonly code = 'ROTATION_UNDER_WAY';

  constructor(readonly previousValidUntil: string) {
    super(
      `The secret was rotated lately, and the one before it signs too until ${previousValidUntil}. Rotated again now, receivers that still use that one would be cut off. Rotate after that, or, if a secret has leaked, rotate with "immediate", which ends both at once.`,
    );
  }
}

/**
 * Replaces a subscription's secret. The old one signs too for a while, so that a receiver may be
 * given the new one at leisure; one that cannot be read is dropped.
 *
 * @throws RotationUnderWayError while the secret before the present one signs too: there is room for
 *   two, and that one would end before its time
 */
export async function rotateSecret(
  strapi: Core.Strapi,
  id: number,
  overlapMs: number,
): Promise<Secrets> {
  const now = nowSql(strapi);
  const before = (await secretsFor(strapi, [id])).get(id);
  const keeps = before !== undefined && !(before instanceof UnreadableSecretError);
  const previous = keeps && overlapMs > 0 ? 'secret' : 'null';
  // Of two who rotate at once, the second finds here what the first has written.
  const hasRoom = keeps ? `(previous_secret is null or previous_until <= ${now})` : '1 = 1';
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
  // It ended in between.
  if (after.previous === null) return rotateSecret(strapi, id, overlapMs);
  throw new RotationUnderWayError(new Date(after.previous.validUntil).toISOString());
}

/**
 * Replaces a subscription's secret that has leaked: neither it nor the one before it signs anything
 * from the next attempt on, by any instance.
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
