import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import { withoutCdataPadding, withoutForbiddenCharacters } from '../xml';
import type { Feed, FeedItem } from './feed';

/** A format of feeds. */
interface Format {
  /** Includes the charset, for readers that do not look into the document. */
  contentType: string;
  write(feed: Feed): string;
}

/** Formats by the ending of a feed's address. */
export const FORMATS = {
  rss: { contentType: 'application/rss+xml; charset=utf-8', write: rss },
  atom: { contentType: 'application/atom+xml; charset=utf-8', write: atom },
  json: { contentType: 'application/feed+json; charset=utf-8', write: json },
} as const satisfies Record<string, Format>;

/** https://www.rssboard.org/rss-specification */
function rss(source: Feed): string {
  const feed = withoutForbiddenCharacters(source);
  const written = generateRssFeed(
    {
      title: feed.title,
      link: feed.home,
      description: feed.description,
      language: feed.language,
      lastBuildDate: feed.updated,
      ...(feed.logo !== null && {
        image: { url: feed.logo, title: feed.title, link: feed.home },
      }),
      atom: {
        links: [
          { href: feed.address, rel: 'self', type: 'application/rss+xml' },
          ...hubLinks(feed),
        ],
      },
      items: feed.items.map((item) => ({
        title: item.title,
        link: item.address,
        guid: { value: item.id, isPermaLink: false },
        // Readers parse it as HTML, so text that looks like an element must be escaped.
        ...(item.summaryHtml !== '' && { description: item.summaryHtml }),
        pubDate: item.published,
        categories: item.categories.map((name) => ({ name })),
        // The `author` of RSS is an e-mail address.
        ...(item.author !== null && { dc: { creators: [item.author] } }),
        content: { encoded: item.html },
        ...coverInRss(item),
      })),
    },
    { strict: true },
  );
  return withoutCdataPadding(written);
}

/** https://www.w3.org/TR/websub/#discovery */
const hubLinks = ({ hub }: Feed) => (hub === null ? [] : [{ href: hub, rel: 'hub' }]);

function coverInRss({ cover }: FeedItem) {
  if (cover === null) return {};
  const { address: url, type, bytes, width, height, alternativeText } = cover;
  return {
    enclosures: [{ url, type, length: bytes }],
    media: {
      contents: [
        {
          url,
          type,
          medium: 'image',
          fileSize: bytes,
          ...(width !== null && { width }),
          ...(height !== null && { height }),
          ...(alternativeText !== '' && { description: { value: alternativeText } }),
        },
      ],
    },
  };
}

/** RFC 4287. */
function atom(source: Feed): string {
  const feed = withoutForbiddenCharacters(source);
  const written = generateAtomFeed(
    {
      id: feed.address,
      title: { value: feed.title },
      subtitle: { value: feed.description },
      updated: feed.updated,
      // The author of articles that have none.
      authors: [{ name: feed.publisher }],
      ...(feed.logo !== null && { logo: feed.logo }),
      links: [
        { href: feed.address, rel: 'self', type: 'application/atom+xml' },
        { href: feed.home, rel: 'alternate', type: 'text/html' },
        ...hubLinks(feed),
      ],
      xml: { lang: feed.language },
      entries: feed.items.map((item) => ({
        id: item.id,
        title: { value: item.title },
        links: [
          { href: item.address, rel: 'alternate', type: 'text/html' },
          ...(item.cover === null
            ? []
            : [
                {
                  href: item.cover.address,
                  rel: 'enclosure',
                  type: item.cover.type,
                  length: item.cover.bytes,
                  ...(item.cover.alternativeText !== '' && { title: item.cover.alternativeText }),
                },
              ]),
        ],
        published: item.published,
        updated: item.updated,
        ...(item.author !== null && { authors: [{ name: item.author }] }),
        categories: item.categories.map((term) => ({ term })),
        ...(item.summaryHtml !== '' && {
          summary: { value: item.summaryHtml, type: 'html' as const },
        }),
        content: { value: item.html, type: 'html' },
      })),
    },
    { strict: true },
  );
  return withoutCdataPadding(written);
}

/** https://www.jsonfeed.org/version/1.1/ */
function json(feed: Feed): string {
  const items = feed.items.map((item) => ({
    id: item.id,
    url: item.address,
    title: item.title,
    content_html: item.html,
    ...(item.summary !== '' && { summary: item.summary }),
    date_published: item.published,
    date_modified: item.updated,
    language: feed.language,
    tags: item.categories,
    ...(item.author !== null && { authors: [{ name: item.author }] }),
    ...(item.cover !== null && { image: item.cover.address }),
  }));
  const written = generateJsonFeed(
    {
      title: feed.title,
      description: feed.description,
      home_page_url: feed.home,
      feed_url: feed.address,
      ...(feed.hub !== null && { hubs: [{ type: 'WebSub', url: feed.hub }] }),
      language: feed.language,
      authors: [{ name: feed.publisher }],
      ...(feed.logo !== null && { icon: feed.logo }),
      items,
    },
    { strict: true },
  );
  // The library leaves out empty lists, but JSON Feed requires `items`.
  return JSON.stringify({ items: [], ...(written as object) });
}
