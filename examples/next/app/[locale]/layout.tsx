import type { Metadata } from 'next';
import { draftMode } from 'next/headers';
import Link from 'next/link';
import { localeOf, LOCALES, textsOf } from '@/lib/texts';
import { readCategories, readSite } from '@/lib/threeline';
import './style.css';

export const generateStaticParams = () => LOCALES.map((locale) => ({ locale }));

export async function generateMetadata({ params }: LayoutProps<'/[locale]'>): Promise<Metadata> {
  const locale = localeOf(await params);
  const { name, description } = await readSite(locale);
  return {
    metadataBase: new URL(process.env.SITE_URL ?? 'http://localhost:3000'),
    title: { default: name, template: `%s · ${name}` },
    description,
    alternates: { types: { 'application/rss+xml': `/${locale}/feed.rss` } },
  };
}

async function leaveDraft() {
  'use server';
  (await draftMode()).disable();
}

export default async function Layout({ children, params }: LayoutProps<'/[locale]'>) {
  const locale = localeOf(await params);
  const texts = textsOf(locale);
  const [site, categories] = await Promise.all([readSite(locale), readCategories()]);
  const { isEnabled: showsDraft } = await draftMode();
  return (
    <html lang={locale}>
      <body>
        <header>
          <Link href={`/${locale}`}>{site.name}</Link>
          <nav aria-label={texts.categories}>
            {categories.map(({ slug, name }) => (
              <Link key={slug} href={`/${locale}/categories/${slug}`}>
                {name}
              </Link>
            ))}
          </nav>
          <form action={`/${locale}/search`} role="search">
            <input type="search" name="q" aria-label={texts.search} required />
            <button>{texts.search}</button>
          </form>
          {showsDraft && (
            <form action={leaveDraft} className="draft">
              {texts.draft} <button>{texts.leaveDraft}</button>
            </form>
          )}
        </header>
        <main>{children}</main>
      </body>
    </html>
  );
}
