import { defineCollection } from 'astro:content';
import { api, everyPage, LOCALES } from './threeline';

/** Every published article in every language, the newest first. */
async function loader() {
  const all = [];
  for (const locale of LOCALES) {
    const cards = await everyPage((pagination) =>
      api.listArticles({ query: { locale, pagination } }),
    );
    for (const [order, { slug }] of cards.entries()) {
      const query = { locale, jsonLd: true };
      const { data, meta } = await api.getRenderedArticleBySlug({ slug, format: 'html', query });
      all.push({ id: `${locale}/${slug}`, order, article: data, jsonLd: meta.jsonLd });
    }
  }
  return all;
}

export const collections = { articles: defineCollection({ loader }) };
