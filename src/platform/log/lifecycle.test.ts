import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { Writable } from 'node:stream';
import { createLogger } from '@strapi/logger';
import type { Core } from '@strapi/strapi';
import { onBehalfOf, trustRequestIds } from '../requests';
import { logFormat } from './format';
import { flushLog, registerLog } from './lifecycle';

const MESSAGE = Symbol.for('message');

beforeAll(() => {
  trustRequestIds(true);
});

/** An application with a log, and the lines that it prints. */
function application(level = 'info') {
  const log = createLogger({ level, format: logFormat('json', { colors: false }), transports: [] });
  const lines: Record<string, unknown>[] = [];
  log.pipe(
    new Writable({
      objectMode: true,
      write(line: unknown, _encoding, done) {
        const text: unknown = Object(line)[MESSAGE];
        if (typeof text === 'string') lines.push(JSON.parse(text) as Record<string, unknown>);
        done();
      },
    }),
  );
  const handlers: ((...args: unknown[]) => void)[] = [];
  const app = { on: (_event: string, handler: () => void) => handlers.push(handler) };
  const config = { get: () => ({ requests: 'off', clients: 'none' }) };
  const strapi = { log, config, server: { app } } as object as Core.Strapi;
  registerLog(strapi);
  const fail = (...args: unknown[]) => {
    for (const handler of handlers) handler(...args);
  };
  return { strapi, log, lines, fail };
}

function requestOf(url: string): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method: 'POST', url });
  request.headers['x-request-id'] = 'abc';
  return request;
}

test('lines on behalf of a request have its id, however deep they are', async () => {
  const { log, lines } = application();
  await onBehalfOf(requestOf('/a'), async () => {
    await new Promise((done) => setImmediate(done));
    log.info('Inside.', { n: 1 });
  });
  log.info('Outside.');
  expect(lines).toMatchObject([{ msg: 'Inside.', n: 1, request_id: 'abc' }, { msg: 'Outside.' }]);
  expect(lines[1]).not.toHaveProperty('request_id');
});

test('an error that is logged by itself names the request that failed', () => {
  const { log, lines } = application();
  onBehalfOf(requestOf('/a?code=secret'), () => log.error(new TypeError('x is not a function')));
  log.error(new TypeError('x is not a function'));
  expect(lines).toMatchObject([
    {
      level: 'error',
      msg: 'A request failed.',
      method: 'POST',
      path: '/a?code=…',
      request_id: 'abc',
      error: { name: 'TypeError', message: 'x is not a function' },
    },
    { level: 'error', msg: 'Strapi logged an error.', error: { name: 'TypeError' } },
  ]);
});

test('an error after a message is a detail', () => {
  const { log, lines } = application();
  log.error('Loading failed:', new Error('no file'));
  expect(lines).toMatchObject([
    { msg: 'Loading failed:', error: { name: 'Error', message: 'no file' } },
  ]);
  expect(lines[0]).not.toHaveProperty('stack');
});

test('a fault that repeats is counted, and other lines are not', () => {
  const { strapi, log, lines } = application();
  for (let index = 0; index < 3; index += 1) {
    log.warn('A read failed.', { code: 'BUSY' });
    log.info('A read.');
  }
  flushLog(strapi);
  expect(lines.filter(({ msg }) => msg === 'A read.')).toHaveLength(3);
  expect(lines.filter(({ level }) => level === 'warn')).toMatchObject([
    { code: 'BUSY' },
    { code: 'BUSY', repeated: 2 },
  ]);
});

test('lines below the level are not counted', () => {
  const { strapi, log, lines } = application('error');
  log.warn('A read failed.');
  log.warn('A read failed.');
  flushLog(strapi);
  expect(lines).toEqual([]);
});

test('a response that breaks has a line, unless its client has left or was too slow', () => {
  const { lines, fail } = application('debug');
  const ctx = { method: 'GET', url: '/uploads/a.png?token=secret' };
  fail(Object.assign(new Error('late'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), ctx);
  fail(Object.assign(new Error('left'), { code: 'ECONNRESET' }), ctx);
  fail(Object.assign(new Error('no access'), { code: 'EACCES' }), ctx);
  expect(lines).toMatchObject([
    { level: 'debug', code: 'ERR_HTTP_REQUEST_TIMEOUT' },
    { level: 'debug', code: 'ECONNRESET' },
    {
      level: 'error',
      msg: 'Sending a response failed.',
      path: '/uploads/a.png?token=…',
      error: { code: 'EACCES' },
    },
  ]);
});
