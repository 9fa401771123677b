import type { StoredAnswer } from '../answers/stored-answer';

/** Which answers carry a tag. */
export class TagIndex {
  readonly #answers = new Map<string, Set<StoredAnswer>>();

  add(answer: StoredAnswer): void {
    for (const tag of answer.tags) {
      const tagged = this.#answers.get(tag);
      if (tagged === undefined) this.#answers.set(tag, new Set([answer]));
      else tagged.add(answer);
    }
  }

  remove(answer: StoredAnswer): void {
    for (const tag of answer.tags) {
      const tagged = this.#answers.get(tag);
      if (tagged === undefined) continue;
      tagged.delete(answer);
      if (tagged.size === 0) this.#answers.delete(tag);
    }
  }

  /** The answers with a tag, which no longer leads to them. */
  take(tag: string): Iterable<StoredAnswer> {
    const tagged = this.#answers.get(tag);
    this.#answers.delete(tag);
    return tagged ?? [];
  }
}
