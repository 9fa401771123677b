import { syndicatedArticle, type SiteAddresses } from './article';
import { withOffset } from './dates';
import { shownWhenShared } from './share-picture/shown-when-shared';

/** What a link preview of an article shows: the properties of https://ogp.me. */
export interface OpenGraph {
  type: 'article';
  title: string;
  description: string | null;
  /** The canonical address. */
  url: string | null;
  siteName: string;
  /** A language with its territory, such as `ko_KR`. */
  locale: string;
  publishedTime: string;
  modifiedTime: string;
  author: string | null;
  section: string | null;
  tags: string[];
  image: OpenGraphImage | null;
}

interface OpenGraphImage {
  url: string;
  type: string;
  width: number | null;
  height: number | null;
  alt: string;
}

/** @param article a whole article as the API returns it */
export function openGraphOf(article: unknown, addresses: SiteAddresses): OpenGraph {
  const read = syndicatedArticle(article, addresses);
  const { timeZone } = addresses.site;
  const image = shownWhenShared(read, addresses);
  return {
    type: 'article',
    title: read.preview.title ?? read.title,
    description: read.preview.description ?? read.lead ?? (read.summary.join(' ') || null),
    url: read.canonicalAddress,
    siteName: addresses.site.textsFor(read.locale).name,
    locale: withTerritory(read.locale),
    publishedTime: withOffset(read.publishedAt, timeZone),
    modifiedTime: withOffset(read.updatedAt, timeZone),
    author: read.author,
    section: read.category,
    tags: read.tags,
    image: image && {
      url: image.address,
      type: image.type,
      width: image.width,
      height: image.height,
      alt: image.alternativeText || read.title,
    },
  };
}

/** `ko` is most likely `ko_KR` (https://www.unicode.org/reports/tr35/#Likely_Subtags). */
function withTerritory(locale: string): string {
  const { language, region } = new Intl.Locale(locale).maximize();
  return region === undefined ? language : `${language}_${region}`;
}
