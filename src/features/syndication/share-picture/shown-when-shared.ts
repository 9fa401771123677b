import type { Cover, SiteAddresses, SyndicatedArticle } from '../article';
import { HEIGHT, WIDTH } from './draw';
import { sharePicturePath, versionOf, type SharedText } from './shared-text';

/** What a drawn picture of an article shows; `null` for an article without three lines. */
export function sharedTextOf(
  { locale, title, summary }: Pick<SyndicatedArticle, 'locale' | 'title' | 'summary'>,
  { site }: SiteAddresses,
): SharedText | null {
  if (summary.length === 0) return null;
  return { locale, title, lines: summary, site: site.textsFor(locale).name };
}

/**
 * The picture that is shown where an article is shared: the one of its link preview, its cover, the one that
 * is drawn from its texts, or that of the site.
 */
export const shownWhenShared = (
  article: SyndicatedArticle,
  addresses: SiteAddresses,
): Cover | null =>
  article.preview.picture ??
  article.cover ??
  drawn(article, addresses) ??
  addresses.pictures?.sharePicture ??
  null;

const hasHangul = ({ title, lines, site }: SharedText): boolean =>
  [title, site, ...lines].some((text) => /\p{Script=Hangul}/u.test(text));

function drawn(article: SyndicatedArticle, addresses: SiteAddresses): Cover | null {
  const below = addresses.pictures?.drawnBelow ?? null;
  const shared = sharedTextOf(article, addresses);
  if (below === null || shared === null || article.isDraft) return null;
  if (!addresses.pictures?.drawsHangul && hasHangul(shared)) return null;
  return {
    address: below + sharePicturePath(article, versionOf(shared)),
    srcset: null,
    sizes: [],
    type: 'image/png',
    bytes: 0,
    width: WIDTH,
    height: HEIGHT,
    alternativeText: article.title,
    caption: null,
  };
}
