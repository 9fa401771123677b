import type { ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { declareMetrics, measuredRoutes } from '../../platform/metrics';
import { nameRoute } from '../../platform/requests';
import type { ResponseCache } from './cache/response-cache';
import type { Result } from './responder';
import type { StoredResponse } from './responses/stored-response';
import type { Exchange } from './send';

/** Counts what delivery does, and names the routes of requests that never reach the framework. */
export class Measuring {
  readonly #counts = { hit: 0, miss: 0, bypass: 0 };
  /** `null` if nothing is measured. */
  readonly #routeOf: ReturnType<typeof measuredRoutes>;

  constructor(strapi: Core.Strapi, cache: ResponseCache | null, maxBytes: number) {
    this.#routeOf = measuredRoutes(strapi);
    declareMetrics(strapi, [
      {
        name: 'cache_requests',
        help: 'Reads that were answered from memory (hit), computed (miss) or left to the framework (bypass).',
        kind: 'counter',
        labels: ['result'],
        read: () =>
          Object.entries(this.#counts).map(([result, value]) => ({ labels: { result }, value })),
      },
      {
        name: 'cache_evictions',
        help: 'Responses that were removed to make room for others.',
        kind: 'counter',
        read: () => cache?.evictions ?? 0,
      },
      {
        name: 'cache_bytes',
        help: 'Memory of the cached responses, by an upper estimate.',
        kind: 'gauge',
        read: () => cache?.bytes ?? 0,
      },
      {
        name: 'cache_max_bytes',
        help: 'The most memory that cached responses may take.',
        kind: 'gauge',
        read: () => maxBytes,
      },
      {
        name: 'cache_responses',
        help: 'Cached responses.',
        kind: 'gauge',
        read: () => cache?.size ?? 0,
      },
    ]);
  }

  /** Counts a hit, whose route was found when the response was first sent. */
  countHit(response: ServerResponse, { route }: StoredResponse): void {
    if (this.#routeOf === null) return;
    this.#counts.hit += 1;
    nameRoute(response, route ?? '');
  }

  /** Counts a request before its response is sent. */
  count({ request, response }: Exchange, result: Result): void {
    if (this.#routeOf === null) return;
    this.#counts[result.status === 'hit' ? 'hit' : 'miss'] += 1;
    const { method = '', url = '' } = request;
    const shared = result.kind === 'shared' ? result.response : null;
    const route = shared?.route ?? this.#routeOf(method, url);
    if (shared !== null) shared.route = route;
    nameRoute(response, route);
  }

  countBypass(): void {
    this.#counts.bypass += 1;
  }
}
