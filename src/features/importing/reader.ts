import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Reading, ReadRequest } from './read';

interface Waiting {
  resolve: (reading: Reading) => void;
  reject: (error: Error) => void;
}

/**
 * Reads and parses files on a thread of its own. Parsing 10 KB of Markdown takes 3 ms, a tenth of
 * what writing an article takes, and can be done for the next articles meanwhile.
 */
export class Reader {
  private readonly worker = new Worker(path.join(__dirname, 'reading-thread.js'));
  private readonly waiting = new Map<number, Waiting>();
  private next = 0;
  private failure: Error | null = null;

  constructor() {
    this.worker.on('message', ({ number, reading }: { number: number; reading: Reading }) => {
      this.waiting.get(number)?.resolve(reading);
      this.waiting.delete(number);
    });
    this.worker.on('error', (cause) => {
      this.fail(new Error('The thread that reads files failed.', { cause }));
    });
    this.worker.on('exit', () => {
      this.fail(new Error('The thread that reads files ended.'));
    });
  }

  private fail(error: Error): void {
    this.failure ??= error;
    for (const { reject } of this.waiting.values()) reject(this.failure);
    this.waiting.clear();
  }

  read(request: ReadRequest): Promise<Reading> {
    if (this.failure !== null) return Promise.reject(this.failure);
    const number = this.next++;
    const reading = new Promise<Reading>((resolve, reject) => {
      this.waiting.set(number, { resolve, reject });
    });
    // Told where it is awaited; until then it must not count as unhandled.
    reading.catch(() => undefined);
    this.worker.postMessage({ number, request });
    return reading;
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }
}

/**
 * The items with their readings, in order, of which at most `ahead` are under way: enough to keep
 * the thread busy, few enough to keep memory flat.
 */
export async function* readAhead<Item>(
  items: readonly Item[],
  ahead: number,
  read: (item: Item) => Promise<Reading>,
): AsyncGenerator<{ item: Item; reading: Reading }> {
  const underWay: { item: Item; reading: Promise<Reading> }[] = [];
  let next = 0;
  while (next < items.length || underWay.length > 0) {
    while (underWay.length < ahead && next < items.length) {
      const item = items[next++] as Item;
      underWay.push({ item, reading: read(item) });
    }
    const first = underWay.shift();
    if (first !== undefined) yield { item: first.item, reading: await first.reading };
  }
}
