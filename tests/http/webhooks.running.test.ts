import { z } from 'zod';
import { useApplication } from '../support/app/application';
import { articleInput, uniqueTitle } from '../support/fixtures/builders';
import { documents } from '../support/fixtures/documents';
import { subscribe, useReceiver } from '../support/actors/webhooks';

const app = useApplication({ WEBHOOK_DISPATCH: 'true', WEBHOOK_SHUTDOWN_GRACE: '0.5' });
const receiver = useReceiver(app);

const publish = () =>
  documents(app).create({ data: articleInput({ title: uniqueTitle() }), status: 'published' });
const stored = async () =>
  z
    .array(z.object({ state: z.string(), attempts: z.number() }))
    .parse(await app.strapi.db.connection('threeline_webhook_deliveries').orderBy('id'));

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error('It did not come true within ten seconds.');
    await new Promise((done) => setTimeout(done, 5));
  }
}

beforeEach(() => app.strapi.db.connection('threeline_webhook_deliveries').delete());

test('a change is delivered without anyone asking for it', async () => {
  await subscribe(app, { url: receiver.it.url });
  await publish();
  await until(async () => (await stored())[0]?.state === 'succeeded');
  expect(receiver.it.received).toHaveLength(1);
});

test('a stop waits for a request under way and records it', async () => {
  await subscribe(app, { url: `${receiver.it.url}/slow` });
  receiver.it.answers.set('/slow', (response) => {
    setTimeout(() => response.writeHead(200).end(), 200);
  });
  await publish();
  await until(() => receiver.it.received.length === 1);
  await app.restart();
  expect(await stored()).toEqual([{ state: 'succeeded', attempts: 1 }]);
  expect(receiver.it.received).toHaveLength(1);
});

test('what outlasts the grace period is broken off, and attempted by who comes next', async () => {
  await subscribe(app, { url: `${receiver.it.url}/hangs` });
  receiver.it.answers.set('/hangs', () => undefined);
  await publish();
  await until(() => receiver.it.received.length === 1);
  const restarted = app.restart();
  await until(() => receiver.it.received.length === 1);
  receiver.it.answers.set('/hangs', 200);
  await restarted;
  await until(async () => (await stored())[0]?.state === 'succeeded');
  // The one that was broken off is no attempt of the receiver's.
  expect(await stored()).toEqual([{ state: 'succeeded', attempts: 1 }]);
  expect(receiver.it.received).toHaveLength(2);
});
