import { Cards } from '@/components/cards';
import { localeOf, textsOf } from '@/lib/texts';
import { readCards } from '@/lib/threeline';

export default async function Page({ params }: PageProps<'/[locale]'>) {
  const locale = localeOf(await params);
  return (
    <>
      <h1>{textsOf(locale).latest}</h1>
      <Cards cards={await readCards(locale)} />
    </>
  );
}
