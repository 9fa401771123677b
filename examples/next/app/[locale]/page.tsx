import { Cards } from '@/components/cards';
import { textsOf } from '@/lib/texts';
import { readCards } from '@/lib/threeline';

export default async function Page({ params }: PageProps<'/[locale]'>) {
  const { locale } = await params;
  return (
    <>
      <h1>{textsOf(locale).latest}</h1>
      <Cards cards={await readCards(locale)} />
    </>
  );
}
