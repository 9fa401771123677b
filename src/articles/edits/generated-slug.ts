import type { Core } from '@strapi/strapi';
import { isBlank } from '../../platform/text';
import { isSlugOf } from '../slugs';
import { ARTICLE } from '../uids';
import type { Values } from './shape';

/**
 * Returns an edit with the slug that its empty slug asks for, if the present draft has it already: the
 * slug that is generated from the title.
 */
export function withGeneratedSlug(strapi: Core.Strapi, mine: Values, theirs: Values): Values {
  const { slug: asked, title = theirs['title'] } = mine;
  const { slug } = theirs;
  const isEmpty = asked === null || (typeof asked === 'string' && isBlank(asked));
  if (!isEmpty || typeof title !== 'string' || typeof slug !== 'string') return mine;
  const { singularName } = strapi.contentType(ARTICLE).info;
  return isSlugOf(slug, title, singularName) ? { ...mine, slug } : mine;
}
