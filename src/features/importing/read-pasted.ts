import type { Block, Conversion, ParsedArticle, ParsedSection, ParsingRules } from './parsing';
import { pageOf, parseArticle, readDate } from './parsing';

/** An article that an editor pasted or dropped into the panel, as its form takes it. */
export interface PastedArticle {
  /** `null` if the text has none. */
  title: string | null;
  publicationDate: string | null;
  lead: string | null;
  summary: ParsedArticle['summary'];
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
  const result = parseArticle({ path: name, bytes: source }, rules);
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
      sections: article.sections.map(({ heading, body }: ParsedSection) => ({ heading, body })),
      locale: installed.includes(article.locale) ? article.locale : standard,
      conversions: article.conversions,
      unused: unusedOf(article),
    },
  };
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
