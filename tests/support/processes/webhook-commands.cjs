// The commands of an instance that concern webhooks. Plain JavaScript: tests and the bench use them.
'use strict';

const { resolve } = require('node:path');

const ARTICLE = 'api::article.article';
const now = () => performance.timeOrigin + performance.now();

const article = (title) => ({
  title,
  lead: 'What runs after midnight, and where.',
  summary: { line1: 'Nine lines run.', line2: 'They meet at City Hall.', line3: 'One fare.' },
  sections: ['Lines', 'Fares', 'Stops', 'Nights'].map((heading) => ({
    heading,
    body: [
      {
        type: 'paragraph',
        children: [{ type: 'text', text: 'N13 crosses the river. '.repeat(20) }],
      },
    ],
  })),
});

/**
 * @param {string} distDir the compiled application
 * @param {(name: string, value: unknown) => void} tell sends an event to the parent process
 * @returns {Record<string, (strapi: import('@strapi/strapi').Core.Strapi, argument: any) => Promise<unknown>>}
 */
const webhookCommands = (distDir, tell) => ({
  async subscribe(strapi, { urls, events = ['entry.publish'] }) {
    const ids = [];
    for (const url of urls) {
      const data = { name: url, url, headers: {}, events, enabled: true };
      ids.push((await strapi.db.query('strapi::webhook').create({ data })).id);
    }
    return ids;
  },
  async enable(strapi, enabled) {
    await strapi.db.query('strapi::webhook').updateMany({ where: {}, data: { enabled } });
  },
  async unsubscribe(strapi) {
    await strapi.db.query('strapi::webhook').deleteMany({});
  },
  async drafts(strapi, count) {
    const ids = [];
    for (let index = 0; index < count; index += 1) {
      const data = article(`Night buses ${index}`);
      ids.push((await strapi.documents(ARTICLE).create({ data })).documentId);
    }
    return ids;
  },
  /** Publishes one after the other, with an event for each. Returns the milliseconds of each. */
  async publishInTurn(strapi, { documentIds, count, pauseMs = 0 }) {
    const times = [];
    for (let index = 0; index < count; index += 1) {
      const documentId = documentIds[index % documentIds.length];
      const begun = performance.now();
      await strapi.documents(ARTICLE).publish({ documentId });
      times.push(performance.now() - begun);
      tell('published', { documentId, at: now() });
      if (pauseMs > 0) await new Promise((done) => setTimeout(done, pauseMs));
    }
    return times;
  },
  async waiting(strapi) {
    const [{ count }] = await strapi.db
      .connection('threeline_webhook_deliveries')
      .where({ state: 'waiting' })
      .count({ count: '*' });
    return Number(count);
  },
  async publishes(strapi) {
    const rows = await strapi.db.connection('threeline_changes').where({ action: 'publish' });
    return rows.map(({ id }) => Number(id));
  },
  /** Milliseconds that leasing a batch takes, several times over. */
  async timeLeases(strapi, { subscriptions, times }) {
    const { lease, releaseLeases } = require(
      resolve(distDir, 'src/features/webhooks/dispatch/lease'),
    );
    const capacities = subscriptions.map((subscriptionId) => ({ subscriptionId, free: 10 }));
    const taken = [];
    for (let index = 0; index < times; index += 1) {
      const begun = performance.now();
      const leased = await lease(
        strapi,
        { capacities, total: 10 * capacities.length },
        { by: 'bench', leaseMs: 60_000 },
      );
      taken.push(performance.now() - begun);
      if (leased.length !== 10 * subscriptions.length) throw new Error('Too few were leased.');
      await releaseLeases(
        strapi,
        leased.map(({ id }) => id),
        'bench',
      );
    }
    return taken;
  },
});

module.exports = { webhookCommands };
