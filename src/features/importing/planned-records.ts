import type { PlannedRecord, RecordedArticle } from './import-records';

/** Records and slugs that a dry run would have written, so that later files of the run find them. */
export class PlannedRecords {
  private readonly byHash = new Map<string, RecordedArticle[]>();
  private readonly byKey = new Map<string, RecordedArticle[]>();
  private readonly articles = new Set<string>();
  private readonly slugs = new Map<string, string>();
  private readonly addresses = new Map<string, { locale: string; slug: string }>();
  private readonly pictureChecks = new Map<string, Promise<void>>();
  private readonly pictureTexts = new Map<string, string>();

  /**
   * @param documentId `null` for a document that does not exist yet
   * @param slug the slug that the article would have, or `null`
   * @param former the former slugs that it would get
   */
  add(
    record: PlannedRecord,
    {
      documentId,
      slug,
      former,
    }: { documentId: string | null; slug: string | null; former: readonly string[] },
  ): void {
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
    if (slug !== null) this.addresses.set(record.path, { locale: articleLocale, slug });
    for (const one of [...former, ...(slug === null ? [] : [slug])]) {
      this.slugs.set(`${articleLocale} ${one}`, record.path);
    }
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

  /** The address of the article that a file would have become, or `null`. */
  addressOf(path: string): { locale: string; slug: string } | null {
    return this.addresses.get(path) ?? null;
  }

  /** Checks the picture of a path once: it may be in many articles, and the check decodes it. */
  checkOfPicture(path: string, check: () => Promise<void>): Promise<void> {
    const known = this.pictureChecks.get(path) ?? check();
    this.pictureChecks.set(path, known);
    return known;
  }

  /** The alternative text that a picture would have: the first one that an article gives it. */
  textOfPicture(name: string, text: string): string {
    const known = this.pictureTexts.get(name);
    if (known !== undefined || text === '') return known ?? '';
    this.pictureTexts.set(name, text);
    return text;
  }
}
