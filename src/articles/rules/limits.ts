import article from '../../api/article/content-types/article/schema.json';
import section from '../../components/article/section.json';
import seo from '../../components/shared/seo.json';

const { title, lead, sections } = article.attributes;

/** How long the texts of an article may be, as its content type says, where Strapi would refuse. */
export const LIMITS = {
  title: title.maxLength,
  lead: lead.maxLength,
  sections: sections.max,
  heading: section.attributes.heading.maxLength,
  metaTitle: seo.attributes.metaTitle.maxLength,
  metaDescription: seo.attributes.metaDescription.maxLength,
  canonicalUrl: seo.attributes.canonicalUrl.maxLength,
};

/** What a canonical address looks like. */
export const CANONICAL_URL = new RegExp(seo.attributes.canonicalUrl.regex);
