// A load generator of plain sockets, for where wrk is not installed.
import { connect } from 'node:net';
import { performance } from 'node:perf_hooks';

/** Latencies that are kept; enough for a p99, and bounded. */
const MAX_SAMPLES = 200_000;

export async function loadBySockets(origin, requests, seconds, connections) {
  const { host, hostname, port } = new URL(origin);
  const texts = requests.map(({ method = 'GET', path, headers = {}, body = '' }) => {
    const length = body === '' ? {} : { 'Content-Length': Buffer.byteLength(body) };
    const lines = Object.entries({ Host: host, ...headers, ...length }).map((pair) =>
      pair.join(': '),
    );
    return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
  });
  const samples = [];
  let [next, count, failures] = [0, 0, 0];
  const began = performance.now();
  const end = began + seconds * 1000;

  const one = () =>
    new Promise((done, fail) => {
      const socket = connect(Number(port), hostname);
      let [asked, left, head] = [0, -1, ''];
      const ask = () => {
        if (performance.now() >= end) return socket.end(done);
        asked = performance.now();
        socket.write(texts[next++ % texts.length]);
      };
      socket.setNoDelay(true).on('connect', ask).on('error', fail);
      socket.on('data', (chunk) => {
        if (left < 0) {
          head += chunk.toString('latin1');
          const at = head.indexOf('\r\n\r\n');
          if (at === -1) return;
          const length = /\r\ncontent-length: (\d+)/i.exec(head.slice(0, at + 2))?.[1] ?? 0;
          left = Number(length) - (head.length - at - 4);
          if (!/^HTTP\/1.1 [23]/.test(head)) failures += 1;
          head = '';
        } else left -= chunk.length;
        if (left > 0) return;
        left = -1;
        count += 1;
        if (samples.length < MAX_SAMPLES) samples.push(performance.now() - asked);
        ask();
      });
    });
  await Promise.all(Array.from({ length: connections }, one));
  const elapsed = (performance.now() - began) / 1000;
  samples.sort((a, b) => a - b);
  const at = (share) => samples[Math.floor(samples.length * share)] ?? 0;
  return { perSecond: count / elapsed, p50: at(0.5), p99: at(0.99), failures };
}
