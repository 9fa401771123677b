import type { Core } from '@strapi/strapi';
import { databaseModel, idsWhere } from '../../../strapi';
import { readCondition, type AttributesOf, type Condition, type Where } from './condition';

/** The attributes of the models of the database layer, which treats components as relations. */
export const databaseAttributes =
  (strapi: Core.Strapi): AttributesOf =>
  (uid) =>
    databaseModel(strapi, uid).attributes;

/**
 * Replaces each condition on a relation by `id in (select …)`. Strapi would join the relation once
 * for each condition, so that rows multiply: twelve conditions on the sections of an article with
 * five sections make 5^12 rows. Subqueries add up.
 *
 * @param scope conditions on the root's own columns that every wanted row meets, to narrow
 *   subqueries
 * @throws UnknownFilterError for a filter that Strapi refuses
 */
export function withSubqueries(
  strapi: Core.Strapi,
  uid: string,
  where: unknown,
  scope: Where = {},
): Where {
  const condition = readCondition(where, uid, databaseAttributes(strapi));
  return condition === null ? {} : toWhere(strapi, uid, condition, scope);
}

function toWhere(strapi: Core.Strapi, uid: string, condition: Condition, scope: Where): Where {
  const rowsWith = (one: Where): Where => ({
    id: { $in: idsWhere(strapi, uid, { $and: [scope, one] }) },
  });
  switch (condition.kind) {
    case 'and':
    case 'or':
      return {
        [`$${condition.kind}`]: condition.conditions.map((part) =>
          toWhere(strapi, uid, part, scope),
        ),
      };
    case 'column':
      return condition.where;
    case 'relation':
      return rowsWith(condition.where);
    case 'related':
      return rowsWith(toJoinedWhere(condition));
  }
}

/**
 * A condition in the form that Strapi joins. Nested relations are not rewritten. For an article
 * without an author, Strapi joins an author of nulls and an avatar of nulls, and `id in (…)` does
 * not hold for null.
 */
function toJoinedWhere(condition: Condition): Where {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return { [`$${condition.kind}`]: condition.conditions.map(toJoinedWhere) };
    case 'column':
    case 'relation':
      return condition.where;
    case 'related':
      // The list is needed because Strapi takes an operator beside a relation for one on its id.
      return { [condition.attribute]: { $and: [toJoinedWhere(condition.condition)] } };
  }
}
