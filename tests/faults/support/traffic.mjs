// Reads and publishes, and keeps account of what was promised.

/** How long a caller waits for an answer, in milliseconds. */
const PATIENCE = 20_000;

/**
 * @typedef {object} Answer
 * @property {number | null} status `null` if none came
 * @property {string} text the body, or why there is none
 * @property {number} ms what it took, in milliseconds
 */

/**
 * Sends requests without a pause until it is stopped. Each article has one writer, which numbers its
 * publishes, so that a lost one shows.
 *
 * @param {object} how
 * @param {() => string | null} how.target the address to send the next request to
 * @param {string} how.token
 * @param {string[]} how.documentIds one writer each
 * @param {number} how.readers
 * @param {(answer: Answer) => boolean} how.isRight whether a caller can take this for an answer
 */
export function startTraffic({ target, token, documentIds, readers, isRight }) {
  const count = {
    requests: 0,
    failed: 0,
    slowest: 0,
    /** @type {Record<string, number>} */
    byStatus: {},
    firstFailures: /** @type {string[]} */ ([]),
  };
  /** The number of the last publish that was answered as done, by article. */
  const done = new Map(documentIds.map((id) => [id, 0]));
  let running = true;

  /** @returns {Promise<Answer>} */
  async function ask(path, options = {}) {
    const origin = target();
    if (origin === null) {
      await new Promise((later) => setTimeout(later, 20));
      return { status: null, text: 'no instance is ready', ms: 0 };
    }
    const began = performance.now();
    const took = () => Math.round(performance.now() - began);
    try {
      const signal = AbortSignal.timeout(PATIENCE);
      const response = await fetch(origin + path, { ...options, signal });
      return { status: response.status, text: await response.text(), ms: took() };
    } catch (error) {
      return { status: null, text: `${error.message} ${error.cause?.code ?? ''}`, ms: took() };
    }
  }

  function account(path, answer) {
    count.requests += 1;
    count.slowest = Math.max(count.slowest, answer.ms);
    count.byStatus[answer.status] = (count.byStatus[answer.status] ?? 0) + 1;
    if (isRight(answer)) return;
    count.failed += 1;
    if (count.firstFailures.length < 10)
      count.firstFailures.push(
        `${path}: ${answer.status} after ${answer.ms} ms ${answer.text.slice(0, 200)}`,
      );
  }

  async function write(id) {
    for (let number = 1; running; number += 1) {
      const path = `/api/articles/${id}?status=published`;
      const answer = await ask(path, {
        method: 'PUT',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ data: { lead: String(number) } }),
      });
      account(path, answer);
      if (answer.status === 200) done.set(id, number);
    }
  }

  async function read(first) {
    const paths = ['/api/articles', ...documentIds.map((id) => `/api/articles/${id}`), '/api/tags'];
    for (let turn = first; running; turn += 1) {
      const path = paths[turn % paths.length];
      account(path, await ask(path));
    }
  }

  const workers = [
    ...documentIds.map(write),
    ...Array.from({ length: readers }, (_unused, index) => read(index)),
  ];
  return {
    count,
    /** The publishes that were answered as done so far, by article. */
    done: () => new Map(done),
    /** Stops, and counts the publishes that were answered as done and are not there. */
    async stop(origin) {
      running = false;
      await Promise.all(workers);
      const lost = await countLost(done, origin);
      return { requests: count.requests, failed: count.failed, lost };
    },
  };
}

/**
 * Counts the articles whose last publish is not there.
 *
 * @param {ReadonlyMap<string, number>} done the number of the last publish, by article
 * @param {string} origin
 */
export async function countLost(done, origin) {
  let lost = 0;
  for (const [id, number] of done) {
    const { data } = await (await fetch(`${origin}/api/articles/${id}?fields=lead`)).json();
    if (!(Number(data?.lead) >= number)) lost += 1;
  }
  return lost;
}
