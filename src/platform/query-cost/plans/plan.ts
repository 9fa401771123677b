import type { Core } from '@strapi/strapi';
import { contentApiRequest } from '../../../strapi';
import { UnknownFilterError, type Where } from './condition';
import { idIn, matchingIds } from './matching-ids';
import { queryKey, needsScan, scopeOf } from './reading';
import { withSubqueries } from './subqueries';

/** The parameters of Strapi's database layer that are changed here. */
interface Params {
  where?: unknown;
  _q?: unknown;
}

/**
 * Rewrites the database queries of the content API. No filter then multiplies rows, and no page
 * filters twice. Call it in `register`. It subscribes to the documented lifecycle of the database
 * layer (https://docs.strapi.io/cms/backend-customization/models#lifecycle-hooks).
 *
 * A page of a list needs two statements, for its rows and for their number. Each would scan all
 * rows. Instead, the matching ids are read once and passed to both.
 */
export function planFilters(strapi: Core.Strapi): void {
  /** The ids that a request has read and not yet counted, by query. */
  const found = new WeakMap<object, Map<string, number[]>>();

  const rewrite = (uid: string, params: Params): { where: Where; scope: Where } | null => {
    const scope = scopeOf(params.where);
    try {
      return { where: withSubqueries(strapi, uid, params.where ?? {}, scope), scope };
    } catch (error) {
      // Strapi refuses the filter next and reports the fault.
      if (error instanceof UnknownFilterError) return null;
      throw error;
    }
  };
  const isContentType = (uid: string) => uid.startsWith('api::');

  strapi.db.lifecycles.subscribe({
    beforeFindOne({ model: { uid }, params }) {
      if (!isContentType(uid) || !needsScan(params) || contentApiRequest(strapi) === null) return;
      const plan = rewrite(uid, params);
      if (plan !== null) params.where = plan.where;
    },
    async beforeFindMany({ model: { uid }, params }) {
      const request = isContentType(uid) ? contentApiRequest(strapi)?.req : undefined;
      if (request === undefined || !needsScan(params)) return;
      const plan = rewrite(uid, params);
      if (plan === null) return;
      const ids = await matchingIds(strapi, uid, plan.where, params._q);
      const uncounted = found.get(request) ?? new Map<string, number[]>();
      found.set(request, uncounted.set(queryKey(uid, params), ids));
      useIds(params, plan.scope, ids);
    },
    beforeCount({ model: { uid }, params }) {
      const request = isContentType(uid) ? contentApiRequest(strapi)?.req : undefined;
      if (request === undefined || !needsScan(params)) return;
      const plan = rewrite(uid, params);
      if (plan === null) return;
      const key = queryKey(uid, params);
      const ids = found.get(request)?.get(key);
      if (ids === undefined) {
        params.where = plan.where;
      } else {
        // Use the ids once. After a write of the same request they would be stale.
        found.get(request)?.delete(key);
        useIds(params, plan.scope, ids);
      }
    },
  });

  const useIds = (params: Params, scope: Where, ids: readonly number[]): void => {
    params.where = { $and: [scope, idIn(strapi, ids)] };
    delete params._q;
  };
}
