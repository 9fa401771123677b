import { slugStyle } from '../../articles/slugs';
import {
  changeOfContinued,
  continuation,
  replacedBy,
  settlement,
  type Continuation,
} from './continuation';
import { coverOf, placeImages, type PictureFinder } from './images';
import type { ImportContext, Preparation } from './import-context';
import type { RecordedArticle } from './import-records';
import { placeLinks } from './links';
import { findOrigin } from './origin';
import { goneInPanel, panelChange } from './panel-change';
import { translationKey, type Conversion, type ParsedArticle } from './parsing';
import { localPictures, plannedPictures } from './picture-finders';
import { isUpToDate, planImport } from './plan-import';
import type { Reading } from './read';
import { refusalOf, targetOfFile } from './readiness';
import { checkSlug, claimedSlugs, namedSlug } from './slug';
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
  const key = translationKey(file.path, context.locales);
  const stored = { path: file.path, translationKey: key, contentHash };
  const nothing: Continuation = { decision: { kind: 'create' }, record: null, replaces: [] };
  const change =
    known === undefined || context.winner === 'ours' ? null : await panelChange(context, known);
  if (known !== undefined && change !== null) {
    if (isUnchanged) return { kind: 'unchanged' };
    const settle = settlement(context, nothing, known, { change, file: stored });
    return { kind: 'kept', change, settle };
  }

  const style = slugStyle(context.strapi);
  const source = { ...article, ...stored, slug: namedSlug(article, style) };
  const origin = await findOrigin(context, source, record);
  const isNew = planImport({ ...origin, formerly: null }).kind === 'create';
  const former = isNew
    ? await context.missingFiles.findSource({ ...article, path: file.path, within: file.within })
    : null;
  const formerly = former?.kind === 'certain' ? former.record.articleDocumentId : null;
  const continued = await continuation(context, source, { ...origin, formerly });
  const changeBefore = await changeOfContinued(context, continued);
  if (continued.record !== null && changeBefore !== null) {
    const kept = { change: changeBefore, file: stored };
    const settle = settlement(context, continued, continued.record, kept);
    return { kind: 'kept', change: changeBefore, settle };
  }

  const { decision } = continued;
  const own = decision.kind === 'update' ? decision.documentId : record?.articleDocumentId;
  const slug = await checkSlug(context, article, own ?? null);
  const target = targetOfFile(context, article, slug.faults);
  const isStill = record !== undefined && isUnchanged && isUpToDate(record, target);
  if (isStill && (await goneInPanel(context, record)) === null) return { kind: 'unchanged' };
  if (context.state === 'published' && target.reasons.length > 0) {
    return { kind: 'refused', faults: target.reasons };
  }
  const before = record ?? continued.record;
  const isPublic = before?.article?.isPublished === true;
  if (target.withdraws && isPublic && !context.unpublish) return { kind: 'withdrawn' };
  if (decision.kind === 'copy') return decision;
  const { data, conversions } = await dataOf(context, file, article);
  const compared = origin.record === undefined ? continued.record : record;
  return {
    kind: 'prepared',
    prepared: {
      file,
      decision,
      target,
      unpublishes: target.withdraws && isPublic,
      sharesRecord: record !== undefined && origin.record === undefined,
      wasScheduled: before?.scheduled === true,
      replaces: replacedBy(file, continued, known),
      possibleSource: former?.kind === 'possible' ? former.path : null,
      record: {
        ...stored,
        articleLocale: article.locale,
        published: target.state === 'published',
        scheduled: target.state === 'scheduled',
        settled: false,
        endsAt: target.unpublishAt,
      },
      editVersion: context.winner === 'ours' ? null : (compared?.article?.editVersion ?? null),
      data: slug.slug === null ? data : { ...data, slug: slug.slug },
      slugs: claimedSlugs(article, style),
      formerSlugs: [...slug.formerSlugs],
      lines: article.lines,
      conversions: [...article.conversions, ...slug.conversions, ...conversions],
    },
  };
}

/** Returns the record of a file, also that under the key that an older version gave it. */
export const recordOf = (
  { records }: Pick<ImportContext, 'records'>,
  { path, formerPath }: ArticleFile,
): RecordedArticle | undefined => records.get(path) ?? records.get(formerPath);

async function dataOf(
  { strapi, dryRun, planned, taxonomy, addresses }: ImportContext,
  file: ArticleFile,
  article: ParsedArticle,
): Promise<{ data: Record<string, unknown>; conversions: Conversion[] }> {
  const { title, publicationDate, lead, summary, seo } = article;
  const find: PictureFinder = dryRun
    ? plannedPictures({ strapi, planned }, file)
    : localPictures(strapi, file);
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
