import type { Core } from '@strapi/strapi';
import { contentApiRequest } from '../../http';
import { UnknownFilterError, type Where } from './condition';
import { amongIds, matchingIds } from './matching-ids';
import { keyOf, looksThrough, scopeOf } from './reading';
import { withSubqueries } from './subqueries';

/** What Strapi's database layer is asked for, as far as it is changed here. */
interface Params {
  where?: unknown;
  _q?: unknown;
}

/**
 * Rewrites what the content API asks of the database so that no filter multiplies rows and no page
 * filters twice. Call it in `register`; it subscribes to the documented lifecycle of the database
 * layer (https://docs.strapi.io/cms/backend-customization/models#lifecycle-hooks).
 *
 * A page of a list is two statements, its rows and their number, each of which would look through
 * all rows. The ids of what the filter finds are read once instead, and handed to both.
 */
export function planFilters(strapi: Core.Strapi): void {
  /** What a request has read and not yet counted, by what it asked for. */
  const found = new WeakMap<object, Map<string, number[]>>();

  const rewrite = (uid: string, params: Params): { where: Where; scope: Where } | null => {
    const scope = scopeOf(params.where);
    try {
      return { where: withSubqueries(strapi, uid, params.where ?? {}, scope), scope };
    } catch (error) {
      // Strapi refuses it in a moment, and says why.
      if (error instanceof UnknownFilterError) return null;
      throw error;
    }
  };
  const isConcerned = (uid: string) => uid.startsWith('api::');

  strapi.db.lifecycles.subscribe({
    beforeFindOne({ model: { uid }, params }) {
      if (!isConcerned(uid) || !looksThrough(params) || contentApiRequest(strapi) === null) return;
      const plan = rewrite(uid, params);
      if (plan !== null) params.where = plan.where;
    },
    async beforeFindMany({ model: { uid }, params }) {
      const request = isConcerned(uid) ? contentApiRequest(strapi)?.req : undefined;
      if (request === undefined || !looksThrough(params)) return;
      const plan = rewrite(uid, params);
      if (plan === null) return;
      const ids = await matchingIds(strapi, uid, plan.where, params._q);
      const waiting = found.get(request) ?? new Map<string, number[]>();
      found.set(request, waiting.set(keyOf(uid, params), ids));
      use(params, plan.scope, ids);
    },
    beforeCount({ model: { uid }, params }) {
      const request = isConcerned(uid) ? contentApiRequest(strapi)?.req : undefined;
      if (request === undefined || !looksThrough(params)) return;
      const plan = rewrite(uid, params);
      if (plan === null) return;
      const key = keyOf(uid, params);
      const ids = found.get(request)?.get(key);
      if (ids === undefined) {
        params.where = plan.where;
      } else {
        // Once: what the request writes later must not be counted by what it read before.
        found.get(request)?.delete(key);
        use(params, plan.scope, ids);
      }
    },
  });

  const use = (params: Params, scope: Where, ids: readonly number[]): void => {
    params.where = { $and: [scope, amongIds(strapi, ids)] };
    delete params._q;
  };
}
