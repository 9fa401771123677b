import { fork } from 'node:child_process';
import { resolve } from 'node:path';
import { z } from 'zod';
import { SETTINGS } from '../app/launch';

/** A server in a process of its own, which receives real signals. */
export interface Serving {
  /** Such as `http://127.0.0.1:41234`. */
  readonly address: string;
  /** Everything that it has logged. */
  log(): string;
  /** Returns whether the signal was sent. */
  signal(signal: NodeJS.Signals): boolean;
  /** Resolves with the exit code when the process has ended; `null` if a signal ended it. */
  readonly ended: Promise<number | null>;
  readonly pid: number;
}

/** Starts the application on the database of `env`, and resolves when it listens. */
export async function startServing(env: Record<string, string>): Promise<Serving> {
  const child = fork(resolve(__dirname, 'serving-process.cjs'), {
    env: { ...process.env, ...SETTINGS, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'info', ...env },
    execArgv: [],
    silent: true,
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (log += chunk.toString()));
  }
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  const address = await new Promise<string>((done, fail) => {
    child.once('message', (message) => {
      done(z.object({ address: z.string() }).parse(message).address);
    });
    void ended.then((code) => {
      fail(new Error(`The server ended with ${String(code)}.\n${log}`));
    });
  });
  // Otherwise the channel to this process would keep the server running.
  child.disconnect();
  return {
    address,
    log: () => log,
    signal: (signal) => child.kill(signal),
    ended,
    pid: child.pid ?? 0,
  };
}
