import { Histogram } from 'prom-client';
import type { MetricsRegistry } from './registry';

/** The bounds that OpenTelemetry advises for `http.server.request.duration`, in seconds. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

/** The methods of RFC 9110 and RFC 5789. Any other one is `_OTHER`, so that clients add no labels. */
const METHODS: ReadonlySet<string> = new Set([
  ...['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH'],
]);

/** The requests with one method, route and status. */
class Series {
  sum = 0;
  /** Requests by the lowest bound that is not below their duration; the last is beyond all. */
  readonly counts = BOUNDS.map(() => 0).concat(0);

  add(seconds: number): void {
    let bucket = 0;
    while (bucket < BOUNDS.length && seconds > (BOUNDS[bucket] ?? 0)) bucket += 1;
    this.counts[bucket] = (this.counts[bucket] ?? 0) + 1;
    this.sum += seconds;
  }
}

type Label = 'http_request_method' | 'http_route' | 'http_response_status_code' | 'le';

const NAME = 'http_server_request_duration_seconds';
const HELP = 'Duration of HTTP requests, by method, route and status.';

/**
 * The histogram of request durations, by OpenTelemetry's conventions. It counts by itself, because
 * prom-client checks and hashes the labels of each observation, which a hit of the cache would pay.
 * https://opentelemetry.io/docs/specs/semconv/http/http-metrics/
 */
export class Durations extends Histogram<Label> {
  readonly #routes = new Map<string, Map<string, Map<number, Series>>>();

  constructor(registry: MetricsRegistry) {
    super({ name: NAME, help: HELP, registers: [registry] });
  }

  /**
   * @param route a pattern, never an address; empty for none
   * @param status 0 if the client left before the response
   */
  add(route: string, method: string, status: number, seconds: number): void {
    const known = this.#routes.get(route)?.get(method)?.get(status);
    if (known !== undefined) known.add(seconds);
    else this.#series(route, METHODS.has(method) ? method : '_OTHER', status).add(seconds);
  }

  #series(route: string, method: string, status: number): Series {
    const methods = this.#routes.get(route) ?? new Map<string, Map<number, Series>>();
    const statuses = methods.get(method) ?? new Map<number, Series>();
    const series = statuses.get(status) ?? new Series();
    this.#routes.set(route, methods.set(method, statuses.set(status, series)));
    return series;
  }

  /** The registry and `get` call it (`prom-client/lib/registry.js`, `prom-client/lib/histogram.js`). */
  getForPromString() {
    const values = [...this.#values()];
    return Promise.resolve({
      name: NAME,
      help: HELP,
      type: 'histogram',
      aggregator: 'sum',
      values,
    });
  }

  *#values() {
    for (const [route, methods] of this.#routes) {
      for (const [method, statuses] of methods) {
        for (const [status, { counts, sum }] of statuses) {
          const labels = {
            http_request_method: method,
            ...(route !== '' && { http_route: route }),
            ...(status !== 0 && { http_response_status_code: status }),
          };
          let count = 0;
          for (const [index, more] of counts.entries()) {
            count += more;
            const le = BOUNDS[index] ?? '+Inf';
            yield { metricName: `${NAME}_bucket`, labels: { le, ...labels }, value: count };
          }
          yield { metricName: `${NAME}_sum`, labels, value: sum };
          yield { metricName: `${NAME}_count`, labels, value: count };
        }
      }
    }
  }
}
