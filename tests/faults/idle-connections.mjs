import { head, hold, others, withApplication } from './support/slow-clients.mjs';

/** Clients keep connections that they do not use: half of them never sent anything. */
export default {
  name: '2,000 idle connections',
  databases: ['sqlite'],
  run: ({ say }) =>
    withApplication({}, async ({ origin, rss }) => {
      const before = await rss();
      const silent = await hold(origin, 1000, '');
      const used = await hold(origin, 1000, head('GET', '/_health'));
      const { requests, failed, slowest } = await others(origin, 5);
      const kilobytes = Math.round(((await rss()) - before) / 2000 / 1000);
      say(`The slowest other request took ${Math.round(slowest)} ms.`);
      say(`A connection takes about ${kilobytes} KB.`);
      const open = silent.open() + used.open();
      if (open < 2000) throw new Error(`Only ${open} of 2,000 connections are open.`);
      silent.release();
      used.release();
      return { requests, failed, lost: 0, seconds: null };
    }),
};
