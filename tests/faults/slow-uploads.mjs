import { head, hold, others, withApplication } from './support/slow-clients.mjs';

/** Clients send a byte of their bodies at a time. */
export default {
  name: '100 slow uploads',
  databases: ['sqlite'],
  run: ({ say }) =>
    withApplication(
      { HTTP_HEADERS_TIMEOUT: '2', HTTP_REQUEST_TIMEOUT: '3' },
      async ({ origin }) => {
        const type = 'Content-Type: application/json';
        const slow = await hold(
          origin,
          100,
          `${head('POST', '/api/articles', type, 'Content-Length: 1000000')}{"data":"`,
        );
        const drip = setInterval(() => slow.send('x'), 500);
        const { requests, failed, slowest } = await others(origin, 5);
        say(`The slowest other request took ${Math.round(slowest)} ms.`);
        await slow.untilClosed();
        clearInterval(drip);
        return { requests, failed, lost: 0, seconds: null };
      },
    ),
};
