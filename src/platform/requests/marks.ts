import type { ServerResponse } from 'node:http';

const ROUTE = Symbol('route');
const HIT = Symbol('hit');

/** Properties, because a weak map of the responses would cost a hit of the cache more. */
type Marked = ServerResponse & { [ROUTE]?: string; [HIT]?: true };

/** Tells the route of a request, as a pattern and never as an address. */
export function nameRoute(response: Marked, route: string): void {
  response[ROUTE] = route;
}

/** The pattern of the route of a request, such as `/api/articles/:id`; empty if it is unknown. */
export const routeNameOf = (response: Marked): string => response[ROUTE] ?? '';

/** Tells that a response is sent from memory. */
export function markHit(response: Marked): void {
  response[HIT] = true;
}

/** Whether a response was sent from memory. */
export const isHit = (response: Marked): boolean => response[HIT] === true;
