import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { afterQueryValidation, contentApiRequest, routeOf } from '../../strapi';
import { isGraphqlPath } from '../http';
import { costParts, type ListQuery } from './estimate';
import type { Part } from './filter-cost';
import { UnknownFilterError } from './plans/condition';
import { fieldsOf } from './schema';

/** Decides whether lists are too expensive together. */
export interface QueryLimit {
  /**
   * Returns the reason for a refusal, or `null`.
   *
   * @throws ValidationError (400) for filters without a meaning
   */
  refusalOf(reads: readonly ListQuery[], single?: boolean): string | null;
}

/** The limit of the setting `QUERY_MAX_COST`. */
export function queryLimit(strapi: Core.Strapi): QueryLimit {
  const maxCost = z.int().parse(strapi.config.get('query-cost.maxCost'));
  const fields = fieldsOf(strapi);
  return {
    refusalOf(reads, single = false) {
      let parts: Part[];
      try {
        parts = reads.flatMap((read) => costParts(read, fields, single));
      } catch (error) {
        if (!(error instanceof UnknownFilterError)) throw error;
        throw new errors.ValidationError(`The filters have no meaning. ${error.message}`);
      }
      const cost = Math.ceil(parts.reduce((sum, part) => sum + part.cost, 0));
      if (cost <= maxCost) return null;
      return `The query costs ${String(cost)}; at most ${String(maxCost)} is allowed. Most of it is for ${mostExpensive(parts)}. Ask for fewer rows, or filter, sort and populate by less.`;
    },
  };
}

/** The most expensive part, after parts with the same name are added up. */
function mostExpensive(parts: readonly Part[]): string {
  const costs = new Map<string, number>();
  for (const { what, cost } of parts) costs.set(what, (costs.get(what) ?? 0) + cost);
  const [first] = [...costs].sort(([, one], [, other]) => other - one);
  return first === undefined ? 'nothing' : `${first[0]} (${String(Math.ceil(first[1]))})`;
}

const endpoint = z.string();

/** Matches the path of a route for one entry, such as `/articles/:id` and `/articles/:id/draft`. */
const ONE_ENTRY = /\/:\w+(?:\/draft)?$/;

/**
 * Refuses expensive queries of the REST API with 400 and the code `QUERY_TOO_COSTLY`. Call it in
 * `register`.
 *
 * It checks the query that a controller validates for its caller. Queries of the application's own
 * code, such as those of a feed, are not checked. GraphQL checks a whole query by the same limit
 * before it runs.
 */
export function limitQueryCost(strapi: Core.Strapi): void {
  const limit = queryLimit(strapi);
  const graphql = endpoint.parse(strapi.config.get('plugin::graphql.endpoint'));
  afterQueryValidation(strapi, (query, schema) => {
    const request = contentApiRequest(strapi);
    if (request === null || isGraphqlPath(request.path, graphql)) return;
    const single = ONE_ENTRY.test(routeOf(request)?.path ?? '');
    const refusal = limit.refusalOf([{ uid: schema.uid, query }], single);
    if (refusal !== null) throw new errors.ValidationError(refusal, { code: 'QUERY_TOO_COSTLY' });
  });
}
