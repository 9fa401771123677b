import type { Core } from '@strapi/strapi';
import { afterQueryValidation, findModel } from '../../../../strapi';
import { checkFilters } from './filters';
import { refuse } from './refusal';
import { checkPopulate, checkSort } from './selection';

/** Strapi accepts these parameters in the address, and then overwrites or ignores them. */
const IGNORED = ['page', 'pageSize', 'start', 'limit', 'count', 'ordering'];

/**
 * Makes Strapi refuse every value of a query that it would drop, over REST and GraphQL. Call it in
 * `register`.
 */
export function refuseDroppedValues(strapi: Core.Strapi): void {
  const find = (uid: string) => findModel(strapi, uid);
  afterQueryValidation(strapi, (query, schema, options) => {
    const { filters, populate, sort } = query;
    if (options?.strictParams === true) {
      for (const name of IGNORED.filter((one) => one in query)) {
        refuse([name], `is not read here; write pagination[${name}]`);
      }
    } else if (schema.uid.startsWith('plugin::') && 'pagination' in query) {
      refuse(['pagination'], 'is not read here; write page and pageSize, or start and limit');
    }
    if (filters !== undefined && filters !== null) checkFilters(filters, schema, find);
    if (populate !== undefined && populate !== null) checkPopulate(populate, schema, find);
    if (sort !== undefined && sort !== null) checkSort(sort, schema);
  });
}
