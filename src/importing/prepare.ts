import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { decide, isUnchanged, publishes, type Decision, type State } from './decide';
import { picturesBeside, placeImages, type PictureFinder } from './images';
import { relatedRecords, type ImportRecord } from './import-records';
import {
  lineOf,
  MAX_BYTES,
  parseArticle,
  translationKey,
  type Conversion,
  type Fault,
  type ParsedArticle,
} from './parsing';
import type { ArticleFile } from './source-files';
import type { TaxonomyFinder } from './taxonomy';

/** An article that is ready to be written, and what the file lost on the way. */
export interface Prepared {
  file: ArticleFile;
  decision: Exclude<Decision, { kind: 'unchanged' }>;
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
  state: State;
  dryRun: boolean;
  locales: readonly string[];
  records: ReadonlyMap<string, ImportRecord>;
  taxonomy: TaxonomyFinder;
  /** What keeps an article from being published; the article rules' own function. */
  readinessFaults(article: object): { path: string[]; message: string }[];
}

/** Reads a file and decides what is to be done with it. Writes no article yet. */
export async function prepare(workshop: Workshop, file: ArticleFile): Promise<Preparation> {
  const bytes = await readBounded(file.file);
  if ('faults' in bytes) return { kind: 'refused', faults: bytes.faults };
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  const record = workshop.records.get(file.path);
  if (isUnchanged(record, contentHash, workshop.state)) return { kind: 'unchanged' };

  const parsed = parseArticle({ path: file.path, bytes });
  if (!parsed.ok) return { kind: 'refused', faults: parsed.faults };
  const { article } = parsed;
  const published = publishes(workshop.state, article);
  const faults = faultsOfArticle(workshop, article, published);
  if (faults.length > 0) return { kind: 'refused', faults };

  const key = translationKey(file.path);
  const related = record ? [] : await relatedRecords(workshop.strapi, { contentHash, translationKey: key });
  const ownerOfSlug = record ? null : await importedOwner(workshop.strapi, article);
  const known = { article, contentHash, translationKey: key, record, related, ownerOfSlug };
  const decision = decide(known);
  if (decision.kind === 'unchanged') return { kind: 'unchanged' };
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

/** Looks at the size first, so that a mistaken argument is not read into memory. */
async function readBounded(file: string): Promise<Uint8Array | { faults: Fault[] }> {
  try {
    const { size } = await stat(file);
    // One byte more than allowed is enough for the parser to refuse it in its own words.
    return size > MAX_BYTES ? new Uint8Array(MAX_BYTES + 1) : await readFile(file);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { faults: [{ line: 1, reason: `The file cannot be read: ${reason}.` }] };
  }
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

/** The imported article that already has the slug which the file names: the file was moved. */
async function importedOwner(strapi: Core.Strapi, article: ParsedArticle): Promise<string | null> {
  if (article.slug === null) return null;
  const found: unknown = await strapi.db.query('api::article.article').findOne({
    select: ['documentId'],
    where: { slug: article.slug, locale: article.locale, publishedAt: null },
  });
  const documentId = owner.parse(found)?.documentId;
  if (documentId === undefined) return null;
  const imported = await strapi.db
    .query('threeline::import-record')
    .count({ where: { articleDocumentId: documentId } });
  return imported > 0 ? documentId : null;
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
    if (!dryRun) conversions.push(...placed.conversions);
  }
  const { author, category, tags } = dryRun
    ? { author: null, category: null, tags: [] }
    : await taxonomy.resolve(article);
  const data = { title, publicationDate, lead, summary, sections, author, category, tags };
  return { data: slug === null ? data : { ...data, slug }, conversions };
}
