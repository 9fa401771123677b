import { z } from 'zod';

/** A content type or component, as far as its relations matter. */
const modelShape = z.looseObject({
  uid: z.string(),
  options: z.looseObject({ draftAndPublish: z.boolean().optional() }).optional(),
  attributes: z.record(
    z.string(),
    z.looseObject({
      type: z.string(),
      relation: z.string().optional(),
      target: z.string().optional(),
      mappedBy: z.string().optional(),
      inversedBy: z.string().optional(),
      private: z.boolean().optional(),
    }),
  ),
});

/**
 * Names the relations of our content whose link rows Strapi writes by raw Knex, past its entity
 * manager, so that another document than the written one changes without a change in the log:
 *
 * - The first publish of a document links it to each document that has a relation to it without an
 *   inverse (`unidirectional-relations.js`) or of its own type (`self-referential-relations.js`).
 * - A clone copies the links of one-to-one relations with an inverse (`clone-relations.js`).
 *
 * `bidirectional-relations.js` writes the order of links, and inserts none: it skips the rows of a
 * document that was published again, and it knows no others.
 *
 * Private relations are left out, because no reader sees them. Code that reads one must show nothing of it
 * but what follows from the documents at its ends.
 *
 * Relies on `@strapi/core/dist/services/document-service/repository.js`.
 *
 * @param models content types and components, with their `uid`
 * @returns the attributes as `uid.attribute`
 */
export function relationsPastTheEntityManager(models: readonly unknown[]): string[] {
  const parsed = z.array(modelShape).parse(models);
  const isDraftable = (uid: string | undefined) =>
    parsed.some((model) => model.uid === uid && model.options?.draftAndPublish === true);
  return parsed.flatMap(({ uid, attributes }) =>
    Object.entries(attributes).flatMap(([name, attribute]) => {
      const { relation, target, mappedBy, inversedBy } = attribute;
      if (relation === undefined || target?.startsWith('api::') !== true) return [];
      if (attribute.private === true) return [];
      const hasInverse = mappedBy !== undefined || inversedBy !== undefined;
      const followsPublish = isDraftable(target) && (!hasInverse || target === uid);
      const followsClone = relation === 'oneToOne' && hasInverse;
      return followsPublish || followsClone ? [`${uid}.${name}`] : [];
    }),
  );
}
