import { ENDLESS, hold, others, withApplication } from './support/slow-clients.mjs';

/** Clients send a byte of their headers at a time, as Slowloris does. */
export default {
  name: '200 slow sockets',
  databases: ['sqlite'],
  run: ({ say }) =>
    withApplication({ HTTP_HEADERS_TIMEOUT: '3' }, async ({ origin }) => {
      const slow = await hold(origin, 200, ENDLESS);
      const drip = setInterval(() => slow.send('x'), 500);
      const { requests, failed, slowest } = await others(origin, 5);
      say(`The slowest other request took ${Math.round(slowest)} ms.`);
      // Node looks for connections whose time is over every five seconds.
      await slow.untilClosed();
      clearInterval(drip);
      return { requests, failed, lost: 0, seconds: null };
    }),
};
