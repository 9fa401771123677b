import type { StoredResponse } from '../responses/stored-response';

/** The cached responses by tag. */
export class TagIndex {
  readonly #responses = new Map<string, Set<StoredResponse>>();

  add(response: StoredResponse): void {
    for (const tag of response.tags) {
      const tagged = this.#responses.get(tag);
      if (tagged === undefined) this.#responses.set(tag, new Set([response]));
      else tagged.add(response);
    }
  }

  remove(response: StoredResponse): void {
    for (const tag of response.tags) {
      const tagged = this.#responses.get(tag);
      if (tagged === undefined) continue;
      tagged.delete(response);
      if (tagged.size === 0) this.#responses.delete(tag);
    }
  }

  /** Removes a tag and returns its responses. */
  take(tag: string): Iterable<StoredResponse> {
    const tagged = this.#responses.get(tag);
    this.#responses.delete(tag);
    return tagged ?? [];
  }
}
