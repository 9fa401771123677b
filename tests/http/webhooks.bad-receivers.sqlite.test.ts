import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { promises } from 'node:dns';
import { z } from 'zod';
import { useApplication } from '../support/app/application';
import { until } from '../support/app/until';
import { articleInput, uniqueTitle } from '../support/fixtures/builders';
import { selfSigned } from '../support/fixtures/certificates.json';
import { documents } from '../support/fixtures/documents';
import {
  drain,
  saveSubscription,
  storeSubscription,
  useReceiver,
} from '../support/actors/webhooks';

const publish = async (app: Parameters<typeof documents>[0]) =>
  (
    await documents(app).create({
      data: articleInput({ title: uniqueTitle() }),
      status: 'published',
    })
  ).documentId;

const attempts = z.array(
  z.object({
    name: z.string(),
    attempts: z.number(),
    state: z.string(),
    error_code: z.string().nullable(),
    error: z.string().nullable(),
  }),
);

describe('each ends as a failed attempt with its reason, and the others are delivered', () => {
  const app = useApplication({
    WEBHOOK_TIMEOUT: '5',
    WEBHOOK_ALLOW_PRIVATE_NETWORK: 'true',
    WEBHOOK_RETRY_SCHEDULE: '60',
  });
  const receiver = useReceiver(app);
  let secure: Server;
  beforeAll(async () => {
    secure = createServer(selfSigned, (_request, response) => response.end());
    await new Promise<void>((done) => secure.listen(0, '127.0.0.1', done));
  });
  afterAll(async () => {
    secure.closeAllConnections();
    await new Promise((done) => secure.close(done));
  });

  test('of every kind', async () => {
    const { it } = receiver;
    const at = (path: string) => `${it.url}${path}`;
    it.answers.set('/huge', (response) => {
      response.writeHead(200, { 'Content-Length': String(300 * 1024 * 1024) });
      const chunk = Buffer.alloc(64 * 1024, 'x');
      const write = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', write);
      write();
    });
    it.answers.set('/endless', (response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('.'), 50);
      response.on('close', () => {
        clearInterval(timer);
      });
    });
    it.answers.set('/silent', () => undefined);
    it.answers.set('/closes', (response) => {
      response.socket?.destroy();
    });
    it.answers.set('/redirects', (response) => {
      response.writeHead(302, { Location: 'http://169.254.169.254/latest/meta-data' }).end();
    });
    const { port } = secure.address() as AddressInfo;
    const cases: [string, { url: string; headers?: Record<string, string> }, string, RegExp][] = [
      ['no url', { url: 'not an address' }, 'ADDRESS_INVALID', /not a URL/],
      ['other protocol', { url: 'ftp://example.com/' }, 'ADDRESS_INVALID', /http/],
      [
        'line break',
        { url: at('/fine'), headers: { 'X-A': 'a\r\nX-B: b' } },
        'HEADER_INVALID',
        /"X-A" has a line break/,
      ],
      [
        'reserved header',
        { url: at('/fine'), headers: { 'Content-Length': '1' } },
        'HEADER_INVALID',
        /Content-Length/,
      ],
      ['300 MB', { url: at('/huge') }, 'ANSWER_TOO_LARGE', /larger than 256 KB/],
      ['endless', { url: at('/endless') }, 'ANSWER_NEVER_ENDS', /did not end within 5 seconds/],
      ['silent', { url: at('/silent') }, 'TIMEOUT', /did not answer within 5 seconds/],
      ['closes', { url: at('/closes') }, 'CONNECTION_CLOSED', /closed the connection/],
      ['redirects', { url: at('/redirects') }, 'REDIRECT', /169\.254\.169\.254.*not followed/],
      [
        'certificate',
        { url: `https://127.0.0.1:${String(port)}/` },
        'CERTIFICATE_INVALID',
        /certificate was refused/,
      ],
      ['nobody there', { url: 'http://127.0.0.1:1/' }, 'CONNECTION_REFUSED', /Nothing listens/],
      ['unknown name', { url: 'http://no.such.invalid/' }, 'ADDRESS_UNKNOWN', /resolved/],
    ];
    for (const [name, input] of cases) await storeSubscription(app, { name, ...input });
    await storeSubscription(app, { name: 'fine', url: at('/fine') });
    await publish(app);
    await drain(app);

    const found = attempts.parse(
      await app.strapi.db
        .connection('threeline_webhook_deliveries as d')
        .join('strapi_webhooks as w', 'w.id', 'd.subscription_id')
        .join('threeline_webhook_attempts as a', 'a.delivery_id', 'd.id')
        .select('w.name', 'd.attempts', 'd.state', 'a.error_code', 'a.error'),
    );
    const of = (name: string) => found.filter((one) => one.name === name);
    expect(of('fine')).toMatchObject([{ state: 'succeeded', attempts: 1 }]);
    for (const [name, , error_code, reason] of cases) {
      expect(of(name)).toMatchObject([{ state: 'waiting', attempts: 1, error_code }]);
      expect(of(name)[0]?.error).toMatch(reason);
    }
    expect(it.received.filter(({ path }) => path === '/fine')).toHaveLength(1);
  });

  test('of a receiver that hangs, which holds up no other', async () => {
    const { it } = receiver;
    it.answers.set('/hangs', () => undefined);
    await storeSubscription(app, { name: 'hangs', url: `${it.url}/hangs` });
    await storeSubscription(app, { name: 'fast', url: `${it.url}/fast` });
    for (let index = 0; index < 30; index += 1) await publish(app);
    const draining = drain(app);
    const count = (path: string) => it.received.filter((one) => one.path === path).length;
    await until(() => count('/fast') === 30);
    // Its own places, and no more.
    expect(count('/hangs')).toBeLessThanOrEqual(20);
    await app.strapi.db.query('strapi::webhook').updateMany({
      where: { name: 'hangs' },
      data: { enabled: false },
    });
    await draining;
  });
});

describe('private and reserved addresses are refused', () => {
  const app = useApplication({
    WEBHOOK_TIMEOUT: '5',
    WEBHOOK_ALLOW_PRIVATE_NETWORK: 'false',
    WEBHOOK_RETRY_SCHEDULE: '',
  });
  const receiver = useReceiver(app);

  /** Names that resolve to what each says, as a name server of an attacker would have it. */
  const names: Record<string, string> = {
    'loopback.example': '127.0.0.1',
    'mapped.example': '::ffff:10.0.0.1',
    'nat64.example': '64:ff9b::a00:1',
    'carrier.example': '100.64.0.1',
    'zero.example': '0.0.0.0',
    'metadata.example': '169.254.169.254',
    'local6.example': 'fd00::1',
  };
  const { prototype } = (
    testHost.require('node:dns') as { promises: { Resolver: typeof promises.Resolver } }
  ).promises.Resolver;
  const original = { resolve4: prototype.resolve4, resolve6: prototype.resolve6 };
  beforeAll(() => {
    const find = (family: 4 | 6) => (name: string) => {
      const address = names[name];
      const isOfFamily = address?.includes(':') === (family === 6);
      return Promise.resolve(isOfFamily ? [address] : []);
    };
    Object.assign(prototype, { resolve4: find(4), resolve6: find(6) });
  });
  afterAll(() => {
    Object.assign(prototype, original);
  });

  test('when the socket connects', async () => {
    const { port } = new URL(receiver.it.url);
    const literals = [
      'localhost',
      'a.localhost',
      '127.0.0.1',
      '[::1]',
      '[::ffff:7f00:1]',
      '0x7f.1',
      '10.0.0.1',
    ];
    for (const host of [...Object.keys(names), ...literals]) {
      await storeSubscription(app, { name: host, url: `http://${host}:${port}/` });
    }
    await publish(app);
    await drain(app);
    const found = z
      .array(z.object({ state: z.string(), error_code: z.string(), error: z.string() }))
      .parse(await app.strapi.db.connection('threeline_webhook_deliveries').select('*'));
    expect(found).toHaveLength(Object.keys(names).length + literals.length);
    for (const one of found) {
      expect(one).toMatchObject({ state: 'failed', error_code: 'ADDRESS_PRIVATE' });
      expect(one.error).toMatch(/private or reserved network.*WEBHOOK_ALLOW_PRIVATE_NETWORK/);
    }
    expect(receiver.it.received).toEqual([]);
  });

  test.each([...Object.keys(names), 'localhost', '127.0.0.1', '[::ffff:10.0.0.1]', '192.168.1.1'])(
    'in the form where %s is saved',
    async (host) => {
      const answer = await saveSubscription(app, { url: `http://${host}/hook` });
      expect(answer.status).toBe(400);
      expect(answer.text).toMatch(/reachable over the public internet/);
    },
  );

  test('and a header with a line break, too', async () => {
    const headers = { 'X-A': 'a\nb' };
    const answer = await saveSubscription(app, { url: 'http://93.184.216.34/', headers });
    expect(answer.status).toBe(400);
    expect(answer.text).toMatch(/line break/);
    expect((await saveSubscription(app, { url: 'http://93.184.216.34/' })).status).toBe(201);
  });
});
