/** The address of the API, and the settings of requests. */
export interface ClientOptions {
  /** The part of the address before `/api`, such as `https://example.com`. */
  baseUrl: string;
  /** An API token. Do not set it in browsers: every visitor could read it. */
  token?: string;
  /** Headers of every request. */
  headers?: Readonly<Record<string, string>>;
  /** The number of cached responses. The server confirms an unchanged response with 304. */
  remember?: number;
  /** Replaces the platform's `fetch`. */
  fetch?: typeof globalThis.fetch;
}

/** Options of every call. */
export interface Call {
  signal?: AbortSignal | undefined;
}

/** An error response of the API. */
export class ApiError extends Error {
  override readonly name: string;

  constructor(
    /** The HTTP status. */
    readonly status: number,
    error: { name: string; message: string; details: Readonly<Record<string, unknown>> },
  ) {
    super(error.message);
    this.name = error.name;
    this.details = error.details;
  }

  /** For example `errors`, which lists every fault with its `path`. */
  readonly details: Readonly<Record<string, unknown>>;

  /** A code for programs, such as `COMMENTS_DISABLED`. */
  get code(): string | undefined {
    const { code } = this.details;
    return typeof code === 'string' ? code : undefined;
  }
}

interface RequestInput extends Call {
  query?: object | undefined;
  body?: unknown;
}

interface CachedResponse {
  etag: string;
  value: unknown;
}

/** Sends requests and reads responses. */
export class Transport {
  readonly #options: ClientOptions;
  /** By URL, least recently used first. */
  readonly #cache = new Map<string, CachedResponse>();

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /** @throws ApiError for an error response, and the errors of `fetch` */
  protected async send<Answer>(method: string, path: string, input: RequestInput): Promise<Answer> {
    const {
      baseUrl,
      token,
      headers: extraHeaders,
      remember = 0,
      fetch = globalThis.fetch,
    } = this.#options;
    const url = baseUrl.replace(/\/+$/, '') + path + queryString(input.query);
    const cached = method === 'GET' ? this.#cache.get(url) : undefined;
    const response = await fetch(url, {
      method,
      headers: {
        accept: 'application/json',
        ...extraHeaders,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(input.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(cached === undefined ? {} : { 'if-none-match': cached.etag }),
      },
      ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
      ...(input.signal === undefined ? {} : { signal: input.signal }),
    });
    if (response.status === 304 && cached !== undefined) {
      this.#store(url, cached, remember);
      // The schema declares the type; the client does not check it.
      return cached.value as Answer;
    }
    const text = await response.text();
    if (!response.ok) throw apiErrorOf(response.status, text);
    const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '');
    const value: unknown = isJson ? JSON.parse(text) : text;
    const etag = response.headers.get('etag');
    if (method === 'GET' && etag !== null) this.#store(url, { etag, value }, remember);
    return value as Answer;
  }

  #store(url: string, value: CachedResponse, maxEntries: number): void {
    this.#cache.delete(url);
    if (maxEntries <= 0) return;
    this.#cache.set(url, value);
    for (const oldest of this.#cache.keys()) {
      if (this.#cache.size <= maxEntries) return;
      this.#cache.delete(oldest);
    }
  }
}

/** Inserts parameters into a path such as `/api/articles/{documentId}`. */
export const fill = (template: string, parameters: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_match, name: string) =>
    encodeURIComponent(parameters[name] ?? ''),
  );

/** Writes a query with brackets, as Strapi parses it: `filters[title][$contains]=x`. */
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

function apiErrorOf(status: number, text: string): ApiError {
  const unknown = {
    name: 'UnknownError',
    message: `The server answered ${String(status)}.`,
    details: {},
  };
  try {
    const { error } = JSON.parse(text) as { error?: Partial<typeof unknown> };
    return new ApiError(status, { ...unknown, ...error });
  } catch {
    // Not a response of the API, for example a page of a proxy.
    return new ApiError(status, { ...unknown, details: { body: text.slice(0, 1000) } });
  }
}
