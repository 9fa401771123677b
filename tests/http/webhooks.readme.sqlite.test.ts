import type { spawn as Spawn } from 'node:child_process';
import type { readFileSync as Read } from 'node:fs';
import { resolve } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { startReceiver } from '../support/actors/receiver';
import { until } from '../support/app/until';

const { spawn } = testHost.require('node:child_process') as { spawn: typeof Spawn };
const { readFileSync } = testHost.require('node:fs') as { readFileSync: typeof Read };
const root = resolve(__dirname, '../..');
const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

/** The receiver that the page about webhooks shows. */
const example = /```js\n(import \{ createServer \}.*?)```/s.exec(
  readFileSync(resolve(root, 'docs/webhooks.md'), 'utf8'),
)?.[1];

test('the receiver of docs/webhooks.md verifies, purges by tag once, and refuses what is forged', async () => {
  const cdn = await startReceiver();
  const probe = await startReceiver();
  const { port } = new URL(probe.url);
  await probe.close();
  const child = spawn(process.execPath, ['--input-type=module', '--eval', example ?? ''], {
    cwd: root,
    env: { WEBHOOK_SECRET: SECRET, CDN_URL: cdn.url, PORT: port },
    stdio: 'inherit',
  });
  const url = `http://127.0.0.1:${port}/`;
  const send = async (body: string, secret: string): Promise<number> => {
    const at = new Date();
    const headers = {
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign('msg_1', at, body),
    };
    return (await fetch(url, { method: 'POST', body, headers })).status;
  };
  try {
    await until(
      () => fetch(url, { method: 'POST' }).then(Boolean, () => false),
      'the receiver of the README listens',
    );
    const body = JSON.stringify({ id: 'msg_1', tags: ['article:a', 'articles'] });
    expect(await send(body, SECRET)).toBe(204);
    expect(await send(body, SECRET)).toBe(204);
    expect(await send(body, `whsec_${Buffer.alloc(32).toString('base64')}`)).toBe(401);
    expect(cdn.received.map(({ path }) => path)).toEqual(['/article:a', '/articles']);
  } finally {
    child.kill();
    if (child.exitCode === null) await new Promise((done) => child.once('exit', done));
    await cdn.close();
  }
});
