import { once } from 'node:events';
import { connect } from 'node:net';
import { head, others, withApplication } from './support/slow-clients.mjs';

const GIGABYTE = 1e9;
const JSON_TYPE = 'Content-Type: application/json';
const MULTIPART = 'Content-Type: multipart/form-data; boundary=x';
/** What the limit of bodies and the buffers of two sockets hold. */
const MOST = 20_000_000;
/** The memory that requests of any size may take for a while. */
const MOST_MEMORY = 150_000_000;

/** Strangers send a gigabyte each, with its length and in chunks. */
export default {
  name: 'anonymous bodies of 1 GB',
  databases: ['sqlite'],
  run: ({ say }) =>
    withApplication({}, async ({ origin, rss }) => {
      const before = await rss();
      const bodies = [
        ['/api/articles', JSON_TYPE],
        ['/graphql', JSON_TYPE],
        ['/admin/login', JSON_TYPE],
        ['/api/upload', MULTIPART],
        ['/upload', MULTIPART],
        ['/nothing', 'Content-Type: application/octet-stream'],
      ].flatMap(([target, type]) => [
        head('POST', target, type, `Content-Length: ${GIGABYTE}`),
        head('POST', target, type, 'Transfer-Encoding: chunked'),
      ]);
      const [sent, { requests, failed }] = await Promise.all([
        Promise.all(bodies.map((beginning) => pour(origin, beginning))),
        others(origin, 5),
      ]);
      const grown = (await rss()) - before;
      say(`At most ${Math.round(Math.max(...sent) / 1000)} KB of a body left the client.`);
      say(`The server takes ${Math.round(grown / 1e6)} MB more.`);
      if (Math.max(...sent) > MOST) throw new Error('A body was read beyond its limit.');
      if (grown > MOST_MEMORY) throw new Error('Bodies were kept in memory.');
      return { requests, failed, lost: 0, seconds: null };
    }),
};

/**
 * Sends for as long as the server takes it.
 *
 * @param {string} origin
 * @param {string} beginning
 * @returns {Promise<number>} the bytes that left the client
 */
async function pour(origin, beginning) {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {}).resume();
  await once(socket, 'connect');
  socket.write(beginning);
  const chunked = beginning.includes('chunked');
  const data = Buffer.alloc(65_536, ' ');
  const frame = chunked
    ? Buffer.concat([Buffer.from('10000\r\n'), data, Buffer.from('\r\n')])
    : data;
  while (!socket.destroyed && socket.bytesWritten < GIGABYTE) {
    if (socket.write(frame)) continue;
    await new Promise((resolve) => socket.once('drain', resolve).once('close', resolve));
  }
  const sent = socket.bytesWritten;
  socket.destroy();
  return sent;
}
