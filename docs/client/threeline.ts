/*
 * Written by "npm run client:generate" from the API's own descriptions; it changes when the API does.
 * Depends on nothing but fetch: Node 20 and later, and browsers.
 */

export interface paths {
  '/api/articles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A page of articles
     * @description Title, lead, three-line summary, sections and discussion. Cards, which leave out `sections` and `seo`; newest first unless `sort` says otherwise.
     */
    get: operations['listArticles'];
    put?: never;
    /**
     * Writes a new article
     * @description Publishes at once, unless `status=draft`; what is not ready to be published is refused with every fault in `details.errors`.
     */
    post: operations['createArticle'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/articles/{documentId}/comments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The approved comments of an article, oldest first
     * @description None while comments are disabled; `meta.discussion` tells.
     */
    get: operations['listComments'];
    put?: never;
    /** Leaves a comment, which is held for moderation */
    post: operations['submitComment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/articles/{documentId}/related': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Up to six articles that are like another one, the nearest first */
    get: operations['listRelatedArticles'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/articles/{documentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One article by its documentId */
    get: operations['getArticle'];
    /**
     * Writes to one article
     * @description Publishes at once, unless `status=draft`; what is not ready to be published is refused with every fault in `details.errors`.
     */
    put: operations['updateArticle'];
    post?: never;
    /** Deletes one article */
    delete: operations['deleteArticle'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/articles/{documentId}/draft': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The draft of an article
     * @description For tokens with the `preview` action. Never kept by any cache.
     */
    get: operations['getArticleDraft'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/articles/slug/{slug}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One article by its slug
     * @description A former slug answers 301 with the present address.
     */
    get: operations['getArticleBySlug'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/authors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A page of authors
     * @description A byline.
     */
    get: operations['listAuthors'];
    put?: never;
    /** Writes a new author */
    post: operations['createAuthor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/authors/{documentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One author by its documentId */
    get: operations['getAuthor'];
    /** Writes to one author */
    put: operations['updateAuthor'];
    post?: never;
    /** Deletes one author */
    delete: operations['deleteAuthor'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/categories': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A page of categories
     * @description Where an article belongs, one at most.
     */
    get: operations['listCategories'];
    put?: never;
    /** Writes a new category */
    post: operations['createCategory'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/categories/{documentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One category by its documentId */
    get: operations['getCategory'];
    /** Writes to one category */
    put: operations['updateCategory'];
    post?: never;
    /** Deletes one category */
    delete: operations['deleteCategory'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/feed.atom': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The newest 50 articles, whole, as Atom 1.0
     * @description 404 while the site does not say where its articles are.
     */
    get: operations['getAtomFeed'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/feed.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The newest 50 articles, whole, as JSON Feed 1.1
     * @description 404 while the site does not say where its articles are.
     */
    get: operations['getJsonFeed'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/feed.rss': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The newest 50 articles, whole, as RSS 2.0
     * @description 404 while the site does not say where its articles are.
     */
    get: operations['getRssFeed'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/openapi.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** This document */
    get: operations['getOpenapi'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Searches articles in one language, the best first
     * @description Finds Korean with and without spaces and particles, English by its stems, and words of five letters or more with one wrong. Never kept by caches.
     */
    get: operations['searchArticles'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/site': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The site */
    get: operations['getSite'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sitemap.xml': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Every published article with its languages
     * @description Past 50,000 addresses an index, whose parts are `part=1` and on. 404 while the site does not say where its articles are.
     */
    get: operations['getSitemap'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tags': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A page of tags
     * @description What an article is about.
     */
    get: operations['listTags'];
    put?: never;
    /** Writes a new tag */
    post: operations['createTag'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tags/{documentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One tag by its documentId */
    get: operations['getTag'];
    /** Writes to one tag */
    put: operations['updateTag'];
    post?: never;
    /** Deletes one tag */
    delete: operations['deleteTag'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/graphql': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Asks GraphQL in a way that a CDN can keep */
    get: operations['queryGraphqlByAddress'];
    put?: never;
    /**
     * Asks GraphQL
     * @description Its schema is `schema.graphql` beside the typed client.
     */
    post: operations['queryGraphql'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/_health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether the process lives */
    get: operations['checkHealth'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface webhooks {
  contentChanged: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Content, or a file of the media library, has changed
     * @description Signed as Standard Webhooks has it (https://www.standardwebhooks.com): verify the signature over `id.timestamp.body` with the secret of the subscription, and use `webhook-id` to do things once. Sent again until it is answered 2xx or its schedule ends.
     */
    post: operations['contentChanged'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface components {
  schemas: {
    /** @description Title, lead, three-line summary, sections and discussion */
    Article: {
      /** @description Of this version; another after the next publish. */
      id: number;
      /** @description Names it for good, in every language. */
      documentId: string;
      title: string;
      slug: string;
      /** Format: date */
      publicationDate: string;
      lead: string | null;
      readingMinutes: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** Format: date-time */
      publishedAt: string;
      locale: string;
      summary: components['schemas']['ThreeLineSummary'];
      sections: components['schemas']['Section'][];
      cover: components['schemas']['File'] | null;
      author: components['schemas']['Author'] | null;
      category: components['schemas']['Category'] | null;
      tags: components['schemas']['Tag'][];
      seo: components['schemas']['Seo'] | null;
      discussion: components['schemas']['Discussion'];
      localizations: components['schemas']['Localization'][];
    };
    /** @description Title, lead, three-line summary, sections and discussion */
    ArticleCard: {
      /** @description Of this version; another after the next publish. */
      id: number;
      /** @description Names it for good, in every language. */
      documentId: string;
      title: string;
      slug: string;
      /** Format: date */
      publicationDate: string;
      lead: string | null;
      readingMinutes: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** Format: date-time */
      publishedAt: string;
      locale: string;
      summary: components['schemas']['ThreeLineSummary'];
      cover: components['schemas']['File'] | null;
      category: components['schemas']['Category'] | null;
      tags: components['schemas']['Tag'][];
      author: components['schemas']['Author'] | null;
      discussion: components['schemas']['Discussion'];
      localizations: components['schemas']['Localization'][];
    };
    /** @description Article: what `fields` and `populate` name of it. A draft may lack anything. */
    ArticleSelection: {
      /** @description Of this version; another after the next publish. */
      id: number;
      /** @description Names it for good, in every language. */
      documentId: string;
      title?: string | null;
      slug?: string | null;
      /** Format: date */
      publicationDate?: string | null;
      lead?: string | null;
      readingMinutes?: number | null;
      /** Format: date-time */
      createdAt?: string | null;
      /** Format: date-time */
      updatedAt?: string | null;
      /** Format: date-time */
      publishedAt?: string | null;
      locale?: string | null;
      summary?: components['schemas']['ThreeLineSummarySelection'] | null;
      sections?: components['schemas']['SectionSelection'][] | null;
      cover?: components['schemas']['FileSelection'] | null;
      author?: components['schemas']['AuthorSelection'] | null;
      category?: components['schemas']['CategorySelection'] | null;
      tags?: components['schemas']['TagSelection'][] | null;
      seo?: components['schemas']['SeoSelection'] | null;
      discussion?: components['schemas']['Discussion'];
      localizations?: components['schemas']['Localization'][];
    };
    ArticleAnswer: {
      data: components['schemas']['Article'];
      meta: {
        /** @description A `NewsArticle` of schema.org, ready to be printed into a script element. */
        jsonLd?: string;
      };
    };
    ArticleSelectionAnswer: {
      data: components['schemas']['ArticleSelection'];
      meta: {
        /** @description A `NewsArticle` of schema.org, ready to be printed into a script element. */
        jsonLd?: string;
      };
    };
    ArticleCardPage: {
      data: components['schemas']['ArticleCard'][];
      meta: components['schemas']['PageMeta'];
    };
    ArticleSelectionPage: {
      data: components['schemas']['ArticleSelection'][];
      meta: components['schemas']['PageMeta'];
    };
    /** @description What Article is written with. */
    ArticleInput: {
      title?: string | null;
      slug?: string | null;
      /** Format: date */
      publicationDate?: string | null;
      lead?: string | null;
      summary?: components['schemas']['ThreeLineSummaryInput'] | null;
      sections?: components['schemas']['SectionInput'][] | null;
      cover?: components['schemas']['MediaInput'];
      author?: components['schemas']['RelationInput'];
      category?: components['schemas']['RelationInput'];
      tags?: components['schemas']['RelationInput'];
      seo?: components['schemas']['SeoInput'] | null;
    };
    ArticleFilters: {
      id?: number | components['schemas']['NumberFilter'];
      documentId?: string | components['schemas']['TextFilter'];
      title?: string | components['schemas']['TextFilter'];
      slug?: string | components['schemas']['TextFilter'];
      publicationDate?: string | components['schemas']['DateFilter'];
      lead?: string | components['schemas']['TextFilter'];
      summary?: components['schemas']['ThreeLineSummaryFilters'];
      sections?: components['schemas']['SectionFilters'];
      readingMinutes?: number | components['schemas']['NumberFilter'];
      cover?: components['schemas']['FileFilters'];
      author?: components['schemas']['AuthorFilters'];
      category?: components['schemas']['CategoryFilters'];
      tags?: components['schemas']['TagFilters'];
      seo?: components['schemas']['SeoFilters'];
      createdAt?: string | components['schemas']['DateTimeFilter'];
      updatedAt?: string | components['schemas']['DateTimeFilter'];
      publishedAt?: string | components['schemas']['DateTimeFilter'];
      locale?: string | components['schemas']['TextFilter'];
      $and?: components['schemas']['ArticleFilters'][];
      $or?: components['schemas']['ArticleFilters'][];
      $not?: components['schemas']['ArticleFilters'];
    };
    /** @description Which links to answer: `*` for all, names, or a selection of each. */
    ArticlePopulate:
      | string
      | string[]
      | {
          summary?:
            | boolean
            | '*'
            | {
                fields?: ('id' | 'line1' | 'line2' | 'line3' | '*')[];
              };
          sections?:
            | boolean
            | '*'
            | {
                fields?: ('id' | 'heading' | 'anchor' | 'body' | '*')[];
                filters?: components['schemas']['SectionFilters'];
                sort?: string[];
              };
          cover?:
            | boolean
            | '*'
            | {
                fields?: (
                  | 'id'
                  | 'documentId'
                  | 'name'
                  | 'alternativeText'
                  | 'caption'
                  | 'focalPoint'
                  | 'width'
                  | 'height'
                  | 'formats'
                  | 'hash'
                  | 'ext'
                  | 'mime'
                  | 'size'
                  | 'url'
                  | 'previewUrl'
                  | 'provider'
                  | 'provider_metadata'
                  | 'createdAt'
                  | 'updatedAt'
                  | 'publishedAt'
                  | '*'
                )[];
              };
          author?:
            | boolean
            | '*'
            | {
                fields?: (
                  | 'id'
                  | 'documentId'
                  | 'name'
                  | 'slug'
                  | 'bio'
                  | 'createdAt'
                  | 'updatedAt'
                  | 'publishedAt'
                  | '*'
                )[];
                populate?: components['schemas']['AuthorPopulate'];
              };
          category?:
            | boolean
            | '*'
            | {
                fields?: (
                  | 'id'
                  | 'documentId'
                  | 'name'
                  | 'slug'
                  | 'description'
                  | 'createdAt'
                  | 'updatedAt'
                  | 'publishedAt'
                  | '*'
                )[];
              };
          tags?:
            | boolean
            | '*'
            | {
                fields?: (
                  | 'id'
                  | 'documentId'
                  | 'name'
                  | 'slug'
                  | 'createdAt'
                  | 'updatedAt'
                  | 'publishedAt'
                  | '*'
                )[];
                filters?: components['schemas']['TagFilters'];
                sort?: string[];
              };
          seo?:
            | boolean
            | '*'
            | {
                fields?: (
                  'id' | 'metaTitle' | 'metaDescription' | 'canonicalUrl' | 'noIndex' | '*'
                )[];
              };
        };
    /** @description A byline */
    Author: {
      /** @description Of this version; another after the next publish. */
      id: number;
      /** @description Names it for good, in every language. */
      documentId: string;
      name: string;
      slug: string;
      bio: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** Format: date-time */
      publishedAt: string;
      avatar?: components['schemas']['File'] | null;
    };
    /** @description Author: what `fields` and `populate` name of it. */
    AuthorSelection: {
      /** @description Of this version; another after the next publish. */
      id: number;
      /** @description Names it for good, in every language. */
      documentId: string;
      name?: string | null;
      slug?: string | null;
      bio?: string | null;
      /** Format: date-time */
      createdAt?: string | null;
      /** Format: date-time */
      updatedAt?: string | null;
      /** Format: date-time */
      publishedAt?: string | null;
      avatar?: components['schemas']['FileSelection'] | null;
    };
    AuthorAnswer: {
      data: components['schemas']['Author'];
      meta: components['schemas']['Meta'];
    };
    AuthorSelectionAnswer: {
      data: components['schemas']['AuthorSelection'];
      meta: components['schemas']['Meta'];
    };
    AuthorPage: {
      data: components['schemas']['Author'][];
      meta: components['schemas']['PageMeta'];
    };
    AuthorSelectionPage: {
      data: components['schemas']['AuthorSelection'][];
      meta: components['schemas']['PageMeta'];
    };
    /** @description What Author is written with. */
    AuthorInput: {
      name?: string | null;
      slug?: string | null;
      bio?: string | null;
      avatar?: components['schemas']['MediaInput'];
    };
    AuthorFilters: {
      id?: number | components['schemas']['NumberFilter'];
      documentId?: string | components['schemas']['TextFilter'];
      name?: string | components['schemas']['TextFilter'];
      slug?: string | components['schemas']['TextFilter'];
      bio?: string | components['schemas']['TextFilter'];
      avatar?: components['schemas']['FileFilters'];
      createdAt?: string | components['schemas']['DateTimeFilter'];
      updatedAt?: string | components['schemas']['DateTimeFilter'];
      publishedAt?: string | components['schemas']['DateTimeFilter'];
      $and?: components['schemas']['AuthorFilters'][];
      $or?: components['schemas']['AuthorFilters'][];
      $not?: components['schemas']['AuthorFilters'];
    };
    /** @description Which links to answer: `*` for all, names, or a selection of each. */
    AuthorPopulate:
      | string
      | string[]
      | {
          avatar?:
            | boolean
            | '*'
            | {
                fields?: (
                  | 'id'
                  | 'documentId'
                  | 'name'
                  | 'alternativeText'
                  | 'caption'
                  | 'focalPoint'
                  | 'width'
                  | 'height'
                  | 'formats'
                  | 'hash'
                  | 'ext'
                  | 'mime'
                  | 'size'
                  | 'url'
                  | 'previewUrl'
                  | 'provider'
                  | 'provider_metadata'
                  | 'createdAt'
                  | 'updatedAt'
                  | 'publishedAt'
                  | '*'
                )[];
              };
        };
    /** @description Where an article belongs, one at most */
    Category: {
      /** @description Of this version; another after the next publish. */
      id: number;
      /** @description Names it for good, in every language. */
      documentId: string;
      name: string;
      slug: string;
      description: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** Format: date-time */
      publishedAt: string;
    };
    /** @description Category: what `fields` and `populate` name of it. */
    CategorySelection: {
      /** @description Of this version; another after the next publish. */
      id: number;
      /** @description Names it for good, in every language. */
      documentId: string;
      name?: string | null;
      slug?: string | null;
      description?: string | null;
      /** Format: date-time */
      createdAt?: string | null;
      /** Format: date-time */
      updatedAt?: string | null;
      /** Format: date-time */
      publishedAt?: string | null;
    };
    CategoryAnswer: {
      data: components['schemas']['Category'];
      meta: components['schemas']['Meta'];
    };
    CategorySelectionAnswer: {
      data: components['schemas']['CategorySelection'];
      meta: components['schemas']['Meta'];
    };
    CategoryPage: {
      data: components['schemas']['Category'][];
      meta: components['schemas']['PageMeta'];
    };
    CategorySelectionPage: {
      data: components['schemas']['CategorySelection'][];
      meta: components['schemas']['PageMeta'];
    };
    /** @description What Category is written with. */
    CategoryInput: {
      name?: string | null;
      slug?: string | null;
      description?: string | null;
    };
    CategoryFilters: {
      id?: number | components['schemas']['NumberFilter'];
      documentId?: string | components['schemas']['TextFilter'];
      name?: string | components['schemas']['TextFilter'];
      slug?: string | components['schemas']['TextFilter'];
      description?: string | components['schemas']['TextFilter'];
      createdAt?: string | components['schemas']['DateTimeFilter'];
      updatedAt?: string | components['schemas']['DateTimeFilter'];
      publishedAt?: string | components['schemas']['DateTimeFilter'];
      $and?: components['schemas']['CategoryFilters'][];
      $or?: components['schemas']['CategoryFilters'][];
      $not?: components['schemas']['CategoryFilters'];
    };
    /** @description What a reader wrote under an article, approved. */
    Comment: {
      documentId: string;
      authorName: string;
      /** @description Plain text; escape it as any other text. */
      body: string;
      /** Format: date-time */
      createdAt: string;
    };
    /** @description Settings that editors may change */
    Site: {
      /** @description Of this version; another after the next publish. */
      id: number;
      /** @description Names it for good, in every language. */
      documentId: string;
      name: string;
      description: string | null;
      urlPattern: string | null;
      timeZone: string;
      commentsEnabled: boolean;
      commentsNotice: string | null;
      commentsClosedNotice: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** Format: date-time */
      publishedAt: string;
      locale: string;
    };
    /** @description Site: what `fields` and `populate` name of it. */
    SiteSelection: {
      /** @description Of this version; another after the next publish. */
      id: number;
      /** @description Names it for good, in every language. */
      documentId: string;
      name?: string | null;
      description?: string | null;
      urlPattern?: string | null;
      timeZone?: string | null;
      commentsEnabled?: boolean | null;
      commentsNotice?: string | null;
      commentsClosedNotice?: string | null;
      /** Format: date-time */
      createdAt?: string | null;
      /** Format: date-time */
      updatedAt?: string | null;
      /** Format: date-time */
      publishedAt?: string | null;
      locale?: string | null;
    };
    SiteAnswer: {
      data: components['schemas']['Site'];
      meta: components['schemas']['Meta'];
    };
    SiteSelectionAnswer: {
      data: components['schemas']['SiteSelection'];
      meta: components['schemas']['Meta'];
    };
    /** @description What an article is about */
    Tag: {
      /** @description Of this version; another after the next publish. */
      id: number;
      /** @description Names it for good, in every language. */
      documentId: string;
      name: string;
      slug: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** Format: date-time */
      publishedAt: string;
    };
    /** @description Tag: what `fields` and `populate` name of it. */
    TagSelection: {
      /** @description Of this version; another after the next publish. */
      id: number;
      /** @description Names it for good, in every language. */
      documentId: string;
      name?: string | null;
      slug?: string | null;
      /** Format: date-time */
      createdAt?: string | null;
      /** Format: date-time */
      updatedAt?: string | null;
      /** Format: date-time */
      publishedAt?: string | null;
    };
    TagAnswer: {
      data: components['schemas']['Tag'];
      meta: components['schemas']['Meta'];
    };
    TagSelectionAnswer: {
      data: components['schemas']['TagSelection'];
      meta: components['schemas']['Meta'];
    };
    TagPage: {
      data: components['schemas']['Tag'][];
      meta: components['schemas']['PageMeta'];
    };
    TagSelectionPage: {
      data: components['schemas']['TagSelection'][];
      meta: components['schemas']['PageMeta'];
    };
    /** @description What Tag is written with. */
    TagInput: {
      name?: string | null;
      slug?: string | null;
    };
    TagFilters: {
      id?: number | components['schemas']['NumberFilter'];
      documentId?: string | components['schemas']['TextFilter'];
      name?: string | components['schemas']['TextFilter'];
      slug?: string | components['schemas']['TextFilter'];
      createdAt?: string | components['schemas']['DateTimeFilter'];
      updatedAt?: string | components['schemas']['DateTimeFilter'];
      publishedAt?: string | components['schemas']['DateTimeFilter'];
      $and?: components['schemas']['TagFilters'][];
      $or?: components['schemas']['TagFilters'][];
      $not?: components['schemas']['TagFilters'];
    };
    /** @description A heading and a body */
    Section: {
      id: number;
      heading: string;
      anchor: string;
      body: components['schemas']['Blocks'];
    };
    /** @description Section: what `fields` and `populate` name of it. */
    SectionSelection: {
      id: number;
      heading?: string | null;
      anchor?: string | null;
      body?: components['schemas']['Blocks'] | null;
    };
    /** @description A heading and a body */
    SectionInput: {
      id?: number;
      heading?: string | null;
      body?: components['schemas']['Blocks'] | null;
    };
    SectionFilters: {
      id?: number | components['schemas']['NumberFilter'];
      heading?: string | components['schemas']['TextFilter'];
      anchor?: string | components['schemas']['TextFilter'];
      body?: components['schemas']['PresenceFilter'];
      $and?: components['schemas']['SectionFilters'][];
      $or?: components['schemas']['SectionFilters'][];
      $not?: components['schemas']['SectionFilters'];
    };
    /** @description Exactly three lines of plain text, none blank */
    ThreeLineSummary: {
      id: number;
      /** @description Plain text. */
      line1: string;
      /** @description Plain text. */
      line2: string;
      /** @description Plain text. */
      line3: string;
    };
    /** @description ThreeLineSummary: what `fields` and `populate` name of it. */
    ThreeLineSummarySelection: {
      id: number;
      /** @description Plain text. */
      line1?: string | null;
      /** @description Plain text. */
      line2?: string | null;
      /** @description Plain text. */
      line3?: string | null;
    };
    /** @description Exactly three lines of plain text, none blank */
    ThreeLineSummaryInput: {
      id?: number;
      /** @description Plain text. */
      line1?: string | null;
      /** @description Plain text. */
      line2?: string | null;
      /** @description Plain text. */
      line3?: string | null;
    };
    ThreeLineSummaryFilters: {
      id?: number | components['schemas']['NumberFilter'];
      line1?: string | components['schemas']['TextFilter'];
      line2?: string | components['schemas']['TextFilter'];
      line3?: string | components['schemas']['TextFilter'];
      $and?: components['schemas']['ThreeLineSummaryFilters'][];
      $or?: components['schemas']['ThreeLineSummaryFilters'][];
      $not?: components['schemas']['ThreeLineSummaryFilters'];
    };
    File: {
      /** @description Of this version; another after the next publish. */
      id: number;
      /** @description Names it for good, in every language. */
      documentId: string;
      name: string;
      alternativeText: string | null;
      caption: string | null;
      /** @description What a crop should keep, in per cent of width and height. */
      focalPoint: {
        x: number;
        y: number;
      } | null;
      width: number | null;
      height: number | null;
      /** @description Smaller versions of an image, by name, such as `small` or `thumbnail`. */
      formats: {
        [key: string]: {
          name: string;
          hash: string;
          ext?: string | null;
          mime: string;
          path?: string | null;
          width: number;
          height: number;
          size?: number;
          sizeInBytes?: number;
          /** Format: uri-reference */
          url: string;
          isUrlSigned?: boolean;
          provider_metadata?: unknown;
        };
      } | null;
      hash: string;
      ext: string | null;
      mime: string;
      size: number;
      /** Format: uri-reference */
      url: string;
      /** Format: uri-reference */
      previewUrl: string | null;
      provider: string;
      provider_metadata: unknown;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** Format: date-time */
      publishedAt: string;
      /** @description The sizes of the image for the `srcset` of an `<img>`; of the cover and the avatar of articles. */
      srcset?: string | null;
    };
    /** @description File: what `fields` and `populate` name of it. */
    FileSelection: {
      /** @description Of this version; another after the next publish. */
      id: number;
      /** @description Names it for good, in every language. */
      documentId: string;
      name?: string | null;
      alternativeText?: string | null;
      caption?: string | null;
      /** @description What a crop should keep, in per cent of width and height. */
      focalPoint?: {
        x: number;
        y: number;
      } | null;
      width?: number | null;
      height?: number | null;
      /** @description Smaller versions of an image, by name, such as `small` or `thumbnail`. */
      formats?: {
        [key: string]: {
          name: string;
          hash: string;
          ext?: string | null;
          mime: string;
          path?: string | null;
          width: number;
          height: number;
          size?: number;
          sizeInBytes?: number;
          /** Format: uri-reference */
          url: string;
          isUrlSigned?: boolean;
          provider_metadata?: unknown;
        };
      } | null;
      hash?: string | null;
      ext?: string | null;
      mime?: string | null;
      size?: number | null;
      /** Format: uri-reference */
      url?: string | null;
      /** Format: uri-reference */
      previewUrl?: string | null;
      provider?: string | null;
      provider_metadata?: unknown;
      /** Format: date-time */
      createdAt?: string | null;
      /** Format: date-time */
      updatedAt?: string | null;
      /** Format: date-time */
      publishedAt?: string | null;
      /** @description The sizes of the image for the `srcset` of an `<img>`; of the cover and the avatar of articles. */
      srcset?: string | null;
    };
    FileFilters: {
      id?: number | components['schemas']['NumberFilter'];
      documentId?: string | components['schemas']['TextFilter'];
      name?: string | components['schemas']['TextFilter'];
      alternativeText?: string | components['schemas']['TextFilter'];
      caption?: string | components['schemas']['TextFilter'];
      focalPoint?: components['schemas']['PresenceFilter'];
      width?: number | components['schemas']['NumberFilter'];
      height?: number | components['schemas']['NumberFilter'];
      formats?: components['schemas']['PresenceFilter'];
      hash?: string | components['schemas']['TextFilter'];
      ext?: string | components['schemas']['TextFilter'];
      mime?: string | components['schemas']['TextFilter'];
      size?: number | components['schemas']['NumberFilter'];
      url?: string | components['schemas']['TextFilter'];
      previewUrl?: string | components['schemas']['TextFilter'];
      provider?: string | components['schemas']['TextFilter'];
      provider_metadata?: components['schemas']['PresenceFilter'];
      createdAt?: string | components['schemas']['DateTimeFilter'];
      updatedAt?: string | components['schemas']['DateTimeFilter'];
      publishedAt?: string | components['schemas']['DateTimeFilter'];
      $and?: components['schemas']['FileFilters'][];
      $or?: components['schemas']['FileFilters'][];
      $not?: components['schemas']['FileFilters'];
    };
    /** @description What search engines and link previews show instead of the title and the lead */
    Seo: {
      id: number;
      metaTitle: string | null;
      metaDescription: string | null;
      canonicalUrl: string | null;
      noIndex: boolean | null;
    };
    /** @description Seo: what `fields` and `populate` name of it. */
    SeoSelection: {
      id: number;
      metaTitle?: string | null;
      metaDescription?: string | null;
      canonicalUrl?: string | null;
      noIndex?: boolean | null;
    };
    /** @description What search engines and link previews show instead of the title and the lead */
    SeoInput: {
      id?: number;
      metaTitle?: string | null;
      metaDescription?: string | null;
      canonicalUrl?: string | null;
      noIndex?: boolean | null;
    };
    SeoFilters: {
      id?: number | components['schemas']['NumberFilter'];
      metaTitle?: string | components['schemas']['TextFilter'];
      metaDescription?: string | components['schemas']['TextFilter'];
      canonicalUrl?: string | components['schemas']['TextFilter'];
      noIndex?: boolean | components['schemas']['BooleanFilter'];
      $and?: components['schemas']['SeoFilters'][];
      $or?: components['schemas']['SeoFilters'][];
      $not?: components['schemas']['SeoFilters'];
    };
    /** @description Rich text, block by block. */
    Blocks: (
      | components['schemas']['ParagraphBlock']
      | components['schemas']['HeadingBlock']
      | components['schemas']['QuoteBlock']
      | components['schemas']['CodeBlock']
      | components['schemas']['ListBlock']
      | components['schemas']['ImageBlock']
    )[];
    ParagraphBlock: {
      /** @constant */
      type: 'paragraph';
      children: (components['schemas']['TextNode'] | components['schemas']['LinkNode'])[];
    };
    HeadingBlock: {
      /** @constant */
      type: 'heading';
      level: number;
      children: (components['schemas']['TextNode'] | components['schemas']['LinkNode'])[];
    };
    QuoteBlock: {
      /** @constant */
      type: 'quote';
      children: (components['schemas']['TextNode'] | components['schemas']['LinkNode'])[];
    };
    CodeBlock: {
      /** @constant */
      type: 'code';
      language?: string | null;
      children: components['schemas']['TextNode'][];
    };
    ListBlock: {
      /** @constant */
      type: 'list';
      /** @enum {string} */
      format: 'ordered' | 'unordered';
      children: (components['schemas']['ListItemNode'] | components['schemas']['ListBlock'])[];
    };
    ListItemNode: {
      /** @constant */
      type: 'list-item';
      children: (components['schemas']['TextNode'] | components['schemas']['LinkNode'])[];
    };
    ImageBlock: {
      /** @constant */
      type: 'image';
      /** @description The file of the media library as it is now. */
      image: {
        /** @description Null where the media library lacks the file. */
        id: number | null;
        documentId: string | null;
        name: string;
        alternativeText: string | null;
        caption: string | null;
        /**
         * Format: uri-reference
         * @description Absolute where the server knows its public address.
         */
        url: string;
        width: number | null;
        height: number | null;
        /** @description Smaller versions, by name, such as `small` or `thumbnail`. */
        formats: {
          [key: string]: {
            /**
             * Format: uri-reference
             * @description Absolute where the server knows its public address.
             */
            url: string;
            mime: string | null;
            width: number | null;
            height: number | null;
          };
        } | null;
        /** @description Its sizes for the `srcset` of an `<img>`. */
        srcset: string | null;
        ext: string | null;
        mime: string | null;
        /** @description In kilobytes. */
        size: number | null;
        createdAt: string | null;
        updatedAt: string | null;
      };
      children: (components['schemas']['TextNode'] | components['schemas']['LinkNode'])[];
    };
    LinkNode: {
      /** @constant */
      type: 'link';
      url: string;
      rel?: string;
      target?: string;
      children: components['schemas']['TextNode'][];
    };
    TextNode: {
      /** @constant */
      type: 'text';
      text: string;
      bold?: boolean;
      italic?: boolean;
      underline?: boolean;
      strikethrough?: boolean;
      code?: boolean;
    };
    TextFilter: {
      $eq?: string;
      $ne?: string;
      $lt?: string;
      $lte?: string;
      $gt?: string;
      $gte?: string;
      $eqi?: string;
      $nei?: string;
      $contains?: string;
      $notContains?: string;
      $containsi?: string;
      $notContainsi?: string;
      $startsWith?: string;
      $startsWithi?: string;
      $endsWith?: string;
      $endsWithi?: string;
      $in?: string[] | string;
      $notIn?: string[] | string;
      $between?: string[];
      $null?: boolean;
      $notNull?: boolean;
      $not?: components['schemas']['TextFilter'] | string;
    };
    NumberFilter: {
      $eq?: number;
      $ne?: number;
      $lt?: number;
      $lte?: number;
      $gt?: number;
      $gte?: number;
      $in?: number[] | number;
      $notIn?: number[] | number;
      $between?: number[];
      $null?: boolean;
      $notNull?: boolean;
      $not?: components['schemas']['NumberFilter'] | number;
    };
    DateFilter: {
      /** Format: date */
      $eq?: string;
      /** Format: date */
      $ne?: string;
      /** Format: date */
      $lt?: string;
      /** Format: date */
      $lte?: string;
      /** Format: date */
      $gt?: string;
      /** Format: date */
      $gte?: string;
      $in?: string[] | string;
      $notIn?: string[] | string;
      $between?: string[];
      $null?: boolean;
      $notNull?: boolean;
      $not?: components['schemas']['DateFilter'] | string;
    };
    DateTimeFilter: {
      /** Format: date-time */
      $eq?: string;
      /** Format: date-time */
      $ne?: string;
      /** Format: date-time */
      $lt?: string;
      /** Format: date-time */
      $lte?: string;
      /** Format: date-time */
      $gt?: string;
      /** Format: date-time */
      $gte?: string;
      $in?: string[] | string;
      $notIn?: string[] | string;
      $between?: string[];
      $null?: boolean;
      $notNull?: boolean;
      $not?: components['schemas']['DateTimeFilter'] | string;
    };
    BooleanFilter: {
      $eq?: boolean;
      $ne?: boolean;
      $null?: boolean;
      $notNull?: boolean;
      $not?: components['schemas']['BooleanFilter'];
    };
    PresenceFilter: {
      $null?: boolean;
      $notNull?: boolean;
    };
    /** @description Files of the media library, by `id`. */
    MediaInput: number | number[] | null;
    /** @description Entries by `documentId`: one, several, or what to `connect`, to `disconnect` or to `set`. */
    RelationInput:
      | (string | number)
      | (
          | (string | number)
          | {
              id?: number;
              documentId?: string;
              locale?: string;
              position?: Record<string, never>;
            }
        )[]
      | {
          connect?:
            | (
                | (string | number)
                | {
                    id?: number;
                    documentId?: string;
                    locale?: string;
                    position?: Record<string, never>;
                  }
              )
            | (
                | (string | number)
                | {
                    id?: number;
                    documentId?: string;
                    locale?: string;
                    position?: Record<string, never>;
                  }
              )[];
          disconnect?:
            | (
                | (string | number)
                | {
                    id?: number;
                    documentId?: string;
                    locale?: string;
                    position?: Record<string, never>;
                  }
              )
            | (
                | (string | number)
                | {
                    id?: number;
                    documentId?: string;
                    locale?: string;
                    position?: Record<string, never>;
                  }
              )[];
          set?:
            | (
                | (string | number)
                | {
                    id?: number;
                    documentId?: string;
                    locale?: string;
                    position?: Record<string, never>;
                  }
              )
            | (
                | (string | number)
                | {
                    id?: number;
                    documentId?: string;
                    locale?: string;
                    position?: Record<string, never>;
                  }
              )[];
        }
      | null;
    ErrorDetails: {
      /** @description For programs, where one says more than the name. */
      code?: string;
      /** @description Every fault at once. */
      errors?: {
        path: (string | number)[];
        message: string;
        name?: string;
        /** @description For programs, such as `LINE_MISSING`. */
        code?: string;
      }[];
      /** @description Seconds. */
      retryAfter?: number;
      notice?: string | null;
    } & {
      [key: string]: unknown;
    };
    Moved: {
      data: null;
      meta: {
        slug: string;
        locale: string;
      };
    };
    Meta: Record<string, never>;
    /** @description `page`, `pageSize`, `pageCount`, `total`; or `start`, `limit`, `total`, as it was asked. The counts are left out by `withCount=false`. */
    Pagination: {
      page?: number;
      pageSize?: number;
      pageCount?: number;
      total?: number;
      start?: number;
      limit?: number;
    };
    PageMeta: {
      pagination: components['schemas']['Pagination'];
    };
    /** @description Another language in which an article is published. */
    Localization: {
      locale: string;
      slug: string;
      title: string;
    };
    /** @description The state of the comments of an article as a reader meets it. */
    Discussion: {
      /** @enum {string} */
      state: 'disabled' | 'open' | 'closed';
      /** @description Approved comments; none while disabled. */
      count: number;
      /** @description Why nobody can comment now, in the article's language; null while open. */
      notice: string | null;
    };
  };
  responses: {
    /** @description What the `If-None-Match` names is still so. */
    NotModified: {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description The request says something that it may not; the message says what. `QUERY_TOO_COSTLY`: the filters, sorts, populates and rows of a read are too much work for the database; the message names the largest part. */
    BadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "data": null,
         *       "error": {
         *         "status": 400,
         *         "name": "ValidationError",
         *         "message": "Invalid key nothing",
         *         "details": {
         *           "key": "nothing",
         *           "path": null,
         *           "source": "query",
         *           "param": "nothing"
         *         }
         *       }
         *     }
         */
        'application/json': {
          data: null;
          error: {
            /** @constant */
            status: 400;
            /** @enum {string} */
            name:
              | 'ValidationError'
              | 'BadRequestError'
              | 'ApplicationError'
              | 'YupValidationError'
              | 'PaginationError';
            /** @description For a person: what happened, and what to do. */
            message: string;
            details: components['schemas']['ErrorDetails'];
          };
        };
      };
    };
    /** @description The token is not known, or no longer good. */
    Unauthorized: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "data": null,
         *       "error": {
         *         "status": 401,
         *         "name": "UnauthorizedError",
         *         "message": "Missing or invalid credentials",
         *         "details": {}
         *       }
         *     }
         */
        'application/json': {
          data: null;
          error: {
            /** @constant */
            status: 401;
            /** @enum {string} */
            name: 'UnauthorizedError';
            /** @description For a person: what happened, and what to do. */
            message: string;
            details: components['schemas']['ErrorDetails'];
          };
        };
      };
    };
    /** @description Not for who asks: a draft without the `preview` action, or a write without its own. */
    Forbidden: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "data": null,
         *       "error": {
         *         "status": 403,
         *         "name": "ForbiddenError",
         *         "message": "Drafts are open only to a role or an API token with the \"preview\" action of articles.",
         *         "details": {
         *           "code": "DRAFTS_FORBIDDEN"
         *         }
         *       }
         *     }
         */
        'application/json': {
          data: null;
          error: {
            /** @constant */
            status: 403;
            /** @enum {string} */
            name: 'ForbiddenError' | 'PolicyError';
            /** @description For a person: what happened, and what to do. */
            message: string;
            details: components['schemas']['ErrorDetails'];
          };
        };
      };
    };
    /** @description Comments are `COMMENTS_DISABLED` or `COMMENTS_CLOSED`; the message is the notice for readers. */
    CommentsDisabled: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "data": null,
         *       "error": {
         *         "status": 403,
         *         "name": "CommentsDisabledError",
         *         "message": "댓글 기능이 준비 중입니다. (Coming Soon)\n곧 의견을 남기실 수 있습니다.",
         *         "details": {
         *           "code": "COMMENTS_DISABLED",
         *           "notice": "댓글 기능이 준비 중입니다. (Coming Soon)\n곧 의견을 남기실 수 있습니다."
         *         }
         *       }
         *     }
         */
        'application/json': {
          data: null;
          error: {
            /** @constant */
            status: 403;
            /** @enum {string} */
            name: 'CommentsDisabledError' | 'ForbiddenError';
            /** @description For a person: what happened, and what to do. */
            message: string;
            details: components['schemas']['ErrorDetails'];
          };
        };
      };
    };
    /** @description Nothing that readers may see is there. */
    NotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "data": null,
         *       "error": {
         *         "status": 404,
         *         "name": "NotFoundError",
         *         "message": "No article with the slug \"nothing-here\" is published in ko.",
         *         "details": {}
         *       }
         *     }
         */
        'application/json': {
          data: null;
          error: {
            /** @constant */
            status: 404;
            /** @enum {string} */
            name: 'NotFoundError';
            /** @description For a person: what happened, and what to do. */
            message: string;
            details: components['schemas']['ErrorDetails'];
          };
        };
      };
    };
    /** @description Published articles show it. `details` counts them and names the first ten that the caller may read; send `X-Confirm: in-use` to delete all the same. */
    InUse: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "data": null,
         *       "error": {
         *         "status": 409,
         *         "name": "ConflictError",
         *         "message": "A published article shows what would be deleted. Remove it from them first, or send X-Confirm: in-use.",
         *         "details": {
         *           "code": "IN_USE",
         *           "count": 1,
         *           "articles": [
         *             {
         *               "documentId": "nzt6qaxs0yh7vgm3b1r8kd5f",
         *               "locale": "ko",
         *               "title": "GPT Image 2"
         *             }
         *           ]
         *         }
         *       }
         *     }
         */
        'application/json': {
          data: null;
          error: {
            /** @constant */
            status: 409;
            /** @enum {string} */
            name: 'ConflictError';
            /** @description For a person: what happened, and what to do. */
            message: string;
            details: components['schemas']['ErrorDetails'];
          };
        };
      };
    };
    /** @description The body is larger than the server accepts. */
    TooLarge: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "data": null,
         *       "error": {
         *         "status": 413,
         *         "name": "PayloadTooLargeError",
         *         "message": "The body is larger than the server accepts.",
         *         "details": {
         *           "code": "BODY_TOO_LARGE"
         *         }
         *       }
         *     }
         */
        'application/json': {
          data: null;
          error: {
            /** @constant */
            status: 413;
            /** @enum {string} */
            name: 'PayloadTooLargeError';
            /** @description For a person: what happened, and what to do. */
            message: string;
            details: components['schemas']['ErrorDetails'];
          };
        };
      };
    };
    /** @description The disk of the server or of its database is full. Nothing was written; the same request fails until somebody frees space. */
    InsufficientStorage: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "data": null,
         *       "error": {
         *         "status": 507,
         *         "name": "InsufficientStorageError",
         *         "message": "The server has no room left, so nothing of this was kept. Free disk space first.",
         *         "details": {
         *           "code": "INSUFFICIENT_STORAGE"
         *         }
         *       }
         *     }
         */
        'application/json': {
          data: null;
          error: {
            /** @constant */
            status: 507;
            /** @enum {string} */
            name: 'InsufficientStorageError';
            /** @description For a person: what happened, and what to do. */
            message: string;
            details: components['schemas']['ErrorDetails'];
          };
        };
      };
    };
    /** @description Too many comments from one address; `Retry-After` says for how long, as `details.retryAfter` does. */
    TooManyComments: {
      headers: {
        'Retry-After': components['headers']['Retry-After'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "data": null,
         *       "error": {
         *         "status": 429,
         *         "name": "RateLimitError",
         *         "message": "Too many comments from this address; try again in 60 seconds.",
         *         "details": {
         *           "code": "COMMENTS_RATE_LIMITED",
         *           "retryAfter": 60
         *         }
         *       }
         *     }
         */
        'application/json': {
          data: null;
          error: {
            /** @constant */
            status: 429;
            /** @enum {string} */
            name: 'RateLimitError';
            /** @description For a person: what happened, and what to do. */
            message: string;
            details: components['schemas']['ErrorDetails'];
          };
        };
      };
    };
    /** @description The database cannot do it now; try again after `Retry-After` seconds. `READ_TIMED_OUT`: it took too long. `WRITE_CONFLICT`: another write was in the way, and nothing was written. `DATABASE_BUSY`: it has no free connection. */
    Unavailable: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "data": null,
         *       "error": {
         *         "status": 503,
         *         "name": "ServiceUnavailableError",
         *         "message": "Another write to the same content was in the way. Nothing was written; try again.",
         *         "details": {
         *           "code": "WRITE_CONFLICT"
         *         }
         *       }
         *     }
         */
        'application/json': {
          data: null;
          error: {
            /** @constant */
            status: 503;
            /** @enum {string} */
            name: 'ServiceUnavailableError';
            /** @description For a person: what happened, and what to do. */
            message: string;
            details: components['schemas']['ErrorDetails'];
          };
        };
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: {
    /** @description Strong; send it back as `If-None-Match` to be answered 304 while nothing changed. */
    ETag: string;
    /** @description How long a CDN may keep the answer. `private, no-store` for a token. */
    'Cache-Control': string;
    /** @description What a CDN purges by, separated by commas, such as `article:…`. */
    'Cache-Tag': string;
    /** @description Whether it came from memory (RFC 9211), such as `threeline; hit` or `threeline; fwd=bypass`. */
    'Cache-Status': string;
    /** @description What of a request the answer depends on. */
    Vary: string;
    /** @description The present address. */
    Location: string;
    /** @description Seconds to wait. */
    'Retry-After': number;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  listArticles: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language, or `*` for all of them.
         * @example ko
         */
        locale?: string | '*';
        /**
         * @description The language that stands in where there is no published version in `locale`; the `locale` of the answer tells.
         * @example ko
         */
        fallbackLocale?: string;
        /** @description `draft` is for tokens with the `preview` action. */
        status?: 'published' | 'draft';
        /**
         * @description By `page` and `pageSize`, or by `start` and `limit`.
         * @example {
         *       "page": 1,
         *       "pageSize": 25
         *     }
         */
        pagination?: {
          page?: number;
          /** @default 25 */
          pageSize?: number;
          start?: number;
          /** @default 25 */
          limit?: number;
          /** @default true */
          withCount?: boolean;
        };
        /** @description By these, each with `:asc` or `:desc` behind it. */
        sort?: string[];
        /**
         * @description Strapi's filters, such as `filters[title][$contains]=x`; a list has at most 1,000 values.
         * @example {}
         */
        filters?: components['schemas']['ArticleFilters'];
        /** @description Texts that hold this. */
        _q?: string;
        /** @description The fields to answer; `id` and `documentId` always are. */
        fields?: (
          | 'id'
          | 'documentId'
          | 'title'
          | 'slug'
          | 'publicationDate'
          | 'lead'
          | 'readingMinutes'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | 'locale'
          | 'discussion'
          | 'localizations'
          | '*'
        )[];
        /**
         * @description Naming it gives exactly what is named instead of what is shown unasked.
         * @example {}
         */
        populate?: components['schemas']['ArticlePopulate'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['Cache-Control'];
          'Cache-Tag': components['headers']['Cache-Tag'];
          'Cache-Status': components['headers']['Cache-Status'];
          Vary: components['headers']['Vary'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "id": 4,
           *           "documentId": "gzz3oas9790q7oll5wqu7shn",
           *           "title": "GPT 5.2와 Image-gen-2: OpenAI, 구글에 마지막 한 방 날리나?",
           *           "slug": "gpt-5-2wa-image-gen-2-openai-gugeure-majimak-han-bang-nallina",
           *           "publicationDate": "2025-12-12",
           *           "lead": "아직도 AI가 텍스트만 뚝딱거리는 시대에 머물러 있다고 생각하는가? 착각하지 마라. 인공지능은 이미 눈으로 보고, 상상력을 현실로 끄집어내는 새로운 차원으로 진입했다. 그리고 지금, 그 최전선에서 두 거인이 마지막 일격을 준비하고 있다.\n\nOpenAI가 베일에 싸인 ‘GPT Image 2’ (일각에서는 ‘GPT 5.2’ 또는 ‘Image-gen-2’로 불리는)를 꺼내 들며 구글의 ‘Nano Banana Pro’에 정면 도전장을 던졌다. 단순한 기술 경쟁을 넘어, 생성형 AI의 미래 판도를 결정할 중요한 순간이 우리 눈앞에 펼쳐지고 있다.",
           *           "readingMinutes": 4,
           *           "createdAt": "2025-12-12T00:00:00.000Z",
           *           "updatedAt": "2025-12-12T00:00:00.000Z",
           *           "publishedAt": "2025-12-12T00:00:00.000Z",
           *           "locale": "ko",
           *           "summary": {
           *             "id": 4,
           *             "line1": "OpenAI, 루머의 중심에 선 ‘GPT Image 2’로 이미지 생성 AI 시장에 대대적 반격 예고.",
           *             "line2": "구글의 강력한 모델 ‘Nano Banana Pro’와 정면충돌하며 AI 패권 경쟁 최고조.",
           *             "line3": "이 싸움은 단순한 기술 대결을 넘어, 멀티모달 AI 시대의 주도권을 가를 결정적인 분수령이 될 것."
           *           },
           *           "cover": null,
           *           "category": null,
           *           "tags": [],
           *           "author": null,
           *           "discussion": {
           *             "state": "disabled",
           *             "count": 0,
           *             "notice": "댓글 기능이 준비 중입니다. (Coming Soon)\n곧 의견을 남기실 수 있습니다."
           *           }
           *         }
           *       ],
           *       "meta": {
           *         "pagination": {
           *           "page": 1,
           *           "pageSize": 25,
           *           "pageCount": 1,
           *           "total": 1
           *         }
           *       }
           *     }
           */
          'application/json':
            | components['schemas']['ArticleCardPage']
            | components['schemas']['ArticleSelectionPage'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      503: components['responses']['Unavailable'];
    };
  };
  createArticle: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language; the default one when left out.
         * @example ko
         */
        locale?: string;
        /** @description `draft` is for tokens with the `preview` action. */
        status?: 'published' | 'draft';
        /** @description The fields to answer; `id` and `documentId` always are. */
        fields?: (
          | 'id'
          | 'documentId'
          | 'title'
          | 'slug'
          | 'publicationDate'
          | 'lead'
          | 'readingMinutes'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | 'locale'
          | 'discussion'
          | 'localizations'
          | '*'
        )[];
        /**
         * @description Naming it gives exactly what is named instead of what is shown unasked.
         * @example {}
         */
        populate?: components['schemas']['ArticlePopulate'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "data": {
         *         "title": "GPT 5.2와 Image-gen-2: OpenAI, 구글에 마지막 한 방 날리나?",
         *         "lead": "아직도 AI가 텍스트만 뚝딱거리는 시대에 머물러 있다고 생각하는가? 착각하지 마라. 인공지능은 이미 눈으로 보고, 상상력을 현실로 끄집어내는 새로운 차원으로 진입했다. 그리고 지금, 그 최전선에서 두 거인이 마지막 일격을 준비하고 있다.\n\nOpenAI가 베일에 싸인 ‘GPT Image 2’ (일각에서는 ‘GPT 5.2’ 또는 ‘Image-gen-2’로 불리는)를 꺼내 들며 구글의 ‘Nano Banana Pro’에 정면 도전장을 던졌다. 단순한 기술 경쟁을 넘어, 생성형 AI의 미래 판도를 결정할 중요한 순간이 우리 눈앞에 펼쳐지고 있다.",
         *         "summary": {
         *           "line1": "OpenAI, 루머의 중심에 선 ‘GPT Image 2’로 이미지 생성 AI 시장에 대대적 반격 예고.",
         *           "line2": "구글의 강력한 모델 ‘Nano Banana Pro’와 정면충돌하며 AI 패권 경쟁 최고조.",
         *           "line3": "이 싸움은 단순한 기술 대결을 넘어, 멀티모달 AI 시대의 주도권을 가를 결정적인 분수령이 될 것."
         *         },
         *         "sections": [
         *           {
         *             "heading": "베일 벗은 ‘GPT Image 2’: OpenAI의 한 방은 통할까?",
         *             "body": [
         *               {
         *                 "type": "paragraph",
         *                 "children": [
         *                   {
         *                     "type": "text",
         *                     "text": "최근 AI 커뮤니티를 뜨겁게 달군 소식이 있다. 바로 OpenAI가 새로운 이미지 생성 모델인 ‘GPT Image 2’를 공개했거나, 공개를 앞두고 있다는 루머다. 이 모델은 단순히 텍스트를 이미지로 변환하는 것을 넘어, 훨씬 정교하고 맥락을 이해하는 능력을 갖췄을 것이라는 기대를 한몸에 받고 있다."
         *                   }
         *                 ]
         *               }
         *             ]
         *           }
         *         ]
         *       }
         *     }
         */
        'application/json': {
          data: components['schemas']['ArticleInput'];
        };
      };
    };
    responses: {
      /** @description As it was written. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ArticleSelectionAnswer'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      413: components['responses']['TooLarge'];
      503: components['responses']['Unavailable'];
      507: components['responses']['InsufficientStorage'];
    };
  };
  listComments: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language; the default one when left out.
         * @example ko
         */
        locale?: string;
        /**
         * @description By `page` and `pageSize`.
         * @example {
         *       "page": 1,
         *       "pageSize": 25
         *     }
         */
        pagination?: {
          page?: number;
          /** @default 25 */
          pageSize?: number;
        };
      };
      header?: never;
      path: {
        /** @description What names the article for good. */
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of comments. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['Cache-Control'];
          'Cache-Tag': components['headers']['Cache-Tag'];
          'Cache-Status': components['headers']['Cache-Status'];
          Vary: components['headers']['Vary'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": [],
           *       "meta": {
           *         "discussion": {
           *           "state": "disabled",
           *           "count": 0,
           *           "notice": "댓글 기능이 준비 중입니다. (Coming Soon)\n곧 의견을 남기실 수 있습니다."
           *         },
           *         "pagination": {
           *           "page": 1,
           *           "pageSize": 25,
           *           "pageCount": 0,
           *           "total": 0
           *         }
           *       }
           *     }
           */
          'application/json': {
            data: components['schemas']['Comment'][];
            meta: {
              discussion: components['schemas']['Discussion'];
              pagination: components['schemas']['Pagination'];
            };
          };
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      503: components['responses']['Unavailable'];
    };
  };
  submitComment: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language; the default one when left out.
         * @example ko
         */
        locale?: string;
      };
      header?: never;
      path: {
        /** @description What names the article for good. */
        documentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "data": {
         *         "authorName": "김독자",
         *         "body": "잘 읽었습니다."
         *       }
         *     }
         */
        'application/json': {
          data: {
            authorName: string;
            /** @description Plain text. */
            body: string;
          };
        };
      };
    };
    responses: {
      /** @description Held for moderation. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: {
              /** @constant */
              moderation: 'pending';
            };
            meta: {
              discussion: components['schemas']['Discussion'];
            };
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['CommentsDisabled'];
      404: components['responses']['NotFound'];
      413: components['responses']['TooLarge'];
      429: components['responses']['TooManyComments'];
      503: components['responses']['Unavailable'];
      507: components['responses']['InsufficientStorage'];
    };
  };
  listRelatedArticles: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language; the default one when left out.
         * @example ko
         */
        locale?: string;
      };
      header?: never;
      path: {
        /** @description What names the article for good. */
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Cards. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: components['schemas']['ArticleCard'][];
            meta: components['schemas']['Meta'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      503: components['responses']['Unavailable'];
    };
  };
  getArticle: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language; the default one when left out.
         * @example ko
         */
        locale?: string;
        /**
         * @description The language that stands in where there is no published version in `locale`; the `locale` of the answer tells.
         * @example ko
         */
        fallbackLocale?: string;
        /** @description `draft` is for tokens with the `preview` action. */
        status?: 'published' | 'draft';
        /** @description Whether `meta` has the article as JSON-LD; not beside `fields` or `populate`. */
        jsonLd?: 'true' | 'false';
        /** @description The fields to answer; `id` and `documentId` always are. */
        fields?: (
          | 'id'
          | 'documentId'
          | 'title'
          | 'slug'
          | 'publicationDate'
          | 'lead'
          | 'readingMinutes'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | 'locale'
          | 'discussion'
          | 'localizations'
          | '*'
        )[];
        /**
         * @description Naming it gives exactly what is named instead of what is shown unasked.
         * @example {}
         */
        populate?: components['schemas']['ArticlePopulate'];
      };
      header?: never;
      path: {
        /** @description What names the entry for good. */
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Title, lead, three-line summary, sections and discussion */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['Cache-Control'];
          'Cache-Tag': components['headers']['Cache-Tag'];
          'Cache-Status': components['headers']['Cache-Status'];
          Vary: components['headers']['Vary'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": {
           *         "id": 4,
           *         "documentId": "gzz3oas9790q7oll5wqu7shn",
           *         "title": "GPT 5.2와 Image-gen-2: OpenAI, 구글에 마지막 한 방 날리나?",
           *         "slug": "gpt-5-2wa-image-gen-2-openai-gugeure-majimak-han-bang-nallina",
           *         "publicationDate": "2025-12-12",
           *         "lead": "아직도 AI가 텍스트만 뚝딱거리는 시대에 머물러 있다고 생각하는가? 착각하지 마라. 인공지능은 이미 눈으로 보고, 상상력을 현실로 끄집어내는 새로운 차원으로 진입했다. 그리고 지금, 그 최전선에서 두 거인이 마지막 일격을 준비하고 있다.\n\nOpenAI가 베일에 싸인 ‘GPT Image 2’ (일각에서는 ‘GPT 5.2’ 또는 ‘Image-gen-2’로 불리는)를 꺼내 들며 구글의 ‘Nano Banana Pro’에 정면 도전장을 던졌다. 단순한 기술 경쟁을 넘어, 생성형 AI의 미래 판도를 결정할 중요한 순간이 우리 눈앞에 펼쳐지고 있다.",
           *         "readingMinutes": 4,
           *         "createdAt": "2025-12-12T00:00:00.000Z",
           *         "updatedAt": "2025-12-12T00:00:00.000Z",
           *         "publishedAt": "2025-12-12T00:00:00.000Z",
           *         "locale": "ko",
           *         "summary": {
           *           "id": 4,
           *           "line1": "OpenAI, 루머의 중심에 선 ‘GPT Image 2’로 이미지 생성 AI 시장에 대대적 반격 예고.",
           *           "line2": "구글의 강력한 모델 ‘Nano Banana Pro’와 정면충돌하며 AI 패권 경쟁 최고조.",
           *           "line3": "이 싸움은 단순한 기술 대결을 넘어, 멀티모달 AI 시대의 주도권을 가를 결정적인 분수령이 될 것."
           *         },
           *         "cover": null,
           *         "category": null,
           *         "tags": [],
           *         "sections": [
           *           {
           *             "id": 13,
           *             "heading": "베일 벗은 ‘GPT Image 2’: OpenAI의 한 방은 통할까?",
           *             "anchor": "베일-벗은-gpt-image-2-openai의-한-방은-통할까",
           *             "body": [
           *               {
           *                 "type": "paragraph",
           *                 "children": [
           *                   {
           *                     "type": "text",
           *                     "text": "최근 AI 커뮤니티를 뜨겁게 달군 소식이 있다. 바로 OpenAI가 새로운 이미지 생성 모델인 ‘GPT Image 2’를 공개했거나, 공개를 앞두고 있다는 루머다. 이 모델은 단순히 텍스트를 이미지로 변환하는 것을 넘어, 훨씬 정교하고 맥락을 이해하는 능력을 갖췄을 것이라는 기대를 한몸에 받고 있다."
           *                   }
           *                 ]
           *               }
           *             ]
           *           },
           *           {
           *             "id": 14,
           *             "heading": "구글의 ‘Nano Banana Pro’와 정면 대결: 누가 진정한 AI 선두주자인가?",
           *             "anchor": "구글의-nano-banana-pro와-정면-대결-누가-진정한-ai-선두주자인가",
           *             "body": [
           *               {
           *                 "type": "paragraph",
           *                 "children": [
           *                   {
           *                     "type": "text",
           *                     "text": "OpenAI의 움직임은 구글에게 직접적인 도전이다. 구글은 Gemini 발표 이후 ‘Imagen 2’와 같은 강력한 이미지 생성 기술을 선보이며 멀티모달 AI 분야에서 꾸준히 입지를 다져왔다. 특히 영상에서 언급된 ‘Nano Banana Pro’는 구글의 최신 기술 집약체이자, OpenAI의 공세에 맞설 비장의 무기임이 분명하다."
           *                   }
           *                 ]
           *               }
           *             ]
           *           },
           *           {
           *             "id": 15,
           *             "heading": "AI 이미지 생성, 새로운 패러다임을 열다",
           *             "anchor": "ai-이미지-생성-새로운-패러다임을-열다",
           *             "body": [
           *               {
           *                 "type": "paragraph",
           *                 "children": [
           *                   {
           *                     "type": "text",
           *                     "text": "이러한 고급 이미지 생성 AI 모델의 등장은 산업 전반에 막대한 영향을 미친다. 광고, 마케팅, 게임 개발, 미디어 콘텐츠 제작 등 시각적 요소가 중요한 모든 분야에서 혁신적인 변화가 예상된다. 디자이너와 크리에이터는 이제 몇 초 만에 수많은 아이디어를 시각화하고, 고품질 콘텐츠를 대량 생산할 수 있게 될 것이다."
           *                   }
           *                 ]
           *               }
           *             ]
           *           },
           *           {
           *             "id": 16,
           *             "heading": "마치며: AI 전쟁, 최종 승자는 누가 될까?",
           *             "anchor": "마치며-ai-전쟁-최종-승자는-누가-될까",
           *             "body": [
           *               {
           *                 "type": "paragraph",
           *                 "children": [
           *                   {
           *                     "type": "text",
           *                     "text": "OpenAI와 구글의 AI 경쟁은 이제 피할 수 없는 정면승부로 치닫고 있다. ‘GPT Image 2’가 과연 구글에 ‘결정적인 한방(final swing)’을 날릴 수 있을지, 혹은 구글의 ‘Nano Banana Pro’가 강력한 방어와 반격으로 그 기세를 꺾을지는 지켜봐야 한다."
           *                   }
           *                 ]
           *               }
           *             ]
           *           }
           *         ],
           *         "seo": null,
           *         "author": null,
           *         "discussion": {
           *           "state": "disabled",
           *           "count": 0,
           *           "notice": "댓글 기능이 준비 중입니다. (Coming Soon)\n곧 의견을 남기실 수 있습니다."
           *         }
           *       },
           *       "meta": {}
           *     }
           */
          'application/json':
            | components['schemas']['ArticleAnswer']
            | components['schemas']['ArticleSelectionAnswer'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      503: components['responses']['Unavailable'];
    };
  };
  updateArticle: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language; the default one when left out.
         * @example ko
         */
        locale?: string;
        /** @description `draft` is for tokens with the `preview` action. */
        status?: 'published' | 'draft';
        /** @description The fields to answer; `id` and `documentId` always are. */
        fields?: (
          | 'id'
          | 'documentId'
          | 'title'
          | 'slug'
          | 'publicationDate'
          | 'lead'
          | 'readingMinutes'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | 'locale'
          | 'discussion'
          | 'localizations'
          | '*'
        )[];
        /**
         * @description Naming it gives exactly what is named instead of what is shown unasked.
         * @example {}
         */
        populate?: components['schemas']['ArticlePopulate'];
      };
      header?: never;
      path: {
        /** @description What names the entry for good. */
        documentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          data: components['schemas']['ArticleInput'];
        };
      };
    };
    responses: {
      /** @description As it is now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ArticleSelectionAnswer'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      413: components['responses']['TooLarge'];
      503: components['responses']['Unavailable'];
      507: components['responses']['InsufficientStorage'];
    };
  };
  deleteArticle: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language, or `*` for all of them.
         * @example ko
         */
        locale?: string | '*';
      };
      header?: never;
      path: {
        /** @description What names the entry for good. */
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      503: components['responses']['Unavailable'];
      507: components['responses']['InsufficientStorage'];
    };
  };
  getArticleDraft: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language; the default one when left out.
         * @example ko
         */
        locale?: string;
        /**
         * @description The language that stands in where there is no published version in `locale`; the `locale` of the answer tells.
         * @example ko
         */
        fallbackLocale?: string;
        /** @description The fields to answer; `id` and `documentId` always are. */
        fields?: (
          | 'id'
          | 'documentId'
          | 'title'
          | 'slug'
          | 'publicationDate'
          | 'lead'
          | 'readingMinutes'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | 'locale'
          | 'discussion'
          | 'localizations'
          | '*'
        )[];
        /**
         * @description Naming it gives exactly what is named instead of what is shown unasked.
         * @example {}
         */
        populate?: components['schemas']['ArticlePopulate'];
      };
      header?: never;
      path: {
        /** @description What names the article for good. */
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The draft. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": {
           *         "id": 4,
           *         "documentId": "gzz3oas9790q7oll5wqu7shn",
           *         "title": "GPT 5.2와 Image-gen-2: OpenAI, 구글에 마지막 한 방 날리나?",
           *         "slug": "gpt-5-2wa-image-gen-2-openai-gugeure-majimak-han-bang-nallina",
           *         "publicationDate": "2025-12-12",
           *         "lead": "아직도 AI가 텍스트만 뚝딱거리는 시대에 머물러 있다고 생각하는가? 착각하지 마라. 인공지능은 이미 눈으로 보고, 상상력을 현실로 끄집어내는 새로운 차원으로 진입했다. 그리고 지금, 그 최전선에서 두 거인이 마지막 일격을 준비하고 있다.\n\nOpenAI가 베일에 싸인 ‘GPT Image 2’ (일각에서는 ‘GPT 5.2’ 또는 ‘Image-gen-2’로 불리는)를 꺼내 들며 구글의 ‘Nano Banana Pro’에 정면 도전장을 던졌다. 단순한 기술 경쟁을 넘어, 생성형 AI의 미래 판도를 결정할 중요한 순간이 우리 눈앞에 펼쳐지고 있다.",
           *         "readingMinutes": 4,
           *         "createdAt": "2025-12-12T00:00:00.000Z",
           *         "updatedAt": "2025-12-12T00:00:00.000Z",
           *         "publishedAt": null,
           *         "locale": "ko",
           *         "summary": {
           *           "id": 4,
           *           "line1": "OpenAI, 루머의 중심에 선 ‘GPT Image 2’로 이미지 생성 AI 시장에 대대적 반격 예고.",
           *           "line2": "구글의 강력한 모델 ‘Nano Banana Pro’와 정면충돌하며 AI 패권 경쟁 최고조.",
           *           "line3": "이 싸움은 단순한 기술 대결을 넘어, 멀티모달 AI 시대의 주도권을 가를 결정적인 분수령이 될 것."
           *         },
           *         "cover": null,
           *         "category": null,
           *         "tags": [],
           *         "sections": [
           *           {
           *             "id": 13,
           *             "heading": "베일 벗은 ‘GPT Image 2’: OpenAI의 한 방은 통할까?",
           *             "anchor": "베일-벗은-gpt-image-2-openai의-한-방은-통할까",
           *             "body": [
           *               {
           *                 "type": "paragraph",
           *                 "children": [
           *                   {
           *                     "type": "text",
           *                     "text": "최근 AI 커뮤니티를 뜨겁게 달군 소식이 있다. 바로 OpenAI가 새로운 이미지 생성 모델인 ‘GPT Image 2’를 공개했거나, 공개를 앞두고 있다는 루머다. 이 모델은 단순히 텍스트를 이미지로 변환하는 것을 넘어, 훨씬 정교하고 맥락을 이해하는 능력을 갖췄을 것이라는 기대를 한몸에 받고 있다."
           *                   }
           *                 ]
           *               }
           *             ]
           *           },
           *           {
           *             "id": 14,
           *             "heading": "구글의 ‘Nano Banana Pro’와 정면 대결: 누가 진정한 AI 선두주자인가?",
           *             "anchor": "구글의-nano-banana-pro와-정면-대결-누가-진정한-ai-선두주자인가",
           *             "body": [
           *               {
           *                 "type": "paragraph",
           *                 "children": [
           *                   {
           *                     "type": "text",
           *                     "text": "OpenAI의 움직임은 구글에게 직접적인 도전이다. 구글은 Gemini 발표 이후 ‘Imagen 2’와 같은 강력한 이미지 생성 기술을 선보이며 멀티모달 AI 분야에서 꾸준히 입지를 다져왔다. 특히 영상에서 언급된 ‘Nano Banana Pro’는 구글의 최신 기술 집약체이자, OpenAI의 공세에 맞설 비장의 무기임이 분명하다."
           *                   }
           *                 ]
           *               }
           *             ]
           *           },
           *           {
           *             "id": 15,
           *             "heading": "AI 이미지 생성, 새로운 패러다임을 열다",
           *             "anchor": "ai-이미지-생성-새로운-패러다임을-열다",
           *             "body": [
           *               {
           *                 "type": "paragraph",
           *                 "children": [
           *                   {
           *                     "type": "text",
           *                     "text": "이러한 고급 이미지 생성 AI 모델의 등장은 산업 전반에 막대한 영향을 미친다. 광고, 마케팅, 게임 개발, 미디어 콘텐츠 제작 등 시각적 요소가 중요한 모든 분야에서 혁신적인 변화가 예상된다. 디자이너와 크리에이터는 이제 몇 초 만에 수많은 아이디어를 시각화하고, 고품질 콘텐츠를 대량 생산할 수 있게 될 것이다."
           *                   }
           *                 ]
           *               }
           *             ]
           *           },
           *           {
           *             "id": 16,
           *             "heading": "마치며: AI 전쟁, 최종 승자는 누가 될까?",
           *             "anchor": "마치며-ai-전쟁-최종-승자는-누가-될까",
           *             "body": [
           *               {
           *                 "type": "paragraph",
           *                 "children": [
           *                   {
           *                     "type": "text",
           *                     "text": "OpenAI와 구글의 AI 경쟁은 이제 피할 수 없는 정면승부로 치닫고 있다. ‘GPT Image 2’가 과연 구글에 ‘결정적인 한방(final swing)’을 날릴 수 있을지, 혹은 구글의 ‘Nano Banana Pro’가 강력한 방어와 반격으로 그 기세를 꺾을지는 지켜봐야 한다."
           *                   }
           *                 ]
           *               }
           *             ]
           *           }
           *         ],
           *         "seo": null,
           *         "author": null,
           *         "discussion": {
           *           "state": "disabled",
           *           "count": 0,
           *           "notice": "댓글 기능이 준비 중입니다. (Coming Soon)\n곧 의견을 남기실 수 있습니다."
           *         }
           *       },
           *       "meta": {}
           *     }
           */
          'application/json': components['schemas']['ArticleSelectionAnswer'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      503: components['responses']['Unavailable'];
    };
  };
  getArticleBySlug: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language; the default one when left out.
         * @example ko
         */
        locale?: string;
        /**
         * @description The language that stands in where there is no published version in `locale`; the `locale` of the answer tells.
         * @example ko
         */
        fallbackLocale?: string;
        /** @description `draft` is for tokens with the `preview` action. */
        status?: 'published' | 'draft';
        /** @description Whether `meta` has the article as JSON-LD; not beside `fields` or `populate`. */
        jsonLd?: 'true' | 'false';
        /** @description The fields to answer; `id` and `documentId` always are. */
        fields?: (
          | 'id'
          | 'documentId'
          | 'title'
          | 'slug'
          | 'publicationDate'
          | 'lead'
          | 'readingMinutes'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | 'locale'
          | 'discussion'
          | 'localizations'
          | '*'
        )[];
        /**
         * @description Naming it gives exactly what is named instead of what is shown unasked.
         * @example {}
         */
        populate?: components['schemas']['ArticlePopulate'];
      };
      header?: never;
      path: {
        /** @description As in the address of the article. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Title, lead, three-line summary, sections and discussion */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['Cache-Control'];
          'Cache-Tag': components['headers']['Cache-Tag'];
          'Cache-Status': components['headers']['Cache-Status'];
          Vary: components['headers']['Vary'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": {
           *         "id": 4,
           *         "documentId": "gzz3oas9790q7oll5wqu7shn",
           *         "title": "GPT 5.2와 Image-gen-2: OpenAI, 구글에 마지막 한 방 날리나?",
           *         "slug": "gpt-5-2wa-image-gen-2-openai-gugeure-majimak-han-bang-nallina",
           *         "publicationDate": "2025-12-12",
           *         "lead": "아직도 AI가 텍스트만 뚝딱거리는 시대에 머물러 있다고 생각하는가? 착각하지 마라. 인공지능은 이미 눈으로 보고, 상상력을 현실로 끄집어내는 새로운 차원으로 진입했다. 그리고 지금, 그 최전선에서 두 거인이 마지막 일격을 준비하고 있다.\n\nOpenAI가 베일에 싸인 ‘GPT Image 2’ (일각에서는 ‘GPT 5.2’ 또는 ‘Image-gen-2’로 불리는)를 꺼내 들며 구글의 ‘Nano Banana Pro’에 정면 도전장을 던졌다. 단순한 기술 경쟁을 넘어, 생성형 AI의 미래 판도를 결정할 중요한 순간이 우리 눈앞에 펼쳐지고 있다.",
           *         "readingMinutes": 4,
           *         "createdAt": "2025-12-12T00:00:00.000Z",
           *         "updatedAt": "2025-12-12T00:00:00.000Z",
           *         "publishedAt": "2025-12-12T00:00:00.000Z",
           *         "locale": "ko",
           *         "summary": {
           *           "id": 4,
           *           "line1": "OpenAI, 루머의 중심에 선 ‘GPT Image 2’로 이미지 생성 AI 시장에 대대적 반격 예고.",
           *           "line2": "구글의 강력한 모델 ‘Nano Banana Pro’와 정면충돌하며 AI 패권 경쟁 최고조.",
           *           "line3": "이 싸움은 단순한 기술 대결을 넘어, 멀티모달 AI 시대의 주도권을 가를 결정적인 분수령이 될 것."
           *         },
           *         "cover": null,
           *         "category": null,
           *         "tags": [],
           *         "sections": [
           *           {
           *             "id": 13,
           *             "heading": "베일 벗은 ‘GPT Image 2’: OpenAI의 한 방은 통할까?",
           *             "anchor": "베일-벗은-gpt-image-2-openai의-한-방은-통할까",
           *             "body": [
           *               {
           *                 "type": "paragraph",
           *                 "children": [
           *                   {
           *                     "type": "text",
           *                     "text": "최근 AI 커뮤니티를 뜨겁게 달군 소식이 있다. 바로 OpenAI가 새로운 이미지 생성 모델인 ‘GPT Image 2’를 공개했거나, 공개를 앞두고 있다는 루머다. 이 모델은 단순히 텍스트를 이미지로 변환하는 것을 넘어, 훨씬 정교하고 맥락을 이해하는 능력을 갖췄을 것이라는 기대를 한몸에 받고 있다."
           *                   }
           *                 ]
           *               }
           *             ]
           *           },
           *           {
           *             "id": 14,
           *             "heading": "구글의 ‘Nano Banana Pro’와 정면 대결: 누가 진정한 AI 선두주자인가?",
           *             "anchor": "구글의-nano-banana-pro와-정면-대결-누가-진정한-ai-선두주자인가",
           *             "body": [
           *               {
           *                 "type": "paragraph",
           *                 "children": [
           *                   {
           *                     "type": "text",
           *                     "text": "OpenAI의 움직임은 구글에게 직접적인 도전이다. 구글은 Gemini 발표 이후 ‘Imagen 2’와 같은 강력한 이미지 생성 기술을 선보이며 멀티모달 AI 분야에서 꾸준히 입지를 다져왔다. 특히 영상에서 언급된 ‘Nano Banana Pro’는 구글의 최신 기술 집약체이자, OpenAI의 공세에 맞설 비장의 무기임이 분명하다."
           *                   }
           *                 ]
           *               }
           *             ]
           *           },
           *           {
           *             "id": 15,
           *             "heading": "AI 이미지 생성, 새로운 패러다임을 열다",
           *             "anchor": "ai-이미지-생성-새로운-패러다임을-열다",
           *             "body": [
           *               {
           *                 "type": "paragraph",
           *                 "children": [
           *                   {
           *                     "type": "text",
           *                     "text": "이러한 고급 이미지 생성 AI 모델의 등장은 산업 전반에 막대한 영향을 미친다. 광고, 마케팅, 게임 개발, 미디어 콘텐츠 제작 등 시각적 요소가 중요한 모든 분야에서 혁신적인 변화가 예상된다. 디자이너와 크리에이터는 이제 몇 초 만에 수많은 아이디어를 시각화하고, 고품질 콘텐츠를 대량 생산할 수 있게 될 것이다."
           *                   }
           *                 ]
           *               }
           *             ]
           *           },
           *           {
           *             "id": 16,
           *             "heading": "마치며: AI 전쟁, 최종 승자는 누가 될까?",
           *             "anchor": "마치며-ai-전쟁-최종-승자는-누가-될까",
           *             "body": [
           *               {
           *                 "type": "paragraph",
           *                 "children": [
           *                   {
           *                     "type": "text",
           *                     "text": "OpenAI와 구글의 AI 경쟁은 이제 피할 수 없는 정면승부로 치닫고 있다. ‘GPT Image 2’가 과연 구글에 ‘결정적인 한방(final swing)’을 날릴 수 있을지, 혹은 구글의 ‘Nano Banana Pro’가 강력한 방어와 반격으로 그 기세를 꺾을지는 지켜봐야 한다."
           *                   }
           *                 ]
           *               }
           *             ]
           *           }
           *         ],
           *         "seo": null,
           *         "author": null,
           *         "discussion": {
           *           "state": "disabled",
           *           "count": 0,
           *           "notice": "댓글 기능이 준비 중입니다. (Coming Soon)\n곧 의견을 남기실 수 있습니다."
           *         }
           *       },
           *       "meta": {}
           *     }
           */
          'application/json':
            | components['schemas']['ArticleAnswer']
            | components['schemas']['ArticleSelectionAnswer'];
        };
      };
      /** @description The slug is a former one; `Location` has the present address. */
      301: {
        headers: {
          Location: components['headers']['Location'];
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['Cache-Control'];
          'Cache-Tag': components['headers']['Cache-Tag'];
          'Cache-Status': components['headers']['Cache-Status'];
          Vary: components['headers']['Vary'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Moved'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      503: components['responses']['Unavailable'];
    };
  };
  listAuthors: {
    parameters: {
      query?: {
        /**
         * @description By `page` and `pageSize`, or by `start` and `limit`.
         * @example {
         *       "page": 1,
         *       "pageSize": 25
         *     }
         */
        pagination?: {
          page?: number;
          /** @default 25 */
          pageSize?: number;
          start?: number;
          /** @default 25 */
          limit?: number;
          /** @default true */
          withCount?: boolean;
        };
        /** @description By these, each with `:asc` or `:desc` behind it. */
        sort?: string[];
        /**
         * @description Strapi's filters, such as `filters[title][$contains]=x`; a list has at most 1,000 values.
         * @example {}
         */
        filters?: components['schemas']['AuthorFilters'];
        /** @description Texts that hold this. */
        _q?: string;
        /** @description The fields to answer; `id` and `documentId` always are. */
        fields?: (
          | 'id'
          | 'documentId'
          | 'name'
          | 'slug'
          | 'bio'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | '*'
        )[];
        /**
         * @description Naming it gives exactly what is named instead of what is shown unasked.
         * @example {}
         */
        populate?: components['schemas']['AuthorPopulate'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['Cache-Control'];
          'Cache-Tag': components['headers']['Cache-Tag'];
          'Cache-Status': components['headers']['Cache-Status'];
          Vary: components['headers']['Vary'];
          [name: string]: unknown;
        };
        content: {
          'application/json':
            components['schemas']['AuthorPage'] | components['schemas']['AuthorSelectionPage'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      503: components['responses']['Unavailable'];
    };
  };
  createAuthor: {
    parameters: {
      query?: {
        /** @description The fields to answer; `id` and `documentId` always are. */
        fields?: (
          | 'id'
          | 'documentId'
          | 'name'
          | 'slug'
          | 'bio'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | '*'
        )[];
        /**
         * @description Naming it gives exactly what is named instead of what is shown unasked.
         * @example {}
         */
        populate?: components['schemas']['AuthorPopulate'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          data: components['schemas']['AuthorInput'];
        };
      };
    };
    responses: {
      /** @description As it was written. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuthorSelectionAnswer'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      413: components['responses']['TooLarge'];
      503: components['responses']['Unavailable'];
      507: components['responses']['InsufficientStorage'];
    };
  };
  getAuthor: {
    parameters: {
      query?: {
        /** @description The fields to answer; `id` and `documentId` always are. */
        fields?: (
          | 'id'
          | 'documentId'
          | 'name'
          | 'slug'
          | 'bio'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | '*'
        )[];
        /**
         * @description Naming it gives exactly what is named instead of what is shown unasked.
         * @example {}
         */
        populate?: components['schemas']['AuthorPopulate'];
      };
      header?: never;
      path: {
        /** @description What names the entry for good. */
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A byline */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['Cache-Control'];
          'Cache-Tag': components['headers']['Cache-Tag'];
          'Cache-Status': components['headers']['Cache-Status'];
          Vary: components['headers']['Vary'];
          [name: string]: unknown;
        };
        content: {
          'application/json':
            components['schemas']['AuthorAnswer'] | components['schemas']['AuthorSelectionAnswer'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      503: components['responses']['Unavailable'];
    };
  };
  updateAuthor: {
    parameters: {
      query?: {
        /** @description The fields to answer; `id` and `documentId` always are. */
        fields?: (
          | 'id'
          | 'documentId'
          | 'name'
          | 'slug'
          | 'bio'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | '*'
        )[];
        /**
         * @description Naming it gives exactly what is named instead of what is shown unasked.
         * @example {}
         */
        populate?: components['schemas']['AuthorPopulate'];
      };
      header?: never;
      path: {
        /** @description What names the entry for good. */
        documentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          data: components['schemas']['AuthorInput'];
        };
      };
    };
    responses: {
      /** @description As it is now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuthorSelectionAnswer'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      413: components['responses']['TooLarge'];
      503: components['responses']['Unavailable'];
      507: components['responses']['InsufficientStorage'];
    };
  };
  deleteAuthor: {
    parameters: {
      query?: never;
      header?: {
        /** @description Deletes also what published articles show. */
        'X-Confirm'?: 'in-use';
      };
      path: {
        /** @description What names the entry for good. */
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['InUse'];
      503: components['responses']['Unavailable'];
      507: components['responses']['InsufficientStorage'];
    };
  };
  listCategories: {
    parameters: {
      query?: {
        /**
         * @description By `page` and `pageSize`, or by `start` and `limit`.
         * @example {
         *       "page": 1,
         *       "pageSize": 25
         *     }
         */
        pagination?: {
          page?: number;
          /** @default 25 */
          pageSize?: number;
          start?: number;
          /** @default 25 */
          limit?: number;
          /** @default true */
          withCount?: boolean;
        };
        /** @description By these, each with `:asc` or `:desc` behind it. */
        sort?: string[];
        /**
         * @description Strapi's filters, such as `filters[title][$contains]=x`; a list has at most 1,000 values.
         * @example {}
         */
        filters?: components['schemas']['CategoryFilters'];
        /** @description Texts that hold this. */
        _q?: string;
        /** @description The fields to answer; `id` and `documentId` always are. */
        fields?: (
          | 'id'
          | 'documentId'
          | 'name'
          | 'slug'
          | 'description'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | '*'
        )[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['Cache-Control'];
          'Cache-Tag': components['headers']['Cache-Tag'];
          'Cache-Status': components['headers']['Cache-Status'];
          Vary: components['headers']['Vary'];
          [name: string]: unknown;
        };
        content: {
          'application/json':
            components['schemas']['CategoryPage'] | components['schemas']['CategorySelectionPage'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      503: components['responses']['Unavailable'];
    };
  };
  createCategory: {
    parameters: {
      query?: {
        /** @description The fields to answer; `id` and `documentId` always are. */
        fields?: (
          | 'id'
          | 'documentId'
          | 'name'
          | 'slug'
          | 'description'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | '*'
        )[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          data: components['schemas']['CategoryInput'];
        };
      };
    };
    responses: {
      /** @description As it was written. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CategorySelectionAnswer'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      413: components['responses']['TooLarge'];
      503: components['responses']['Unavailable'];
      507: components['responses']['InsufficientStorage'];
    };
  };
  getCategory: {
    parameters: {
      query?: {
        /** @description The fields to answer; `id` and `documentId` always are. */
        fields?: (
          | 'id'
          | 'documentId'
          | 'name'
          | 'slug'
          | 'description'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | '*'
        )[];
      };
      header?: never;
      path: {
        /** @description What names the entry for good. */
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Where an article belongs, one at most */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['Cache-Control'];
          'Cache-Tag': components['headers']['Cache-Tag'];
          'Cache-Status': components['headers']['Cache-Status'];
          Vary: components['headers']['Vary'];
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | components['schemas']['CategoryAnswer']
            | components['schemas']['CategorySelectionAnswer'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      503: components['responses']['Unavailable'];
    };
  };
  updateCategory: {
    parameters: {
      query?: {
        /** @description The fields to answer; `id` and `documentId` always are. */
        fields?: (
          | 'id'
          | 'documentId'
          | 'name'
          | 'slug'
          | 'description'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | '*'
        )[];
      };
      header?: never;
      path: {
        /** @description What names the entry for good. */
        documentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          data: components['schemas']['CategoryInput'];
        };
      };
    };
    responses: {
      /** @description As it is now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CategorySelectionAnswer'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      413: components['responses']['TooLarge'];
      503: components['responses']['Unavailable'];
      507: components['responses']['InsufficientStorage'];
    };
  };
  deleteCategory: {
    parameters: {
      query?: never;
      header?: {
        /** @description Deletes also what published articles show. */
        'X-Confirm'?: 'in-use';
      };
      path: {
        /** @description What names the entry for good. */
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['InUse'];
      503: components['responses']['Unavailable'];
      507: components['responses']['InsufficientStorage'];
    };
  };
  getAtomFeed: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language; the default one when left out.
         * @example ko
         */
        locale?: string;
        /** @description Only under this category, by its slug. */
        category?: string;
        /** @description Only under this tag, by its slug. */
        tag?: string;
        /** @description Only under this author, by its slug. */
        author?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A feed. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['Cache-Control'];
          'Cache-Tag': components['headers']['Cache-Tag'];
          'Cache-Status': components['headers']['Cache-Status'];
          Vary: components['headers']['Vary'];
          [name: string]: unknown;
        };
        content: {
          'application/atom+xml': string;
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      503: components['responses']['Unavailable'];
    };
  };
  getJsonFeed: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language; the default one when left out.
         * @example ko
         */
        locale?: string;
        /** @description Only under this category, by its slug. */
        category?: string;
        /** @description Only under this tag, by its slug. */
        tag?: string;
        /** @description Only under this author, by its slug. */
        author?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A feed. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['Cache-Control'];
          'Cache-Tag': components['headers']['Cache-Tag'];
          'Cache-Status': components['headers']['Cache-Status'];
          Vary: components['headers']['Vary'];
          [name: string]: unknown;
        };
        content: {
          'application/feed+json': {
            /** @constant */
            version: 'https://jsonfeed.org/version/1.1';
            title: string;
            items: {
              id: string;
              content_html?: string;
            }[];
          };
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      503: components['responses']['Unavailable'];
    };
  };
  getRssFeed: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language; the default one when left out.
         * @example ko
         */
        locale?: string;
        /** @description Only under this category, by its slug. */
        category?: string;
        /** @description Only under this tag, by its slug. */
        tag?: string;
        /** @description Only under this author, by its slug. */
        author?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A feed. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['Cache-Control'];
          'Cache-Tag': components['headers']['Cache-Tag'];
          'Cache-Status': components['headers']['Cache-Status'];
          Vary: components['headers']['Vary'];
          [name: string]: unknown;
        };
        content: {
          'application/rss+xml': string;
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      503: components['responses']['Unavailable'];
    };
  };
  getOpenapi: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OpenAPI 3.1. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['Cache-Control'];
          'Cache-Tag': components['headers']['Cache-Tag'];
          'Cache-Status': components['headers']['Cache-Status'];
          Vary: components['headers']['Vary'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            openapi: string;
            info: Record<string, never>;
            paths: Record<string, never>;
            components: Record<string, never>;
          };
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      503: components['responses']['Unavailable'];
    };
  };
  searchArticles: {
    parameters: {
      query: {
        /**
         * @description What to search for.
         * @example 이미지생성
         */
        q: string;
        /**
         * @description The code of an installed language; the default one when left out.
         * @example ko
         */
        locale?: string;
        /** @description From 1. */
        page?: number;
        /** @description Cards on a page. */
        pageSize?: number;
        /** @description Only under this category, by its slug or documentId. */
        category?: string;
        /** @description Only under this tag, by its slug or documentId. */
        tag?: string;
        /** @description Only under this author, by its slug or documentId. */
        author?: string;
        /** @description Published on this day or later. */
        from?: string;
        /** @description Published on this day or earlier. */
        to?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of cards. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: {
              /** @description Of this version; another after the next publish. */
              id: number;
              /** @description Names it for good, in every language. */
              documentId: string;
              title: string;
              slug: string;
              /** Format: date */
              publicationDate: string;
              lead: string | null;
              readingMinutes: number;
              /** Format: date-time */
              createdAt: string;
              /** Format: date-time */
              updatedAt: string;
              /** Format: date-time */
              publishedAt: string;
              locale: string;
              summary: components['schemas']['ThreeLineSummary'];
              cover: components['schemas']['File'] | null;
              category: components['schemas']['Category'] | null;
              tags: components['schemas']['Tag'][];
              author: components['schemas']['Author'] | null;
              discussion: components['schemas']['Discussion'];
              localizations: components['schemas']['Localization'][];
              /** @description How well it matches; higher is better. */
              score: number;
              /** @description Where it matches, escaped for HTML, with `<mark>` around what was found. */
              highlight: string;
            }[];
            meta: {
              pagination: {
                page: number;
                pageSize: number;
                pageCount: number;
                total: number;
              };
              facets: {
                categories: {
                  documentId: string;
                  slug: string | null;
                  name: string;
                  count: number;
                }[];
                tags: {
                  documentId: string;
                  slug: string | null;
                  name: string;
                  count: number;
                }[];
                authors: {
                  documentId: string;
                  slug: string | null;
                  name: string;
                  count: number;
                }[];
              };
              /** @description More match than a search looks at; `total` and `facets` are of what it looked at. */
              more: boolean;
            };
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      503: components['responses']['Unavailable'];
    };
  };
  getSite: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language; the default one when left out.
         * @example ko
         */
        locale?: string;
        /** @description The fields to answer; `id` and `documentId` always are. */
        fields?: (
          | 'id'
          | 'documentId'
          | 'name'
          | 'description'
          | 'urlPattern'
          | 'timeZone'
          | 'commentsEnabled'
          | 'commentsNotice'
          | 'commentsClosedNotice'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | 'locale'
          | '*'
        )[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Settings that editors may change */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['Cache-Control'];
          'Cache-Tag': components['headers']['Cache-Tag'];
          'Cache-Status': components['headers']['Cache-Status'];
          Vary: components['headers']['Vary'];
          [name: string]: unknown;
        };
        content: {
          'application/json':
            components['schemas']['SiteAnswer'] | components['schemas']['SiteSelectionAnswer'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      503: components['responses']['Unavailable'];
    };
  };
  getSitemap: {
    parameters: {
      query?: {
        /** @description From 1. */
        part?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A sitemap, or the index of its parts. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['Cache-Control'];
          'Cache-Tag': components['headers']['Cache-Tag'];
          'Cache-Status': components['headers']['Cache-Status'];
          Vary: components['headers']['Vary'];
          [name: string]: unknown;
        };
        content: {
          'application/xml': string;
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      503: components['responses']['Unavailable'];
    };
  };
  listTags: {
    parameters: {
      query?: {
        /**
         * @description By `page` and `pageSize`, or by `start` and `limit`.
         * @example {
         *       "page": 1,
         *       "pageSize": 25
         *     }
         */
        pagination?: {
          page?: number;
          /** @default 25 */
          pageSize?: number;
          start?: number;
          /** @default 25 */
          limit?: number;
          /** @default true */
          withCount?: boolean;
        };
        /** @description By these, each with `:asc` or `:desc` behind it. */
        sort?: string[];
        /**
         * @description Strapi's filters, such as `filters[title][$contains]=x`; a list has at most 1,000 values.
         * @example {}
         */
        filters?: components['schemas']['TagFilters'];
        /** @description Texts that hold this. */
        _q?: string;
        /** @description The fields to answer; `id` and `documentId` always are. */
        fields?: (
          'id' | 'documentId' | 'name' | 'slug' | 'createdAt' | 'updatedAt' | 'publishedAt' | '*'
        )[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['Cache-Control'];
          'Cache-Tag': components['headers']['Cache-Tag'];
          'Cache-Status': components['headers']['Cache-Status'];
          Vary: components['headers']['Vary'];
          [name: string]: unknown;
        };
        content: {
          'application/json':
            components['schemas']['TagPage'] | components['schemas']['TagSelectionPage'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      503: components['responses']['Unavailable'];
    };
  };
  createTag: {
    parameters: {
      query?: {
        /** @description The fields to answer; `id` and `documentId` always are. */
        fields?: (
          'id' | 'documentId' | 'name' | 'slug' | 'createdAt' | 'updatedAt' | 'publishedAt' | '*'
        )[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          data: components['schemas']['TagInput'];
        };
      };
    };
    responses: {
      /** @description As it was written. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TagSelectionAnswer'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      413: components['responses']['TooLarge'];
      503: components['responses']['Unavailable'];
      507: components['responses']['InsufficientStorage'];
    };
  };
  getTag: {
    parameters: {
      query?: {
        /** @description The fields to answer; `id` and `documentId` always are. */
        fields?: (
          'id' | 'documentId' | 'name' | 'slug' | 'createdAt' | 'updatedAt' | 'publishedAt' | '*'
        )[];
      };
      header?: never;
      path: {
        /** @description What names the entry for good. */
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What an article is about */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['Cache-Control'];
          'Cache-Tag': components['headers']['Cache-Tag'];
          'Cache-Status': components['headers']['Cache-Status'];
          Vary: components['headers']['Vary'];
          [name: string]: unknown;
        };
        content: {
          'application/json':
            components['schemas']['TagAnswer'] | components['schemas']['TagSelectionAnswer'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      503: components['responses']['Unavailable'];
    };
  };
  updateTag: {
    parameters: {
      query?: {
        /** @description The fields to answer; `id` and `documentId` always are. */
        fields?: (
          'id' | 'documentId' | 'name' | 'slug' | 'createdAt' | 'updatedAt' | 'publishedAt' | '*'
        )[];
      };
      header?: never;
      path: {
        /** @description What names the entry for good. */
        documentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          data: components['schemas']['TagInput'];
        };
      };
    };
    responses: {
      /** @description As it is now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TagSelectionAnswer'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      413: components['responses']['TooLarge'];
      503: components['responses']['Unavailable'];
      507: components['responses']['InsufficientStorage'];
    };
  };
  deleteTag: {
    parameters: {
      query?: never;
      header?: {
        /** @description Deletes also what published articles show. */
        'X-Confirm'?: 'in-use';
      };
      path: {
        /** @description What names the entry for good. */
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['InUse'];
      503: components['responses']['Unavailable'];
      507: components['responses']['InsufficientStorage'];
    };
  };
  queryGraphqlByAddress: {
    parameters: {
      query: {
        /** @example { articles { title } } */
        query: string;
        /** @description As JSON. */
        variables?: string;
        operationName?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The result. What is wrong with the part of a query stands in `errors`. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data?: Record<string, never> | null;
            errors?: {
              message: string;
              extensions?: Record<string, never>;
            }[];
          };
        };
      };
      /** @description The query is refused, and why. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data?: Record<string, never> | null;
            errors?: {
              message: string;
              extensions?: Record<string, never>;
            }[];
          };
        };
      };
    };
  };
  queryGraphql: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "query": "{ articles { title summary { line1 line2 line3 } } }"
         *     }
         */
        'application/json': {
          /** @description A GraphQL document. */
          query: string;
          variables?: Record<string, never> | null;
          operationName?: string | null;
        };
      };
    };
    responses: {
      /** @description The result. What is wrong with the part of a query stands in `errors`. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data?: Record<string, never> | null;
            errors?: {
              message: string;
              extensions?: Record<string, never>;
            }[];
          };
        };
      };
      /** @description The query is refused, and why. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data?: Record<string, never> | null;
            errors?: {
              message: string;
              extensions?: Record<string, never>;
            }[];
          };
        };
      };
    };
  };
  checkHealth: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  contentChanged: {
    parameters: {
      query?: never;
      header: {
        /** @description The same on every attempt. */
        'webhook-id': string;
        /** @description Seconds since 1970, of this attempt. */
        'webhook-timestamp': string;
        /** @description `v1,` and the base64 of an HMAC-SHA256; two of them, separated by a space, while a secret rotates. */
        'webhook-signature': string;
        /** @description The `event` of the body. */
        'X-Strapi-Event': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description The `webhook-id`. */
          id: string;
          /**
           * @example entry.publish
           * @example media.update
           */
          event: string;
          /** Format: date-time */
          createdAt: string;
          /** @example article */
          model?: string;
          /** @example api::article.article */
          uid?: string;
          /** @description The entry as it is after the change, or was before a deletion. */
          entry?: Record<string, never>;
          /** @description Rises with every change of the document; null for other events. */
          sequence: number | null;
          /** @description The `Cache-Tag`s that the change makes stale. */
          tags: string[];
        } & {
          [key: string]: unknown;
        };
      };
    };
    responses: {
      /** @description Gone: the subscription is switched off. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Later, please; `Retry-After` is honoured. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Received. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
}

/** The address of the API, and the settings of requests. */
export interface ClientOptions {
  /** The part of the address before `/api`, such as `https://example.com`. */
  baseUrl: string;
  /** An API token. Do not set it in browsers: every visitor could read it. */
  token?: string;
  /** Headers of every request. */
  headers?: Readonly<Record<string, string>>;
  /** The number of cached responses. The server confirms an unchanged response with 304. */
  remember?: number;
  /** Replaces the platform's `fetch`. */
  fetch?: typeof globalThis.fetch;
}

/** Options of every call. */
export interface Call {
  signal?: AbortSignal | undefined;
}

/** An error response of the API. */
export class ApiError extends Error {
  override readonly name: string;

  constructor(
    /** The HTTP status. */
    readonly status: number,
    error: { name: string; message: string; details: Readonly<Record<string, unknown>> },
  ) {
    super(error.message);
    this.name = error.name;
    this.details = error.details;
  }

  /** For example `errors`, which lists every fault with its `path`. */
  readonly details: Readonly<Record<string, unknown>>;

  /** A code for programs, such as `COMMENTS_DISABLED`. */
  get code(): string | undefined {
    const { code } = this.details;
    return typeof code === 'string' ? code : undefined;
  }
}

interface RequestInput extends Call {
  query?: object | undefined;
  body?: unknown;
}

interface CachedResponse {
  etag: string;
  value: unknown;
}

/** Sends requests and reads responses. */
export class Transport {
  readonly #options: ClientOptions;
  /** By URL, least recently used first. */
  readonly #cache = new Map<string, CachedResponse>();

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /** @throws ApiError for an error response, and the errors of `fetch` */
  protected async send<Answer>(method: string, path: string, input: RequestInput): Promise<Answer> {
    const {
      baseUrl,
      token,
      headers: extraHeaders,
      remember = 0,
      fetch = globalThis.fetch,
    } = this.#options;
    const url = baseUrl.replace(/\/+$/, '') + path + queryString(input.query);
    const cached = method === 'GET' ? this.#cache.get(url) : undefined;
    const response = await fetch(url, {
      method,
      headers: {
        accept: 'application/json',
        ...extraHeaders,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(input.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(cached === undefined ? {} : { 'if-none-match': cached.etag }),
      },
      ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
      ...(input.signal === undefined ? {} : { signal: input.signal }),
    });
    if (response.status === 304 && cached !== undefined) {
      this.#store(url, cached, remember);
      // The schema declares the type; the client does not check it.
      return cached.value as Answer;
    }
    const text = await response.text();
    if (!response.ok) throw apiErrorOf(response.status, text);
    const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '');
    const value: unknown = isJson ? JSON.parse(text) : text;
    const etag = response.headers.get('etag');
    if (method === 'GET' && etag !== null) this.#store(url, { etag, value }, remember);
    return value as Answer;
  }

  #store(url: string, value: CachedResponse, maxEntries: number): void {
    this.#cache.delete(url);
    if (maxEntries <= 0) return;
    this.#cache.set(url, value);
    for (const oldest of this.#cache.keys()) {
      if (this.#cache.size <= maxEntries) return;
      this.#cache.delete(oldest);
    }
  }
}

/** Inserts parameters into a path such as `/api/articles/{documentId}`. */
export const fill = (template: string, parameters: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_match, name: string) =>
    encodeURIComponent(parameters[name] ?? ''),
  );

/** Writes a query with brackets, as Strapi parses it: `filters[title][$contains]=x`. */
export function queryString(query: object = {}): string {
  const parts: string[] = [];
  const add = (name: string, value: unknown): void => {
    switch (typeof value) {
      case 'string':
      case 'number':
      case 'bigint':
      case 'boolean':
        parts.push(`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`);
        break;
      case 'object':
        if (value instanceof Date) add(name, value.toISOString());
        else for (const [key, inner] of Object.entries(value ?? {})) add(`${name}[${key}]`, inner);
    }
  };
  for (const [name, value] of Object.entries(query)) add(name, value);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

function apiErrorOf(status: number, text: string): ApiError {
  const unknown = {
    name: 'UnknownError',
    message: `The server answered ${String(status)}.`,
    details: {},
  };
  try {
    const { error } = JSON.parse(text) as { error?: Partial<typeof unknown> };
    return new ApiError(status, { ...unknown, ...error });
  } catch {
    // Not a response of the API, for example a page of a proxy.
    return new ApiError(status, { ...unknown, details: { body: text.slice(0, 1000) } });
  }
}

type Query<Id extends keyof operations> = NonNullable<operations[Id]['parameters']['query']>;
type Body<Id extends keyof operations> = operations[Id] extends {
  requestBody: { content: { 'application/json': infer Sent } };
}
  ? Sent
  : never;

/** A query without a selection. The response contains the whole entry. */
type Whole<Asked> = Omit<Asked, 'fields' | 'populate' | 'status'> & {
  fields?: undefined;
  populate?: undefined;
  status?: 'published' | undefined;
};

/** The API: one method for each operation. */
export class Client extends Transport {
  /** A page of articles. Title, lead, three-line summary, sections and discussion. Cards, which leave out `sections` and `seo`; newest first unless `sort` says otherwise. */
  listArticles(
    given?: Call & { query?: Whole<Query<'listArticles'>> },
  ): Promise<components['schemas']['ArticleCardPage']>;
  listArticles(
    given: Call & { query: Query<'listArticles'> },
  ): Promise<components['schemas']['ArticleSelectionPage']>;
  listArticles(
    given: Call & { query?: Query<'listArticles'> } = {},
  ): Promise<
    components['schemas']['ArticleCardPage'] | components['schemas']['ArticleSelectionPage']
  > {
    return this.send('GET', '/api/articles', given);
  }

  /** Writes a new article. Publishes at once, unless `status=draft`; what is not ready to be published is refused with every fault in `details.errors`. */
  createArticle(
    given: Call & { query?: Query<'createArticle'>; body: Body<'createArticle'> },
  ): Promise<operations['createArticle']['responses'][201]['content']['application/json']> {
    return this.send('POST', '/api/articles', given);
  }

  /** The approved comments of an article, oldest first. None while comments are disabled; `meta.discussion` tells. */
  listComments(
    given: Call & { documentId: string; query?: Query<'listComments'> },
  ): Promise<operations['listComments']['responses'][200]['content']['application/json']> {
    return this.send(
      'GET',
      fill('/api/articles/{documentId}/comments', { documentId: given.documentId }),
      given,
    );
  }

  /** Leaves a comment, which is held for moderation */
  submitComment(
    given: Call & {
      documentId: string;
      query?: Query<'submitComment'>;
      body: Body<'submitComment'>;
    },
  ): Promise<operations['submitComment']['responses'][202]['content']['application/json']> {
    return this.send(
      'POST',
      fill('/api/articles/{documentId}/comments', { documentId: given.documentId }),
      given,
    );
  }

  /** Up to six articles that are like another one, the nearest first */
  listRelatedArticles(
    given: Call & { documentId: string; query?: Query<'listRelatedArticles'> },
  ): Promise<operations['listRelatedArticles']['responses'][200]['content']['application/json']> {
    return this.send(
      'GET',
      fill('/api/articles/{documentId}/related', { documentId: given.documentId }),
      given,
    );
  }

  /** One article by its documentId */
  getArticle(
    given: Call & { documentId: string; query?: Whole<Query<'getArticle'>> },
  ): Promise<components['schemas']['ArticleAnswer']>;
  getArticle(
    given: Call & { documentId: string; query: Query<'getArticle'> },
  ): Promise<components['schemas']['ArticleSelectionAnswer']>;
  getArticle(
    given: Call & { documentId: string; query?: Query<'getArticle'> },
  ): Promise<
    components['schemas']['ArticleAnswer'] | components['schemas']['ArticleSelectionAnswer']
  > {
    return this.send(
      'GET',
      fill('/api/articles/{documentId}', { documentId: given.documentId }),
      given,
    );
  }

  /** Writes to one article. Publishes at once, unless `status=draft`; what is not ready to be published is refused with every fault in `details.errors`. */
  updateArticle(
    given: Call & {
      documentId: string;
      query?: Query<'updateArticle'>;
      body: Body<'updateArticle'>;
    },
  ): Promise<operations['updateArticle']['responses'][200]['content']['application/json']> {
    return this.send(
      'PUT',
      fill('/api/articles/{documentId}', { documentId: given.documentId }),
      given,
    );
  }

  /** Deletes one article */
  deleteArticle(
    given: Call & { documentId: string; query?: Query<'deleteArticle'> },
  ): Promise<unknown> {
    return this.send(
      'DELETE',
      fill('/api/articles/{documentId}', { documentId: given.documentId }),
      given,
    );
  }

  /** The draft of an article. For tokens with the `preview` action. Never kept by any cache. */
  getArticleDraft(
    given: Call & { documentId: string; query?: Query<'getArticleDraft'> },
  ): Promise<operations['getArticleDraft']['responses'][200]['content']['application/json']> {
    return this.send(
      'GET',
      fill('/api/articles/{documentId}/draft', { documentId: given.documentId }),
      given,
    );
  }

  /** One article by its slug. A former slug answers 301 with the present address. */
  getArticleBySlug(
    given: Call & { slug: string; query?: Whole<Query<'getArticleBySlug'>> },
  ): Promise<components['schemas']['ArticleAnswer']>;
  getArticleBySlug(
    given: Call & { slug: string; query: Query<'getArticleBySlug'> },
  ): Promise<components['schemas']['ArticleSelectionAnswer']>;
  getArticleBySlug(
    given: Call & { slug: string; query?: Query<'getArticleBySlug'> },
  ): Promise<
    components['schemas']['ArticleAnswer'] | components['schemas']['ArticleSelectionAnswer']
  > {
    return this.send('GET', fill('/api/articles/slug/{slug}', { slug: given.slug }), given);
  }

  /** A page of authors. A byline. */
  listAuthors(
    given?: Call & { query?: Whole<Query<'listAuthors'>> },
  ): Promise<components['schemas']['AuthorPage']>;
  listAuthors(
    given: Call & { query: Query<'listAuthors'> },
  ): Promise<components['schemas']['AuthorSelectionPage']>;
  listAuthors(
    given: Call & { query?: Query<'listAuthors'> } = {},
  ): Promise<components['schemas']['AuthorPage'] | components['schemas']['AuthorSelectionPage']> {
    return this.send('GET', '/api/authors', given);
  }

  /** Writes a new author */
  createAuthor(
    given: Call & { query?: Query<'createAuthor'>; body: Body<'createAuthor'> },
  ): Promise<operations['createAuthor']['responses'][201]['content']['application/json']> {
    return this.send('POST', '/api/authors', given);
  }

  /** One author by its documentId */
  getAuthor(
    given: Call & { documentId: string; query?: Whole<Query<'getAuthor'>> },
  ): Promise<components['schemas']['AuthorAnswer']>;
  getAuthor(
    given: Call & { documentId: string; query: Query<'getAuthor'> },
  ): Promise<components['schemas']['AuthorSelectionAnswer']>;
  getAuthor(
    given: Call & { documentId: string; query?: Query<'getAuthor'> },
  ): Promise<
    components['schemas']['AuthorAnswer'] | components['schemas']['AuthorSelectionAnswer']
  > {
    return this.send(
      'GET',
      fill('/api/authors/{documentId}', { documentId: given.documentId }),
      given,
    );
  }

  /** Writes to one author */
  updateAuthor(
    given: Call & { documentId: string; query?: Query<'updateAuthor'>; body: Body<'updateAuthor'> },
  ): Promise<operations['updateAuthor']['responses'][200]['content']['application/json']> {
    return this.send(
      'PUT',
      fill('/api/authors/{documentId}', { documentId: given.documentId }),
      given,
    );
  }

  /** Deletes one author */
  deleteAuthor(given: Call & { documentId: string }): Promise<unknown> {
    return this.send(
      'DELETE',
      fill('/api/authors/{documentId}', { documentId: given.documentId }),
      given,
    );
  }

  /** A page of categories. Where an article belongs, one at most. */
  listCategories(
    given?: Call & { query?: Whole<Query<'listCategories'>> },
  ): Promise<components['schemas']['CategoryPage']>;
  listCategories(
    given: Call & { query: Query<'listCategories'> },
  ): Promise<components['schemas']['CategorySelectionPage']>;
  listCategories(
    given: Call & { query?: Query<'listCategories'> } = {},
  ): Promise<
    components['schemas']['CategoryPage'] | components['schemas']['CategorySelectionPage']
  > {
    return this.send('GET', '/api/categories', given);
  }

  /** Writes a new category */
  createCategory(
    given: Call & { query?: Query<'createCategory'>; body: Body<'createCategory'> },
  ): Promise<operations['createCategory']['responses'][201]['content']['application/json']> {
    return this.send('POST', '/api/categories', given);
  }

  /** One category by its documentId */
  getCategory(
    given: Call & { documentId: string; query?: Whole<Query<'getCategory'>> },
  ): Promise<components['schemas']['CategoryAnswer']>;
  getCategory(
    given: Call & { documentId: string; query: Query<'getCategory'> },
  ): Promise<components['schemas']['CategorySelectionAnswer']>;
  getCategory(
    given: Call & { documentId: string; query?: Query<'getCategory'> },
  ): Promise<
    components['schemas']['CategoryAnswer'] | components['schemas']['CategorySelectionAnswer']
  > {
    return this.send(
      'GET',
      fill('/api/categories/{documentId}', { documentId: given.documentId }),
      given,
    );
  }

  /** Writes to one category */
  updateCategory(
    given: Call & {
      documentId: string;
      query?: Query<'updateCategory'>;
      body: Body<'updateCategory'>;
    },
  ): Promise<operations['updateCategory']['responses'][200]['content']['application/json']> {
    return this.send(
      'PUT',
      fill('/api/categories/{documentId}', { documentId: given.documentId }),
      given,
    );
  }

  /** Deletes one category */
  deleteCategory(given: Call & { documentId: string }): Promise<unknown> {
    return this.send(
      'DELETE',
      fill('/api/categories/{documentId}', { documentId: given.documentId }),
      given,
    );
  }

  /** The newest 50 articles, whole, as Atom 1.0. 404 while the site does not say where its articles are. */
  getAtomFeed(given: Call & { query?: Query<'getAtomFeed'> } = {}): Promise<string> {
    return this.send('GET', '/api/feed.atom', given);
  }

  /** The newest 50 articles, whole, as JSON Feed 1.1. 404 while the site does not say where its articles are. */
  getJsonFeed(
    given: Call & { query?: Query<'getJsonFeed'> } = {},
  ): Promise<operations['getJsonFeed']['responses'][200]['content']['application/feed+json']> {
    return this.send('GET', '/api/feed.json', given);
  }

  /** The newest 50 articles, whole, as RSS 2.0. 404 while the site does not say where its articles are. */
  getRssFeed(given: Call & { query?: Query<'getRssFeed'> } = {}): Promise<string> {
    return this.send('GET', '/api/feed.rss', given);
  }

  /** This document */
  getOpenapi(
    given: Call = {},
  ): Promise<operations['getOpenapi']['responses'][200]['content']['application/json']> {
    return this.send('GET', '/api/openapi.json', given);
  }

  /** Searches articles in one language, the best first. Finds Korean with and without spaces and particles, English by its stems, and words of five letters or more with one wrong. Never kept by caches. */
  searchArticles(
    given: Call & { query?: Query<'searchArticles'> } = {},
  ): Promise<operations['searchArticles']['responses'][200]['content']['application/json']> {
    return this.send('GET', '/api/search', given);
  }

  /** The site */
  getSite(
    given?: Call & { query?: Whole<Query<'getSite'>> },
  ): Promise<components['schemas']['SiteAnswer']>;
  getSite(
    given: Call & { query: Query<'getSite'> },
  ): Promise<components['schemas']['SiteSelectionAnswer']>;
  getSite(
    given: Call & { query?: Query<'getSite'> } = {},
  ): Promise<components['schemas']['SiteAnswer'] | components['schemas']['SiteSelectionAnswer']> {
    return this.send('GET', '/api/site', given);
  }

  /** Every published article with its languages. Past 50,000 addresses an index, whose parts are `part=1` and on. 404 while the site does not say where its articles are. */
  getSitemap(given: Call & { query?: Query<'getSitemap'> } = {}): Promise<string> {
    return this.send('GET', '/api/sitemap.xml', given);
  }

  /** A page of tags. What an article is about. */
  listTags(
    given?: Call & { query?: Whole<Query<'listTags'>> },
  ): Promise<components['schemas']['TagPage']>;
  listTags(
    given: Call & { query: Query<'listTags'> },
  ): Promise<components['schemas']['TagSelectionPage']>;
  listTags(
    given: Call & { query?: Query<'listTags'> } = {},
  ): Promise<components['schemas']['TagPage'] | components['schemas']['TagSelectionPage']> {
    return this.send('GET', '/api/tags', given);
  }

  /** Writes a new tag */
  createTag(
    given: Call & { query?: Query<'createTag'>; body: Body<'createTag'> },
  ): Promise<operations['createTag']['responses'][201]['content']['application/json']> {
    return this.send('POST', '/api/tags', given);
  }

  /** One tag by its documentId */
  getTag(
    given: Call & { documentId: string; query?: Whole<Query<'getTag'>> },
  ): Promise<components['schemas']['TagAnswer']>;
  getTag(
    given: Call & { documentId: string; query: Query<'getTag'> },
  ): Promise<components['schemas']['TagSelectionAnswer']>;
  getTag(
    given: Call & { documentId: string; query?: Query<'getTag'> },
  ): Promise<components['schemas']['TagAnswer'] | components['schemas']['TagSelectionAnswer']> {
    return this.send(
      'GET',
      fill('/api/tags/{documentId}', { documentId: given.documentId }),
      given,
    );
  }

  /** Writes to one tag */
  updateTag(
    given: Call & { documentId: string; query?: Query<'updateTag'>; body: Body<'updateTag'> },
  ): Promise<operations['updateTag']['responses'][200]['content']['application/json']> {
    return this.send(
      'PUT',
      fill('/api/tags/{documentId}', { documentId: given.documentId }),
      given,
    );
  }

  /** Deletes one tag */
  deleteTag(given: Call & { documentId: string }): Promise<unknown> {
    return this.send(
      'DELETE',
      fill('/api/tags/{documentId}', { documentId: given.documentId }),
      given,
    );
  }

  /** Asks GraphQL. Its schema is `schema.graphql` beside the typed client. */
  queryGraphql(
    given: Call & { body: Body<'queryGraphql'> },
  ): Promise<operations['queryGraphql']['responses'][200]['content']['application/json']> {
    return this.send('POST', '/graphql', given);
  }

  /** Whether the process lives */
  checkHealth(given: Call = {}): Promise<unknown> {
    return this.send('GET', '/_health', given);
  }
}
