import { readdir, readFile } from 'node:fs/promises';

/** The processes that read the database for a process. Linux only. */
export async function readersOf(parent: number): Promise<number[]> {
  const found: number[] = [];
  for (const entry of await readdir('/proc')) {
    if (/^\d+$/.test(entry) && (await isReader(entry, parent))) found.push(Number(entry));
  }
  return found;
}

/** Whether a process runs; one that has ended may wait for its parent to notice. */
export async function isRunning(pid: number): Promise<boolean> {
  const state = await stateOf(String(pid));
  return state !== null && state.state !== 'Z';
}

/** The time that a process has taken of processors, in hundredths of a second. */
export async function processorTime(pid: number): Promise<number> {
  return (await stateOf(String(pid)))?.time ?? 0;
}

async function isReader(pid: string, parent: number): Promise<boolean> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.includes('reader-process.js') && (await stateOf(pid))?.parent === parent;
}

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
interface State {
  state: string;
  parent: number;
  time: number;
}

async function stateOf(pid: string): Promise<State | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (stat === null) return null;
  // The name of the program, in parentheses, may have spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const number = (index: number) => Number(fields[index]);
  return { state: fields[0] ?? '', parent: number(1), time: number(11) + number(12) };
}
