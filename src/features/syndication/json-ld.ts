import type { ImageObject, NewsArticle, WithContext } from 'schema-dts';
import { homeOf, syndicated, type Cover, type Place } from './article';
import { withOffset } from './dates';

/** What HTML or JavaScript would take for something else inside of a `<script>`. */
const UNSAFE = /[<>&\u2028\u2029]/g;

/**
 * An article as a schema.org NewsArticle, ready to print between `<script type="application/ld+json">`
 * and `</script>`: JSON in which no character can end the element.
 *
 * @param article a whole one, as the API answers it
 */
export function jsonLdOf(article: unknown, place: Place): string {
  const text = JSON.stringify(newsArticle(article, place));
  return text.replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function newsArticle(article: unknown, place: Place): WithContext<NewsArticle> {
  const read = syndicated(article, place);
  const { locale, lead, publishedAt, updatedAt, category, tags, author, cover } = read;
  const home = homeOf(place, locale);
  const address = read.canonicalAddress;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: read.title,
    abstract: read.summary.join('\n'),
    ...(lead !== null && { description: lead }),
    inLanguage: locale,
    datePublished: withOffset(publishedAt, place.site.timeZone),
    dateModified: withOffset(updatedAt, place.site.timeZone),
    ...(address !== null && {
      url: address,
      mainEntityOfPage: { '@type': 'WebPage', '@id': address },
    }),
    ...(author !== null && { author: { '@type': 'Person', name: author } }),
    publisher: {
      '@type': 'Organization',
      name: place.site.textsFor(locale).name,
      ...(home !== null && { url: home }),
    },
    ...(cover !== null && { image: imagesOf(cover) }),
    ...(category !== null && { articleSection: category }),
    ...(tags.length > 0 && { keywords: tags }),
  };
}

/** The largest first, which search engines take where they take one. */
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
