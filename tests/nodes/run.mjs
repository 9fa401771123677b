// Runs the quickstart on every major version of Node that package.json names, with SQLite: starts,
// reads the given article, publishes one, reads it with the client as TypeScript where Node can, reads
// under memory pressure, stops, and starts again. Needs a build. `npm run test:nodes -- 24` runs one
// version, and `--api` then runs the tests of the API on SQLite on the newest one.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Those of `engines` in package.json that have long-term support. */
const MAJORS = ['20', '22', '24'];
const START_MS = 180_000;
const STOP_MS = 60_000;
/** The abort of better-sqlite3 12 on Node 24 came within seconds of such reads. */
const READING_MS = 15_000;
const GIVEN = '/api/articles/slug/gpt-5-2wa-image-gen-2-openai-gugeure-majimak-han-bang-nallina';
const SECRETS = ['ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'TRANSFER_TOKEN_SALT', 'JWT_SECRET'];

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The binary of a version, from the npm package of this platform. */
function nodeOf(/** @type {string} */ major, /** @type {string} */ folder) {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const name = `node-${process.platform}-${process.arch}`;
  const args = ['install', '--no-save', '--no-audit', '--prefix', folder, `${name}@${major}`];
  const { status, stderr } = spawnSync('npm', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm could not install ${name}@${major}: ${stderr}`);
  return path.join(folder, 'node_modules', name, 'bin/node');
}

/** @returns {Promise<number>} a port that nothing listens on */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('No port.'));
        else resolve(address.port);
      });
    });
  });

/** Starts the quickstart, and resolves when it answers. */
async function start(/** @type {string} */ node, /** @type {string} */ folder) {
  const port = await freePort();
  const child = spawn(node, ['dist/src/cli/quickstart.js'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...Object.fromEntries(SECRETS.map((name) => [name, `${name}-of-a-test`])),
      APP_KEYS: 'test-app-key-1,test-app-key-2',
      ENCRYPTION_KEY: 'test-encryption-key-of-32-bytes!',
      NODE_ENV: 'production',
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: path.join(folder, 'data.db'),
      HOST: '127.0.0.1',
      PORT: String(port),
      STRAPI_TELEMETRY_DISABLED: 'true',
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (/** @type {Buffer} */ chunk) => (output += chunk.toString()));
  }
  /** @type {Promise<string>} */
  const ended = new Promise((done) => {
    child.on('exit', (code, signal) => done(`exit code ${code}, signal ${signal}`));
  });
  const base = `http://127.0.0.1:${port}`;
  const fail = (/** @type {string} */ what) => new Error(`${what}\n${output}`);
  const end = Date.now() + START_MS;
  while (!(await fetch(`${base}/_health`).catch(() => null))?.ok) {
    if (child.exitCode !== null || child.signalCode !== null) throw fail(await ended);
    if (Date.now() > end) {
      child.kill('SIGKILL');
      throw fail(`It did not answer in ${START_MS} ms.`);
    }
    await wait(250);
  }
  return {
    base,
    /** Requests JSON; fails unless the answer is 2xx. */
    async json(/** @type {string} */ url, /** @type {RequestInit} */ init = {}) {
      const answer = await fetch(base + url, init).catch(async (cause) => {
        throw fail(`${url} failed: ${cause}; ${await Promise.race([ended, wait(1000)])}`);
      });
      if (!answer.ok) throw fail(`${url} answered ${answer.status}: ${await answer.text()}`);
      return answer.json();
    },
    kill: () => child.kill('SIGKILL'),
    async stop() {
      child.kill('SIGTERM');
      const how = await Promise.race([ended, wait(STOP_MS)]);
      if (!/exit code (?:0|143)|SIGTERM/.test(how ?? '')) throw fail(`It stopped with ${how}.`);
      // A read whose statement fails is answered by a slower way, which only the log tells.
      if (/ error: /.test(output)) throw fail('It logged an error.');
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof start>>} Running */

async function publish(/** @type {Running} */ running, /** @type {string} */ title) {
  const post = (/** @type {object} */ body, headers = {}) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const person = { email: 'editor@newsroom.example', password: 'Correct-horse-1' };
  const names = { firstname: 'Test', lastname: 'Editor' };
  const { data } = await running.json('/admin/register-admin', post({ ...names, ...person }));
  const summary = { line1: 'One.', line2: 'Two.', line3: 'Three.' };
  const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'A body.' }] }];
  const article = { title, lead: 'A lead.', summary, sections: [{ heading: 'One', body }] };
  await running.json(
    '/content-manager/collection-types/api::article.article/actions/publish',
    post(article, { authorization: `Bearer ${data.token}` }),
  );
}

/** Reads what is in no memory, so that statements are prepared and thrown away all the time. */
async function readOnAndOn(/** @type {Running} */ running) {
  const end = Date.now() + READING_MS;
  for (let count = 0; Date.now() < end; count += 1) {
    const ids = Array.from({ length: (count % 50) + 1 }, (_, index) => `${count}-${index}`);
    const filter = ids.map((id) => `filters[documentId][$in]=${id}`).join('&');
    await running.json(`/api/articles?${filter}`);
    // Garbage is collected while nothing else runs.
    if (count % 20 === 0) await wait(200);
  }
}

/** Runs the client as TypeScript, which Node reads since 22.18 by leaving out the types. */
async function readWithClient(/** @type {string} */ node, /** @type {Running} */ running) {
  const client = pathToFileURL(path.join(root, 'docs/client/threeline.ts')).href;
  const script = `
    import { Client } from ${JSON.stringify(client)};
    const api = new Client({ baseUrl: ${JSON.stringify(running.base)} });
    const { data } = await api.listArticles({ query: { pagination: { pageSize: 1 } } });
    if (typeof data[0].summary.line1 !== 'string') throw new Error('The card has no summary.');`;
  const child = spawn(node, ['--input-type=module', '--eval', script], { stdio: 'inherit' });
  const code = await new Promise((done) => child.on('exit', done));
  if (code !== 0) throw new Error(`The client ended with ${code} as TypeScript.`);
}

async function tryOut(/** @type {string} */ major) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'threeline-node-'));
  /** @type {Running | undefined} */
  let running;
  try {
    const node = nodeOf(major, folder);
    running = await start(node, folder);
    await running.json(GIVEN);
    await publish(running, `On Node ${major}`);
    if (Number(major) >= 22) await readWithClient(node, running);
    await readOnAndOn(running);
    await running.stop();
    running = await start(node, folder);
    const { data } = await running.json(`/api/articles?filters[title]=On Node ${major}`);
    if (data.length !== 1) throw new Error('What was published is gone after a restart.');
    await running.stop();
    console.log(`Node ${major}: the quickstart starts, publishes and starts again.`);
  } finally {
    running?.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the tests of the API on SQLite, whose driver differs between versions. */
function testApi(/** @type {string} */ major) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'threeline-node-'));
  try {
    const node = nodeOf(major, folder);
    // A test starts a server as another user.
    chmodSync(folder, 0o755);
    const jest = path.join(root, 'node_modules/jest/bin/jest.js');
    const { status } = spawnSync(node, [jest, '--selectProjects', 'sqlite', '--verbose=false'], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}` },
    });
    if (status !== 0) throw new Error(`The tests of the API failed on Node ${major}.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const options = process.argv.slice(2);
const chosen = options.filter((option) => option !== '--api');
const majors = chosen.length > 0 ? chosen : MAJORS;
for (const major of majors) await tryOut(major);
if (options.includes('--api')) testApi(majors.at(-1) ?? '');
