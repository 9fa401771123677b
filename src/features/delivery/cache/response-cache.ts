import { LRUCache } from 'lru-cache';
import type { StoredResponse } from '../responses/stored-response';
import type { Settings } from '../settings';
import { TagIndex } from './tag-index';

/** Ways of writing one request that are remembered; more are parsed each time. */
const MAX_ALIASES = 4;
/** A longer address or body is parsed each time. */
const MAX_ALIAS_LENGTH = 8192;
/** Stale answers that are removed before other work has its turn. */
const SWEPT_AT_ONCE = 200;

/** Answers in memory, the least recently asked for leaving first, bounded in bytes. */
export class ResponseCache {
  readonly #answers: LRUCache<string, StoredResponse>;
  readonly #aliases = new Map<string, StoredResponse>();
  readonly #index = new TagIndex();
  #swept: StoredResponse[] = [];
  /** Leaves for a moment, and keeps its tags and addresses. */
  #resizing: StoredResponse | null = null;

  /** Bounded by what all answers together may take, and each of them. */
  constructor({ maxBytes, maxAnswerBytes }: Pick<Settings, 'maxBytes' | 'maxAnswerBytes'>) {
    this.#answers = new LRUCache({
      maxSize: maxBytes,
      maxEntrySize: maxAnswerBytes,
      dispose: (answer) => {
        if (answer !== this.#resizing) this.#forget(answer);
      },
    });
  }

  /** Bytes that the answers take. */
  get bytes(): number {
    return this.#answers.calculatedSize;
  }

  get size(): number {
    return this.#answers.size;
  }

  /** The answer to a request exactly as it was written before, without parsing it. */
  findBySpelling(written: string): StoredResponse | undefined {
    const answer = this.#aliases.get(written);
    if (answer === undefined || answer.stale) return undefined;
    // Only to move it to the front of the queue.
    this.#answers.get(answer.key);
    return answer;
  }

  find(key: string): StoredResponse | undefined {
    const answer = this.#answers.get(key);
    return answer?.stale === true ? undefined : answer;
  }

  /** @returns `false` where it is too large to be kept */
  add(answer: StoredResponse): boolean {
    this.#answers.set(answer.key, answer, { size: answer.bytes });
    const isKept = this.#answers.peek(answer.key) === answer;
    if (isKept) this.#index.add(answer);
    return isKept;
  }

  /** Remembers another way in which the request for an answer was written. */
  addAlias(answer: StoredResponse, written: string): void {
    if (answer.aliases.length >= MAX_ALIASES || written.length > MAX_ALIAS_LENGTH) return;
    if (answer.stale || this.#answers.peek(answer.key) !== answer) return;
    if (this.#aliases.has(written)) return;
    answer.aliases.push(written);
    this.#aliases.set(written, answer);
    this.resized(answer);
  }

  /** Counts an answer anew that has grown; lru-cache looks at the size of a new value only. */
  resized(answer: StoredResponse): void {
    if (answer.stale || this.#answers.peek(answer.key) !== answer) return;
    this.#resizing = answer;
    this.#answers.delete(answer.key);
    this.#resizing = null;
    this.#answers.set(answer.key, answer, { size: answer.bytes });
    // It may have grown too large to be kept.
    if (this.#answers.peek(answer.key) !== answer) this.#forget(answer);
  }

  /**
   * Answers with any of the tags are never given again. They are marked at once and removed in
   * slices, so that a write does not wait for ten thousand removals.
   */
  purge(tags: Iterable<string>): void {
    const idle = this.#swept.length === 0;
    for (const tag of tags) {
      for (const answer of this.#index.take(tag)) {
        answer.stale = true;
        this.#swept.push(answer);
      }
    }
    if (idle && this.#swept.length > 0)
      setImmediate(() => {
        this.#sweep();
      });
  }

  clear(): void {
    for (const answer of this.#answers.values()) answer.stale = true;
    this.#answers.clear();
  }

  #sweep(): void {
    for (const answer of this.#swept.splice(-SWEPT_AT_ONCE)) {
      if (this.#answers.peek(answer.key) === answer) this.#answers.delete(answer.key);
    }
    if (this.#swept.length > 0)
      setImmediate(() => {
        this.#sweep();
      });
  }

  #forget(answer: StoredResponse): void {
    for (const alias of answer.aliases) this.#aliases.delete(alias);
    this.#index.remove(answer);
  }
}
