import type { ContentRoute } from '../../strapi';
import type { Models } from './models';
import type { Schema } from './schema';

/** The properties of the API that descriptions use. */
export interface ApiContext {
  models: Models;
  limits: { defaultPageSize: number; maxPageSize: number };
  /** Such as `/api`. */
  prefix: string;
}

/** An OpenAPI operation without its path and method. */
export interface Operation {
  /** The path, if it is not the route's own: of another shape of the response (see `shapes.ts`). */
  at?: (path: string) => string;
  operationId: string;
  tags: readonly string[];
  summary: string;
  description?: string;
  parameters?: readonly Schema[];
  requestBody?: Schema;
  responses: Readonly<Record<string, Schema>>;
  /** `TOKEN` if a token is required. Absent if a request needs none. */
  security?: readonly Schema[];
}

/** Describes one route: an operation for each path under which it is served. */
export type Describe = (
  context: ApiContext,
  route: ContentRoute,
) => Operation | readonly Operation[];

/** The request needs an API token with the route's action. */
export const TOKEN: readonly Schema[] = [{ apiToken: [] }];

/** The request needs no token, but may have one. */
export const ANYONE: readonly Schema[] = [{}, { apiToken: [] }];
