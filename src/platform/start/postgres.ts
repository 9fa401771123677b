import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { rawConnections, type PgConnection } from '../../strapi';
import { connectWhenReachable } from './connect';
import { requireSessions } from './sessions';
import type { StartLock } from './start-lock';

const POLL_MS = 200;
const REMIND_MS = 60_000;

/** Numbers of advisory locks belong to a database, so only the schema must be told apart. */
const KEY = `hashtextextended('threeline start ' || coalesce(current_schema(), ''), 0)`;

const TRY = `select pg_try_advisory_lock(${KEY}) as locked`;

/** PostgreSQL stores the number of a lock in two halves. */
const HOLDER = `
  select pid, application_name as name, host(client_addr) as address
  from pg_locks join pg_stat_activity using (pid)
  where locktype = 'advisory' and granted and objsubid = 1
    and database = (select oid from pg_database where datname = current_database())
    and (classid::bigint << 32 | objid::bigint) = ${KEY}`;

/** A start may take long, and no limit of the server or the role must end its lock. */
const WITHOUT_LIMITS =
  'set statement_timeout = 0; set lock_timeout = 0; set idle_session_timeout = 0';

const locked = z.tuple([z.object({ locked: z.boolean() })]);
const holders = z.array(
  z.object({ pid: z.number(), name: z.string(), address: z.string().nullable() }),
);

/**
 * Waits until no other process starts on the PostgreSQL database and schema. The lock belongs to the
 * session of a connection of its own, so it goes with the process, however that ends.
 * https://www.postgresql.org/docs/18/explicit-locking.html#ADVISORY-LOCKS
 */
export async function lockStartOnPostgres(strapi: Core.Strapi): Promise<StartLock> {
  const connection = await connectWhenReachable(strapi);
  let isLost = false;
  const lose = () => (isLost = true);
  connection.on('error', lose);
  connection.on('end', lose);
  try {
    await prepare(connection);
    await checkSessions(strapi, connection);
    await acquire(strapi, connection);
  } catch (error) {
    await rawConnections(strapi).destroyRawConnection(connection);
    throw error;
  }
  return {
    isHeld: () => !isLost,
    async release() {
      if (!isLost) await rawConnections(strapi).destroyRawConnection(connection);
    },
  };
}

async function checkSessions(strapi: Core.Strapi, connection: PgConnection): Promise<void> {
  const second = await connectWhenReachable(strapi);
  try {
    await requireSessions(connection, second);
  } finally {
    await rawConnections(strapi).destroyRawConnection(second);
  }
}

async function prepare(connection: PgConnection): Promise<void> {
  await connection.query(WITHOUT_LIMITS);
  // A process that waits shows this name. PostgreSQL keeps 63 bytes.
  const name = `threeline start, process ${String(process.pid)} on ${hostname()}`;
  const text = `select set_config('application_name', $1, false)`;
  await connection.query({ name: '', text, values: [name.slice(0, 63)] });
}

async function acquire(strapi: Core.Strapi, connection: PgConnection): Promise<void> {
  let told = { pid: 0, at: 0 };
  for (;;) {
    const { rows } = await connection.query(TRY);
    if (locked.parse(rows)[0].locked) break;
    const [holder] = holders.parse((await connection.query(HOLDER)).rows);
    const isNew = holder !== undefined && holder.pid !== told.pid;
    if (holder && (isNew || performance.now() - told.at > REMIND_MS)) {
      told = { pid: holder.pid, at: performance.now() };
      strapi.log.warn('Waiting for another start on the same database.', {
        name: holder.name,
        address: holder.address ?? 'local',
        backend: holder.pid,
      });
    }
    await pause(POLL_MS);
  }
  if (told.pid !== 0) strapi.log.warn('The other start is done; going on.');
}
