import { resolve } from 'node:path';
import { z } from 'zod';

interface Instance {
  /** Resolves with `null` when the process ends before it responds. */
  send: (command: string, argument?: unknown) => Promise<unknown>;
  stop: () => Promise<void>;
}

const { startInstance } = testHost.require(resolve(__dirname, 'start-instance.cjs')) as {
  startInstance: (
    env: NodeJS.ProcessEnv,
    onEvent: (event: string, value: unknown) => void,
  ) => Promise<Instance>;
};

/** A further instance of the application, in a process of its own. */
export interface SecondInstance {
  /** The documents of the changes that its follower received. */
  readonly seen: string[];
  /** Resolves with their documentIds. */
  createTags(names: string[]): Promise<string[]>;
  /** Calls the Document Service. */
  write(
    uid: string,
    method: string,
    params: object,
  ): Promise<{ documentId: string; slug?: string }>;
  /** Brings the search index up to date. */
  index(): Promise<void>;
  /** Its address, such as `http://127.0.0.1:41234`. */
  listen(): Promise<string>;
  follow(name?: string): Promise<void>;
  /** Publishes an article. */
  publish(documentId: string): Promise<void>;
  /** Runs the schedules that are due; resolves with their number. */
  runDueSchedules(): Promise<number>;
  /** Resolves when the process has killed itself while it ran a due schedule, before the COMMIT. */
  dieAtDueWork(): Promise<void>;
  /** Resolves when the process has killed itself in a transaction that writes a tag. */
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
  const seen: string[] = [];
  const { send, stop } = await startInstance(
    {
      ...testHost.process.env,
      CHANGES_FOLLOW: 'true',
      ...(distDir === undefined ? {} : { TEST_DIST_DIR: distDir }),
      ...env,
    },
    (event, value) => {
      if (event === 'seen') seen.push(...z.array(z.string()).parse(value));
    },
  );
  const write = async (uid: string, method: string, params: object) =>
    (await send('write', { uid, method, params })) as { documentId: string; slug?: string };
  return {
    seen,
    createTags: async (names) => (await send('createTags', names)) as string[],
    write,
    async index() {
      await send('index');
    },
    listen: async () => (await send('listen')) as string,
    async follow(name) {
      await send('follow', name);
    },
    async publish(documentId) {
      await write('api::article.article', 'publish', { documentId });
    },
    runDueSchedules: async () => Number(await send('runDueSchedules')),
    async dieAtDueWork() {
      await send('dieAtDueWork');
    },
    async dieInTransaction(name) {
      await send('dieInTransaction', name);
    },
    stop,
  };
}
