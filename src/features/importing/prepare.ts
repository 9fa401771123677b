import type { Core } from '@strapi/strapi';
import { planImport, publishes, type Decision, type State } from './plan-import';
import type { ArticleAddresses } from './article-addresses';
import { localPictures, placeImages, type PictureFinder } from './images';
import type { ImportRecord, NewRecord } from './import-records';
import { lineOf, translationKey, type Conversion, type Fault, type ParsedArticle } from './parsing';
import { placeLinks } from './links';
import { recordsOfMissingFiles, findOrigin } from './origin';
import type { Reading } from './read';
import type { MissingFiles } from './missing-files';
import type { ArticleFile } from './source-files';
import type { TaxonomyFinder } from './taxonomy';

/** An article that is ready to be written, with the conversions of its file. */
export interface Prepared {
  file: ArticleFile;
  decision: WriteDecision;
  record: Omit<NewRecord, 'articleDocumentId'>;
  /** The file's own record names the article of an older existing file, so it does not count. */
  sharesRecord: boolean;
  /** The paths of missing files whose article the file takes over. */
  replaces: readonly string[];
  /** The path of a missing file that may be the former version of this one. */
  possibleSource: string | null;
  data: Record<string, unknown>;
  lines: Record<string, number>;
  conversions: Conversion[];
}

export type WriteDecision = Exclude<Decision, { kind: 'copy' }>;

export type Preparation =
  | { kind: 'unchanged' }
  /** Another existing file has the same bytes. */
  | { kind: 'copy'; of: string }
  | { kind: 'refused'; faults: Fault[] }
  | { kind: 'prepared'; prepared: Prepared };

/** The state of one import that all its files share. */
export interface ImportContext {
  strapi: Core.Strapi;
  /** The project's folder. The paths of records are relative to it. */
  project: string;
  state: State;
  dryRun: boolean;
  locales: readonly string[];
  records: ReadonlyMap<string, ImportRecord>;
  taxonomy: TaxonomyFinder;
  addresses: ArticleAddresses;
  missingFiles: MissingFiles;
  /** The article rules' own function: the faults that prevent an article from being published. */
  readinessFaults(article: object): { path: string[]; code: string; message: string }[];
}

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
  const record = context.records.get(file.path);
  const { article } = parsed;
  const wanted = publishes(context.state, article);
  const isAhead = wanted && isDatedAhead(context, article);
  const published = wanted && !isAhead;
  if (record?.contentHash === contentHash && record.published === published) {
    return { kind: 'unchanged' };
  }
  const faults = faultsOfArticle(context, article, published);
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
  const origin = await findOrigin(context, source, record);
  const decision = planImport(origin);
  if (decision.kind === 'copy') return decision;
  const { data, conversions } = await dataOf(context, file, article);
  return {
    kind: 'prepared',
    prepared: {
      file,
      decision,
      sharesRecord: record !== undefined && origin.record === undefined,
      replaces: await replacedBy(context, source, decision),
      possibleSource:
        decision.kind === 'create'
          ? await context.missingFiles.findSource({
              path: file.path,
              locale: articleLocale,
              title,
            })
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

/** Reported as a conversion and not as a fault: an import on that day publishes the article. */
const AHEAD = { from: 'publication date ahead of today', to: 'draft' };

const isDatedAhead = (context: ImportContext, article: ParsedArticle): boolean =>
  context.readinessFaults(withImagesAsWords(article)).some(({ code }) => code === 'DATE_AHEAD');

function faultsOfArticle(
  context: ImportContext,
  article: ParsedArticle,
  published: boolean,
): Fault[] {
  const lineAt = (path: string) => lineOf(article.lines, path);
  if (!context.locales.includes(article.locale)) {
    const installed = context.locales.join(', ');
    const reason = `the locale "${article.locale}" is not installed (installed: ${installed}): add it in Settings → Internationalization, or correct the locale of the file`;
    return [{ line: lineAt('locale'), reason }];
  }
  if (!published) return [];
  const readiness = context
    .readinessFaults(withImagesAsWords(article))
    .map(({ path, message }) => ({ line: lineAt(path.join('.')), reason: message }));
  return [...article.shortcomings, ...readiness];
}

/** An image reference counts as an image block, so that a section with only a picture is not empty. */
const withImagesAsWords = (article: ParsedArticle): object => ({
  ...article,
  sections: article.sections.map(({ heading, body }) => ({
    heading,
    body: body.map((block) => (block.type === 'image-reference' ? { type: 'image' } : block)),
  })),
});

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

const noPictures: PictureFinder = () => Promise.resolve(null);

async function dataOf(
  { strapi, dryRun, taxonomy, addresses }: ImportContext,
  file: ArticleFile,
  article: ParsedArticle,
): Promise<{ data: Record<string, unknown>; conversions: Conversion[] }> {
  const { title, slug, publicationDate, lead, summary } = article;
  const find = dryRun ? noPictures : localPictures(strapi, file);
  const sections: object[] = [];
  const conversions: Conversion[] = [];
  for (const { heading, body } of article.sections) {
    const linked = await placeLinks(body, addresses.finderFor(file));
    for (const one of linked.conversions) conversions.push(one);
    const placed = await placeImages(linked.body, find);
    sections.push({ heading, body: placed.body });
    if (!dryRun) for (const one of placed.conversions) conversions.push(one);
  }
  const { author, category, tags } = dryRun
    ? { author: null, category: null, tags: [] }
    : await taxonomy.resolve(article);
  const data = { title, publicationDate, lead, summary, sections, author, category, tags };
  return { data: slug === null ? data : { ...data, slug }, conversions };
}
