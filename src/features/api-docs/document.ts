import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { serverPath } from '../../platform/media';
import { contentRoutes, type ContentRoute } from '../../strapi';
import { publishingSettings } from '../../articles/site';
import { withExamples } from './examples';
import { keepUsed } from './keep-used';
import { readModels, type Models } from './models';
import type { ApiContext, Describe, Operation } from './operation';
import { coreOperation, type CoreAction } from './operations/entries';
import { operationsOutsideApi } from './operations/outside-api';
import { responseSchemas } from './operations/reads';
import { UNDOCUMENTED_OWNERS, ROUTES } from './operations/routes';
import { OWN_SCHEMAS } from './contract';
import { HEADERS } from './headers';
import { RESPONSES, SHARED_SCHEMAS } from './responses';
import type { Schema } from './schema';
import { entitySchemas, namesOf } from './schemas/entities';
import { inputSchema, LINK_INPUTS } from './schemas/inputs';
import { filtersSchema, populateSchema, VALUE_FILTERS } from './schemas/queries';
import { BLOCK_SCHEMAS } from './schemas/values';
import { modelsOfSite } from './site-models';
import { WEBHOOKS } from './webhooks';

const settingsShape = z.object({
  version: z.string(),
  prefix: z.string(),
  defaultLimit: z.int(),
  maxLimit: z.int(),
  graphqlPath: z.string(),
});

/** The document, and its differences from the application. */
interface OpenApi {
  document: Schema;
  /** Routes without a description. They are not in the document. */
  undescribed: readonly string[];
  /** Descriptions without a route. */
  routeless: readonly string[];
}

/** Describes the public API from content types, routes and the settings of the site. */
export async function describeApi(strapi: Core.Strapi): Promise<OpenApi> {
  const settings = settingsShape.parse({
    version: strapi.config.get('info.version'),
    ...z.looseObject({}).parse(strapi.config.get('api.rest')),
    graphqlPath: strapi.config.get('plugin::graphql.endpoint'),
  });
  const { prefix, defaultLimit, maxLimit } = settings;
  const models = modelsOfSite(readModels(strapi), await publishingSettings(strapi));
  const context: ApiContext = {
    models,
    limits: { defaultPageSize: defaultLimit, maxPageSize: maxLimit },
    prefix,
  };
  const routes = (await contentRoutes(strapi)).filter(
    ({ owner }) => !(owner in UNDOCUMENTED_OWNERS),
  );
  const paths: Record<string, Record<string, unknown>> = {};
  const undescribed: string[] = [];
  for (const route of routes) {
    const described = [describe(context, route) ?? []].flat();
    if (described.length === 0) undescribed.push(`${route.method} ${route.path}`);
    for (const { at = same, ...operation } of described) {
      const path = at(pathOf(route, operation));
      (paths[path] ??= {})[route.method.toLowerCase()] = withExamples(operation);
    }
  }
  const handlers = new Set(routes.map(({ handler }) => handler));
  const document = {
    openapi: '3.1.1',
    info: info(settings.version),
    // Relative, so that it holds for every host that the server has, such as one inside a network.
    servers: [{ url: serverPath(strapi) || '/', description: 'The server of this document.' }],
    security: [],
    tags: TAGS,
    paths: { ...paths, ...operationsOutsideApi(settings.graphqlPath) },
    webhooks: WEBHOOKS,
    components: {
      securitySchemes: {
        apiToken: {
          type: 'http',
          scheme: 'bearer',
          description: 'An API token from Settings → API Tokens.',
        },
      },
      headers: HEADERS,
      responses: RESPONSES,
      schemas: schemasOf(models),
    },
  };
  return {
    document: keepUsed(document),
    undescribed,
    routeless: Object.keys(ROUTES).filter((handler) => !handlers.has(handler)),
  };
}

const CORE = /^(.+)\.(find|findOne|create|update|delete)$/;

function describe(context: ApiContext, route: ContentRoute): ReturnType<Describe> | null {
  const { handler } = route;
  const own = ROUTES[handler];
  if (own !== undefined) return own(context, route);
  const [, uid = '', action = ''] = CORE.exec(handler) ?? [];
  const model = context.models.get(uid);
  return model === undefined ? null : coreOperation(context, model, action as CoreAction);
}

/**
 * Returns the path with parameters in OpenAPI's form. Strapi's core routes name every parameter `:id`, so
 * the names come from the description.
 */
function pathOf({ path }: ContentRoute, { parameters = [] }: Operation): string {
  const names = parameters.filter((one) => one['in'] === 'path').map((one) => String(one['name']));
  return path.replace(/:(\w+)/g, (_match, name: string) => `{${names.shift() ?? name}}`);
}

const same = (path: string): string => path;

function schemasOf(models: Models): Record<string, Schema> {
  const schemas: Record<string, Schema> = {};
  for (const model of models.values()) {
    const names = namesOf(model);
    if (names.whole in schemas) {
      throw new Error(
        `Two content types or components have the name ${names.whole} in the API description. Rename ${model.uid}.`,
      );
    }
    Object.assign(schemas, entitySchemas(models, model), responseSchemas(model), {
      [names.input]: inputSchema(models, model),
      [names.filters]: filtersSchema(models, model),
      [names.populate]: populateSchema(models, model),
    });
  }
  return {
    ...schemas,
    ...BLOCK_SCHEMAS,
    ...VALUE_FILTERS,
    ...LINK_INPUTS,
    ...SHARED_SCHEMAS,
    ...OWN_SCHEMAS,
  };
}

const info = (version: string): Schema => ({
  title: 'Threeline',
  version,
  summary: 'Articles that open with a three-line summary.',
  description: [
    'A headless CMS for article sites: every article opens with a **three-line summary**, continues in **sections**, and ends in **comments** that stay off until their owner opens them.',
    'Reads need no token and never show a draft. Unknown parameters are refused with 400. Errors have one shape, `{ data: null, error: { status, name, message, details } }`.',
    '모든 글은 **세 줄 요약**으로 시작하고 **섹션**으로 이어지며 **댓글**로 끝납니다. 읽기에는 토큰이 필요 없고, 초안은 보이지 않습니다. 언어는 `locale=ko`처럼 고릅니다.',
  ].join('\n\n'),
  license: { name: 'MIT', identifier: 'MIT' },
});

const TAGS = [
  { name: 'Articles', description: 'Title, lead, three-line summary, sections and discussion. 글' },
  { name: 'Pages', description: 'Static pages, such as About. 페이지' },
  { name: 'Comments', description: 'Comments of readers on articles. 댓글' },
  { name: 'Authors', description: 'The authors of articles. 글쓴이' },
  {
    name: 'Categories',
    description: 'Groups of articles. An article has at most one category. 분류',
  },
  { name: 'Tags', description: 'Topics of articles. 태그' },
  { name: 'Sites', description: 'The settings that readers may see. 사이트' },
  { name: 'Feeds', description: 'Feeds and the sitemap. 피드' },
  { name: 'GraphQL', description: 'The same content with a selection of fields.' },
  { name: 'About', description: 'This document, and the health of the server.' },
  { name: 'Webhooks', description: 'Requests that this server sends to subscriptions. 웹훅' },
];
