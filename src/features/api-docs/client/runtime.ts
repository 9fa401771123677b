/** The address of the API, and the settings of requests. */
export interface ClientOptions {
  /** The part of the address before `/api`, such as `https://example.com`. */
  baseUrl: string;
  /** An API token. Do not set it in browsers: every visitor could read it. */
  token?: string | undefined;
  /** Headers of every request. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** The number of cached responses. The server confirms an unchanged response with 304. */
  remember?: number | undefined;
  /** Replaces the platform's `fetch`. */
  fetch?: typeof globalThis.fetch | undefined;
}

/** Options of every call. */
export interface Call {
  signal?: AbortSignal | undefined;
  /** Headers of this request. */
  headers?: Readonly<Record<string, string>> | undefined;
  /**
   * Other options of `fetch`, such as `cache`, and `next` in Next.js. With `redirect: 'manual'`, a former
   * slug throws an `ApiError` with the status 301 and the current slug in `details`.
   */
  fetchOptions?: Omit<RequestInit, 'method' | 'headers' | 'body' | 'signal'> | undefined;
  /** Receives the metadata of a successful response before the call returns. */
  onResponse?: ((response: ResponseInfo) => void) | undefined;
}

/** What a response has beside its content. */
export interface ResponseInfo {
  status: number;
  headers: Headers;
  /** The address that sent the response. It differs from the requested one after a redirect. */
  url: string;
  /** Whether a redirect was followed, such as the one from a former slug. */
  redirected: boolean;
  /** The `Cache-Tag`s of the response. Webhooks name them when the content changes. */
  tags: readonly string[];
}

/** An error response of the API. */
export class ApiError extends Error {
  override readonly name: string;
  /** The HTTP status. */
  readonly status: number;
  /** For example `errors`, which lists every fault with its `path`. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    error: { name: string; message: string; details: Readonly<Record<string, unknown>> },
  ) {
    super(error.message);
    this.name = error.name;
    this.status = status;
    this.details = error.details;
  }

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
      ...input.fetchOptions,
      method,
      headers: {
        accept: 'application/json',
        ...extraHeaders,
        ...input.headers,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(input.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(cached === undefined ? {} : { 'if-none-match': cached.etag }),
      },
      ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
      ...(input.signal === undefined ? {} : { signal: input.signal }),
    });
    const report = () => input.onResponse?.(infoOf(response));
    if (response.status === 304 && cached !== undefined) {
      this.#store(url, cached, remember);
      report();
      // The schema declares the type; the client does not check it.
      return cached.value as Answer;
    }
    const text = await response.text();
    if (!response.ok) throw apiErrorOf(response, text);
    const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '');
    const value: unknown = isJson ? JSON.parse(text) : text;
    const etag = response.headers.get('etag');
    if (method === 'GET' && etag !== null) this.#store(url, { etag, value }, remember);
    report();
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

function infoOf({ status, headers, url, redirected }: Response): ResponseInfo {
  const tags = headers.get('cache-tag') ?? '';
  return { status, headers, url, redirected, tags: tags === '' ? [] : tags.split(/\s*,\s*/) };
}

function apiErrorOf({ status, headers }: Response, text: string): ApiError {
  const unknown = {
    name: 'UnknownError',
    message: `The server answered ${String(status)}.`,
    details: {},
  };
  try {
    const { error, meta } = JSON.parse(text) as { error?: Partial<typeof unknown>; meta?: object };
    const location = headers.get('location');
    if (location !== null) {
      const message = `The content has moved to ${location}.`;
      return new ApiError(status, { name: 'Moved', message, details: { location, ...meta } });
    }
    return new ApiError(status, { ...unknown, ...error });
  } catch {
    // Not a response of the API, for example a page of a proxy.
    return new ApiError(status, { ...unknown, details: { body: text.slice(0, 1000) } });
  }
}
