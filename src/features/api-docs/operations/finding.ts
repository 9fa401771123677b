import { ANYONE, type Describe, type ApiContext } from '../operation';
import * as parameters from '../parameters';
import { refused } from '../errors';
import { jsonResponse } from '../responses';
import { closed, listOf, ref, type Schema } from '../schema';
import { cardSchema } from '../schemas/entities';

const REFUSALS = ['BadRequest', 'Unauthorized', 'Forbidden'] as const;

const topic = (what: string): Schema =>
  parameters.inQuery(
    what,
    `Returns only articles with this ${what}. Takes its slug or documentId.`,
    {
      type: 'string',
      minLength: 1,
      maxLength: 200,
    },
  );

const day = (name: string, description: string): Schema =>
  parameters.inQuery(name, description, { type: 'string', format: 'date' });

const facet = listOf(
  closed({
    documentId: { type: 'string' },
    slug: { type: ['string', 'null'] },
    name: { type: 'string' },
    count: { type: 'integer', minimum: 1 },
  }),
);

const pagination = closed({
  page: { type: 'integer', minimum: 1 },
  pageSize: { type: 'integer', minimum: 1 },
  pageCount: { type: 'integer', minimum: 0 },
  total: { type: 'integer', minimum: 0 },
});

/** A card with the score and the highlight of a search. */
function hit({ models }: ApiContext): Schema {
  return cardSchema(models, 'api::article.article', {
    score: { type: 'number', description: 'How well the article matches. Higher is better.' },
    highlight: {
      type: 'string',
      description:
        'The matching text, escaped for HTML, with `<mark>` around the words that match.',
    },
  });
}

/** Routes that find articles: the search, and related articles. */
export const FINDING: Readonly<Record<string, Describe>> = {
  'api::search.search.find': (context) => ({
    operationId: 'searchArticles',
    tags: ['Articles'],
    summary: 'Searches articles in one language, best match first',
    description:
      'Finds Korean words with and without spaces and particles, English words by their stems, and words of five or more letters with one typing error. Caches do not store the response.',
    parameters: [
      {
        ...parameters.inQuery('q', 'The words to search for.', {
          type: 'string',
          minLength: 1,
          maxLength: 100,
        }),
        required: true,
        example: '이미지생성',
      },
      parameters.locale,
      parameters.inQuery('page', 'The number of the page, from 1.', {
        type: 'integer',
        minimum: 1,
        maximum: 1_000_000,
      }),
      parameters.inQuery('pageSize', 'The number of cards on a page.', {
        type: 'integer',
        minimum: 1,
        maximum: 25,
        default: 10,
      }),
      ...['category', 'tag', 'author'].map(topic),
      day('from', 'Returns only articles with this publication date or a later one.'),
      day('to', 'Returns only articles with this publication date or an earlier one.'),
    ],
    responses: {
      200: jsonResponse(
        'A page of cards.',
        closed({
          data: listOf(hit(context)),
          meta: closed({
            pagination,
            facets: closed({ categories: facet, tags: facet, authors: facet }),
            more: {
              type: 'boolean',
              description:
                'More articles match than a search evaluates. `total` and `facets` count only the evaluated ones.',
            },
          }),
        }),
      ),
      ...refused(...REFUSALS),
    },
    security: ANYONE,
  }),

  'api::search.related.find': () => ({
    operationId: 'listRelatedArticles',
    tags: ['Articles'],
    summary: 'Up to six related articles, most similar first',
    parameters: [
      parameters.inPath('documentId', 'The permanent identifier of the article.'),
      parameters.locale,
    ],
    responses: {
      200: jsonResponse(
        'Cards.',
        closed({ data: { ...listOf(ref('ArticleCard')), maxItems: 6 }, meta: ref('Meta') }),
      ),
      ...refused(...REFUSALS, 'NotFound'),
    },
    security: ANYONE,
  }),
};
