import type { ContentRoute } from '../../strapi';
import type { Model } from './models';
import type { Schema } from './schema';

/** What a description may look at. */
export interface Described {
  models: ReadonlyMap<string, Model>;
  limits: { defaultPageSize: number; maxPageSize: number };
  /** Such as `/api`. */
  prefix: string;
}

/** A route of the public API in the words of OpenAPI, without its path and method. */
export interface Operation {
  operationId: string;
  tags: readonly string[];
  summary: string;
  description?: string;
  parameters?: readonly Schema[];
  requestBody?: Schema;
  responses: Readonly<Record<string, Schema>>;
  /** Left out where anyone may ask; `TOKEN` where a token must be sent. */
  security?: readonly Schema[];
}

/** Describes one route. */
export type Describe = (described: Described, route: ContentRoute) => Operation;

/** Only for holders of an API token that has the route's action. */
export const TOKEN: readonly Schema[] = [{ apiToken: [] }];

/** Open to anyone; a token is taken as well. */
export const ANYONE: readonly Schema[] = [{}, { apiToken: [] }];
