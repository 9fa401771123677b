import './production';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { ownStore } from '../platform/database';
import { finishStartWith } from '../platform/start';
import { z } from 'zod';
import { readinessOn } from '../articles/rules';
import {
  articleFiles,
  importFiles,
  type IsScheduled,
  type SetSchedule,
} from '../features/importing';
import { isScheduled, setSchedule } from '../features/scheduling';
import { APP_DIR, createApplication } from './application';
import { ImportReport } from './import-report';
import { failStart, listen } from './serve';

/** The slug in the printed URLs. */
const SHOWN_SLUG = 'gpt-5-2wa-image-gen-2-openai-gugeure-majimak-han-bang-nallina';

/** Starts the application. Imports the seed articles into an empty database. */
async function quickstart(): Promise<void> {
  const strapi = createApplication({ serves: true });
  // No balancer is in front of a trial, and Ctrl+C should end it at once.
  if (process.env['SHUTDOWN_DRAIN_SECONDS'] === undefined) {
    strapi.config.set('shutdown.drainSeconds', 0);
  }
  // Who tries it out at the machine itself needs no setup link. Through a proxy, strangers may come.
  const isPublic = z.string().parse(strapi.config.get('server.url')) !== '';
  const hasProxy = strapi.config.get('server.proxy.koa') === true;
  strapi.config.set('setup.trustsLoopback', !isPublic && !hasProxy);
  finishStartWith(strapi, importSeeds);
  await strapi.load();
  await listen(strapi);
  process.stdout.write(addresses(strapi));
}

/**
 * Imports the seed articles once, so that they do not come back after a person deletes them. An import
 * that was interrupted goes on at the next quickstart.
 */
async function importSeeds(strapi: Core.Strapi): Promise<void> {
  const store = ownStore(strapi);
  if ((await store.get({ key: 'seeded' })) !== null) return;
  const isBegun = (await store.get({ key: 'seeding' })) !== null;
  if (!isBegun && (await strapi.db.query('api::article.article').count()) > 0) return;
  await store.set({ key: 'seeding', value: { at: new Date().toISOString() } });
  const seeds = path.join('database', 'seeds', 'articles');
  const found = await articleFiles([seeds], { from: APP_DIR, project: APP_DIR });
  const report = new ImportReport(found, { terminal: process.stdout.isTTY });
  const options = {
    found,
    project: APP_DIR,
    readinessFaults: await readinessOn(strapi),
    setSchedule: (...args: Parameters<SetSchedule>) => setSchedule(strapi, ...args),
    isScheduled: (...args: Parameters<IsScheduled>) => isScheduled(strapi, ...args),
  };
  for await (const result of importFiles(strapi, options)) report.add(result);
  report.end({ dryRun: false });
  if (report.counts.failed > 0) return;
  await store.set({ key: 'seeded', value: { at: new Date().toISOString() } });
}

function addresses(strapi: Core.Strapi): string {
  const port = z.number().parse(strapi.config.get('server.port'));
  const base = `http://localhost:${String(port)}`;
  return `
Threeline is running. Try:

  An article    curl '${base}/api/articles/slug/${SHOWN_SLUG}'
  The newest    curl '${base}/api/articles'
  In English    curl '${base}/api/articles?locale=en'
  Its comments  curl '${base}/api/articles/slug/${SHOWN_SLUG}?fields=discussion'
  GraphQL       curl '${base}/graphql' -H 'Content-Type: application/json' \\
                  -d '{"query":"{ articles { title summary { line1 line2 line3 } } }"}'
  Admin panel   ${base}/admin

Stop it with Ctrl+C.
`;
}

quickstart().catch(failStart);
