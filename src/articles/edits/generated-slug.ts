import type { Core } from '@strapi/strapi';
import { isBlank } from '../../platform/text';
import { canonicalSlug, isSlugOf, slugStyle } from '../slugs';
import { ARTICLE } from '../uids';
import type { Values } from './shape';

/**
 * Returns an edit with the slug of the present draft, if that is the one that the edit asks for: in
 * another spelling, or by an empty slug, for which one is generated from the title.
 */
export function withGeneratedSlug(strapi: Core.Strapi, mine: Values, theirs: Values): Values {
  const { slug: asked, title = theirs['title'] } = mine;
  const { slug } = theirs;
  if (typeof slug !== 'string') return mine;
  const isEmpty = asked === null || (typeof asked === 'string' && isBlank(asked));
  if (typeof asked === 'string' && canonicalSlug(asked) === slug) return { ...mine, slug };
  if (!isEmpty || typeof title !== 'string') return mine;
  const { singularName } = strapi.contentType(ARTICLE).info;
  return isSlugOf(slug, title, singularName, slugStyle(strapi)) ? { ...mine, slug } : mine;
}
