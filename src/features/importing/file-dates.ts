import { spawn } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { SourceFile } from './parsing';
import type { Archive } from './source-files';

/** Finds the date of a file that has none itself. */
export type FileDates = (file: string, modified: Date) => SourceFile['otherDate'];

export const noFileDates: FileDates = () => null;

/** Takes the date of the last change of a file on disk. */
export const modificationDates: FileDates = (_file, modified) => ({
  written: String(modified.getTime()),
  from: 'last change of the file',
});

/**
 * Reads from Git when each file of an archive was first committed, also under former names. One command
 * reads them all: one a file would take minutes for thousands.
 *
 * @throws Error if the folder is not in a Git repository
 */
export async function commitDates({ root }: Archive): Promise<FileDates> {
  const folder = await realpath(root);
  const [top = folder] = await git(folder, ['rev-parse', '--show-toplevel']);
  const log = await git(folder, [
    ...['-c', 'core.quotePath=false', 'log', '--format=@%aI', '--name-status'],
    ...['--diff-filter=AR', '--find-renames', '--', '.'],
  ]);
  const dates = firstCommits(log);
  return (file) => {
    const written = dates.get(path.relative(top, path.join(folder, path.relative(root, file))));
    return written === undefined ? null : { written, from: 'first commit of the file' };
  };
}

/**
 * Reads the lines of `git log --name-status`, the newest commit first.
 *
 * @returns the date of the first commit by the present path
 */
export function firstCommits(lines: readonly string[]): Map<string, string> {
  const dates = new Map<string, string>();
  /** The present path of each former one. */
  const present = new Map<string, string>();
  let date = '';
  for (const line of lines) {
    if (line.startsWith('@')) {
      date = line.slice(1);
      continue;
    }
    const [status = '', from = '', to] = line.split('\t');
    if (status.startsWith('R') && to !== undefined) {
      present.set(from, present.get(to) ?? to);
    } else if (status === 'A') {
      dates.set(present.get(from) ?? from, date);
    }
  }
  return dates;
}

function git(folder: string, args: readonly string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['-C', folder, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
    const lines: string[] = [];
    const reader = createInterface({ input: child.stdout });
    reader.on('line', (line) => {
      if (line !== '') lines.push(line);
    });
    const refuse = () => {
      reject(
        new Error(
          `--date-from=git needs Git and a repository, and ${folder} is in none. Use --date-from=mtime, or add the dates to the files.`,
        ),
      );
    };
    child.on('error', refuse);
    child.on('close', (code) => {
      if (code === 0) resolve(lines);
      else refuse();
    });
  });
}
