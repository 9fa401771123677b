// The load generator: wrk where it is installed, because it takes least from the servers' share of
// the processor; else sockets of our own.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { request as send } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadBySockets } from './sockets.mjs';

export const CONNECTIONS = 20;

/**
 * @typedef {object} Request
 * @property {string} [method]
 * @property {string} path
 * @property {Record<string, string>} [headers]
 * @property {string} [body]
 *
 * @typedef {object} Result
 * @property {number} perSecond
 * @property {number} p50 milliseconds
 * @property {number} p99 milliseconds
 * @property {number} failures answers other than 2xx and 3xx
 */

export const hasWrk = spawnSync('wrk', ['--version']).error === undefined;

/**
 * @param {string} origin
 * @param {Request[]} requests asked for in turn, over and over
 * @param {number} seconds
 * @returns {Promise<Result>}
 */
export const load = (origin, requests, seconds) =>
  hasWrk
    ? loadByWrk(origin, requests, seconds)
    : loadBySockets(origin, requests, seconds, CONNECTIONS);

async function loadByWrk(origin, requests, seconds) {
  const script = path.join(mkdtempSync(path.join(tmpdir(), 'bench-')), 'requests.lua');
  const list = requests.map(
    ({ method = 'GET', path: target, headers = {}, body }) =>
      `wrk.format(${lua(method)}, ${lua(target)}, {${Object.entries(headers)
        .map(([name, value]) => `[${lua(name)}]=${lua(value)}`)
        .join(',')}}, ${body === undefined ? 'nil' : lua(body)})`,
  );
  writeFileSync(
    script,
    `local all = {}
init = function()
${list.map((item) => `all[#all + 1] = ${item}`).join('\n')}
end
local i = 0
request = function() i = i % #all + 1; return all[i] end
done = function(summary, latency)
  io.write(string.format("RESULT %d %d %d %d %d\\n", summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(99), summary.errors.status))
end
`,
  );
  const args = ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '-s', script, origin];
  const child = spawn('wrk', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  await once(child, 'close');
  const numbers = /RESULT (\d+) (\d+) (\d+) (\d+) (\d+)/.exec(output)?.slice(1).map(Number);
  if (numbers === undefined) throw new Error(`wrk said nothing of use:\n${output}`);
  const [count, microseconds, p50, p99, failures] = numbers;
  return { perSecond: count / (microseconds / 1e6), p50: p50 / 1000, p99: p99 / 1000, failures };
}

/** A Lua string of the same bytes. */
const lua = (text) =>
  `"${[...Buffer.from(text)].map((byte) => `\\${String(byte).padStart(3, '0')}`).join('')}"`;

/** One request, and its whole answer. */
export function ask(origin, { method = 'GET', path: target, headers = {}, body }) {
  return new Promise((done, fail) => {
    const outgoing = send(`${origin}${target}`, { method, headers }, async (response) => {
      const chunks = [];
      for await (const chunk of response) chunks.push(chunk);
      const { statusCode: status, rawHeaders, headers: received } = response;
      done({ status, rawHeaders, headers: received, body: Buffer.concat(chunks) });
    });
    outgoing.on('error', fail);
    outgoing.end(body);
  });
}
