import type { ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

/** A compiled command that serves, in a process of its own. */
export interface ServerProcess {
  /** Such as `http://127.0.0.1:41234`. */
  readonly address: string;
  readonly child: ChildProcess;
  /** Everything that it has printed so far. */
  readonly printed: { stdout: string; stderr: string };
  readonly ended: Promise<{ code: number | null; signal: string | null }>;
  /** Resolves with whether it came up; with `false` if it ended before. */
  isUp(): Promise<boolean>;
  /** Ends it, by SIGTERM if nothing else is asked for. Resolves when it has ended. */
  stop(signal?: NodeJS.Signals): Promise<{ code: number | null; signal: string | null }>;
}

interface Options {
  command?: 'start' | 'quickstart';
  /** The user that it runs as. */
  uid?: number;
}

const { startServer: start, freePort: findPort } = testHost.require(
  resolve(__dirname, 'server-process.cjs'),
) as {
  startServer: (
    env: Record<string, string | undefined>,
    options?: Options,
  ) => Promise<ServerProcess>;
  freePort: () => Promise<number>;
};

export const freePort = findPort;

const running: ServerProcess[] = [];

/**
 * Starts a server on a free port, with secrets of tests.
 *
 * @param env settings beside those; `undefined` removes one
 */
export async function startServer(
  env: Record<string, string | undefined>,
  options: Options = {},
): Promise<ServerProcess> {
  const server = await start(env, options);
  running.push(server);
  return server;
}

/** Kills every server that still runs. For the end of a test. */
export async function killServers(): Promise<void> {
  await Promise.all(running.splice(0).map((server) => server.stop('SIGKILL')));
}

/** Waits for a start that fails, and returns its exit code and the lines of its fault. */
export async function failureOf(
  server: ServerProcess,
): Promise<{ code: number | null; lines: string[] }> {
  const { code } = await server.ended;
  return { code, lines: server.printed.stderr.trim().split('\n') };
}
