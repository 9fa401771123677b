import article from '../../api/article/content-types/article/schema.json';
import section from '../../components/article/section.json';
import seo from '../../components/shared/seo.json';

const { title, lead, sections } = article.attributes;

/** The length limits of an article's texts in its content type, which Strapi enforces. */
export const LIMITS = {
  title: title.maxLength,
  lead: lead.maxLength,
  sections: sections.max,
  heading: section.attributes.heading.maxLength,
  metaTitle: seo.attributes.metaTitle.maxLength,
  metaDescription: seo.attributes.metaDescription.maxLength,
  canonicalUrl: seo.attributes.canonicalUrl.maxLength,
};

/** The pattern of a canonical address. */
export const CANONICAL_URL = new RegExp(seo.attributes.canonicalUrl.regex);
