import { bodyIn, FORMS, type Form } from '../../platform/blocks';

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The form that a request names; `null` for blocks. Strapi's validation refuses other values. */
export const articleForm = (named: unknown): Form | null =>
  FORMS.find((form) => form === named) ?? null;

/** Replaces the bodies of an article's sections by a form of them; `null` keeps the blocks. */
export function withForm<Article extends Fields>(article: Article, form: Form | null): Article {
  const sections: unknown = article['sections'];
  if (form === null || !Array.isArray(sections)) return article;
  return { ...article, sections: sections.map((section: unknown) => sectionIn(form, section)) };
}

function sectionIn(form: Form, section: unknown): unknown {
  if (!isFields(section) || !Array.isArray(section['body'])) return section;
  const { anchor, body } = section;
  return { ...section, body: bodyIn(form, body, typeof anchor === 'string' ? anchor : null) };
}
