import type { fork as Fork } from 'node:child_process';
import { resolve } from 'node:path';

interface Message {
  id?: number;
  ready?: boolean;
  seen?: string[];
  value?: unknown;
  error?: string;
}

export interface SecondInstance {
  /** The documents whose changes its follower was handed. */
  readonly seen: string[];
  /** Resolves with their documentIds. */
  createTags(names: string[]): Promise<string[]>;
  /** Calls the Document Service. */
  write(
    uid: string,
    method: string,
    params: object,
  ): Promise<{ documentId: string; slug?: string }>;
  /** Follows and builds the index of search to their end. */
  index(): Promise<void>;
  /** Its address, such as `http://127.0.0.1:41234`. */
  listen(): Promise<string>;
  follow(name?: string): Promise<void>;
  /** Publishes an article. */
  publish(documentId: string): Promise<void>;
  /** Does what is scheduled and due; resolves with how many schedules it dealt with. */
  runDueSchedules(): Promise<number>;
  /** Resolves when it has killed itself while it did what is due, just before its commit. */
  dieAtDueWork(): Promise<void>;
  /** Resolves when it has killed itself in a transaction that writes a tag. */
  dieInTransaction(name: string): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts a further instance on the database of the running one, whose settings it inherits.
 *
 * @param distDir of another build of the application
 * @param env settings beside those
 */
export async function startSecondInstance(
  distDir?: string,
  env: Record<string, string> = {},
): Promise<SecondInstance> {
  const { fork } = testHost.require('node:child_process') as { fork: typeof Fork };
  const child = fork(resolve(__dirname, 'instance-process.cjs'), {
    env: {
      ...testHost.process.env,
      CHANGES_FOLLOW: 'true',
      ...(distDir === undefined ? {} : { TEST_DIST_DIR: distDir }),
      ...env,
    },
  });
  const seen: string[] = [];
  const waiting = new Map<number, (message: Message) => void>();
  const ended = new Promise<unknown>((done) => child.once('exit', done));
  const ready = new Promise<void>((done, fail) => {
    child.on('message', (message: Message) => {
      if (message.ready === true) done();
      seen.push(...(message.seen ?? []));
      if (message.id !== undefined) waiting.get(message.id)?.(message);
    });
    child.once('exit', (code) => {
      fail(new Error(`The second instance ended with ${String(code)}.`));
    });
  });
  let count = 0;
  const send = async (command: string, argument: unknown): Promise<unknown> => {
    const id = (count += 1);
    const answer = new Promise<Message>((done) => waiting.set(id, done));
    child.send({ id, command, argument });
    const { value, error } = await answer;
    if (error !== undefined) throw new Error(error);
    return value;
  };
  await ready;
  return {
    seen,
    createTags: async (names) => (await send('createTags', names)) as string[],
    write: async (uid, method, params) =>
      (await send('write', { uid, method, params })) as { documentId: string; slug?: string },
    async index() {
      await send('index', null);
    },
    listen: async () => (await send('listen', null)) as string,
    async follow(name) {
      await send('follow', name);
    },
    async publish(documentId) {
      await send('publish', documentId);
    },
    runDueSchedules: async () => Number(await send('runDueSchedules', null)),
    async dieAtDueWork() {
      child.send({ id: -1, command: 'dieAtDueWork' });
      await ended;
    },
    async dieInTransaction(name) {
      child.send({ id: -1, command: 'dieInTransaction', argument: name });
      await ended;
    },
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
