import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { contentApiRequest } from '../http';
import { isGraphqlPath } from '../http';
import { costParts, type ListQuery } from './estimate';
import type { Part } from './filter-cost';
import { UnknownFilterError } from './plans/condition';
import { fieldsOf } from './schema';

/** Tells whether lists are too costly, all together. */
export interface QueryLimit {
  /** Why they are refused, or `null`. */
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
        if (error instanceof UnknownFilterError)
          return `The filters have no meaning. ${error.message}`;
        throw error;
      }
      const cost = Math.ceil(parts.reduce((sum, part) => sum + part.cost, 0));
      if (cost <= maxCost) return null;
      return `The query costs ${String(cost)}; at most ${String(maxCost)} is allowed. Most of it is for ${dearest(parts)}. Ask for fewer rows, or filter, sort and populate by less.`;
    },
  };
}

/** The part that costs most, those of one name taken together. */
function dearest(parts: readonly Part[]): string {
  const costs = new Map<string, number>();
  for (const { what, cost } of parts) costs.set(what, (costs.get(what) ?? 0) + cost);
  const [first] = [...costs].sort(([, one], [, other]) => other - one);
  return first === undefined ? 'nothing' : `${first[0]} (${String(Math.ceil(first[1]))})`;
}

const endpoint = z.string();
const routed = z.object({ route: z.object({ path: z.string() }) });

/** The path of a route that answers one entry, such as `/articles/:id` and `/articles/:id/draft`. */
const ONE_ENTRY = /\/:\w+(?:\/draft)?$/;

/**
 * Refuses, with 400 and the code `QUERY_TOO_COSTLY`, a query of the REST API that would take too
 * long. Call it in `register`.
 *
 * Every controller has Strapi check its caller's query by `contentAPI.validate.query`, so the cost is
 * checked there: what code asks for by itself, such as a feed, does not pass there. A GraphQL query
 * is refused as a whole before, by the same limit.
 */
export function limitQueryCost(strapi: Core.Strapi): void {
  const limit = queryLimit(strapi);
  const graphql = endpoint.parse(strapi.config.get('plugin::graphql.endpoint'));
  const { validate } = strapi.contentAPI;
  const checkNames = validate.query;
  validate.query = async (query, schema, options) => {
    await checkNames(query, schema, options);
    const request = contentApiRequest(strapi);
    if (request === null || isGraphqlPath(request.path, graphql)) return;
    const route = routed.safeParse(request.state);
    const single = route.success && ONE_ENTRY.test(route.data.route.path);
    const refusal = limit.refusalOf([{ uid: schema.uid, query }], single);
    if (refusal !== null) throw new errors.ValidationError(refusal, { code: 'QUERY_TOO_COSTLY' });
  };
}
