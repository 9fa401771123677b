import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { decide, publishes, type Decision, type State } from './decide';
import { picturesBeside, placeImages, type PictureFinder } from './images';
import { importedFrom, relatedRecords, type ImportRecord } from './import-records';
import { lineOf, translationKey, type Conversion, type Fault, type ParsedArticle } from './parsing';
import type { Reading } from './read';
import type { ArticleFile } from './source-files';
import type { TaxonomyFinder } from './taxonomy';

/** An article that is ready to be written, and what the file lost on the way. */
export interface Prepared {
  file: ArticleFile;
  decision: Decision;
  record: Omit<ImportRecord, 'articleDocumentId'>;
  data: Record<string, unknown>;
  lines: Record<string, number>;
  conversions: Conversion[];
}

export type Preparation =
  | { kind: 'unchanged' }
  | { kind: 'refused'; faults: Fault[] }
  | { kind: 'prepared'; prepared: Prepared };

/** What preparing takes besides the file. */
export interface Workshop {
  strapi: Core.Strapi;
  /** The project's folder, from which the paths of records count. */
  project: string;
  state: State;
  dryRun: boolean;
  locales: readonly string[];
  records: ReadonlyMap<string, ImportRecord>;
  taxonomy: TaxonomyFinder;
  /** What keeps an article from being published; the article rules' own function. */
  readinessFaults(article: object): { path: string[]; message: string }[];
}

/** Decides what is to be done with a file that was read. Writes no article yet. */
export async function prepare(
  workshop: Workshop,
  file: ArticleFile,
  reading: Reading,
): Promise<Preparation> {
  if (reading.kind === 'unreadable') return { kind: 'refused', faults: reading.faults };
  if (reading.kind === 'unchanged') return { kind: 'unchanged' };
  const { contentHash, result: parsed } = reading;
  if (!parsed.ok) return { kind: 'refused', faults: parsed.faults };
  const record = workshop.records.get(file.path);
  const { article } = parsed;
  const published = publishes(workshop.state, article);
  if (record?.contentHash === contentHash && record.published === published) {
    return { kind: 'unchanged' };
  }
  const faults = faultsOfArticle(workshop, article, published);
  if (faults.length > 0) return { kind: 'refused', faults };

  const key = translationKey(file.path);
  const related = record
    ? []
    : await relatedRecords(workshop.strapi, { contentHash, translationKey: key });
  const ownerOfSlug = record ? null : await importedOwner(workshop, article);
  const known = { article, contentHash, translationKey: key, record, related, ownerOfSlug };
  const decision = decide(known);
  const { data, conversions } = await dataOf(workshop, file, article);
  const { locale: articleLocale, lines } = article;
  return {
    kind: 'prepared',
    prepared: {
      file,
      decision,
      record: { path: file.path, translationKey: key, contentHash, articleLocale, published },
      data,
      lines,
      conversions: [...article.conversions, ...conversions],
    },
  };
}

function faultsOfArticle(workshop: Workshop, article: ParsedArticle, published: boolean): Fault[] {
  const lineAt = (path: string) => lineOf(article.lines, path);
  if (!workshop.locales.includes(article.locale)) {
    const installed = workshop.locales.join(', ');
    const reason = `The language "${article.locale}" is not installed (${installed} are); add it in Settings → Internationalization.`;
    return [{ line: lineAt('locale'), reason }];
  }
  if (!published) return [];
  return workshop
    .readinessFaults(withImagesAsWords(article))
    .map(({ path, message }) => ({ line: lineAt(path.join('.')), reason: message }));
}

/** A section that holds only a picture says something. */
const withImagesAsWords = (article: ParsedArticle): object => ({
  ...article,
  sections: article.sections.map(({ heading, body }) => ({
    heading,
    body: body.map((block) => (block.type === 'image-reference' ? { type: 'image' } : block)),
  })),
});

const owner = z.object({ documentId: z.string() }).nullable();

/**
 * The imported article that already has the slug which the file names, where the file of that one
 * is gone: it was moved. With both files there, the slug is taken.
 */
async function importedOwner(
  { strapi, project }: Workshop,
  article: ParsedArticle,
): Promise<string | null> {
  if (article.slug === null) return null;
  const found: unknown = await strapi.db.query('api::article.article').findOne({
    select: ['documentId'],
    where: { slug: article.slug, locale: article.locale, publishedAt: null },
  });
  const documentId = owner.parse(found)?.documentId;
  if (documentId === undefined) return null;
  const paths = await importedFrom(strapi, documentId, article.locale);
  const gone = paths.every((file) => !existsSync(path.resolve(project, file)));
  return paths.length > 0 && gone ? documentId : null;
}

const noPictures: PictureFinder = () => Promise.resolve(null);

async function dataOf(
  { strapi, dryRun, taxonomy }: Workshop,
  file: ArticleFile,
  article: ParsedArticle,
): Promise<{ data: Record<string, unknown>; conversions: Conversion[] }> {
  const { title, slug, publicationDate, lead, summary } = article;
  const find = dryRun ? noPictures : picturesBeside(strapi, file);
  const sections: object[] = [];
  const conversions: Conversion[] = [];
  for (const { heading, body } of article.sections) {
    const placed = await placeImages(body, find);
    sections.push({ heading, body: placed.body });
    if (!dryRun) for (const one of placed.conversions) conversions.push(one);
  }
  const { author, category, tags } = dryRun
    ? { author: null, category: null, tags: [] }
    : await taxonomy.resolve(article);
  const data = { title, publicationDate, lead, summary, sections, author, category, tags };
  return { data: slug === null ? data : { ...data, slug }, conversions };
}
