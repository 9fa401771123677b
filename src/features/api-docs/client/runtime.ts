/** Where the API is, and how to ask it. */
export interface ClientOptions {
  /** Such as `https://example.com`; what stands before `/api`. */
  baseUrl: string;
  /** An API token. Leave it out in browsers: whoever reads the page could read it. */
  token?: string;
  /** Headers of every request. */
  headers?: Readonly<Record<string, string>>;
  /** Answers to keep, so that what has not changed is confirmed with 304 instead of sent again. */
  remember?: number;
  /** Instead of the platform's own. */
  fetch?: typeof globalThis.fetch;
}

/** What every call can be given. */
export interface Call {
  signal?: AbortSignal | undefined;
}

/** An error that the API answered with. */
export class ApiError extends Error {
  override readonly name: string;

  constructor(
    /** Of HTTP. */
    readonly status: number,
    error: { name: string; message: string; details: Readonly<Record<string, unknown>> },
  ) {
    super(error.message);
    this.name = error.name;
    this.details = error.details;
  }

  /** Such as `errors`, every fault with its `path`. */
  readonly details: Readonly<Record<string, unknown>>;

  /** For programs, such as `COMMENTS_DISABLED`. */
  get code(): string | undefined {
    const { code } = this.details;
    return typeof code === 'string' ? code : undefined;
  }
}

interface Sent extends Call {
  query?: object | undefined;
  body?: unknown;
}

interface Remembered {
  etag: string;
  answer: unknown;
}

/** Sends requests and reads answers. */
export class Transport {
  readonly #options: ClientOptions;
  /** By address, the longest unused first. */
  readonly #remembered = new Map<string, Remembered>();

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /** @throws ApiError for an answer that is no success, and what `fetch` throws */
  protected async send<Answer>(method: string, path: string, sent: Sent): Promise<Answer> {
    const { baseUrl, token, headers: own, remember = 0, fetch = globalThis.fetch } = this.#options;
    const url = baseUrl.replace(/\/+$/, '') + path + queryString(sent.query);
    const known = method === 'GET' ? this.#remembered.get(url) : undefined;
    const response = await fetch(url, {
      method,
      headers: {
        accept: 'application/json',
        ...own,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(sent.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(known === undefined ? {} : { 'if-none-match': known.etag }),
      },
      ...(sent.body === undefined ? {} : { body: JSON.stringify(sent.body) }),
      ...(sent.signal === undefined ? {} : { signal: sent.signal }),
    });
    if (response.status === 304 && known !== undefined) {
      this.#keep(url, known, remember);
      // The schema says what it is; nothing here could check it.
      return known.answer as Answer;
    }
    const text = await response.text();
    if (!response.ok) throw refusal(response.status, text);
    const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '');
    const answer: unknown = isJson ? JSON.parse(text) : text;
    const etag = response.headers.get('etag');
    if (method === 'GET' && etag !== null) this.#keep(url, { etag, answer }, remember);
    return answer as Answer;
  }

  #keep(url: string, answer: Remembered, most: number): void {
    this.#remembered.delete(url);
    if (most <= 0) return;
    this.#remembered.set(url, answer);
    for (const oldest of this.#remembered.keys()) {
      if (this.#remembered.size <= most) return;
      this.#remembered.delete(oldest);
    }
  }
}

/** A path with its parameters in place: `/api/articles/{documentId}`. */
export const fill = (template: string, parameters: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_match, name: string) =>
    encodeURIComponent(parameters[name] ?? ''),
  );

/** A query as Strapi reads it, with brackets: `filters[title][$contains]=x`. */
export function queryString(query: object = {}): string {
  const parts: string[] = [];
  const add = (name: string, value: unknown): void => {
    switch (typeof value) {
      case 'string':
      case 'number':
      case 'bigint':
      case 'boolean':
        parts.push(`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`);
        break;
      case 'object':
        if (value instanceof Date) add(name, value.toISOString());
        else for (const [key, inner] of Object.entries(value ?? {})) add(`${name}[${key}]`, inner);
    }
  };
  for (const [name, value] of Object.entries(query)) add(name, value);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

function refusal(status: number, text: string): ApiError {
  const unknown = {
    name: 'UnknownError',
    message: `The server answered ${String(status)}.`,
    details: {},
  };
  try {
    const { error } = JSON.parse(text) as { error?: Partial<typeof unknown> };
    return new ApiError(status, { ...unknown, ...error });
  } catch {
    // Not from the API: a proxy's page, for one.
    return new ApiError(status, { ...unknown, details: { body: text.slice(0, 1000) } });
  }
}
