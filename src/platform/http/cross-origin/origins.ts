/** What a request reveals about the page that sent it. */
interface Sender {
  /** The header `Origin`, or an empty text. */
  origin: string;
  /** The header `Sec-Fetch-Site`, or an empty text. */
  fetchSite: string;
  /** The host and port that the client requested. */
  host: string;
}

/**
 * Whether a page of another origin sent the request. Browsers send `Sec-Fetch-Site` over https and
 * on localhost, and `Origin` with every request that may change something. A request with neither
 * comes from another kind of program, which holds no cookies of a victim.
 *
 * The checks have the order of `http.CrossOriginProtection` in Go 1.25:
 * https://words.filippo.io/csrf/
 *
 * @param own the origins of this application
 */
export function isForeign({ origin, fetchSite, host }: Sender, own: ReadonlySet<string>): boolean {
  if (own.has(origin)) return false;
  if (fetchSite !== '') return fetchSite !== 'same-origin' && fetchSite !== 'none';
  if (origin === '') return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

/** The paths that pages of other origins may use. */
export interface SharedPaths {
  /** The prefix of the content API, such as `/api`. */
  prefix: string;
  /** The path of GraphQL, such as `/graphql`. */
  graphqlPath: string;
}

/**
 * Whether a path belongs to REST or GraphQL. The router ignores case, so this function does too.
 */
export function isContentApi(path: string, { prefix, graphqlPath }: SharedPaths): boolean {
  const lower = path.toLowerCase();
  const isBelow = (root: string) => lower === root || lower.startsWith(`${root}/`);
  return isBelow(prefix.toLowerCase()) || isBelow(graphqlPath.toLowerCase());
}

/**
 * Whether a path is that of an uploaded file. Uploaded files are public. A canvas, a `<track>` and
 * a font need CORS to load one from another origin.
 */
export const isUploadedFile = (path: string): boolean => path.startsWith('/uploads/');
