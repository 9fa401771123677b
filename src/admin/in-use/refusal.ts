/** Published articles that show what was to be deleted, as the server tells. */
export interface InUse {
  count: number;
  articles: { documentId: string; locale: string; title: string }[];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Reads the refusal of a deletion; `null` where an answer is anything else. */
export function inUseIn(body: unknown): InUse | null {
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
