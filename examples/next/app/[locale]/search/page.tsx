import { Suspense } from 'react';
import { Cards } from '@/components/cards';
import { localeOf, textsOf, type Locale } from '@/lib/texts';
import { search } from '@/lib/threeline';

type Props = PageProps<'/[locale]/search'>;

export default async function Page({ params, searchParams }: Props) {
  const locale = localeOf(await params);
  return (
    <>
      <h1>{textsOf(locale).search}</h1>
      <Suspense>
        <Results locale={locale} searchParams={searchParams} />
      </Suspense>
    </>
  );
}

async function Results({ locale, searchParams }: { locale: Locale } & Pick<Props, 'searchParams'>) {
  const { q } = await searchParams;
  if (typeof q !== 'string' || q.trim() === '') return null;
  const texts = textsOf(locale);
  const cards = await search(locale, q);
  return (
    <>
      <p role="status">{cards.length > 0 ? texts.results(q) : texts.noResults}</p>
      <Cards cards={cards} />
    </>
  );
}
