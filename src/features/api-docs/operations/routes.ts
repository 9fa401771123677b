import type { Model } from '../models';
import { ANYONE, TOKEN, type ApiContext, type Describe, type Operation } from '../operation';
import * as parameters from '../parameters';
import { refused } from '../errors';
import { jsonResponse, json, moved, otherSpelling, readResponses } from '../responses';
import { closed, listOf, ref, type Schema } from '../schema';
import { COMMENTS } from './comments';
import { FINDING } from './finding';
import { readsOne, responseNames, selectionParameters } from './reads';
import { SYNDICATION } from './syndication';

const ofArticle = parameters.inPath('documentId', 'The permanent identifier of the article.');

/**
 * The routes that Strapi's core controllers do not handle, by handler. The tests fail for a route that is
 * neither here nor in `UNDOCUMENTED_OWNERS`, and for a handler without a route.
 */
export const ROUTES: Readonly<Record<string, Describe>> = {
  ...FINDING,
  ...SYNDICATION,

  'api::article.article-by-slug.findOne': (context) => {
    const slug = parameters.inPath('slug', 'The slug from the address of the article.');
    const operations = readsOne(context, modelOf(context, 'api::article.article'), {
      operationId: 'getArticleBySlug',
      summary: 'One article by its slug',
      description:
        'A former slug gets 301 with the current address, and so does another spelling of a slug. With `Accept: text/markdown`, the response is the whole article as Markdown, as with `.md` after the slug.',
      parameters: [slug],
    });
    return [...operations, markdown(slug)].map((operation) => ({
      ...operation,
      responses: { ...operation.responses, 301: moved },
    }));
  },

  'api::page.page-by-slug.findOne': (context) =>
    readsOne(context, modelOf(context, 'api::page.page'), {
      operationId: 'getPageBySlug',
      summary: 'One page by its slug',
      description: 'Another spelling of a slug gets 301 with the current address.',
      parameters: [parameters.inPath('slug', 'The slug from the address of the page.')],
    }).map((operation) => ({
      ...operation,
      responses: { ...operation.responses, 301: otherSpelling },
    })),

  'api::article.article.preview': (context) => {
    const article = modelOf(context, 'api::article.article');
    return {
      operationId: 'getArticleDraft',
      tags: ['Articles'],
      summary: 'The draft of an article',
      description: 'Needs a token with the `preview` action. Caches do not store the response.',
      parameters: [
        ofArticle,
        parameters.locale,
        parameters.fallbackLocale,
        parameters.status,
        parameters.format,
        parameters.around,
        parameters.related,
        ...selectionParameters(article),
      ],
      responses: {
        200: jsonResponse('The draft.', ref(responseNames(article).oneSelected)),
        ...refused('BadRequest', 'Unauthorized', 'Forbidden', 'NotFound'),
      },
      security: TOKEN,
    };
  },

  ...COMMENTS,

  'api::redirect.redirect.find': () => ({
    operationId: 'listRedirects',
    tags: ['Articles'],
    summary: 'The former slugs of published articles, by slug',
    description: 'For frontends that write their redirects when they are built.',
    parameters: [
      parameters.locale,
      parameters.inQuery('from', 'An old path or slug: returns only its redirect.', {
        type: 'string',
        minLength: 1,
        maxLength: 2048,
      }),
      parameters.plainPages(),
    ],
    responses: readResponses(
      'A page of redirects.',
      json(
        closed({ data: listOf(ref('Redirect')), meta: closed({ pagination: ref('Pagination') }) }),
      ),
      ...(['BadRequest', 'Unauthorized', 'Forbidden'] as const),
    ),
    security: ANYONE,
  }),

  'api::navigation.navigation.find': () => ({
    operationId: 'getNavigation',
    tags: ['Sites'],
    summary: 'The menu of the site in one language, without what is not published',
    parameters: [parameters.locale],
    responses: readResponses(
      'The menu.',
      json(closed({ data: ref('NavigationMenu'), meta: ref('Meta') })),
      ...(['BadRequest', 'Unauthorized', 'Forbidden'] as const),
    ),
    security: ANYONE,
  }),

  'api::openapi.openapi.find': () => ({
    operationId: 'getOpenapi',
    tags: ['About'],
    summary: 'This document',
    responses: readResponses(
      'OpenAPI 3.1.',
      json({
        type: 'object',
        properties: {
          openapi: { type: 'string', pattern: '^3\\.1\\.' },
          info: { type: 'object' },
          paths: { type: 'object' },
          components: { type: 'object' },
        },
        required: ['openapi', 'info', 'paths', 'components'],
      }),
      'BadRequest',
    ),
    security: [],
  }),

  'api::openapi.openapi.client': () =>
    file('getClient', 'A client of this API in TypeScript', 'One file without dependencies.'),

  'api::openapi.openapi.schema': () =>
    file('getGraphqlSchema', 'The schema of GraphQL', 'A schema in the language of GraphQL.'),
};

const file = (operationId: string, summary: string, description: string): Operation => ({
  operationId,
  tags: ['About'],
  summary,
  responses: readResponses(
    description,
    { 'text/plain': { schema: { type: 'string' } } },
    ...(['BadRequest', 'NotFound'] as const),
  ),
  security: [],
});

const markdown = (slug: Schema): Operation => ({
  at: (path) => `${path}.md`,
  operationId: 'getArticleMarkdown',
  tags: ['Articles'],
  summary: 'One article as Markdown with front matter',
  description:
    'A former slug gets 301 with the current address, and so does another spelling of a slug.',
  parameters: [slug, parameters.locale, parameters.fallbackLocale],
  responses: readResponses(
    'The whole article.',
    { 'text/markdown': { schema: { type: 'string' } } },
    ...(['BadRequest', 'Unauthorized', 'Forbidden', 'NotFound'] as const),
  ),
  security: ANYONE,
});

function modelOf({ models }: ApiContext, uid: string): Model {
  const model = models.get(uid);
  if (model === undefined) throw new Error(`There is no content type ${uid} to describe.`);
  return model;
}

/** The owners of routes that readers of the site do not need, with the reason. */
export const UNDOCUMENTED_OWNERS: Readonly<Record<string, string>> = {
  'plugin::users-permissions':
    'Accounts of a frontend. Reading needs none and registration is closed, so Strapi’s own documentation serves who opens it.',
  'plugin::upload': 'The media library is for tokens; answers hold the files that articles show.',
  'plugin::email': 'Sends mail for tokens.',
  'plugin::content-type-builder': 'The content types as their builder has them, for tokens.',
  'plugin::i18n': 'The list of languages is for tokens.',
};
