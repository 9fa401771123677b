import type { TestApplication } from './application';
import { articleInput, paragraphs } from './builders';
import { documents } from './documents';

/** A few published articles with everything that can hang on one. */
export interface ReadingRoom {
  author: string;
  category: string;
  tag: string;
  /** Three articles in Korean, the newest first; the second is in English too. */
  newest: string;
  middle: string;
  oldest: string;
}

/** Publishes them. Their titles begin with `mark`, so that lists can be narrowed to them. */
export async function furnish(app: TestApplication, mark: string): Promise<ReadingRoom> {
  const { documentId: author } = await documents(app, 'api::author.author').create({
    data: { name: `${mark} author`, bio: 'Writes.' },
  });
  const { documentId: category } = await documents(app, 'api::category.category').create({
    data: { name: `${mark} category` },
  });
  const { documentId: tag } = await documents(app, 'api::tag.tag').create({
    data: { name: `${mark} tag` },
  });
  const publish = async (name: string, publicationDate: string, more: object = {}) => {
    const data = articleInput({ title: `${mark} ${name}`, publicationDate, ...more });
    return (await documents(app).create({ data, status: 'published' })).documentId;
  };
  const oldest = await publish('oldest', '2020-01-01');
  const newest = await publish('newest', '2024-12-31', {
    author,
    category,
    tags: [tag],
    seo: { metaTitle: 'For search engines', noIndex: false },
  });
  const middle = await publish('middle', '2022-06-15');
  await documents(app).update({
    documentId: middle,
    locale: 'en',
    status: 'published',
    data: articleInput({
      title: `${mark} middle in English`,
      publicationDate: '2022-06-16',
      sections: [{ heading: 'Only', body: paragraphs('One section.') }],
    }),
  });
  return { author, category, tag, newest, middle, oldest };
}
