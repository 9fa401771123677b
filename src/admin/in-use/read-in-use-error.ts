/** The published articles that show what was to be deleted. */
export interface InUse {
  count: number;
  /** The first of them. */
  articles: { documentId: string; locale: string; title: string }[];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Reads an `IN_USE` error from the body of a response. Returns `null` for any other body. */
export function readInUseError(body: unknown): InUse | null {
  const error = isRecord(body) ? body['error'] : null;
  const details = isRecord(error) ? error['details'] : null;
  if (!isRecord(details) || details['code'] !== 'IN_USE') return null;
  const { count, articles } = details;
  if (typeof count !== 'number' || !Array.isArray(articles)) return null;
  return { count, articles: articles.filter(isArticle) };
}

const isArticle = (value: unknown): value is InUse['articles'][number] =>
  isRecord(value) &&
  ['documentId', 'locale', 'title'].every((key) => typeof value[key] === 'string');
