import type { Core } from '@strapi/strapi';
import { planImport, publishes, type Decision, type State } from './plan-import';
import { picturesBeside, placeImages, type PictureFinder } from './images';
import type { ImportRecord, NewRecord } from './import-records';
import { lineOf, translationKey, type Conversion, type Fault, type ParsedArticle } from './parsing';
import { goneRecords, originOf } from './origin';
import type { Reading } from './read';
import type { ResemblingFiles } from './resembling';
import type { ArticleFile } from './source-files';
import type { TaxonomyFinder } from './taxonomy';

/** An article that is ready to be written, and what the file lost on the way. */
export interface Prepared {
  file: ArticleFile;
  decision: WriteDecision;
  record: Omit<NewRecord, 'articleDocumentId'>;
  /** Its record names the article of an older file that is still there. */
  disowned: boolean;
  /** The paths of files that are gone, whose article the file takes over. */
  replaces: readonly string[];
  /** The path of a file that is gone and may have become this one; `null` where none is known. */
  resembles: string | null;
  data: Record<string, unknown>;
  lines: Record<string, number>;
  conversions: Conversion[];
}

export type WriteDecision = Exclude<Decision, { kind: 'copy' }>;

export type Preparation =
  | { kind: 'unchanged' }
  /** A file that is still there has the same bytes; nothing is done. */
  | { kind: 'copy'; of: string }
  | { kind: 'refused'; faults: Fault[] }
  | { kind: 'prepared'; prepared: Prepared };

/** What preparing takes besides the file. */
export interface ImportContext {
  strapi: Core.Strapi;
  /** The project's folder, from which the paths of records count. */
  project: string;
  state: State;
  dryRun: boolean;
  locales: readonly string[];
  records: ReadonlyMap<string, ImportRecord>;
  taxonomy: TaxonomyFinder;
  resembling: ResemblingFiles;
  /** What keeps an article from being published; the article rules' own function. */
  readinessFaults(article: object): { path: string[]; code: string; message: string }[];
}

/** Decides what is to be done with a file that was read. Writes no article yet. */
export async function prepare(
  workshop: ImportContext,
  file: ArticleFile,
  reading: Reading,
): Promise<Preparation> {
  if (reading.kind === 'unreadable') return { kind: 'refused', faults: reading.faults };
  if (reading.kind === 'unchanged') return { kind: 'unchanged' };
  const { contentHash, result: parsed } = reading;
  if (!parsed.ok) return { kind: 'refused', faults: parsed.faults };
  const record = workshop.records.get(file.path);
  const { article } = parsed;
  const wanted = publishes(workshop.state, article);
  const isAhead = wanted && isDatedAhead(workshop, article);
  const published = wanted && !isAhead;
  if (record?.contentHash === contentHash && record.published === published) {
    return { kind: 'unchanged' };
  }
  const faults = faultsOfArticle(workshop, article, published);
  if (faults.length > 0) return { kind: 'refused', faults };

  const key = translationKey(file.path);
  const { locale: articleLocale, lines, slug, title } = article;
  const source = {
    path: file.path,
    contentHash,
    translationKey: key,
    locale: articleLocale,
    slug,
  };
  const known = await originOf(workshop, source, record);
  const decision = planImport(known);
  if (decision.kind === 'copy') return decision;
  const { data, conversions } = await dataOf(workshop, file, article);
  return {
    kind: 'prepared',
    prepared: {
      file,
      decision,
      disowned: record !== undefined && known.record === undefined,
      replaces: await replacedBy(workshop, source, decision),
      resembles:
        decision.kind === 'create'
          ? await workshop.resembling.find({ path: file.path, locale: articleLocale, title })
          : null,
      record: { path: file.path, translationKey: key, contentHash, articleLocale, published },
      data,
      lines,
      conversions: [
        ...article.conversions,
        ...conversions,
        ...(isAhead ? [{ line: lineOf(article.lines, 'publicationDate'), ...AHEAD }] : []),
      ],
    },
  };
}

/** Told as what it became, for it is no fault of the file: on its day the import publishes it. */
const AHEAD = { from: 'publication date ahead of today', to: 'draft' };

const isDatedAhead = (workshop: ImportContext, article: ParsedArticle): boolean =>
  workshop.readinessFaults(withImagesAsWords(article)).some(({ code }) => code === 'DATE_AHEAD');

function faultsOfArticle(
  workshop: ImportContext,
  article: ParsedArticle,
  published: boolean,
): Fault[] {
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

async function replacedBy(
  workshop: ImportContext,
  { path, locale }: { path: string; locale: string },
  decision: WriteDecision,
): Promise<string[]> {
  switch (decision.kind) {
    case 'create':
      return [];
    case 'moved':
      return goneRecords(workshop, decision.record.articleDocumentId, locale, path);
    case 'update':
      return goneRecords(workshop, decision.documentId, locale, path);
  }
}

const noPictures: PictureFinder = () => Promise.resolve(null);

async function dataOf(
  { strapi, dryRun, taxonomy }: ImportContext,
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
