import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { changeLogHealth } from '../change-log';

/** How long the database may take to answer a probe, in milliseconds. */
const PROBE_MS = 2_000;

/** Milliseconds for which changes of other instances may be unknown before that is told. */
const BEHIND_MS = 5_000;

/** What a worker does: `off` by a setting, `behind` if it does not reach the database. */
type WorkerState = 'running' | 'behind' | 'off';

interface Readiness {
  status: 'ready' | 'unready' | 'stopping';
  database: 'up' | 'busy' | 'down';
  migrations: 'done' | 'pending' | 'unknown';
  workers: Record<string, WorkerState>;
}

const stopping = new WeakSet<Core.Strapi>();

/** Makes `/_ready` respond with 503 from now on. */
export function setStopping(strapi: Core.Strapi): void {
  stopping.add(strapi);
}

/**
 * Adds `GET /_ready`, by which a balancer decides whether to send requests here: 200, or 503 while
 * the process stops, the database does not answer within two seconds, or migrations are pending. Call
 * it in `register`. Before the start has ended, the port is closed.
 *
 * @param workers the setting that switches each worker on, by its name. The response tells their
 *   states, which do not decide.
 */
export function registerReadiness(
  strapi: Core.Strapi,
  workers: Readonly<Record<string, string>>,
): void {
  const probe = createProbe(strapi);
  strapi.server.router.get('/_ready', async (ctx: Context) => {
    const found = await probe();
    const isUsable = found.database !== 'down' && found.migrations !== 'pending';
    const status = stopping.has(strapi) ? 'stopping' : isUsable ? 'ready' : 'unready';
    const body: Readiness = { status, ...found, workers: workerStates(strapi, workers) };
    ctx.status = status === 'ready' ? 200 : 503;
    ctx.set('Cache-Control', 'no-store');
    ctx.body = body;
  });
}

function workerStates(strapi: Core.Strapi, settings: Readonly<Record<string, string>>) {
  const isOn = (setting: string) => strapi.config.get(setting) === true;
  const states: Record<string, WorkerState> = {
    changes: isOn('changes.follow')
      ? changeLogHealth(strapi).behindMs < BEHIND_MS
        ? 'running'
        : 'behind'
      : 'off',
  };
  for (const [name, setting] of Object.entries(settings)) {
    states[name] = isOn(setting) ? 'running' : 'off';
  }
  return states;
}

type Found = Pick<Readiness, 'database' | 'migrations'>;

/** Probes that arrive together ask the database once, so that a hung one holds one connection. */
function createProbe(strapi: Core.Strapi): () => Promise<Found> {
  let running: Promise<Found> | undefined;
  const ask = async (): Promise<Found> => {
    try {
      const isPending = await strapi.db.migrations.shouldRun();
      return { database: 'up', migrations: isPending ? 'pending' : 'done' };
    } catch (error) {
      strapi.log.warn('The database did not answer a readiness probe.', { error });
      return { database: 'down', migrations: 'unknown' };
    }
  };
  // A long write holds the only connection of SQLite, whose file this process owns.
  const isFile = strapi.db.dialect.client === 'sqlite';
  const late: Found = { database: isFile ? 'busy' : 'down', migrations: 'unknown' };
  return async () => {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<Found>((done) => {
      timer = setTimeout(() => {
        done(late);
      }, PROBE_MS);
    });
    running ??= ask().finally(() => {
      running = undefined;
    });
    try {
      return await Promise.race([running, limit]);
    } finally {
      clearTimeout(timer);
    }
  };
}
