import type { Core } from '@strapi/strapi';
import { checkFilters } from './filters';
import type { Model } from './models';
import { refuse } from './refusal';
import { checkPopulate, checkSort } from './selection';

/** Strapi allows these in the address and then overwrites or ignores them. */
const IGNORED = ['page', 'pageSize', 'start', 'limit', 'count', 'ordering'];

/**
 * Makes Strapi refuse every value of a query that it would drop. All of the content API validates
 * its queries by `strapi.contentAPI.validate.query`: core controllers, plugins, and GraphQL with the
 * arguments of each field. Call it in `register`.
 */
export function refuseDroppedValues(strapi: Core.Strapi): void {
  const validator = strapi.contentAPI.validate;
  const validate = validator.query;
  const findModel = (uid: string) => strapi.getModel(uid as never) as Model | undefined;
  validator.query = async (query, schema, options) => {
    await validate(query, schema, options);
    const { filters, populate, sort } = query;
    if (options?.strictParams === true) {
      for (const name of IGNORED.filter((one) => one in query)) {
        refuse([name], `is not read here; write pagination[${name}]`);
      }
    } else if (schema.uid.startsWith('plugin::') && 'pagination' in query) {
      refuse(['pagination'], 'is not read here; write page and pageSize, or start and limit');
    }
    if (filters !== undefined && filters !== null) checkFilters(filters, schema, findModel);
    if (populate !== undefined && populate !== null) checkPopulate(populate, schema, findModel);
    if (sort !== undefined && sort !== null) checkSort(sort, schema);
  };
}
