import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCommand, type Child, type CommandRun } from './command';

/** Runs the import command. */
export const runImport = (
  env: Record<string, string>,
  args: string[],
  watch?: (child: Child, stdout: string) => void,
): Promise<CommandRun> => runCommand('import', env, args, watch);

/** A folder of files to import. */
export interface SourceFolder {
  path: string;
  write: (name: string, content: string | Uint8Array) => Promise<string>;
  remove: () => Promise<void>;
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

/** Returns the Markdown of an article that can be published. */
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
