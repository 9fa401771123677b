import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Cards } from '@/components/cards';
import { localeOf } from '@/lib/texts';
import { readCategories, readCategory, slugOf } from '@/lib/threeline';

type Props = PageProps<'/[locale]/categories/[slug]'>;

export async function generateStaticParams() {
  const categories = await readCategories();
  return categories.length > 0 ? categories.map(({ slug }) => ({ slug })) : [{ slug: '-' }];
}

async function find({ params }: Props) {
  const slug = slugOf(await params);
  const locale = localeOf(await params);
  return (await readCategory(locale, slug)) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { name, description } = await find(props);
  return { title: name, description };
}

export default async function Page(props: Props) {
  const { name, description, articles } = await find(props);
  return (
    <>
      <h1>{name}</h1>
      <p>{description}</p>
      <Cards cards={articles} />
    </>
  );
}
