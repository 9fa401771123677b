import { ENDLESS, hold, others, withApplication } from './support/slow-clients.mjs';

/** The process may open 256 files, and 300 clients only hold connections. */
export default {
  name: '256 file descriptors',
  databases: ['sqlite'],
  run: ({ say }) =>
    withApplication(
      {},
      async ({ origin }) => {
        const slow = await hold(origin, 300, ENDLESS);
        const { requests, failed, slowest } = await others(origin, 5);
        say(`${slow.open()} of the 300 connections are open.`);
        say(`The slowest other request took ${Math.round(slowest)} ms.`);
        slow.release();
        const after = await others(origin, 1);
        return {
          requests: requests + after.requests,
          failed: failed + after.failed,
          lost: 0,
          seconds: null,
        };
      },
      { descriptors: 256 },
    ),
};
