import { z } from 'zod';
import { Webhook } from 'standardwebhooks';
import { useApplication } from '../support/app/application';
import { articleInput, uniqueTitle } from '../support/fixtures/builders';
import { documents } from '../support/fixtures/documents';
import {
  deliveriesApi,
  drain,
  subscribe,
  storeSubscription,
  useReceiver,
} from '../support/actors/webhooks';

const app = useApplication({ WEBHOOK_RETRY_SCHEDULE: '' });
const receiver = useReceiver(app);

const publish = async (title = uniqueTitle()) =>
  (await documents(app).create({ data: articleInput({ title }), status: 'published' })).documentId;

const secretShown = z.object({
  data: z.object({ secret: z.string(), previousValidUntil: z.string().nullable() }),
});

beforeEach(() => app.strapi.db.connection('threeline_webhook_deliveries').delete());

describe('the secret of a subscription', () => {
  const reveal = async (id: number) =>
    secretShown.parse(
      (await (await deliveriesApi(app)).post(`/subscriptions/${String(id)}/secret/reveal`)).body,
    ).data;

  test('signs by Standard Webhooks', async () => {
    const id = await subscribe(app, { url: receiver.it.url });
    const { secret } = await reveal(id);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    await publish();
    await drain(app);
    const [one] = receiver.it.received;
    const headers = one?.headers as Record<string, string>;
    expect(new Webhook(secret).verify(one?.text ?? '', headers)).toEqual(one?.body);
    const other = `whsec_${Buffer.alloc(32).toString('base64')}`;
    expect(() => new Webhook(other).verify(one?.text ?? '', headers)).toThrow();
  });

  test('is stored encrypted, and there for a subscription that is older than the feature', async () => {
    const id = await storeSubscription(app, { url: receiver.it.url });
    const rows = () =>
      app.strapi.db
        .connection('threeline_webhook_subscriptions')
        .where({ subscription_id: id }) as PromiseLike<{ secret: string }[]>;
    await app.strapi.db
      .connection('threeline_webhook_subscriptions')
      .where({ subscription_id: id })
      .delete();
    await publish();
    await drain(app);
    const { secret } = await reveal(id);
    expect(
      new Webhook(secret).verify(
        receiver.it.received[0]?.text ?? '',
        receiver.it.received[0]?.headers as Record<string, string>,
      ),
    ).toBeDefined();
    const [row] = await rows();
    expect(row?.secret).not.toContain(secret.slice('whsec_'.length));
  });

  test('is rotated with an overlap in which both sign', async () => {
    const api = await deliveriesApi(app);
    const id = await subscribe(app, { url: receiver.it.url });
    const before = (await reveal(id)).secret;
    const rotated = secretShown.parse(
      (await api.post(`/subscriptions/${String(id)}/secret/rotate`)).body,
    ).data;
    expect(rotated.secret).not.toBe(before);
    expect(Date.parse(rotated.previousValidUntil ?? '')).toBeGreaterThan(Date.now());
    const verify = async (secret: string) => {
      receiver.it.clear();
      await publish();
      await drain(app);
      const [one] = receiver.it.received;
      new Webhook(secret).verify(one?.text ?? '', one?.headers as Record<string, string>);
    };
    await verify(before);
    await verify(rotated.secret);

    const again = await api.post(`/subscriptions/${String(id)}/secret/rotate`);
    expect(again).toMatchObject({
      status: 409,
      body: {
        error: {
          message: expect.stringContaining('signs too until'),
          details: {
            code: 'ROTATION_UNDER_WAY',
            previousValidUntil: rotated.previousValidUntil,
          },
        },
      },
    });
    await verify(before);
    await verify(rotated.secret);
    await app.strapi.db
      .connection('threeline_webhook_subscriptions')
      .where({ subscription_id: id })
      .update({ previous_until: 1 });
    await verify(rotated.secret);
    await expect(verify(before)).rejects.toThrow();
    expect((await api.post(`/subscriptions/${String(id)}/secret/rotate`)).status).toBe(200);
  });

  test('is rotated once by two who do so at once', async () => {
    const api = await deliveriesApi(app);
    const id = await subscribe(app, { url: receiver.it.url });
    const rotate = () => api.post(`/subscriptions/${String(id)}/secret/rotate`);
    const statuses = (await Promise.all([rotate(), rotate()])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 409]);
  });

  test('that has leaked is replaced at once, during an overlap too', async () => {
    const api = await deliveriesApi(app);
    const id = await subscribe(app, { url: receiver.it.url });
    const rotate = (body?: object) => api.post(`/subscriptions/${String(id)}/secret/rotate`, body);
    const oldest = (await reveal(id)).secret;
    const leaked = secretShown.parse((await rotate()).body).data.secret;
    expect((await rotate()).status).toBe(409);
    expect((await rotate({ immediate: 'soon' })).status).toBe(400);

    const fresh = secretShown.parse((await rotate({ immediate: true })).body).data;

    expect(fresh.previousValidUntil).toBeNull();
    await publish();
    await drain(app);
    const [one] = receiver.it.received;
    const headers = one?.headers as Record<string, string>;
    const verify = (secret: string) => new Webhook(secret).verify(one?.text ?? '', headers);
    expect(verify(fresh.secret)).toEqual(one?.body);
    for (const old of [oldest, leaked]) expect(() => verify(old)).toThrow();
    // The next rotation has its overlap again.
    expect(secretShown.parse((await rotate()).body).data.previousValidUntil).not.toBeNull();
  });

  test('that cannot be decrypted is a failed attempt that says so, and can be rotated', async () => {
    const api = await deliveriesApi(app);
    const id = await subscribe(app, { url: receiver.it.url });
    const { config } = app.strapi;
    const key: unknown = config.get('admin.secrets.encryptionKey');
    config.set('admin.secrets.encryptionKey', 'another key');
    try {
      await publish();
      await drain(app);
      const { status, body } = await api.get('/deliveries', {});
      expect(status).toBe(200);
      expect(body).toMatchObject({ data: [{ errorCode: 'SECRET_UNREADABLE' }] });
      expect((await api.post(`/subscriptions/${String(id)}/secret/reveal`)).status).toBe(409);
      expect((await api.post(`/subscriptions/${String(id)}/secret/rotate`)).status).toBe(200);
      await publish();
      await drain(app);
      expect(receiver.it.received).toHaveLength(1);
    } finally {
      config.set('admin.secrets.encryptionKey', key);
    }
  });
});
