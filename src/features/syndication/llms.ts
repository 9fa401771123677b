import type { List, Paragraph, RootContent } from 'mdast';
import { z } from 'zod';
import type { SiteSettings } from '../../articles/site';
import { markdownHeading, markdownParagraphs, writeMarkdown } from '../../platform/blocks';

/** The most articles of a language. */
export const LLMS_LENGTH = 50;

/** Articles in one language as the API returns them, newest first. */
export interface LanguageList {
  locale: string;
  articles: readonly unknown[];
}

const cards = z.array(
  z.looseObject({
    title: z.string(),
    slug: z.string(),
    summary: z.looseObject({ line1: z.string() }).nullish(),
    seo: z.looseObject({ noIndex: z.boolean().nullish() }).nullish(),
  }),
);

const ABOUT =
  'Each link leads to an article as Markdown. Its front matter has the title, a summary of three lines and the address of its page.';

/**
 * Writes the list of the newest articles for language models (https://llmstxt.org). Articles that
 * search engines must not index are left out.
 *
 * @param api the address below which the API is, such as `https://cms.example.com/api`
 * @param defaultLocale its articles need no `locale` in their addresses
 */
export function llmsText(
  site: SiteSettings,
  languages: readonly LanguageList[],
  { api, defaultLocale }: { api: string; defaultLocale: string },
): string {
  const { name, description } = site.textsFor(defaultLocale);
  const quoted = markdownParagraphs(description);
  const lists = languages.map(({ locale, articles }): RootContent[] => {
    const suffix = locale === defaultLocale ? '' : `?locale=${encodeURIComponent(locale)}`;
    const items = cards.parse(articles).filter(({ seo }) => seo?.noIndex !== true);
    if (items.length === 0) return [];
    const list: List = {
      type: 'list',
      spread: false,
      children: items.map((card) => ({
        type: 'listItem',
        children: [
          linkTo(`${api}/articles/slug/${encodeURIComponent(card.slug)}.md${suffix}`, card),
        ],
      })),
    };
    return [markdownHeading(nameOf(locale), 2), list];
  });
  return writeMarkdown([
    markdownHeading(name, 1),
    ...(quoted.length === 0 ? [] : [{ type: 'blockquote' as const, children: quoted }]),
    ...markdownParagraphs(ABOUT),
    ...lists.flat(),
  ]);
}

function linkTo(url: string, { title, summary }: z.infer<typeof cards>[number]): Paragraph {
  const link = { type: 'link' as const, url, children: [{ type: 'text' as const, value: title }] };
  const notes = summary ? [{ type: 'text' as const, value: `: ${summary.line1}` }] : [];
  return { type: 'paragraph', children: [link, ...notes] };
}

/** The name of a language in itself, such as `한국어`. */
const nameOf = (locale: string): string =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
