import { withSrcset } from '../../platform/media';

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Adds a `srcset` to the cover and to the author's avatar, where they have formats. */
export function withSrcsets<Article extends Fields>(server: string, article: Article): Article {
  const { cover, author } = article;
  return {
    ...article,
    ...(isFields(cover) && { cover: withSrcset(server, cover) }),
    ...(isFields(author) &&
      isFields(author['avatar']) && {
        author: { ...author, avatar: withSrcset(server, author['avatar']) },
      }),
  };
}
