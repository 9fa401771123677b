import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Cards } from '@/components/cards';
import { localeOf } from '@/lib/texts';
import { readAuthors, readAuthor, slugOf } from '@/lib/threeline';

type Props = PageProps<'/[locale]/authors/[slug]'>;

export async function generateStaticParams() {
  const authors = await readAuthors();
  return authors.length > 0 ? authors.map(({ slug }) => ({ slug })) : [{ slug: '-' }];
}

async function find({ params }: Props) {
  const slug = slugOf(await params);
  const locale = localeOf(await params);
  return (await readAuthor(locale, slug)) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { name, bio } = await find(props);
  return { title: name, description: bio };
}

export default async function Page(props: Props) {
  const { name, bio, articles } = await find(props);
  return (
    <>
      <h1>{name}</h1>
      <p>{bio}</p>
      <Cards cards={articles} />
    </>
  );
}
