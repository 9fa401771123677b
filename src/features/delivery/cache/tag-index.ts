import type { StoredResponse } from '../responses/stored-response';

/** Which answers carry a tag. */
export class TagIndex {
  readonly #answers = new Map<string, Set<StoredResponse>>();

  add(answer: StoredResponse): void {
    for (const tag of answer.tags) {
      const tagged = this.#answers.get(tag);
      if (tagged === undefined) this.#answers.set(tag, new Set([answer]));
      else tagged.add(answer);
    }
  }

  remove(answer: StoredResponse): void {
    for (const tag of answer.tags) {
      const tagged = this.#answers.get(tag);
      if (tagged === undefined) continue;
      tagged.delete(answer);
      if (tagged.size === 0) this.#answers.delete(tag);
    }
  }

  /** The answers with a tag, which no longer leads to them. */
  take(tag: string): Iterable<StoredResponse> {
    const tagged = this.#answers.get(tag);
    this.#answers.delete(tag);
    return tagged ?? [];
  }
}
