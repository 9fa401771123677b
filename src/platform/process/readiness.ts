import type { Core } from '@strapi/strapi';
import { changeLogHealth } from '../change-log';
import { runSql } from '../database';
import { cachedFor } from '../metrics';
import { nameRoute } from '../requests';
import { diskSpace, type Folder } from './disk';
import { isStopping } from './stopping';

/** How long the database may take to answer a probe, in milliseconds. */
const PROBE_MS = 2_000;

/** How many probes may wait for the database, so that a hung one does not collect connections. */
const MOST_WAITING = 3;

/** Milliseconds for which an answer of the database and the disk is reused. */
const CACHED_MS = 1_000;

/** A disk with fewer free bytes is `low`. */
const LOW_BYTES = 256_000_000;

/** Milliseconds for which changes of other instances may be unknown before that is told. */
const BEHIND_MS = 5_000;

interface Readiness {
  status: 'ready' | 'unready' | 'stopping';
  /** `busy` if all connections are in use, but the database works. */
  database: 'up' | 'busy' | 'down';
  /** Those of this version: a process listens after them. */
  migrations: 'done';
  /** `off` by a setting; `behind` if the changes of other instances cannot be read. */
  workers: Record<string, 'on' | 'behind' | 'off'>;
  /** For how many seconds changes of others may be unknown here; `null` if nobody follows them. */
  changesBehindSeconds: number | null;
  /** `unknown` if the system does not tell. */
  disk: Record<string, 'ok' | 'low' | 'unknown'>;
}

/**
 * Adds `GET /_ready`, by which a balancer decides whether to send requests here: 200, or 503 while
 * the process stops or the database does not answer within two seconds. Call it in `register`. Before
 * the start has ended, the port is closed.
 *
 * @param workers the setting that switches each worker on, by its name. They do not decide.
 */
export function registerReadiness(
  strapi: Core.Strapi,
  workers: Readonly<Record<string, string>>,
): void {
  const isUsable = databaseProbe(strapi);
  const spaceOf = cachedFor(CACHED_MS, () => diskSpace(strapi));
  // Before all other middlewares: a probe is no line in the log.
  strapi.server.use(async (ctx, next) => {
    if (ctx.path !== '/_ready' || (ctx.method !== 'GET' && ctx.method !== 'HEAD')) {
      await next();
      return;
    }
    nameRoute(ctx.res, '/_ready');
    const [database, folders] = await Promise.all([isUsable(), spaceOf()]);
    const usable = database === 'down' ? 'unready' : 'ready';
    const status = isStopping(strapi) ? 'stopping' : usable;
    const body: Readiness = {
      status,
      database,
      migrations: 'done',
      workers: workerStates(strapi, workers),
      changesBehindSeconds: secondsBehind(strapi),
      disk: Object.fromEntries(folders.map((folder) => [folder.name, diskState(folder)])),
    };
    ctx.status = status === 'ready' ? 200 : 503;
    ctx.set('Cache-Control', 'no-store');
    ctx.body = body;
  });
}

function workerStates(
  strapi: Core.Strapi,
  settings: Readonly<Record<string, string>>,
): Readiness['workers'] {
  const isOn = (setting: string) => strapi.config.get(setting) === true;
  const following = isCurrent(strapi) ? 'on' : 'behind';
  return {
    changes: isOn('changes.follow') ? following : 'off',
    ...Object.fromEntries(
      Object.entries(settings).map(([name, setting]) => [name, isOn(setting) ? 'on' : 'off']),
    ),
  };
}

/** Whether the change log is read, which has a connection of its own. */
const isCurrent = (strapi: Core.Strapi): boolean => changeLogHealth(strapi).behindMs < BEHIND_MS;

/** For how many seconds changes of other instances may be unknown; `null` if nobody follows them. */
export function secondsBehind(strapi: Core.Strapi): number | null {
  const { behindMs } = changeLogHealth(strapi);
  return Number.isFinite(behindMs) ? Math.round(behindMs) / 1000 : null;
}

function diskState({ space }: Folder): 'ok' | 'low' | 'unknown' {
  if (space === null) return 'unknown';
  return space.freeBytes < LOW_BYTES ? 'low' : 'ok';
}

const probes = new WeakMap<Core.Strapi, () => Promise<Readiness['database']>>();

/** Asks the database whether it answers, at most once a second. */
export function databaseProbe(strapi: Core.Strapi): () => Promise<Readiness['database']> {
  const probe = probes.get(strapi) ?? cachedFor(CACHED_MS, createProbe(strapi));
  probes.set(strapi, probe);
  return probe;
}

function createProbe(strapi: Core.Strapi): () => Promise<Readiness['database']> {
  let waiting = 0;
  const ask = async (): Promise<Readiness['database']> => {
    waiting += 1;
    try {
      await runSql(strapi, 'select 1');
      return 'up';
    } catch (error) {
      strapi.log.warn('The database did not answer a readiness probe.', { error });
      return 'down';
    } finally {
      waiting -= 1;
    }
  };
  return async () => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Readiness['database']>((done) => {
      timer = setTimeout(() => {
        done(isCurrent(strapi) ? 'busy' : 'down');
      }, PROBE_MS);
    });
    try {
      return await Promise.race(waiting < MOST_WAITING ? [ask(), late] : [late]);
    } finally {
      clearTimeout(timer);
    }
  };
}
