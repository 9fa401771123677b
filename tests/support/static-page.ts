import type { Client } from '../../docs/client/threeline';

const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);

/** Makes a page of the newest articles, and one of each, with nothing but the generated client. */
export async function buildSite(api: Client, locale: string): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  const { data: site } = await api.getSite({ query: { locale } });
  const { data: cards } = await api.listArticles({
    query: { locale, pagination: { pageSize: 10 }, sort: ['publicationDate:desc'] },
  });
  const items = cards.map(
    ({ slug, title, summary, author }) =>
      `<li><a href="/${encodeURIComponent(slug)}">${escaped(title)}</a>` +
      `<p>${[summary.line1, summary.line2, summary.line3].map(escaped).join('<br>')}</p>` +
      `<cite>${escaped(author?.name ?? '')}</cite></li>`,
  );
  pages.set('index.html', page(site.name, locale, `<ol>${items.join('')}</ol>`));
  for (const { slug } of cards) {
    const { data: article } = await api.getArticleBySlug({ slug, query: { locale } });
    const sections = article.sections.map(
      ({ heading, anchor, body }) =>
        `<h2 id="${escaped(anchor)}">${escaped(heading)}</h2>${body.map(blockHtml).join('')}`,
    );
    pages.set(
      `${slug}.html`,
      page(
        article.title,
        article.locale,
        `<p>${escaped(article.lead ?? '')}</p>${sections.join('')}`,
      ),
    );
  }
  return pages;
}

type Body = Awaited<ReturnType<Client['getArticleBySlug']>>['data'];
type Block = NonNullable<NonNullable<Body['sections']>[number]['body']>[number];

/** Paragraphs are enough for an example; the type names every other block there is. */
const blockHtml = (block: Block): string =>
  block.type === 'paragraph'
    ? `<p>${block.children.map((child) => (child.type === 'text' ? escaped(child.text) : '')).join('')}</p>`
    : '';

const page = (title: string, language: string, body: string) =>
  `<!doctype html><html lang="${escaped(language)}"><title>${escaped(title)}</title><body><h1>${escaped(title)}</h1>${body}</body></html>`;
