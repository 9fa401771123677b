import type { ImageObject, NewsArticle, WithContext } from 'schema-dts';
import { homeAddressOf, syndicatedArticle, type Cover, type SiteAddresses } from './article';
import { withOffset } from './dates';
import { shownWhenShared } from './share-picture/shown-when-shared';

/** Characters with a meaning of their own inside a `<script>`. */
const UNSAFE = /[<>&\u2028\u2029]/g;

/**
 * Writes an article as a schema.org NewsArticle for a `<script type="application/ld+json">`. No character
 * of the JSON can end the element.
 *
 * @param article a whole article as the API returns it
 */
export function jsonLdOf(article: unknown, addresses: SiteAddresses): string {
  const text = JSON.stringify(newsArticle(article, addresses));
  return text.replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function newsArticle(article: unknown, addresses: SiteAddresses): WithContext<NewsArticle> {
  const read = syndicatedArticle(article, addresses);
  const { locale, lead, publishedAt, updatedAt, category, tags, author } = read;
  const home = homeAddressOf(addresses, locale);
  const address = read.canonicalAddress;
  const [profile, ...others] = read.authorLinks;
  const logo = addresses.pictures?.logo;
  const image = shownWhenShared(read, addresses);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: read.title,
    ...(read.summary.length > 0 && { abstract: read.summary.join('\n') }),
    ...(lead !== null && { description: lead }),
    inLanguage: locale,
    datePublished: withOffset(publishedAt, addresses.site.timeZone),
    dateModified: withOffset(updatedAt, addresses.site.timeZone),
    ...(address !== null && {
      url: address,
      mainEntityOfPage: { '@type': 'WebPage', '@id': address },
    }),
    ...(author !== null && {
      author: {
        '@type': 'Person',
        name: author,
        ...(profile !== undefined && { url: profile }),
        ...(others.length > 0 && { sameAs: others }),
      },
    }),
    publisher: {
      '@type': 'Organization',
      name: addresses.site.textsFor(locale).name,
      ...(home !== null && { url: home }),
      ...(logo && { logo: imagesOf(logo)[0] }),
    },
    ...(image && { image: imagesOf(image) }),
    ...(category !== null && { articleSection: category }),
    ...(tags.length > 0 && { keywords: tags }),
  };
}

/** Lists the images, largest first: a search engine that uses one takes the first. */
function imagesOf({ address, sizes, width, height, ...cover }: Cover): ImageObject[] {
  const known = sizes.length > 0 ? [...sizes].reverse() : [{ address, width, height }];
  const caption = cover.caption ?? cover.alternativeText;
  return known.map((size) => ({
    '@type': 'ImageObject',
    url: size.address,
    ...(size.width !== null && { width: String(size.width) }),
    ...(size.height !== null && { height: String(size.height) }),
    ...(caption !== '' && { caption }),
  }));
}
