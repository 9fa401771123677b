import type { Core } from '@strapi/strapi';
import { beforeDatabase } from '../../strapi';
import { isPostgres } from '../database';
import { checkFormat } from './format';
import { lockStartOnPostgres } from './postgres';
import { databaseFile, lockStartOnSqlite, serveAlone } from './sqlite';
import { StartError } from './start-error';
import type { StartLock } from './start-lock';
import { markInstalled, refuseVanished } from './vanished';

type Work = (strapi: Core.Strapi) => Promise<void>;

interface Start {
  /** What belongs to the start and needs a started application. */
  last: Work[];
  /** `null` before this process has its turn, and afterwards. */
  lock: StartLock | null;
  /** Lets another process serve the SQLite database. */
  stopServing: (() => void) | null;
}

const starts = new WeakMap<Core.Strapi, Start>();

function startOf(strapi: Core.Strapi): Start {
  const start = starts.get(strapi) ?? { last: [], lock: null, stopServing: null };
  starts.set(strapi, start);
  return start;
}

/**
 * Makes starts on one database follow each other. Strapi creates its tables, runs migrations and
 * writes permissions without a lock, so two at the same time fail or write everything twice. The
 * next process finds nothing left to do.
 */
export function registerStart(strapi: Core.Strapi): void {
  beforeDatabase(strapi, async () => {
    const start = startOf(strapi);
    if (isPostgres(strapi)) {
      start.lock = await lockStartOnPostgres(strapi);
    } else {
      refuseVanished(databaseFile(strapi));
      if (serves(strapi)) start.stopServing = serveAlone(strapi);
      else refuseToListenBeside(strapi);
      start.lock = await lockStartOnSqlite(strapi);
    }
    await checkFormat(strapi);
  });
}

/** `createApplication` of src/cli tells it, and `strapi develop` has `autoReload`. */
const serves = (strapi: Core.Strapi): boolean =>
  strapi.config.get('start.serves') === true || strapi.config.get('autoReload') === true;

/** For a process that nobody knew to serve, such as `strapi start`. */
function refuseToListenBeside(strapi: Core.Strapi): void {
  strapi.server.httpServer.once('listening', () => {
    try {
      startOf(strapi).stopServing = serveAlone(strapi);
    } catch (error) {
      strapi.stopWithError(error);
    }
  });
}

/** Adds work to the end of the start, while no other process starts. Call it before the start. */
export function finishStartWith(strapi: Core.Strapi, work: Work): void {
  startOf(strapi).last.push(work);
}

/**
 * Ends the start: the next process has its turn.
 *
 * @throws StartError if it may have had its turn before
 */
export async function endStart(strapi: Core.Strapi): Promise<void> {
  const start = startOf(strapi);
  for (const work of start.last) await work(strapi);
  if (start.lock?.isHeld() === false) {
    throw new StartError(
      'The connection that held the lock of the start broke, so another process may have started at the same time. Start again.',
    );
  }
  if (!isPostgres(strapi)) markInstalled(databaseFile(strapi));
  await start.lock?.release();
  start.lock = null;
}

/** Lets other processes start and serve, also if this one did not get that far. */
export async function leaveDatabase(strapi: Core.Strapi): Promise<void> {
  const start = startOf(strapi);
  await start.lock?.release();
  start.stopServing?.();
  starts.delete(strapi);
}
