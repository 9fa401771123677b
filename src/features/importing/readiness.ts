import type { ImportContext } from './import-context';
import { lineOf, type Fault, type ParsedArticle } from './parsing';
import { targetOf, type Target } from './target';

/** The faults for which an article cannot even be stored as a draft, or `null`. */
export function refusalOf(context: ImportContext, article: ParsedArticle): Fault[] | null {
  if (!context.locales.includes(article.locale)) {
    const installed = context.locales.join(', ');
    const reason = `the locale "${article.locale}" is not installed (installed: ${installed}): add it in Settings → Internationalization, or correct the locale of the file`;
    return [{ line: lineOf(article.lines, 'locale'), reason }];
  }
  const faults = readiness(context, article).filter(({ code }) => UNSTORABLE.has(code));
  return faults.length === 0 ? null : faults.map((fault) => inFile(article, fault));
}

/** Strapi checks the length of a text in drafts too. */
const UNSTORABLE: ReadonlySet<string> = new Set(['TEXT_TOO_LONG', 'TOO_MANY_SECTIONS']);

const readiness = (context: ImportContext, article: ParsedArticle) =>
  context.readinessFaults(withImagesAsWords(article));

const inFile = (
  { lines }: ParsedArticle,
  { path, message }: { path: string[]; message: string },
): Fault => ({ line: lineOf(lines, path.join('.')), reason: message });

/** Decides what a file should become, from its readiness. */
export function targetOfFile(
  context: ImportContext,
  article: ParsedArticle,
  slugFaults: readonly Fault[],
): Target {
  const faults = readiness(context, article);
  const missing = faults
    .filter(({ code }) => code !== 'DATE_AHEAD')
    .map((fault) => inFile(article, fault));
  return targetOf(article, {
    state: context.state,
    now: context.now,
    timeZone: context.timeZone,
    reasons: [...article.shortcomings, ...slugFaults, ...missing],
    isDateAhead: faults.some(({ code }) => code === 'DATE_AHEAD'),
    lineAt: (part) => lineOf(article.lines, part),
  });
}

/** An image reference counts as an image block, so that a section with only a picture is not empty. */
const withImagesAsWords = (article: ParsedArticle): object => ({
  ...article,
  sections: article.sections.map(({ heading, body }) => ({
    heading,
    body: body.map((block) => (block.type === 'image-reference' ? { type: 'image' } : block)),
  })),
});
