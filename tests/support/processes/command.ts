import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { isAbsolute, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { SETTINGS } from '../app/launch';

/** The output of a command and its exit code, which is `null` if it was killed. */
export interface CommandRun {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The settings with which a command uses the database of the application under test. */
export const databaseInUse = (): Record<string, string> =>
  Object.fromEntries(
    ['DATABASE_CLIENT', 'DATABASE_FILENAME', 'DATABASE_URL'].map((key) => [
      key,
      testHost.process.env[key] ?? '',
    ]),
  );

export type Child = ChildProcessByStdio<null, Readable, Readable>;

/**
 * Runs a compiled command of `src/cli` as a process of its own.
 *
 * @param name the name of its file, without extension; or its path
 * @param watch called for each output, with everything printed so far
 */
export async function runCommand(
  name: string,
  env: Record<string, string>,
  args: string[] = [],
  watch: (child: Child, stdout: string) => void = () => undefined,
): Promise<CommandRun> {
  const file = isAbsolute(name) ? name : resolve(__dirname, `../../../dist/src/cli/${name}.js`);
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...process.env, ...SETTINGS, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
    watch(child, stdout);
  });
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const code = await new Promise<number | null>((done, fail) => {
    child.on('error', fail);
    child.on('close', done);
  });
  return { code, stdout, stderr };
}
