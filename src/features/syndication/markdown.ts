import type { RootContent } from 'mdast';
import { stringify } from 'yaml';
import {
  markdownBody,
  markdownHeading,
  markdownParagraphs,
  writeMarkdown,
} from '../../platform/blocks';
import { absoluteAddresses } from './absolute-addresses';
import { syndicatedArticle, type SiteAddresses, type SyndicatedArticle } from './article';
import { withOffset } from './dates';

/**
 * Writes a whole article as Markdown. The front matter has the title and the three lines, and names
 * its keys as the import and static site generators do. Below it are the lead and the sections. All
 * addresses are absolute.
 *
 * The import reads a text without headings as one section, so the lead of such an article is in the
 * front matter.
 *
 * @param article a whole article as the API returns it, with its first publish
 */
export function articleMarkdown(article: unknown, addresses: SiteAddresses): string {
  const read = syndicatedArticle(article, addresses);
  const { address, lead, sections } = read;
  const resolved = absoluteAddresses(address, addresses.server);
  const content: RootContent[] = [
    ...(hasHeadings(read) ? markdownParagraphs(lead ?? '') : []),
    ...sections.flatMap(({ heading, body }) => [
      ...(heading === null ? [] : [markdownHeading(heading, 2)]),
      ...markdownBody(body, resolved),
    ]),
  ];
  // A folded text would break words apart in languages without spaces.
  const front = stringify(frontMatter(read, addresses), { lineWidth: 0 });
  return `---\n${front}---\n\n${writeMarkdown(content)}`;
}

const hasHeadings = ({ sections }: SyndicatedArticle): boolean =>
  sections.length === 0 || sections.some(({ heading }) => heading !== null);

function frontMatter(article: SyndicatedArticle, { site }: SiteAddresses): object {
  const { lead, summary, publicationDate, author, category, tags, cover } = article;
  const { canonicalAddress } = article;
  return {
    title: article.title,
    ...(lead !== null && !hasHeadings(article) && { lead }),
    ...(summary.length > 0 && { summary }),
    ...(publicationDate !== null && { date: publicationDate }),
    updated: withOffset(article.updatedAt, site.timeZone),
    ...(author !== null && { author }),
    ...(category !== null && { category }),
    ...(tags.length > 0 && { tags }),
    language: article.locale,
    slug: article.slug,
    ...(canonicalAddress !== null && { canonical: canonicalAddress }),
    ...(cover !== null && { cover: pictureOf(cover) }),
  };
}

const pictureOf = ({
  address,
  alternativeText,
  caption,
}: NonNullable<SyndicatedArticle['cover']>) => ({
  url: address,
  ...(alternativeText !== '' && { alt: alternativeText }),
  ...(caption && { caption }),
});
