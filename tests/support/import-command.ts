import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { SETTINGS } from './launch';

const COMMAND = resolve(__dirname, '../../dist/src/cli/import.js');

/** What a run of the import command said, and its exit code; `null` for one that was killed. */
export interface ImportRun {
  code: number | null;
  stdout: string;
  stderr: string;
}

type Child = ChildProcessByStdio<null, Readable, Readable>;

/** Runs the compiled import command as a process of its own. */
export async function runImport(
  env: Record<string, string>,
  args: string[],
  watch: (child: Child, stdout: string) => void = () => undefined,
): Promise<ImportRun> {
  const child = spawn(process.execPath, [COMMAND, ...args], {
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

/** A folder of files to import. */
export interface SourceFolder {
  path: string;
  write(name: string, content: string | Uint8Array): Promise<string>;
  remove(): Promise<void>;
}

export async function createFolder(): Promise<SourceFolder> {
  const path = await mkdtemp(join(tmpdir(), 'threeline-import-'));
  return {
    path,
    async write(name, content) {
      const file = join(path, name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
      return file;
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

/** A Markdown file of an article that can be published. */
export const markdown = (title: string, changes: { frontMatter?: string; body?: string } = {}) =>
  `---
title: ${title}
date: 2025-03-04
${changes.frontMatter ?? ''}
---

The lead of ${title}.

## 3줄 요약

- One.
- Two.
- Three.

## A section

${changes.body ?? `The body of ${title}.`}
`;
