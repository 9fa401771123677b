import { plain, type Plain } from './plain';

/** A fault that lasts has one line in this time, in milliseconds. */
export const WINDOW_MS = 60_000;
/** Lines that are counted at a time. Others are written. */
const MAX_LINES = 500;

/** The details that tell one request from another. */
const OF_REQUESTS: ReadonlySet<string> = new Set([
  ...['request_id', 'method', 'path', 'url', 'client', 'durationMs'],
  // The detail of a line that stands for others.
  'repeated',
]);

/** A line of the log with its details. */
export interface Line {
  level: string;
  message: unknown;
  [name: string | symbol]: unknown;
}

interface Window {
  /** The last of the lines that were left out, and their number. */
  last: Line | null;
  count: number;
  timer: NodeJS.Timeout;
}

/**
 * Leaves out lines that repeat one of the last minute. They differ at most in the request that met the
 * fault. At the end of the minute, one line stands for them, with their number.
 */
export class Repeats {
  readonly #windows = new Map<string, Window>();

  /** @param write writes a line that stands for others; it passes `admits` again */
  constructor(private readonly write: (line: Line) => void) {}

  /** Whether to write a line. */
  admits(line: Line): boolean {
    const key = keyOf(line);
    const window = this.#windows.get(key);
    if (window !== undefined) {
      window.last = line;
      window.count += 1;
      return false;
    }
    if (this.#windows.size >= MAX_LINES) return true;
    const timer = setTimeout(() => {
      this.#end(key);
    }, WINDOW_MS).unref();
    this.#windows.set(key, { last: null, count: 0, timer });
    return true;
  }

  /** Writes the lines that stand for others, before the process ends. */
  flush(): void {
    for (const key of [...this.#windows.keys()]) this.#end(key);
    for (const { timer } of this.#windows.values()) clearTimeout(timer);
    this.#windows.clear();
  }

  #end(key: string): void {
    const window = this.#windows.get(key);
    this.#windows.delete(key);
    if (window === undefined) return;
    clearTimeout(window.timer);
    if (window.last !== null) this.write({ ...window.last, repeated: window.count });
  }
}

function keyOf(line: Line): string {
  const details = Object.entries(line)
    .filter(([name]) => !OF_REQUESTS.has(name))
    .map(([name, value]: [string, unknown]): [string, Plain] => [name, plain(value)]);
  // Where an error was thrown tells faults apart. Its further places may differ by what else the process does.
  return JSON.stringify(details, (name, value: unknown) =>
    name === 'stack' && typeof value === 'string' ? /^ *at .*/m.exec(value)?.[0] : value,
  );
}
