// Publishes while processes are killed, or while two of them deliver, and reports what arrived.
'use strict';

const { createServer } = require('node:http');
const { randomOf } = require('./random.cjs');
const { startInstance } = require('./start-instance.cjs');

const DOCUMENTS = 10;
/** Short waits, so that a run ends soon; many of them, so that chance does not end a delivery. */
const SCHEDULE = Array.from({ length: 40 }, () => '0.3').join(',');

/** A receiver that fails at random and records each request. */
async function startFailingReceiver(failing, random) {
  const received = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (chunk) => (text += chunk));
    request.on('end', () => {
      const fails = random() < failing;
      const { id, sequence } = JSON.parse(text);
      received.push({ id, sequence, fails, header: request.headers['webhook-id'] });
      response.writeHead(fails ? 500 : 200).end();
    });
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    received,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Polls a condition; fails after a minute, for a run that stalls must not hold up its caller. */
async function until(isTrue, what, everyMs) {
  const end = Date.now() + 60_000;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`Timed out after 60 s waiting for ${what}.`);
    await new Promise((done) => setTimeout(done, everyMs));
  }
}

/**
 * @param {{ env: Record<string, string>, publishes: number, kills: number, seed: number,
 *   failing?: number, processes?: number }} options
 */
async function publishAndDeliver({ env, publishes, kills, seed, failing = 0.3, processes = 1 }) {
  const random = randomOf(seed);
  const receiver = await startFailingReceiver(failing, random);
  const settings = {
    ...env,
    CHANGES_FOLLOW: 'true',
    WEBHOOK_DISPATCH: 'true',
    WEBHOOK_ALLOW_PRIVATE_NETWORK: 'true',
    WEBHOOK_RETRY_SCHEDULE: SCHEDULE,
    // A lease lasts twice as long, so deliveries leased by a killed process are due again soon.
    WEBHOOK_TIMEOUT: '1',
  };
  let published = 0;
  const start = () =>
    startInstance(settings, (event) => {
      if (event === 'published') published += 1;
    });
  const others = [];
  let instance = await start();
  try {
    await instance.send('subscribe', { urls: [receiver.url] });
    const documentIds = await instance.send('drafts', DOCUMENTS);
    for (let index = 1; index < processes; index += 1) others.push(await start());
    // One kill in each part of the publishes, at a random moment.
    for (let part = 1; part <= kills; part += 1) {
      const target = Math.floor(((part - random()) * publishes) / kills);
      const publishing = instance.send('publishInTurn', {
        documentIds,
        count: publishes - published,
      });
      await until(() => published >= target, `${target} publishes, after ${published}`, 1);
      await new Promise((done) => setTimeout(done, random() * 50));
      await instance.kill();
      await publishing;
      instance = await start();
    }
    await instance.send('publishInTurn', {
      documentIds,
      count: Math.max(0, publishes - published),
    });
    await until(async () => (await instance.send('waiting')) === 0, 'the last delivery', 100);
    const changes = await instance.send('publishes');
    return judge(changes, receiver.received);
  } finally {
    await instance.stop();
    for (const other of others) await other.stop();
    await receiver.close();
  }
}

/** Finds changes that did not arrive, and changes that arrived under more than one id. */
function judge(changes, received) {
  const arrived = new Set(received.filter(({ fails }) => !fails).map(({ sequence }) => sequence));
  const names = new Map();
  const misnamed = [];
  for (const { id, header, sequence } of received) {
    const name = names.get(sequence) ?? id;
    names.set(sequence, name);
    if (name !== id || id !== header) misnamed.push(sequence);
  }
  return {
    changes: changes.length,
    requests: received.length,
    missing: changes.filter((sequence) => !arrived.has(sequence)),
    misnamed,
    duplicates: received.length - names.size,
  };
}

module.exports = { publishAndDeliver };
