import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { until } from '../support/app/until';

/** An example in a folder of its own, where nothing of this repository is above it. */
export interface Example {
  /** Runs npm to its end. */
  npm(args: string[], env?: Record<string, string>): Promise<void>;
  /** Runs npm until `remove`. Resolves when `address` answers. */
  serve(args: string[], address: string, env?: Record<string, string>): Promise<void>;
  /** Stops what it serves, and removes its folder. */
  remove(): Promise<void>;
}

export function copyExample(name: string): Example {
  const folder = mkdtempSync(path.join(tmpdir(), `threeline-${name}-`));
  const source = path.resolve(__dirname, '../../examples', name);
  // What a developer has installed or built there stays behind.
  const made = ['node_modules', '.next', '.astro', 'dist', '.env'];
  cpSync(source, folder, {
    recursive: true,
    filter: (file) => !made.includes(path.relative(source, file)),
  });
  let stop = () => Promise.resolve();

  const start = (args: string[], env: Record<string, string>) => {
    const child = spawn('npm', args, {
      cwd: folder,
      // A group of its own, because npm starts further processes.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        ASTRO_TELEMETRY_DISABLED: '1',
        NEXT_TELEMETRY_DISABLED: '1',
        ...env,
      },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    }
    const ended = new Promise<number | null>((done) => child.once('exit', done));
    const failed = (what: string) =>
      new Error(`examples/${name}: npm ${args.join(' ')} ${what}.\n${output}`);
    return { child, ended, failed };
  };

  return {
    async npm(args, env = {}) {
      const { ended, failed } = start(args, env);
      const code = await ended;
      if (code !== 0) throw failed(`ended with ${String(code)}`);
    },
    async serve(args, address, env = {}) {
      const { child, ended, failed } = start(args, env);
      stop = async () => {
        if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid);
        await ended;
      };
      await until(
        async () => {
          if (child.exitCode !== null) throw failed(`ended with ${String(child.exitCode)}`);
          return fetch(address).then(
            () => true,
            () => false,
          );
        },
        `examples/${name} answers`,
        120,
      );
    },
    async remove() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
