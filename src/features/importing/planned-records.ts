import type { PlannedRecord, RecordedArticle } from './import-records';

/** Records and slugs that a dry run would have written, so that later files of the run find them. */
export class PlannedRecords {
  private readonly byHash = new Map<string, RecordedArticle[]>();
  private readonly byKey = new Map<string, RecordedArticle[]>();
  private readonly articles = new Set<string>();
  private readonly slugs = new Map<string, string>();

  /**
   * @param documentId `null` for a document that does not exist yet
   * @param slugs the slugs that the article would have: its own and former ones
   */
  add(record: PlannedRecord, documentId: string | null, slugs: readonly string[]): void {
    const articleDocumentId = documentId ?? `file:${record.path}`;
    const now = new Date();
    const isPublished = record.published;
    const planned: RecordedArticle = {
      ...record,
      ...{ id: Infinity, importedAt: now, editVersion: null, writtenHash: null },
      articleDocumentId,
      wasPublic: isPublished,
      article: {
        ...{ isPublished, isPublicVersion: isPublished },
        ...{ editVersion: 0, updatedAt: now, firstPublishedAt: null },
      },
    };
    const { contentHash, translationKey, articleLocale } = record;
    this.byHash.set(contentHash, [...(this.byHash.get(contentHash) ?? []), planned]);
    this.byKey.set(translationKey, [...(this.byKey.get(translationKey) ?? []), planned]);
    this.articles.add(`${articleDocumentId} ${articleLocale}`);
    for (const slug of slugs) this.slugs.set(`${articleLocale} ${slug}`, record.path);
  }

  /** The records with the same bytes, or of the same article in other locales. */
  related(source: { contentHash: string; translationKey: string }): RecordedArticle[] {
    const same = this.byHash.get(source.contentHash) ?? [];
    return [...same, ...(this.byKey.get(source.translationKey) ?? [])];
  }

  has(documentId: string, locale: string): boolean {
    return this.articles.has(`${documentId} ${locale}`);
  }

  /** The path of the file that would have taken a slug, or `null`. */
  ownerOfSlug(locale: string, slug: string): string | null {
    return this.slugs.get(`${locale} ${slug}`) ?? null;
  }
}
