import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { SHAPES, type Shown } from './shapes';
import { ARTICLE } from '../uids';

const attributes = z.record(
  z.string(),
  z.looseObject({
    type: z.string(),
    target: z.string().optional(),
    component: z.string().optional(),
  }),
);

/**
 * The content types that an article's relations lead to. Strapi leaves a relation out of a response
 * to a caller who may not list its type, so readers by SQL serve only callers who may list them all.
 */
export const relatedTypes = (strapi: Core.Strapi): string[] => [
  ...new Set(relationsIn(strapi, ARTICLE, SHAPES.whole)),
];

function relationsIn(strapi: Core.Strapi, uid: string, shown: Shown): string[] {
  const model = strapi.getModel(uid as UID.Schema);
  const fields = attributes.parse(model.attributes);
  return Object.entries(shown).flatMap(([name, below]) => {
    const field = fields[name];
    if (field === undefined) throw new Error(`${uid} has no attribute "${name}".`);
    const { type, target, component } = field;
    const related = type === 'media' ? 'plugin::upload.file' : (target ?? component);
    const nested =
      related === undefined || Object.keys(below).length === 0
        ? []
        : relationsIn(strapi, related, below);
    return type === 'relation' && target !== undefined ? [target, ...nested] : nested;
  });
}
