/** An article in one language. */
export interface ArticleVersion {
  documentId: string;
  locale: string;
}

export interface SluggedVersion extends ArticleVersion {
  slug: string;
}

/** What to do after changes. */
export interface Decision {
  /** The versions whose addresses have changed, appeared or gone. */
  told: SluggedVersion[];
  store: SluggedVersion[];
  forget: ArticleVersion[];
}

const keyOf = ({ documentId, locale }: ArticleVersion): string => `${documentId} ${locale}`;

/**
 * Decides which addresses search engines are told: the present one of each changed article, and the one
 * that they were told before if it differs.
 *
 * @param listed the changed versions that search engines may list now
 * @param known the slugs that they know
 */
export function decide(
  changed: readonly ArticleVersion[],
  listed: readonly SluggedVersion[],
  known: readonly SluggedVersion[],
): Decision {
  const present = new Map(listed.map((version) => [keyOf(version), version]));
  const former = new Map(known.map((version) => [keyOf(version), version]));
  const decision: Decision = { told: [], store: [], forget: [] };
  for (const [key, version] of new Map(changed.map((one) => [keyOf(one), one]))) {
    const [before, now] = [former.get(key), present.get(key)];
    if (before !== undefined && before.slug !== now?.slug) decision.told.push(before);
    if (now !== undefined) decision.told.push(now);
    if (now !== undefined && before?.slug !== now.slug) decision.store.push(now);
    if (now === undefined && before !== undefined) decision.forget.push(version);
  }
  return decision;
}
