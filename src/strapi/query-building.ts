/**
 * Where Strapi turns filters into SQL: the compiled file, or its source where source maps are on.
 * Strapi throws plain errors there, such as "Expected a valid Number, got abc" or "Operator $or must
 * be an array". Values of an unexpected type cause a TypeError there, and an order that is not a
 * text causes one in Knex's formatter.
 */
const QUERY_BUILDING =
  /@strapi[\\/]database[\\/](?:dist|src)[\\/](?:fields[\\/]|query[\\/]helpers[\\/](?:where|search|order-by|join)\b)|knex[\\/]lib[\\/]formatter[\\/]/;

/**
 * Whether an error comes from turning a caller's filters into SQL, so that the caller sent a wrong
 * value. Strapi gives these errors neither a class nor a code; only their stack tells. Sources:
 * `@strapi/database/dist/query/helpers/where.js`, `@strapi/database/dist/fields/number.js`,
 * `knex/lib/formatter/wrappingFormatter.js`.
 */
export const failedBuildingQuery = ({ stack }: Error): boolean => QUERY_BUILDING.test(stack ?? '');
