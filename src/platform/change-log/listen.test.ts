import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { Core } from '@strapi/strapi';
import createKnex from 'knex';
import { listen } from './listen';

test('opening a connection that never responds times out, and is retried', async () => {
  const sockets: Socket[] = [];
  let onSecond = () => undefined as unknown;
  const second = new Promise<void>((done) => (onSecond = done));
  const server = createServer((socket) => {
    sockets.push(socket.on('error', () => undefined));
    if (sockets.length === 2) onSecond();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const connection = createKnex({ client: 'pg', connection: { host: '127.0.0.1', port } });
  const warn = jest.fn();
  const strapi = { db: { connection }, log: { warn, debug: jest.fn() } };
  try {
    const listener = listen(strapi as object as Core.Strapi, () => undefined, 50);
    await second;
    expect(listener.isListening()).toBe(false);
    expect(warn).toHaveBeenCalledWith('Listening for changes failed; polling and retrying.', {
      error: expect.objectContaining({ message: expect.stringContaining('within 50 ms') }),
    });
    await listener.stop();
  } finally {
    for (const socket of sockets) socket.destroy();
    await Promise.all([connection.destroy(), new Promise((done) => server.close(done))]);
  }
});
