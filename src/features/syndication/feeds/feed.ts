import { homeOf, syndicated, type Cover, type Place, type SyndicatedArticle } from '../article';
import { distinct } from '../dates';
import { NoSiteAddress } from '../no-site-address';
import { contentOf, linesAsHtml } from './content';
import { isBlank } from '../../../platform/text';

/** How many articles a feed has. */
export const FEED_LENGTH = 50;

/** An article may be two megabytes long: a feed of such ends earlier, but has one at least. */
const MAX_CONTENT = 5_000_000;

/** What a feed is of. */
export interface Topic {
  locale: string;
  /** Names of the category, tag and author that it is narrowed to. */
  names: readonly string[];
  /** Where the feed itself is. */
  address: string;
}

/** A feed, whatever it is written as. */
export interface Feed {
  title: string;
  description: string;
  /** The site's name. */
  publisher: string;
  home: string;
  address: string;
  language: string;
  updated: Date;
  items: FeedItem[];
}

export interface FeedItem {
  /** Stays the same when the slug or the server's name change. */
  id: string;
  address: string;
  title: string;
  summary: string;
  /** The summary as HTML, which readers take RSS descriptions for. */
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
 * Makes a feed of articles as the API answers them.
 *
 * @param pages articles by pages, the newest first, read only as far as the feed reaches
 * @throws NoSiteAddress
 */
export async function makeFeed(
  pages: AsyncIterable<readonly unknown[]>,
  topic: Topic,
  place: Place,
  now = new Date(),
): Promise<Feed> {
  const { locale, names, address } = topic;
  const home = homeOf(place, locale);
  if (home === null) throw new NoSiteAddress();
  const { name: publisher, description } = place.site.textsFor(locale);
  const items = apart(await itemsOf(pages, place), now);
  const changes = [place.site.updatedAt, ...items.map(({ updated }) => updated)];
  return {
    title: [publisher, ...names].join(' – '),
    // A channel without a description is no RSS.
    description: isBlank(description) ? publisher : description,
    publisher,
    home,
    address,
    language: locale,
    updated: new Date(changes.reduce((last, date) => Math.max(last, date.getTime()), 0)),
    items,
  };
}

async function itemsOf(
  pages: AsyncIterable<readonly unknown[]>,
  place: Place,
): Promise<FeedItem[]> {
  const items: FeedItem[] = [];
  let length = 0;
  for await (const articles of pages) {
    for (const article of articles) {
      const item = itemOf(syndicated(article, place), place);
      length += item.html.length;
      if (items.length > 0 && length > MAX_CONTENT) return items;
      items.push(item);
      if (items.length === FEED_LENGTH) return items;
    }
  }
  return items;
}

/** No two items of one second. */
function apart(items: readonly FeedItem[], now: Date): FeedItem[] {
  const instants = distinct(
    items.map(({ published }) => published),
    now,
  );
  return items.map((item, index) => {
    const published = instants[index] ?? item.published;
    return { ...item, published, updated: item.updated < published ? published : item.updated };
  });
}

function itemOf(article: SyndicatedArticle, { server }: Place): FeedItem {
  const { documentId, locale, publishedAt, updatedAt, category } = article;
  return {
    id: `urn:threeline:article:${documentId}:${locale}`,
    address: article.address ?? '',
    title: article.title,
    summary: article.summary.join('\n'),
    summaryHtml: linesAsHtml(article.summary),
    html: contentOf(article, server),
    published: publishedAt,
    updated: updatedAt,
    author: article.author,
    categories: [...new Set([...(category === null ? [] : [category]), ...article.tags])],
    cover: article.cover,
  };
}
