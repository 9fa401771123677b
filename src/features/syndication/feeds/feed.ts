import {
  homeAddressOf,
  syndicatedArticle,
  type Cover,
  type SiteAddresses,
  type SyndicatedArticle,
} from '../article';
import { withDistinctSeconds } from '../dates';
import { MissingSiteAddressError } from '../site-address-error';
import { contentOf, linesAsHtml } from './content';
import { isBlank } from '../../../platform/text';

/** The most articles of a feed. */
export const FEED_LENGTH = 50;

/** In characters. An article may have two megabytes; a feed of such articles ends earlier. */
const MAX_CONTENT = 5_000_000;

/** The selection of a feed. */
interface Topic {
  locale: string;
  /** Names of the category, tag and author that limit the feed, in its language. */
  names: readonly string[];
  /** The address of the feed itself. */
  address: string;
  /** The WebSub hub that is told of changes of this feed. */
  hub: string | null;
}

/** A feed, independent of its format. */
export interface Feed {
  title: string;
  description: string;
  /** The site's name. */
  publisher: string;
  home: string;
  address: string;
  hub: string | null;
  language: string;
  /** The address of the site's logo. */
  logo: string | null;
  updated: Date;
  items: FeedItem[];
}

export interface FeedItem {
  /** Does not change with the slug or the server's name. */
  id: string;
  address: string;
  title: string;
  /** The three lines, or else the lead, or nothing. */
  summary: string;
  /** The summary as HTML, because readers parse RSS descriptions as HTML. */
  summaryHtml: string;
  html: string;
  published: Date;
  updated: Date;
  author: string | null;
  /** The category and the tags. */
  categories: string[];
  cover: Cover | null;
}

/**
 * Makes a feed of articles as the API returns them.
 *
 * @param pages pages of articles, newest first; read only until the feed is full
 * @throws MissingSiteAddressError
 */
export async function makeFeed(
  pages: AsyncIterable<readonly unknown[]>,
  topic: Topic,
  addresses: SiteAddresses,
  now = new Date(),
): Promise<Feed> {
  const { locale, names, address, hub } = topic;
  const home = homeAddressOf(addresses, locale);
  if (home === null) throw new MissingSiteAddressError();
  const { name: publisher, description } = addresses.site.textsFor(locale);
  const items = withDistinctDates(await itemsOf(pages, addresses), now);
  const changes = [addresses.site.updatedAt, ...items.map(({ updated }) => updated)];
  return {
    title: [publisher, ...names].join(' – '),
    // RSS requires a description.
    description: isBlank(description) ? publisher : description,
    publisher,
    home,
    address,
    hub,
    language: locale,
    logo: addresses.pictures?.logo?.address ?? null,
    updated: new Date(changes.reduce((last, date) => Math.max(last, date.getTime()), 0)),
    items,
  };
}

async function itemsOf(
  pages: AsyncIterable<readonly unknown[]>,
  addresses: SiteAddresses,
): Promise<FeedItem[]> {
  const items: FeedItem[] = [];
  let length = 0;
  for await (const articles of pages) {
    for (const article of articles) {
      const item = itemOf(syndicatedArticle(article, addresses), addresses);
      length += item.html.length;
      if (items.length > 0 && length > MAX_CONTENT) return items;
      items.push(item);
      if (items.length === FEED_LENGTH) return items;
    }
  }
  return items;
}

/** Gives all items different publication dates. */
function withDistinctDates(items: readonly FeedItem[], now: Date): FeedItem[] {
  const instants = withDistinctSeconds(
    items.map(({ published }) => published),
    now,
  );
  return items.map((item, index) => {
    const published = instants[index] ?? item.published;
    return { ...item, published, updated: item.updated < published ? published : item.updated };
  });
}

function itemOf(article: SyndicatedArticle, { server }: SiteAddresses): FeedItem {
  const { documentId, locale, publishedAt, updatedAt, category } = article;
  const lead = article.lead === null || isBlank(article.lead) ? [] : [article.lead];
  const teaser = article.summary.length > 0 ? article.summary : lead;
  return {
    id: `urn:threeline:article:${documentId}:${locale}`,
    address: article.address ?? '',
    title: article.title,
    summary: teaser.join('\n'),
    summaryHtml: linesAsHtml(teaser),
    html: contentOf(article, server),
    published: publishedAt,
    updated: updatedAt,
    author: article.author,
    categories: [...new Set([...(category === null ? [] : [category]), ...article.tags])],
    cover: article.cover,
  };
}
