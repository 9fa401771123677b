import { named } from '../headers';
import { ANYONE, type Describe, type Operation } from '../operation';
import * as parameters from '../parameters';
import { readResponses } from '../responses';
import type { Schema } from '../schema';

const FEEDS: Readonly<Record<string, { name: string; id: string; type: string; schema: Schema }>> =
  {
    rss: {
      name: 'RSS 2.0',
      id: 'getRssFeed',
      type: 'application/rss+xml',
      schema: { type: 'string' },
    },
    atom: {
      name: 'Atom 1.0',
      id: 'getAtomFeed',
      type: 'application/atom+xml',
      schema: { type: 'string' },
    },
    json: {
      name: 'JSON Feed 1.1',
      id: 'getJsonFeed',
      type: 'application/feed+json',
      schema: {
        type: 'object',
        properties: {
          version: { type: 'string', const: 'https://jsonfeed.org/version/1.1' },
          title: { type: 'string' },
          items: {
            type: 'array',
            maxItems: 50,
            items: {
              type: 'object',
              properties: { id: { type: 'string' }, content_html: { type: 'string' } },
              required: ['id'],
            },
          },
        },
        required: ['version', 'title', 'items'],
      },
    },
  };

const topic = (what: string): Schema =>
  parameters.inQuery(what, `Returns only articles with this ${what}. Takes its slug.`, {
    type: 'string',
    minLength: 1,
    maxLength: 200,
  });

/** Where https://llmstxt.org expects it: at the root of the server too. */
const LLMS = '/llms.txt';

const PLAIN = { 'text/plain': { schema: { type: 'string' } } };

const REFUSALS = ['BadRequest', 'Unauthorized', 'Forbidden', 'NotFound'] as const;

const llms: Operation = {
  operationId: 'getLlms',
  tags: ['Feeds'],
  summary: 'Links to the newest articles of each language as Markdown, for language models',
  description: 'The root of the server has it too, at `/llms.txt`.',
  responses: readResponses(
    'Markdown as https://llmstxt.org describes it.',
    { 'text/markdown': { schema: { type: 'string' } } },
    ...REFUSALS,
  ),
  security: ANYONE,
};

/** Routes that describe the site as a whole. */
export const SYNDICATION: Readonly<Record<string, Describe>> = {
  'api::feed.feed.find': (_described, { path }) => {
    if (path.endsWith(LLMS)) return llms;
    const feed = FEEDS[path.split('.').at(-1) ?? ''];
    if (feed === undefined) throw new Error(`The feed at ${path} has no description. Add it here.`);
    return {
      operationId: feed.id,
      tags: ['Feeds'],
      summary: `The newest 50 articles with their full text, as ${feed.name}`,
      description: '404 until an editor sets the public URL pattern of the site.',
      parameters: [parameters.locale, ...['category', 'tag', 'author'].map(topic)],
      responses: readResponses('A feed.', { [feed.type]: { schema: feed.schema } }, ...REFUSALS),
      security: ANYONE,
    };
  },

  'api::crawler.crawler.robots': () => ({
    operationId: 'getRobots',
    tags: ['Feeds'],
    summary: 'What crawlers may fetch from this server, and where the sitemap is',
    description: 'The root of the server has it too, at `/robots.txt`.',
    responses: readResponses('A text as RFC 9309 describes it.', PLAIN, 'BadRequest'),
    security: [],
  }),

  'api::crawler.crawler.indexNowKey': () => ({
    operationId: 'getIndexNowKey',
    tags: ['Feeds'],
    summary: 'The key by which search engines recognise the announcements of the site',
    description:
      'The site serves it at its own `/indexnow-key.txt`. 404 until IndexNow is switched on.',
    responses: readResponses('The key.', PLAIN, 'BadRequest', 'NotFound'),
    security: [],
  }),

  'api::share-picture.share-picture.findOne': () => ({
    operationId: 'getSharePicture',
    tags: ['Feeds'],
    summary: "A picture of an article's title and three lines, for link previews",
    description:
      'Without the present version, it redirects to it. If no installed font has the characters of the text, it redirects to the share picture of the site. 404 until an editor lets the site draw such pictures.',
    parameters: [
      parameters.inPath('locale', 'The language of the article.'),
      parameters.inPath('documentId', 'The permanent identifier of the article.'),
      parameters.inQuery('v', 'The version of the picture, from the address in a response.', {
        type: 'string',
        maxLength: 64,
      }),
    ],
    responses: {
      ...readResponses(
        'A PNG of 1200 × 630 pixels.',
        { 'image/png': { schema: { type: 'string', format: 'binary' } } },
        ...(['BadRequest', 'NotFound'] as const),
      ),
      302: { description: 'The present picture.', headers: named('Location', 'Cache-Control') },
    },
    security: [],
  }),

  'api::sitemap.sitemap.find': () => ({
    operationId: 'getSitemap',
    tags: ['Feeds'],
    summary: 'All published articles with their languages',
    description:
      'For more than 50,000 addresses, an index of parts, which start at `part=1`. 404 until an editor sets the public URL pattern of the site.',
    parameters: [
      parameters.inQuery('part', 'The number of the part, from 1.', {
        type: 'integer',
        minimum: 1,
        maximum: 9_999_999,
      }),
    ],
    responses: readResponses(
      'A sitemap, or the index of its parts.',
      { 'application/xml': { schema: { type: 'string' } } },
      ...REFUSALS,
    ),
    security: ANYONE,
  }),
};
