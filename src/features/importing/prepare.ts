import { coverOf, localPictures, picturesOnDisk, placeImages, type PictureFinder } from './images';
import type { ImportContext, Preparation, WriteDecision } from './import-context';
import type { RecordedArticle } from './import-records';
import { placeLinks } from './links';
import { findOrigin, recordsOfMissingFiles } from './origin';
import { panelChange } from './panel-change';
import { translationKey, type Conversion, type ParsedArticle } from './parsing';
import { goneInPanel, planImport, type PanelChange } from './plan-import';
import type { Reading } from './read';
import { refusalOf, targetOfFile } from './readiness';
import { checkSlug } from './slug';
import type { ArticleFile } from './source-files';

/** Decides the action for a file that was read, and builds its article. Writes no article yet. */
export async function prepare(
  context: ImportContext,
  file: ArticleFile,
  reading: Reading,
): Promise<Preparation> {
  if (reading.kind === 'unreadable') return { kind: 'refused', faults: reading.faults };
  if (reading.kind === 'unchanged') return { kind: 'unchanged' };
  const { contentHash, result: parsed } = reading;
  if (!parsed.ok) return { kind: 'refused', faults: parsed.faults };
  const { article } = parsed;
  const refusal = refusalOf(context, article);
  if (refusal !== null) return { kind: 'refused', faults: refusal };

  const known = recordOf(context, file);
  const record = known === undefined || known.article === null ? undefined : known;
  const isUnchanged = known?.contentHash === contentHash;
  const change =
    known === undefined || context.winner === 'ours'
      ? null
      : await panelChange(context.strapi, known);
  if (known !== undefined && change !== null) {
    return isUnchanged ? { kind: 'unchanged' } : kept(context, known, change, contentHash);
  }

  const key = translationKey(file.path);
  const source = { ...article, path: file.path, contentHash, translationKey: key };
  const origin = await findOrigin(context, source, record);
  const own = origin.record?.articleDocumentId ?? origin.ownerOfSlug ?? origin.translationOf;
  const slug = await checkSlug(context, article, own ?? null);
  const target = targetOfFile(context, article, slug.faults);
  const isStill =
    record?.contentHash === contentHash &&
    record.published === (target.state === 'published') &&
    record.scheduled === (target.state === 'scheduled');
  if (isStill && goneInPanel(record) === null) return { kind: 'unchanged' };
  if (context.state === 'published' && target.reasons.length > 0) {
    return { kind: 'refused', faults: target.reasons };
  }
  const isPublic = record?.published === true && record.article?.isPublished === true;
  if (target.withdraws && isPublic && !context.unpublish) return { kind: 'withdrawn' };

  const isNew = planImport({ ...origin, formerly: null }).kind === 'create';
  const former = isNew
    ? await context.missingFiles.findSource({ ...article, path: file.path, within: file.within })
    : null;
  const formerly = former?.kind === 'certain' ? former.record.articleDocumentId : null;
  const decision = planImport({ ...origin, formerly });
  if (decision.kind === 'copy') return decision;
  const { data, conversions } = await dataOf(context, file, article);
  const { locale: articleLocale, lines } = article;
  return {
    kind: 'prepared',
    prepared: {
      file,
      decision,
      target,
      unpublishes: target.withdraws && isPublic,
      sharesRecord: record !== undefined && origin.record === undefined,
      replaces: [
        ...(await replacedBy(context, source, decision)),
        ...(known === undefined || known.path === file.path ? [] : [known.path]),
      ],
      possibleSource: former?.kind === 'possible' ? former.path : null,
      record: {
        path: file.path,
        translationKey: key,
        contentHash,
        articleLocale,
        published: target.state === 'published',
        scheduled: target.state === 'scheduled',
        settled: false,
      },
      editVersion:
        context.winner === 'ours'
          ? null
          : ((origin.record && record?.article?.editVersion) ?? null),
      data: slug.slug === null ? data : { ...data, slug: slug.slug },
      formerSlugs: [...slug.formerSlugs],
      lines,
      conversions: [...article.conversions, ...slug.conversions, ...conversions],
    },
  };
}

/** Returns the record of a file, also that under the key that an older version gave it. */
export const recordOf = (
  { records }: Pick<ImportContext, 'records'>,
  { path, formerPath }: ArticleFile,
): RecordedArticle | undefined => records.get(path) ?? records.get(formerPath);

function kept(
  { winner }: ImportContext,
  { article, id: _id, importedAt: _at, ...record }: RecordedArticle,
  change: PanelChange,
  contentHash: string,
): Preparation {
  if (winner !== 'theirs') return { kind: 'kept', change, settle: null };
  const editVersion = article?.editVersion ?? record.editVersion;
  return {
    kind: 'kept',
    change,
    settle: { ...record, contentHash, editVersion, settled: change !== 'changed' },
  };
}

async function replacedBy(
  context: ImportContext,
  { path, locale }: { path: string; locale: string },
  decision: WriteDecision,
): Promise<string[]> {
  switch (decision.kind) {
    case 'create':
      return [];
    case 'moved':
      return recordsOfMissingFiles(context, decision.record.articleDocumentId, locale, path);
    case 'update':
      return recordsOfMissingFiles(context, decision.documentId, locale, path);
  }
}

async function dataOf(
  { strapi, dryRun, taxonomy, addresses }: ImportContext,
  file: ArticleFile,
  article: ParsedArticle,
): Promise<{ data: Record<string, unknown>; conversions: Conversion[] }> {
  const { title, publicationDate, lead, summary, seo } = article;
  const find: PictureFinder = dryRun ? picturesOnDisk(file) : localPictures(strapi, file);
  const sections: object[] = [];
  const conversions: Conversion[] = [];
  for (const { heading, body } of article.sections) {
    const linked = await placeLinks(body, addresses.finderFor(file));
    for (const one of linked.conversions) conversions.push(one);
    const placed = await placeImages(linked.body, find);
    sections.push({ heading, body: placed.body });
    for (const one of placed.conversions) conversions.push(one);
  }
  const cover = await coverOf(article.cover, find);
  for (const one of cover.conversions) conversions.push(one);
  const { author, category, tags } = dryRun
    ? { author: null, category: null, tags: [] }
    : await taxonomy.resolve(article);
  const texts = { title, publicationDate, lead, summary, sections, seo };
  return { data: { ...texts, cover: cover.id, author, category, tags }, conversions };
}
