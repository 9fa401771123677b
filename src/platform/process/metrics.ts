import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { databasePool } from '../../strapi';
import { declareMetrics } from '../metrics';
import { diskSpace, type Folder } from './disk';
import { databaseProbe, secondsBehind } from './readiness';
import { isStopping } from './stopping';

const info = z.object({ version: z.string(), strapi: z.string() });

/** Declares what `/_metrics` tells of the process. Call it in `bootstrap`. */
export function declareProcessMetrics(strapi: Core.Strapi): void {
  const build = { ...info.parse(strapi.config.get('info')), node: process.versions.node };
  const isUsable = databaseProbe(strapi);
  const pool = databasePool(strapi);
  declareMetrics(strapi, [
    {
      name: 'build_info',
      help: 'The versions of Threeline, Strapi and Node. The value is 1.',
      kind: 'gauge',
      labels: ['version', 'strapi', 'node'],
      read: () => [
        {
          labels: { version: build.version, strapi: build.strapi, node: build.node },
          value: 1,
        },
      ],
    },
    {
      name: 'ready',
      help: 'Whether the process should get requests, as /_ready tells: 1 or 0.',
      kind: 'gauge',
      read: async () => ((await isUsable()) !== 'down' && !isStopping(strapi) ? 1 : 0),
    },
    {
      name: 'change_log_lag_seconds',
      help: 'For how long changes of other instances may be unknown to this process.',
      kind: 'gauge',
      read: () => secondsBehind(strapi),
    },
    {
      name: 'database_pool_connections',
      help: "Open connections of Strapi's pool, by state.",
      kind: 'gauge',
      labels: ['state'],
      read: () => [
        { labels: { state: 'used' }, value: pool.numUsed() },
        { labels: { state: 'idle' }, value: pool.numFree() },
      ],
    },
    {
      name: 'database_pool_max_connections',
      help: "The most connections of Strapi's pool.",
      kind: 'gauge',
      read: () => pool.max,
    },
    {
      name: 'database_pool_pending_requests',
      help: 'Statements that wait for a connection of the pool.',
      kind: 'gauge',
      read: () => pool.numPendingAcquires(),
    },
    {
      name: 'disk_free_bytes',
      help: 'Free space on the disk of a folder that the process writes to.',
      kind: 'gauge',
      labels: ['folder'],
      read: () => spaces(strapi, ({ freeBytes }) => freeBytes),
    },
    {
      name: 'disk_size_bytes',
      help: 'Size of the disk of a folder that the process writes to.',
      kind: 'gauge',
      labels: ['folder'],
      read: () => spaces(strapi, ({ totalBytes }) => totalBytes),
    },
  ]);
}

async function spaces(strapi: Core.Strapi, bytes: (space: NonNullable<Folder['space']>) => number) {
  const folders = await diskSpace(strapi);
  return folders.flatMap(({ name, space }) =>
    space === null ? [] : [{ labels: { folder: name }, value: bytes(space) }],
  );
}
