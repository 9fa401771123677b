/** What a request says about the page that sent it. */
export interface Sender {
  /** The header `Origin`; empty where it is missing. */
  origin: string;
  /** The header `Sec-Fetch-Site`; empty where it is missing. */
  fetchSite: string;
  /** The host and port that the client asked for. */
  host: string;
}

/**
 * Whether a page of another origin sent the request. Browsers tell by `Sec-Fetch-Site` over https and
 * on localhost, and by `Origin` on every request that may change something. A request with neither
 * comes from a program that is not a browser, which holds no cookies of a victim.
 *
 * The order of the checks is that of `http.CrossOriginProtection` in Go 1.25:
 * https://words.filippo.io/csrf/
 *
 * @param own the origins under which this application is reached
 */
export function isForeign({ origin, fetchSite, host }: Sender, own: ReadonlySet<string>): boolean {
  if (own.has(origin)) return false;
  if (fetchSite !== '') return fetchSite !== 'same-origin' && fetchSite !== 'none';
  if (origin === '') return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

/** What of the application pages of other origins may use. */
export interface SharedPaths {
  /** The prefix of the content API, such as `/api`. */
  prefix: string;
  /** Such as `/graphql`. */
  graphqlPath: string;
}

/** The router ignores the case of letters, so this does too. */
export function isContentApi(path: string, { prefix, graphqlPath }: SharedPaths): boolean {
  const lower = path.toLowerCase();
  const isBelow = (root: string) => lower === root || lower.startsWith(`${root}/`);
  return isBelow(prefix.toLowerCase()) || isBelow(graphqlPath.toLowerCase());
}

/** Uploaded files are public: a canvas, a `<track>` and a font of another origin need CORS for them. */
export const isUploadedFile = (path: string): boolean => path.startsWith('/uploads/');
