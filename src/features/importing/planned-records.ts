import type { ImportRecord, NewRecord } from './import-records';

/** Records and slugs that a dry run would have written, so that later files of the run find them. */
export class PlannedRecords {
  private readonly byHash = new Map<string, ImportRecord[]>();
  private readonly byKey = new Map<string, ImportRecord[]>();
  private readonly articles = new Set<string>();
  private readonly slugs = new Map<string, string>();

  /**
   * @param documentId `null` for a document that does not exist yet
   * @param slug the slug that the article would have, if the file names it
   */
  add(
    record: Omit<NewRecord, 'articleDocumentId' | 'editVersion'>,
    documentId: string | null,
    slug: string | null,
  ): void {
    const articleDocumentId = documentId ?? `file:${record.path}`;
    const written = { id: Infinity, importedAt: new Date(), editVersion: null };
    const planned = { ...record, ...written, articleDocumentId };
    const { contentHash, translationKey, articleLocale } = record;
    this.byHash.set(contentHash, [...(this.byHash.get(contentHash) ?? []), planned]);
    this.byKey.set(translationKey, [...(this.byKey.get(translationKey) ?? []), planned]);
    this.articles.add(`${articleDocumentId} ${articleLocale}`);
    if (slug !== null) this.slugs.set(`${articleLocale} ${slug}`, record.path);
  }

  /** The records with the same bytes, or of the same article in other locales. */
  related(source: { contentHash: string; translationKey: string }): ImportRecord[] {
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
