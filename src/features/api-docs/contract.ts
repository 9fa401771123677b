import { SHOWN_REPLIES } from '../../articles/discussion';
import { SHAPES } from '../../articles/read';
import { SITE_PICTURES } from '../../articles/site';
import { around, countedIn, inQuery, openGraph, related } from './parameters';
import { closed, listOf, orNull, ref, type Schema } from './schema';
import { PICTURE } from './schemas/values';

/**
 * Properties of a content type that its `schema.json` does not declare. Everything else in the document is
 * read from Strapi. The tests compare both with real responses.
 */
export interface Contract {
  /** Attributes that are never null in published entries, although they are not required. */
  neverNull?: readonly string[];
  /** Attributes that the application sets. Clients do not send them. */
  derived?: readonly string[];
  /** Schemas of attributes that say more than the attribute's type. */
  values?: Readonly<Record<string, Schema>>;
  /** Fields without an attribute that `fields` accepts. */
  computed?: Readonly<Record<string, Schema>>;
  /** Optional fields of responses that `fields` does not accept. */
  added?: Readonly<Record<string, Schema>>;
  /** Parameters of reads of whole entries, in addition to those of all types. */
  parameters?: readonly Schema[];
  /** Parameters of all reads, those of selections too. */
  parametersOfAny?: readonly Schema[];
  /** Parameters of reads of one entry. */
  parametersOfOne?: readonly Schema[];
  /** What the `meta` of one entry and of a page may contain in addition. */
  meta?: { one: Readonly<Record<string, Schema>>; page: Readonly<Record<string, Schema>> };
  /** Whether `format` is accepted. */
  hasForms?: boolean;
  /** Links in a response without `populate`, of one entry and in a list. */
  shownLinks?: { one: readonly string[]; list: readonly string[] };
  /** Whether articles show it. Its deletion may then have to be confirmed. */
  shownByArticles?: boolean;
  /** Whether drafts have an `ETag` that writes may name by `If-Match`. */
  hasEditVersions?: boolean;
  /** Whether `fallbackLocale` is accepted. */
  hasFallback?: boolean;
}

const JSON_LD: Schema = {
  type: 'string',
  description: 'A `NewsArticle` of schema.org, escaped for a script element.',
};

/** An author, a category or a tag. */
const FILED_UNDER: Contract = {
  neverNull: ['slug'],
  shownByArticles: true,
  added: {
    articleCount: {
      type: 'integer',
      minimum: 0,
      description:
        'The number of published articles in `locale`. Present with `articleCount=true`.',
    },
    articles: {
      ...listOf(ref('ArticleCard')),
      maxItems: 25,
      description: 'The newest published articles in `locale`. Present with `articles`.',
    },
  },
  parametersOfAny: [
    inQuery('articleCount', 'Adds the number of published articles in `locale` to each entry.', {
      type: 'boolean',
    }),
    inQuery(
      'articles',
      'Adds this number of the newest published articles in `locale` to each entry. A response has at most 250.',
      { type: 'integer', minimum: 1, maximum: 25 },
    ),
    countedIn,
  ],
};

export const CONTRACT: Readonly<Record<string, Contract>> = {
  'api::article.article': {
    neverNull: ['slug', 'publicationDate', 'readingMinutes'],
    derived: ['readingMinutes'],
    computed: { discussion: ref('Discussion'), localizations: listOf(ref('Localization')) },
    parameters: [inQuery('jsonLd', 'Adds each article as JSON-LD to `meta`.', { type: 'boolean' })],
    parametersOfOne: [openGraph, around, related],
    meta: {
      one: {
        jsonLd: JSON_LD,
        openGraph: ref('OpenGraph'),
        around: ref('ArticleAround'),
        related: { ...listOf(ref('ArticleCard')), maxItems: 6 },
      },
      page: { jsonLd: { ...listOf(JSON_LD), description: 'One text for each article.' } },
    },
    hasForms: true,
    shownLinks: { one: Object.keys(SHAPES.whole), list: Object.keys(SHAPES.card) },
    hasEditVersions: true,
    hasFallback: true,
  },
  'plugin::upload.file': {
    added: PICTURE,
  },
  'api::author.author': FILED_UNDER,
  'api::category.category': FILED_UNDER,
  'api::tag.tag': FILED_UNDER,
  'api::page.page': {
    neverNull: ['slug'],
    hasForms: true,
    shownLinks: { one: ['sections', 'seo'], list: [] },
  },
  'api::site.site': { shownLinks: { one: [...SITE_PICTURES], list: [...SITE_PICTURES] } },
  'shared.seo': { shownLinks: { one: ['picture'], list: ['picture'] } },
  'article.section': { neverNull: ['anchor'], derived: ['anchor'] },
};

/** The properties of an item of the menu. */
const MENU_ITEM: Readonly<Record<string, Schema>> = {
  label: { type: 'string' },
  url: { type: ['string', 'null'] },
  article: orNull(ref('NavigationTarget')),
  page: orNull(ref('NavigationTarget')),
};

/** Schemas without a content type. */
export const OWN_SCHEMAS: Readonly<Record<string, Schema>> = {
  Localization: closed(
    { locale: { type: 'string' }, slug: { type: 'string' }, title: { type: 'string' } },
    undefined,
    { description: 'Another language in which an article is published.' },
  ),
  ArticleAround: closed(
    {
      previous: { ...orNull(ref('ArticleCard')), description: 'The next older article.' },
      next: { ...orNull(ref('ArticleCard')), description: 'The next newer article.' },
      previousInCategory: {
        ...orNull(ref('ArticleCard')),
        description: 'The next older article of the same category.',
      },
      nextInCategory: {
        ...orNull(ref('ArticleCard')),
        description: 'The next newer article of the same category.',
      },
    },
    undefined,
    { description: 'The articles next to an article in the list of its language.' },
  ),
  OpenGraph: closed(
    {
      type: { type: 'string', const: 'article' },
      title: { type: 'string' },
      description: { type: ['string', 'null'] },
      url: { type: ['string', 'null'], description: 'The canonical address.' },
      siteName: { type: 'string' },
      locale: { type: 'string', description: 'A language with its territory, such as `ko_KR`.' },
      publishedTime: { type: 'string', format: 'date-time' },
      modifiedTime: { type: 'string', format: 'date-time' },
      author: { type: ['string', 'null'] },
      section: { type: ['string', 'null'] },
      tags: listOf({ type: 'string' }),
      image: orNull(ref('OpenGraphImage')),
    },
    undefined,
    { description: 'What a link preview of an article shows: the properties of https://ogp.me.' },
  ),
  OpenGraphImage: closed({
    url: { type: 'string' },
    type: { type: 'string' },
    width: { type: ['integer', 'null'] },
    height: { type: ['integer', 'null'] },
    alt: { type: 'string' },
  }),
  NavigationTarget: closed(
    { documentId: { type: 'string' }, slug: { type: 'string' }, title: { type: 'string' } },
    undefined,
    { description: 'A published article or page that an item of the menu leads to.' },
  ),
  NavigationMenu: closed({
    locale: { type: 'string' },
    items: {
      ...listOf(closed({ ...MENU_ITEM, items: { ...listOf(closed(MENU_ITEM)), maxItems: 30 } })),
      maxItems: 30,
    },
  }),
  Redirect: closed(
    {
      documentId: { type: 'string', description: 'The article.' },
      locale: { type: 'string' },
      from: { type: 'string', description: 'The former slug.' },
      to: { type: 'string', description: 'The slug of the published article.' },
      fromUrl: {
        type: ['string', 'null'],
        description: 'The former address. Null if the site has no URL pattern.',
      },
      toUrl: { type: ['string', 'null'], description: 'The current address.' },
    },
    undefined,
    { description: 'A former slug that leads to a published article.' },
  ),
  Discussion: closed(
    {
      state: { type: 'string', enum: ['disabled', 'open', 'closed'] },
      count: {
        type: 'integer',
        minimum: 0,
        description: 'The number of approved comments. 0 while comments are disabled.',
      },
      notice: {
        type: ['string', 'null'],
        description:
          "Why nobody can comment now, in the article's language. Null while comments are open.",
      },
    },
    undefined,
    { description: "The state of an article's comments for readers." },
  ),
  Comment: closed(
    {
      documentId: { type: 'string' },
      authorName: { type: 'string' },
      body: { type: 'string', description: 'Plain text. Escape it before you put it into HTML.' },
      createdAt: { type: 'string', format: 'date-time' },
    },
    undefined,
    { description: 'An approved comment of a reader.' },
  ),
  CommentThread: closed(
    {
      documentId: { type: 'string' },
      authorName: { type: 'string' },
      body: { type: 'string', description: 'Plain text. Escape it before you put it into HTML.' },
      createdAt: { type: 'string', format: 'date-time' },
      parent: {
        type: ['string', 'null'],
        description: 'The comment that it replies to. Null for one that starts a thread.',
      },
      replyCount: {
        type: 'integer',
        minimum: 0,
        description: 'The number of replies to this comment itself.',
      },
      replies: {
        ...listOf(ref('CommentThread')),
        maxItems: SHOWN_REPLIES,
        description: 'The first replies, oldest first. Ask for the others with `parent`.',
      },
    },
    undefined,
    { description: 'An approved comment of a reader, with the replies to it.' },
  ),
};
