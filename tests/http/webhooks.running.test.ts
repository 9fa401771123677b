import { z } from 'zod';
import { useApplication } from '../support/app/application';
import { until } from '../support/app/until';
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

beforeEach(() => app.strapi.db.connection('threeline_webhook_deliveries').delete());

test('a change is delivered without a request for it', async () => {
  await subscribe(app, { url: receiver.it.url });
  await publish();
  await until(async () => (await stored())[0]?.state === 'succeeded');
  expect(receiver.it.received).toHaveLength(1);
});

test('a shutdown waits for a request in flight and records it', async () => {
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

test('a request that outlasts the grace period is aborted, and attempted after the next start', async () => {
  await subscribe(app, { url: `${receiver.it.url}/hangs` });
  let isAborted = false;
  receiver.it.answers.set('/hangs', (response) => {
    response.once('close', () => (isAborted = true));
  });
  await publish();
  await until(() => receiver.it.received.length === 1);
  const restarted = app.restart();
  await until(() => isAborted);
  expect(receiver.it.received).toHaveLength(1);
  receiver.it.answers.set('/hangs', 200);
  await restarted;
  await until(async () => (await stored())[0]?.state === 'succeeded');
  // The aborted request does not count as an attempt.
  expect(await stored()).toEqual([{ state: 'succeeded', attempts: 1 }]);
  expect(receiver.it.received).toHaveLength(2);
});
