import type {
  Block,
  Conversion,
  ParsedArticle,
  ParsedSection,
  ParseResult,
  ParsingRules,
} from './parsing';
import {
  isAboutSummary,
  isSummaryLine,
  pageOf,
  parseArticle,
  readDate,
  readSourceText,
} from './parsing';

/** An article that an editor pasted or dropped into the panel, as its form takes it. */
export interface PastedArticle {
  /** `null` if the text has none. */
  title: string | null;
  publicationDate: string | null;
  lead: string | null;
  summary: ParsedArticle['summary'];
  /** Whether the text has a summary that is not of three lines. Its lines are part of the text. */
  hasWrongSummary: boolean;
  /** A heading is `null` where the text has none. */
  sections: { heading: string | null; body: Block[] }[];
  /** A language of the site. */
  locale: string;
  /** What the parts cannot hold of the text. */
  conversions: Conversion[];
  /** The parts of the text that the form does not take from it. */
  unused: ('tags' | 'category' | 'author' | 'cover' | 'seo')[];
}

type PastedReading = { ok: true; article: PastedArticle } | { ok: false; line: number };

/**
 * Reads an article as the import does, except that a date may also be the first paragraph of a formatted
 * text: word processors have no front matter.
 *
 * @param name the name of the file, whose ending tells the format; `paste.txt` and the like give no title
 */
export function readPasted(name: string, bytes: Uint8Array, rules: ParsingRules): PastedReading {
  const source = name === 'paste.html' ? new TextEncoder().encode(pageOf(textOf(bytes))) : bytes;
  const { result, isWithoutSummary } = parsePasted(name, source, rules);
  if (!result.ok) return { ok: false, line: result.faults[0]?.line ?? 1 };
  const { article } = result;
  const hasTitle = Object.hasOwn(article.lines, 'title') || !name.startsWith('paste.');
  const { installed, standard } = rules.locales;
  return {
    ok: true,
    article: {
      ...datedLead(article, rules),
      title: hasTitle ? article.title : null,
      summary: article.summary,
      hasWrongSummary:
        isWithoutSummary ||
        (article.summary === null &&
          article.shortcomings.some(({ reason }) => isAboutSummary(reason))),
      sections: article.sections.map(({ heading, body }: ParsedSection) => ({ heading, body })),
      locale: installed.includes(article.locale) ? article.locale : standard,
      conversions: article.conversions,
      unused: unusedOf(article),
    },
  };
}

interface Parsed {
  result: ParseResult;
  /** Whether the heading of a summary was removed, so that its lines are part of the text. */
  isWithoutSummary: boolean;
}

/**
 * Parses an article. The import refuses a plain text whose summary does not have three lines, so that its
 * writer corrects the file. An editor corrects the form instead.
 */
function parsePasted(name: string, bytes: Uint8Array, rules: ParsingRules): Parsed {
  const result = parseArticle({ path: name, bytes }, rules);
  const whole = { result, isWithoutSummary: false };
  if (result.ok || !result.faults.some(({ reason }) => isAboutSummary(reason))) return whole;
  const source = readSourceText(bytes);
  if (!source.ok) return whole;
  const lines = source.text.split('\n');
  const at = lines.findIndex((line) => isSummaryLine(line.trim()));
  if (at < 0) return whole;
  const text = lines.with(at, '').join('\n');
  const other = parseArticle({ path: name, bytes: new TextEncoder().encode(text) }, rules);
  return other.ok ? { result: other, isWithoutSummary: true } : whole;
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function datedLead(
  { publicationDate, lead }: ParsedArticle,
  { dates }: ParsingRules,
): Pick<PastedArticle, 'publicationDate' | 'lead'> {
  if (publicationDate !== null || lead === null) return { publicationDate, lead };
  const [first = '', ...others] = lead.split('\n\n');
  const reading = readDate(first, dates);
  if (reading.kind !== 'date') return { publicationDate, lead };
  return { publicationDate: reading.date, lead: others.length === 0 ? null : others.join('\n\n') };
}

function unusedOf({ tags, category, author, cover, seo }: ParsedArticle): PastedArticle['unused'] {
  const parts = { tags: tags.length > 0 ? tags : null, category, author, cover, seo };
  return (['tags', 'category', 'author', 'cover', 'seo'] as const).filter(
    (part) => parts[part] !== null,
  );
}
