import type { Metadata } from 'next';
import { draftMode } from 'next/headers';
import { notFound, permanentRedirect } from 'next/navigation';
import { ArticleView } from '@/components/article';
import { localeOf } from '@/lib/texts';
import { readArticle, readCards, readDraft, slugOf } from '@/lib/threeline';

type Props = PageProps<'/[locale]/articles/[slug]'>;

/** The newest are rendered by the build, all others by their first reader. */
export async function generateStaticParams({ params }: { params: { locale: string } }) {
  const cards = await readCards(params.locale);
  // Next.js wants at least one.
  return cards.length > 0 ? cards.map(({ slug }) => ({ slug })) : [{ slug: '-' }];
}

async function find({ params }: Props) {
  const slug = slugOf(await params);
  const locale = localeOf(await params);
  const { isEnabled } = await draftMode();
  const found = await (isEnabled ? readDraft(locale, slug) : readArticle(locale, slug));
  if (found === null) notFound();
  if ('movedTo' in found) permanentRedirect(found.movedTo);
  return { locale, slug, ...found };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { article, locale, slug } = await find(props);
  const addresses = [{ locale, slug }, ...(article.localizations ?? [])].map(
    (one) => [one.locale, `/${one.locale}/articles/${encodeURIComponent(one.slug)}`] as const,
  );
  return {
    title: article.seo?.metaTitle ?? article.title,
    description: article.seo?.metaDescription ?? article.lead,
    alternates: {
      canonical: article.seo?.canonicalUrl ?? `/${locale}/articles/${encodeURIComponent(slug)}`,
      languages: Object.fromEntries(addresses),
    },
    robots: article.seo?.noIndex ? { index: false } : null,
  };
}

export default async function Page(props: Props) {
  const { article, jsonLd, locale } = await find(props);
  return (
    <>
      <ArticleView article={article} locale={locale} />
      {jsonLd && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd }} />}
    </>
  );
}
