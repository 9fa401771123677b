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
     * @description Title, lead, three-line summary, sections and discussion. The list has cards, which leave out `sections` and `seo`. The newest comes first unless `sort` is given.
     */
    get: operations['listArticles'];
    put?: never;
    /**
     * Creates one article
     * @description Publishes the entry unless `status=draft` is given. Refuses an entry that is not ready to be published, with all faults in `details.errors`.
     */
    post: operations['createArticle'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/selected/articles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A page of articles (selected)
     * @description The same as the path without `/selected`, which takes these parameters as well. `fields` and `populate` name what the response has. A draft may lack any value.
     */
    get: operations['listSelectedArticles'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/articles/{documentId}/comment-threads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The approved comments of an article as threads, oldest first
     * @description Each comment has the first replies to it, three levels deep. `meta.pagination` counts threads, or with `parent` the replies to that comment.
     */
    get: operations['listCommentThreads'];
    put?: never;
    post?: never;
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
     * @description The list is empty while comments are disabled. `meta.discussion` has the state.
     */
    get: operations['listComments'];
    put?: never;
    /** Submits a comment for moderation */
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
    /** Up to six related articles, most similar first */
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
     * Updates one article
     * @description Publishes the entry unless `status=draft` is given. Refuses an entry that is not ready to be published, with all faults in `details.errors`.
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
  '/api/rendered/{format}/articles/{documentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One article by its documentId (rendered)
     * @description The same as the path without `/rendered/{format}` and with the parameter `format`. Bodies are texts in that form.
     */
    get: operations['getRenderedArticle'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/selected/articles/{documentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One article by its documentId (selected)
     * @description The same as the path without `/selected`, which takes these parameters as well. `fields` and `populate` name what the response has. A draft may lack any value.
     */
    get: operations['getSelectedArticle'];
    put?: never;
    post?: never;
    delete?: never;
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
     * @description Needs a token with the `preview` action. Caches do not store the response.
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
     * @description A former slug gets 301 with the current address, and so does another spelling of a slug. With `Accept: text/markdown`, the response is the whole article as Markdown, as with `.md` after the slug.
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
  '/api/rendered/{format}/articles/slug/{slug}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One article by its slug (rendered)
     * @description The same as the path without `/rendered/{format}` and with the parameter `format`. Bodies are texts in that form.
     */
    get: operations['getRenderedArticleBySlug'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/selected/articles/slug/{slug}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One article by its slug (selected)
     * @description The same as the path without `/selected`, which takes these parameters as well. `fields` and `populate` name what the response has. A draft may lack any value.
     */
    get: operations['getSelectedArticleBySlug'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/articles/slug/{slug}.md': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One article as Markdown with front matter
     * @description A former slug gets 301 with the current address, and so does another spelling of a slug.
     */
    get: operations['getArticleMarkdown'];
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
     * @description A person who writes articles.
     */
    get: operations['listAuthors'];
    put?: never;
    /** Creates one author */
    post: operations['createAuthor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/selected/authors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A page of authors (selected)
     * @description The same as the path without `/selected`, which takes these parameters as well. `fields` and `populate` name what the response has. A draft may lack any value.
     */
    get: operations['listSelectedAuthors'];
    put?: never;
    post?: never;
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
    /** Updates one author */
    put: operations['updateAuthor'];
    post?: never;
    /** Deletes one author */
    delete: operations['deleteAuthor'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/selected/authors/{documentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One author by its documentId (selected)
     * @description The same as the path without `/selected`, which takes these parameters as well. `fields` and `populate` name what the response has. A draft may lack any value.
     */
    get: operations['getSelectedAuthor'];
    put?: never;
    post?: never;
    delete?: never;
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
     * @description A group of articles; an article has at most one category.
     */
    get: operations['listCategories'];
    put?: never;
    /** Creates one category */
    post: operations['createCategory'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/selected/categories': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A page of categories (selected)
     * @description The same as the path without `/selected`, which takes these parameters as well. `fields` and `populate` name what the response has. A draft may lack any value.
     */
    get: operations['listSelectedCategories'];
    put?: never;
    post?: never;
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
    /** Updates one category */
    put: operations['updateCategory'];
    post?: never;
    /** Deletes one category */
    delete: operations['deleteCategory'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/selected/categories/{documentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One category by its documentId (selected)
     * @description The same as the path without `/selected`, which takes these parameters as well. `fields` and `populate` name what the response has. A draft may lack any value.
     */
    get: operations['getSelectedCategory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/client.ts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A client of this API in TypeScript */
    get: operations['getClient'];
    put?: never;
    post?: never;
    delete?: never;
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
     * The newest 50 articles with their full text, as Atom 1.0
     * @description 404 until an editor sets the public URL pattern of the site.
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
     * The newest 50 articles with their full text, as JSON Feed 1.1
     * @description 404 until an editor sets the public URL pattern of the site.
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
     * The newest 50 articles with their full text, as RSS 2.0
     * @description 404 until an editor sets the public URL pattern of the site.
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
  '/api/indexnow-key.txt': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The key by which search engines recognise the announcements of the site
     * @description The site serves it at its own `/indexnow-key.txt`. 404 until IndexNow is switched on.
     */
    get: operations['getIndexNowKey'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/llms.txt': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Links to the newest articles of each language as Markdown, for language models
     * @description The root of the server has it too, at `/llms.txt`.
     */
    get: operations['getLlms'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/navigation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The menu of the site in one language, without what is not published */
    get: operations['getNavigation'];
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
  '/api/pages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A page of pages
     * @description A static page, such as About: a title and sections. The list has cards, which leave out `sections` and `seo`. The newest comes first unless `sort` is given.
     */
    get: operations['listPages'];
    put?: never;
    /**
     * Creates one page
     * @description Publishes the entry unless `status=draft` is given. Refuses an entry that is not ready to be published, with all faults in `details.errors`.
     */
    post: operations['createPage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/selected/pages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A page of pages (selected)
     * @description The same as the path without `/selected`, which takes these parameters as well. `fields` and `populate` name what the response has. A draft may lack any value.
     */
    get: operations['listSelectedPages'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/pages/{documentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One page by its documentId */
    get: operations['getPage'];
    /**
     * Updates one page
     * @description Publishes the entry unless `status=draft` is given. Refuses an entry that is not ready to be published, with all faults in `details.errors`.
     */
    put: operations['updatePage'];
    post?: never;
    /** Deletes one page */
    delete: operations['deletePage'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rendered/{format}/pages/{documentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One page by its documentId (rendered)
     * @description The same as the path without `/rendered/{format}` and with the parameter `format`. Bodies are texts in that form.
     */
    get: operations['getRenderedPage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/selected/pages/{documentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One page by its documentId (selected)
     * @description The same as the path without `/selected`, which takes these parameters as well. `fields` and `populate` name what the response has. A draft may lack any value.
     */
    get: operations['getSelectedPage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/pages/slug/{slug}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One page by its slug
     * @description Another spelling of a slug gets 301 with the current address.
     */
    get: operations['getPageBySlug'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rendered/{format}/pages/slug/{slug}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One page by its slug (rendered)
     * @description The same as the path without `/rendered/{format}` and with the parameter `format`. Bodies are texts in that form.
     */
    get: operations['getRenderedPageBySlug'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/selected/pages/slug/{slug}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One page by its slug (selected)
     * @description The same as the path without `/selected`, which takes these parameters as well. `fields` and `populate` name what the response has. A draft may lack any value.
     */
    get: operations['getSelectedPageBySlug'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/redirects': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The former slugs of published articles, by slug
     * @description For frontends that write their redirects when they are built.
     */
    get: operations['listRedirects'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/robots.txt': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What crawlers may fetch from this server, and where the sitemap is
     * @description The root of the server has it too, at `/robots.txt`.
     */
    get: operations['getRobots'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/schema.graphql': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The schema of GraphQL */
    get: operations['getGraphqlSchema'];
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
     * Searches articles in one language, best match first
     * @description Finds Korean words with and without spaces and particles, English words by their stems, and words of five or more letters with one typing error. Caches do not store the response.
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
  '/api/share-pictures/{locale}/{documentId}.png': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A picture of an article's title and three lines, for link previews
     * @description Without the present version, it redirects to it. If no installed font has the characters of the text, it redirects to the share picture of the site. 404 until an editor lets the site draw such pictures.
     */
    get: operations['getSharePicture'];
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
  '/api/selected/site': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The site (selected)
     * @description The same as the path without `/selected`, which takes these parameters as well. `fields` and `populate` name what the response has. A draft may lack any value.
     */
    get: operations['getSelectedSite'];
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
     * All published articles with their languages
     * @description For more than 50,000 addresses, an index of parts, which start at `part=1`. 404 until an editor sets the public URL pattern of the site.
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
     * @description A topic of articles.
     */
    get: operations['listTags'];
    put?: never;
    /** Creates one tag */
    post: operations['createTag'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/selected/tags': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A page of tags (selected)
     * @description The same as the path without `/selected`, which takes these parameters as well. `fields` and `populate` name what the response has. A draft may lack any value.
     */
    get: operations['listSelectedTags'];
    put?: never;
    post?: never;
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
    /** Updates one tag */
    put: operations['updateTag'];
    post?: never;
    /** Deletes one tag */
    delete: operations['deleteTag'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/selected/tags/{documentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One tag by its documentId (selected)
     * @description The same as the path without `/selected`, which takes these parameters as well. `fields` and `populate` name what the response has. A draft may lack any value.
     */
    get: operations['getSelectedTag'];
    put?: never;
    post?: never;
    delete?: never;
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
    /** Runs a GraphQL query whose response a CDN can cache */
    get: operations['queryGraphqlByAddress'];
    put?: never;
    /**
     * Runs a GraphQL query
     * @description `/api/schema.graphql` has the schema.
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
    /** Whether the process is running */
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
     * Content or a file of the media library has changed
     * @description Signed according to Standard Webhooks (https://www.standardwebhooks.com). Verify the signature over `id.timestamp.body` with the secret of the subscription. Handle each `webhook-id` once. The request is sent again until a 2xx response arrives or the retry schedule ends.
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
      /** @description Identifies this version. It changes with each publish. */
      id: number;
      /** @description Identifies the entry permanently, in every language. */
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
    ArticleRendered: {
      /** @description Identifies this version. It changes with each publish. */
      id: number;
      /** @description Identifies the entry permanently, in every language. */
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
      sections: components['schemas']['SectionRendered'][];
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
      /** @description Identifies this version. It changes with each publish. */
      id: number;
      /** @description Identifies the entry permanently, in every language. */
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
    /** @description Article with the fields and links that `fields` and `populate` name. A draft may lack any value. */
    ArticleSelection: {
      /** @description Identifies this version. It changes with each publish. */
      id: number;
      /** @description Identifies the entry permanently, in every language. */
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
        /** @description A `NewsArticle` of schema.org, escaped for a script element. */
        jsonLd?: string;
        openGraph?: components['schemas']['OpenGraph'];
        around?: components['schemas']['ArticleAround'];
        related?: components['schemas']['ArticleCard'][];
      };
    };
    ArticleSelectionAnswer: {
      data: components['schemas']['ArticleSelection'];
      meta: {
        /** @description A `NewsArticle` of schema.org, escaped for a script element. */
        jsonLd?: string;
        openGraph?: components['schemas']['OpenGraph'];
        around?: components['schemas']['ArticleAround'];
        related?: components['schemas']['ArticleCard'][];
      };
    };
    ArticleRenderedAnswer: {
      data: components['schemas']['ArticleRendered'];
      meta: {
        /** @description A `NewsArticle` of schema.org, escaped for a script element. */
        jsonLd?: string;
        openGraph?: components['schemas']['OpenGraph'];
        around?: components['schemas']['ArticleAround'];
        related?: components['schemas']['ArticleCard'][];
      };
    };
    ArticleCardPage: {
      data: components['schemas']['ArticleCard'][];
      meta: {
        pagination: components['schemas']['Pagination'];
        /** @description One text for each article. */
        jsonLd?: string[];
      };
    };
    ArticleSelectionPage: {
      data: components['schemas']['ArticleSelection'][];
      meta: {
        pagination: components['schemas']['Pagination'];
        /** @description One text for each article. */
        jsonLd?: string[];
      };
    };
    /** @description The data of a write to Article. */
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
    /** @description The links to return: `*` for all, names, or a selection for each link. */
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
                  | 'placeholder'
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
                populate?: components['schemas']['CategoryPopulate'];
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
                populate?: components['schemas']['TagPopulate'];
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
                populate?: components['schemas']['SeoPopulate'];
              };
        };
    /** @description A person who writes articles */
    Author: {
      /** @description Identifies this version. It changes with each publish. */
      id: number;
      /** @description Identifies the entry permanently, in every language. */
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
      links?: components['schemas']['Link'][];
      translations?: components['schemas']['Translation'][];
      /** @description The number of published articles in `locale`. Present with `articleCount=true`. */
      articleCount?: number;
      /** @description The newest published articles in `locale`. Present with `articles`. */
      articles?: components['schemas']['ArticleCard'][];
    };
    /** @description Author with the fields and links that `fields` and `populate` name. */
    AuthorSelection: {
      /** @description Identifies this version. It changes with each publish. */
      id: number;
      /** @description Identifies the entry permanently, in every language. */
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
      links?: components['schemas']['LinkSelection'][] | null;
      translations?: components['schemas']['TranslationSelection'][] | null;
      /** @description The number of published articles in `locale`. Present with `articleCount=true`. */
      articleCount?: number;
      /** @description The newest published articles in `locale`. Present with `articles`. */
      articles?: components['schemas']['ArticleCard'][];
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
    /** @description The data of a write to Author. */
    AuthorInput: {
      name?: string | null;
      slug?: string | null;
      bio?: string | null;
      avatar?: components['schemas']['MediaInput'];
      links?: components['schemas']['LinkInput'][] | null;
      translations?: components['schemas']['TranslationInput'][] | null;
    };
    AuthorFilters: {
      id?: number | components['schemas']['NumberFilter'];
      documentId?: string | components['schemas']['TextFilter'];
      name?: string | components['schemas']['TextFilter'];
      slug?: string | components['schemas']['TextFilter'];
      bio?: string | components['schemas']['TextFilter'];
      avatar?: components['schemas']['FileFilters'];
      links?: components['schemas']['LinkFilters'];
      translations?: components['schemas']['TranslationFilters'];
      createdAt?: string | components['schemas']['DateTimeFilter'];
      updatedAt?: string | components['schemas']['DateTimeFilter'];
      publishedAt?: string | components['schemas']['DateTimeFilter'];
      $and?: components['schemas']['AuthorFilters'][];
      $or?: components['schemas']['AuthorFilters'][];
      $not?: components['schemas']['AuthorFilters'];
    };
    /** @description The links to return: `*` for all, names, or a selection for each link. */
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
                  | 'placeholder'
                  | 'createdAt'
                  | 'updatedAt'
                  | 'publishedAt'
                  | '*'
                )[];
              };
          links?:
            | boolean
            | '*'
            | {
                fields?: ('id' | 'label' | 'url' | '*')[];
                filters?: components['schemas']['LinkFilters'];
                sort?: string[];
              };
          translations?:
            | boolean
            | '*'
            | {
                fields?: ('id' | 'locale' | 'name' | 'description' | '*')[];
                filters?: components['schemas']['TranslationFilters'];
                sort?: string[];
              };
        };
    /** @description A group of articles; an article has at most one category */
    Category: {
      /** @description Identifies this version. It changes with each publish. */
      id: number;
      /** @description Identifies the entry permanently, in every language. */
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
      translations?: components['schemas']['Translation'][];
      /** @description The number of published articles in `locale`. Present with `articleCount=true`. */
      articleCount?: number;
      /** @description The newest published articles in `locale`. Present with `articles`. */
      articles?: components['schemas']['ArticleCard'][];
    };
    /** @description Category with the fields and links that `fields` and `populate` name. */
    CategorySelection: {
      /** @description Identifies this version. It changes with each publish. */
      id: number;
      /** @description Identifies the entry permanently, in every language. */
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
      translations?: components['schemas']['TranslationSelection'][] | null;
      /** @description The number of published articles in `locale`. Present with `articleCount=true`. */
      articleCount?: number;
      /** @description The newest published articles in `locale`. Present with `articles`. */
      articles?: components['schemas']['ArticleCard'][];
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
    /** @description The data of a write to Category. */
    CategoryInput: {
      name?: string | null;
      slug?: string | null;
      description?: string | null;
      translations?: components['schemas']['TranslationInput'][] | null;
    };
    CategoryFilters: {
      id?: number | components['schemas']['NumberFilter'];
      documentId?: string | components['schemas']['TextFilter'];
      name?: string | components['schemas']['TextFilter'];
      slug?: string | components['schemas']['TextFilter'];
      description?: string | components['schemas']['TextFilter'];
      translations?: components['schemas']['TranslationFilters'];
      createdAt?: string | components['schemas']['DateTimeFilter'];
      updatedAt?: string | components['schemas']['DateTimeFilter'];
      publishedAt?: string | components['schemas']['DateTimeFilter'];
      $and?: components['schemas']['CategoryFilters'][];
      $or?: components['schemas']['CategoryFilters'][];
      $not?: components['schemas']['CategoryFilters'];
    };
    /** @description The links to return: `*` for all, names, or a selection for each link. */
    CategoryPopulate:
      | string
      | string[]
      | {
          translations?:
            | boolean
            | '*'
            | {
                fields?: ('id' | 'locale' | 'name' | 'description' | '*')[];
                filters?: components['schemas']['TranslationFilters'];
                sort?: string[];
              };
        };
    /** @description An approved comment of a reader. */
    Comment: {
      documentId: string;
      authorName: string;
      /** @description Plain text. Escape it before you put it into HTML. */
      body: string;
      /** Format: date-time */
      createdAt: string;
    };
    /** @description A static page, such as About: a title and sections */
    Page: {
      /** @description Identifies this version. It changes with each publish. */
      id: number;
      /** @description Identifies the entry permanently, in every language. */
      documentId: string;
      title: string;
      slug: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** Format: date-time */
      publishedAt: string;
      locale: string;
      sections: components['schemas']['Section'][];
      seo: components['schemas']['Seo'] | null;
    };
    /** @description A static page, such as About: a title and sections */
    PageRendered: {
      /** @description Identifies this version. It changes with each publish. */
      id: number;
      /** @description Identifies the entry permanently, in every language. */
      documentId: string;
      title: string;
      slug: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** Format: date-time */
      publishedAt: string;
      locale: string;
      sections: components['schemas']['SectionRendered'][];
      seo: components['schemas']['Seo'] | null;
    };
    /** @description A static page, such as About: a title and sections */
    PageCard: {
      /** @description Identifies this version. It changes with each publish. */
      id: number;
      /** @description Identifies the entry permanently, in every language. */
      documentId: string;
      title: string;
      slug: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** Format: date-time */
      publishedAt: string;
      locale: string;
    };
    /** @description Page with the fields and links that `fields` and `populate` name. A draft may lack any value. */
    PageSelection: {
      /** @description Identifies this version. It changes with each publish. */
      id: number;
      /** @description Identifies the entry permanently, in every language. */
      documentId: string;
      title?: string | null;
      slug?: string | null;
      /** Format: date-time */
      createdAt?: string | null;
      /** Format: date-time */
      updatedAt?: string | null;
      /** Format: date-time */
      publishedAt?: string | null;
      locale?: string | null;
      sections?: components['schemas']['SectionSelection'][] | null;
      seo?: components['schemas']['SeoSelection'] | null;
    };
    PageAnswer: {
      data: components['schemas']['Page'];
      meta: components['schemas']['Meta'];
    };
    PageSelectionAnswer: {
      data: components['schemas']['PageSelection'];
      meta: components['schemas']['Meta'];
    };
    PageRenderedAnswer: {
      data: components['schemas']['PageRendered'];
      meta: components['schemas']['Meta'];
    };
    PageCardPage: {
      data: components['schemas']['PageCard'][];
      meta: components['schemas']['PageMeta'];
    };
    PageSelectionPage: {
      data: components['schemas']['PageSelection'][];
      meta: components['schemas']['PageMeta'];
    };
    /** @description The data of a write to Page. */
    PageInput: {
      title?: string | null;
      slug?: string | null;
      sections?: components['schemas']['SectionInput'][] | null;
      seo?: components['schemas']['SeoInput'] | null;
    };
    PageFilters: {
      id?: number | components['schemas']['NumberFilter'];
      documentId?: string | components['schemas']['TextFilter'];
      title?: string | components['schemas']['TextFilter'];
      slug?: string | components['schemas']['TextFilter'];
      sections?: components['schemas']['SectionFilters'];
      seo?: components['schemas']['SeoFilters'];
      createdAt?: string | components['schemas']['DateTimeFilter'];
      updatedAt?: string | components['schemas']['DateTimeFilter'];
      publishedAt?: string | components['schemas']['DateTimeFilter'];
      locale?: string | components['schemas']['TextFilter'];
      $and?: components['schemas']['PageFilters'][];
      $or?: components['schemas']['PageFilters'][];
      $not?: components['schemas']['PageFilters'];
    };
    /** @description The links to return: `*` for all, names, or a selection for each link. */
    PagePopulate:
      | string
      | string[]
      | {
          sections?:
            | boolean
            | '*'
            | {
                fields?: ('id' | 'heading' | 'anchor' | 'body' | '*')[];
                filters?: components['schemas']['SectionFilters'];
                sort?: string[];
              };
          seo?:
            | boolean
            | '*'
            | {
                fields?: (
                  'id' | 'metaTitle' | 'metaDescription' | 'canonicalUrl' | 'noIndex' | '*'
                )[];
                populate?: components['schemas']['SeoPopulate'];
              };
        };
    /** @description Settings that editors may change */
    Site: {
      /** @description Identifies this version. It changes with each publish. */
      id: number;
      /** @description Identifies the entry permanently, in every language. */
      documentId: string;
      name: string;
      description: string | null;
      urlPattern: string | null;
      timeZone: string;
      summaryLineLength: number;
      /** Format: date */
      archiveBefore: string | null;
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
      logo: components['schemas']['File'] | null;
      sharePicture: components['schemas']['File'] | null;
    };
    /** @description Site with the fields and links that `fields` and `populate` name. */
    SiteSelection: {
      /** @description Identifies this version. It changes with each publish. */
      id: number;
      /** @description Identifies the entry permanently, in every language. */
      documentId: string;
      name?: string | null;
      description?: string | null;
      urlPattern?: string | null;
      timeZone?: string | null;
      summaryLineLength?: number | null;
      /** Format: date */
      archiveBefore?: string | null;
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
      logo?: components['schemas']['FileSelection'] | null;
      sharePicture?: components['schemas']['FileSelection'] | null;
    };
    SiteAnswer: {
      data: components['schemas']['Site'];
      meta: components['schemas']['Meta'];
    };
    SiteSelectionAnswer: {
      data: components['schemas']['SiteSelection'];
      meta: components['schemas']['Meta'];
    };
    /** @description The links to return: `*` for all, names, or a selection for each link. */
    SitePopulate:
      | string
      | string[]
      | {
          logo?:
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
                  | 'placeholder'
                  | 'createdAt'
                  | 'updatedAt'
                  | 'publishedAt'
                  | '*'
                )[];
              };
          sharePicture?:
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
                  | 'placeholder'
                  | 'createdAt'
                  | 'updatedAt'
                  | 'publishedAt'
                  | '*'
                )[];
              };
        };
    /** @description A topic of articles */
    Tag: {
      /** @description Identifies this version. It changes with each publish. */
      id: number;
      /** @description Identifies the entry permanently, in every language. */
      documentId: string;
      name: string;
      slug: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** Format: date-time */
      publishedAt: string;
      translations?: components['schemas']['Translation'][];
      /** @description The number of published articles in `locale`. Present with `articleCount=true`. */
      articleCount?: number;
      /** @description The newest published articles in `locale`. Present with `articles`. */
      articles?: components['schemas']['ArticleCard'][];
    };
    /** @description Tag with the fields and links that `fields` and `populate` name. */
    TagSelection: {
      /** @description Identifies this version. It changes with each publish. */
      id: number;
      /** @description Identifies the entry permanently, in every language. */
      documentId: string;
      name?: string | null;
      slug?: string | null;
      /** Format: date-time */
      createdAt?: string | null;
      /** Format: date-time */
      updatedAt?: string | null;
      /** Format: date-time */
      publishedAt?: string | null;
      translations?: components['schemas']['TranslationSelection'][] | null;
      /** @description The number of published articles in `locale`. Present with `articleCount=true`. */
      articleCount?: number;
      /** @description The newest published articles in `locale`. Present with `articles`. */
      articles?: components['schemas']['ArticleCard'][];
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
    /** @description The data of a write to Tag. */
    TagInput: {
      name?: string | null;
      slug?: string | null;
      translations?: components['schemas']['TranslationInput'][] | null;
    };
    TagFilters: {
      id?: number | components['schemas']['NumberFilter'];
      documentId?: string | components['schemas']['TextFilter'];
      name?: string | components['schemas']['TextFilter'];
      slug?: string | components['schemas']['TextFilter'];
      translations?: components['schemas']['TranslationFilters'];
      createdAt?: string | components['schemas']['DateTimeFilter'];
      updatedAt?: string | components['schemas']['DateTimeFilter'];
      publishedAt?: string | components['schemas']['DateTimeFilter'];
      $and?: components['schemas']['TagFilters'][];
      $or?: components['schemas']['TagFilters'][];
      $not?: components['schemas']['TagFilters'];
    };
    /** @description The links to return: `*` for all, names, or a selection for each link. */
    TagPopulate:
      | string
      | string[]
      | {
          translations?:
            | boolean
            | '*'
            | {
                fields?: ('id' | 'locale' | 'name' | 'description' | '*')[];
                filters?: components['schemas']['TranslationFilters'];
                sort?: string[];
              };
        };
    /** @description A heading and a body. The only section may lack a heading */
    Section: {
      id: number;
      heading: string | null;
      anchor: string;
      body: components['schemas']['Blocks'];
    };
    /** @description A heading and a body. The only section may lack a heading */
    SectionRendered: {
      id: number;
      heading: string | null;
      anchor: string;
      /** @description The body in the form that was asked for. */
      body: string;
    };
    /** @description Section with the fields and links that `fields` and `populate` name. */
    SectionSelection: {
      id: number;
      heading?: string | null;
      anchor?: string | null;
      body?: (components['schemas']['Blocks'] | string) | null;
    };
    /** @description A heading and a body. The only section may lack a heading */
    SectionInput: {
      id?: number;
      heading?: string | null;
      body?: components['schemas']['Blocks'] | null;
    };
    SectionFilters: {
      id?: number | components['schemas']['NumberFilter'];
      $null?: boolean;
      $notNull?: boolean;
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
      line1: string;
      line2: string;
      line3: string;
    };
    /** @description ThreeLineSummary with the fields and links that `fields` and `populate` name. */
    ThreeLineSummarySelection: {
      id: number;
      line1?: string | null;
      line2?: string | null;
      line3?: string | null;
    };
    /** @description Exactly three lines of plain text, none blank */
    ThreeLineSummaryInput: {
      id?: number;
      /** @description At most 200 characters can be published. */
      line1?: string | null;
      /** @description At most 200 characters can be published. */
      line2?: string | null;
      /** @description At most 200 characters can be published. */
      line3?: string | null;
    };
    ThreeLineSummaryFilters: {
      id?: number | components['schemas']['NumberFilter'];
      $null?: boolean;
      $notNull?: boolean;
      line1?: string | components['schemas']['TextFilter'];
      line2?: string | components['schemas']['TextFilter'];
      line3?: string | components['schemas']['TextFilter'];
      $and?: components['schemas']['ThreeLineSummaryFilters'][];
      $or?: components['schemas']['ThreeLineSummaryFilters'][];
      $not?: components['schemas']['ThreeLineSummaryFilters'];
    };
    File: {
      /** @description Identifies this version. It changes with each publish. */
      id: number;
      /** @description Identifies the entry permanently, in every language. */
      documentId: string;
      name: string;
      alternativeText: string | null;
      caption: string | null;
      /** @description The point that crops should contain, in per cent of width and height. */
      focalPoint: {
        x: number;
        y: number;
      } | null;
      width: number | null;
      height: number | null;
      /** @description Smaller versions of an image by name, such as `small` or `thumbnail`. */
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
      placeholder: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** Format: date-time */
      publishedAt: string;
      /** @description The sizes of the picture for the `srcset` of an `<img>`. Null if there is only one. */
      srcset?: string | null;
      /** @description A `sizes` for `srcset` and all `sources`. Null if there are none. */
      sizes?: string | null;
      /** @description Smaller forms for the `<source>` elements of a `<picture>`, the best one first. Empty until they are made. */
      sources?: {
        /** @enum {string} */
        type: 'image/avif' | 'image/webp';
        srcset: string;
      }[];
    };
    /** @description File with the fields and links that `fields` and `populate` name. */
    FileSelection: {
      /** @description Identifies this version. It changes with each publish. */
      id: number;
      /** @description Identifies the entry permanently, in every language. */
      documentId: string;
      name?: string | null;
      alternativeText?: string | null;
      caption?: string | null;
      /** @description The point that crops should contain, in per cent of width and height. */
      focalPoint?: {
        x: number;
        y: number;
      } | null;
      width?: number | null;
      height?: number | null;
      /** @description Smaller versions of an image by name, such as `small` or `thumbnail`. */
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
      placeholder?: string | null;
      /** Format: date-time */
      createdAt?: string | null;
      /** Format: date-time */
      updatedAt?: string | null;
      /** Format: date-time */
      publishedAt?: string | null;
      /** @description The sizes of the picture for the `srcset` of an `<img>`. Null if there is only one. */
      srcset?: string | null;
      /** @description A `sizes` for `srcset` and all `sources`. Null if there are none. */
      sizes?: string | null;
      /** @description Smaller forms for the `<source>` elements of a `<picture>`, the best one first. Empty until they are made. */
      sources?: {
        /** @enum {string} */
        type: 'image/avif' | 'image/webp';
        srcset: string;
      }[];
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
      placeholder?: string | components['schemas']['TextFilter'];
      createdAt?: string | components['schemas']['DateTimeFilter'];
      updatedAt?: string | components['schemas']['DateTimeFilter'];
      publishedAt?: string | components['schemas']['DateTimeFilter'];
      $and?: components['schemas']['FileFilters'][];
      $or?: components['schemas']['FileFilters'][];
      $not?: components['schemas']['FileFilters'];
    };
    /** @description A page of another site, with its name */
    Link: {
      id: number;
      label: string;
      url: string;
    };
    /** @description Link with the fields and links that `fields` and `populate` name. */
    LinkSelection: {
      id: number;
      label?: string | null;
      url?: string | null;
    };
    /** @description A page of another site, with its name */
    LinkInput: {
      id?: number;
      label?: string | null;
      url?: string | null;
    };
    LinkFilters: {
      id?: number | components['schemas']['NumberFilter'];
      $null?: boolean;
      $notNull?: boolean;
      label?: string | components['schemas']['TextFilter'];
      url?: string | components['schemas']['TextFilter'];
      $and?: components['schemas']['LinkFilters'][];
      $or?: components['schemas']['LinkFilters'][];
      $not?: components['schemas']['LinkFilters'];
    };
    /** @description The texts and settings for search engines and link previews */
    Seo: {
      id: number;
      metaTitle: string | null;
      metaDescription: string | null;
      canonicalUrl: string | null;
      noIndex: boolean | null;
      picture: components['schemas']['File'] | null;
    };
    /** @description Seo with the fields and links that `fields` and `populate` name. */
    SeoSelection: {
      id: number;
      metaTitle?: string | null;
      metaDescription?: string | null;
      canonicalUrl?: string | null;
      noIndex?: boolean | null;
      picture?: components['schemas']['FileSelection'] | null;
    };
    /** @description The texts and settings for search engines and link previews */
    SeoInput: {
      id?: number;
      metaTitle?: string | null;
      metaDescription?: string | null;
      canonicalUrl?: string | null;
      picture?: components['schemas']['MediaInput'];
      noIndex?: boolean | null;
    };
    SeoFilters: {
      id?: number | components['schemas']['NumberFilter'];
      $null?: boolean;
      $notNull?: boolean;
      metaTitle?: string | components['schemas']['TextFilter'];
      metaDescription?: string | components['schemas']['TextFilter'];
      canonicalUrl?: string | components['schemas']['TextFilter'];
      picture?: components['schemas']['FileFilters'];
      noIndex?: boolean | components['schemas']['BooleanFilter'];
      $and?: components['schemas']['SeoFilters'][];
      $or?: components['schemas']['SeoFilters'][];
      $not?: components['schemas']['SeoFilters'];
    };
    /** @description The links to return: `*` for all, names, or a selection for each link. */
    SeoPopulate:
      | string
      | string[]
      | {
          picture?:
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
                  | 'placeholder'
                  | 'createdAt'
                  | 'updatedAt'
                  | 'publishedAt'
                  | '*'
                )[];
              };
        };
    /** @description The name and the description in another language */
    Translation: {
      id: number;
      locale: string;
      name: string;
      description: string | null;
    };
    /** @description Translation with the fields and links that `fields` and `populate` name. */
    TranslationSelection: {
      id: number;
      locale?: string | null;
      name?: string | null;
      description?: string | null;
    };
    /** @description The name and the description in another language */
    TranslationInput: {
      id?: number;
      name?: string | null;
      description?: string | null;
    };
    TranslationFilters: {
      id?: number | components['schemas']['NumberFilter'];
      $null?: boolean;
      $notNull?: boolean;
      locale?: string | components['schemas']['TextFilter'];
      name?: string | components['schemas']['TextFilter'];
      description?: string | components['schemas']['TextFilter'];
      $and?: components['schemas']['TranslationFilters'][];
      $or?: components['schemas']['TranslationFilters'][];
      $not?: components['schemas']['TranslationFilters'];
    };
    /** @description Rich text as a list of blocks. */
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
      /** @enum {integer} */
      level: 1 | 2 | 3 | 4 | 5 | 6;
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
      /** @description The current state of the file in the media library. */
      image: {
        /** @description Null if the file is not in the media library. */
        id: number | null;
        documentId: string | null;
        name: string;
        alternativeText: string | null;
        caption: string | null;
        /**
         * Format: uri-reference
         * @description An absolute URL if the public address of the server is configured.
         */
        url: string;
        /** @description In pixels. 0 if unknown. */
        width: number;
        /** @description In pixels. 0 if unknown. */
        height: number;
        /** @description Smaller versions by name, such as `small` or `thumbnail`. */
        formats: {
          [key: string]: {
            /**
             * Format: uri-reference
             * @description An absolute URL if the public address of the server is configured.
             */
            url: string;
            mime: string | null;
            width: number | null;
            height: number | null;
          };
        };
        /** @description The sizes of the picture for the `srcset` of an `<img>`. Null if there is only one. */
        srcset: string | null;
        /** @description A `sizes` for `srcset` and all `sources`. Null if there are none. */
        sizes: string | null;
        /** @description Smaller forms for the `<source>` elements of a `<picture>`, the best one first. Empty until they are made. */
        sources: {
          /** @enum {string} */
          type: 'image/avif' | 'image/webp';
          srcset: string;
        }[];
        /** @description A thumbhash in base64: the blurred picture in about 25 bytes. */
        placeholder: string | null;
        hash: string;
        ext: string;
        mime: string;
        /** @description The size in kilobytes. 0 if unknown. */
        size: number;
        /** @description What stores the file. */
        provider: string;
        createdAt: string;
        updatedAt: string;
      };
      children: [
        {
          /** @constant */
          type: 'text';
          /** @constant */
          text: '';
        },
      ];
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
    /** @description One or several entries by `documentId`, or the entries to `connect`, `disconnect` or `set`. */
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
      /** @description A code for programs. Present if it says more than the name. */
      code?: string;
      /** @description All faults. */
      errors?: {
        path: (string | number)[];
        message: string;
        name?: string;
        /** @description A code for programs, such as `LINE_MISSING`. */
        code?: string;
      }[];
      /** @description Seconds to wait. */
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
    /** @description `page`, `pageSize`, `pageCount` and `total`, or `start`, `limit` and `total`, depending on the request. `withCount=false` leaves out the counts. */
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
    /** @description The articles next to an article in the list of its language. */
    ArticleAround: {
      /** @description The next older article. */
      previous: components['schemas']['ArticleCard'] | null;
      /** @description The next newer article. */
      next: components['schemas']['ArticleCard'] | null;
      /** @description The next older article of the same category. */
      previousInCategory: components['schemas']['ArticleCard'] | null;
      /** @description The next newer article of the same category. */
      nextInCategory: components['schemas']['ArticleCard'] | null;
    };
    /** @description What a link preview of an article shows: the properties of https://ogp.me. */
    OpenGraph: {
      /** @constant */
      type: 'article';
      title: string;
      description: string | null;
      /** @description The canonical address. */
      url: string | null;
      siteName: string;
      /** @description A language with its territory, such as `ko_KR`. */
      locale: string;
      /** Format: date-time */
      publishedTime: string;
      /** Format: date-time */
      modifiedTime: string;
      author: string | null;
      section: string | null;
      tags: string[];
      image: components['schemas']['OpenGraphImage'] | null;
    };
    OpenGraphImage: {
      url: string;
      type: string;
      width: number | null;
      height: number | null;
      alt: string;
    };
    /** @description A published article or page that an item of the menu leads to. */
    NavigationTarget: {
      documentId: string;
      slug: string;
      title: string;
    };
    NavigationMenu: {
      locale: string;
      items: {
        label: string;
        url: string | null;
        article: components['schemas']['NavigationTarget'] | null;
        page: components['schemas']['NavigationTarget'] | null;
        items: {
          label: string;
          url: string | null;
          article: components['schemas']['NavigationTarget'] | null;
          page: components['schemas']['NavigationTarget'] | null;
        }[];
      }[];
    };
    /** @description A former slug that leads to a published article. */
    Redirect: {
      /** @description The article. */
      documentId: string;
      locale: string;
      /** @description The former slug. */
      from: string;
      /** @description The slug of the published article. */
      to: string;
      /** @description The former address. Null if the site has no URL pattern. */
      fromUrl: string | null;
      /** @description The current address. */
      toUrl: string | null;
    };
    /** @description The state of an article's comments for readers. */
    Discussion: {
      /** @enum {string} */
      state: 'disabled' | 'open' | 'closed';
      /** @description The number of approved comments. 0 while comments are disabled. */
      count: number;
      /** @description Why nobody can comment now, in the article's language. Null while comments are open. */
      notice: string | null;
    };
    /** @description An approved comment of a reader, with the replies to it. */
    CommentThread: {
      documentId: string;
      authorName: string;
      /** @description Plain text. Escape it before you put it into HTML. */
      body: string;
      /** Format: date-time */
      createdAt: string;
      /** @description The comment that it replies to. Null for one that starts a thread. */
      parent: string | null;
      /** @description The number of replies to this comment itself. */
      replyCount: number;
      /** @description The first replies, oldest first. Ask for the others with `parent`. */
      replies: components['schemas']['CommentThread'][];
    };
  };
  responses: {
    /** @description The version that `If-None-Match` names is current. */
    NotModified: {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description The request is invalid. The message says why. `QUERY_TOO_COSTLY`: the filters, sorts, populates and rows of a read are too much work for the database; the message names the largest part. */
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
            /** @description A text for people: what happened, and what to do. */
            message: string;
            details: components['schemas']['ErrorDetails'];
          };
        };
      };
    };
    /** @description The token is unknown or has expired. */
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
            /** @description A text for people: what happened, and what to do. */
            message: string;
            details: components['schemas']['ErrorDetails'];
          };
        };
      };
    };
    /** @description The caller lacks a permission: the `preview` action for a draft, or the action of a write. */
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
            /** @description A text for people: what happened, and what to do. */
            message: string;
            details: components['schemas']['ErrorDetails'];
          };
        };
      };
    };
    /** @description The article takes no comments now: `COMMENTS_DISABLED` or `COMMENTS_CLOSED`. The message is the notice for readers. */
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
            /** @description A text for people: what happened, and what to do. */
            message: string;
            details: components['schemas']['ErrorDetails'];
          };
        };
      };
    };
    /** @description There is nothing that the caller may read. */
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
            /** @description A text for people: what happened, and what to do. */
            message: string;
            details: components['schemas']['ErrorDetails'];
          };
        };
      };
    };
    /** @description Published articles show the entry. `details` counts them and lists the first ten that the caller may read. Send `X-Confirm: in-use` to delete it nevertheless. */
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
            /** @description A text for people: what happened, and what to do. */
            message: string;
            details: components['schemas']['ErrorDetails'];
          };
        };
      };
    };
    /** @description The draft is not the one that `If-Match` names. The request had no effect. Read the draft again, and repeat the change with its `ETag`. */
    PreconditionFailed: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "data": null,
         *       "error": {
         *         "status": 412,
         *         "name": "PreconditionFailedError",
         *         "message": "The draft is not the one that If-Match names. Read it again with status=draft, and repeat the change with its ETag.",
         *         "details": {
         *           "code": "EDIT_VERSION_STALE"
         *         }
         *       }
         *     }
         */
        'application/json': {
          data: null;
          error: {
            /** @constant */
            status: 412;
            /** @enum {string} */
            name: 'PreconditionFailedError';
            /** @description A text for people: what happened, and what to do. */
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
            /** @description A text for people: what happened, and what to do. */
            message: string;
            details: components['schemas']['ErrorDetails'];
          };
        };
      };
    };
    /** @description The disk of the server or of its database is full. Nothing was written. The same request fails until somebody frees space. */
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
            /** @description A text for people: what happened, and what to do. */
            message: string;
            details: components['schemas']['ErrorDetails'];
          };
        };
      };
    };
    /** @description Too many requests from one client. `Retry-After` and `details.retryAfter` have the seconds to wait, and `details.policy` names the limit. */
    TooManyRequests: {
      headers: {
        'Retry-After': components['headers']['Retry-After'];
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimit-Policy'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "data": null,
         *       "error": {
         *         "status": 429,
         *         "name": "RateLimitError",
         *         "message": "Too many requests. Try again in 42 seconds.",
         *         "details": {
         *           "code": "RATE_LIMITED",
         *           "policy": "misses",
         *           "retryAfter": 42
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
            /** @description A text for people: what happened, and what to do. */
            message: string;
            details: components['schemas']['ErrorDetails'];
          };
        };
      };
    };
    /** @description Too many comments from one address (`COMMENTS_RATE_LIMITED`), or too many requests from one client (`RATE_LIMITED`). `Retry-After` and `details.retryAfter` have the seconds to wait. */
    TooManyComments: {
      headers: {
        'Retry-After': components['headers']['Retry-After'];
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimit-Policy'];
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
            /** @description A text for people: what happened, and what to do. */
            message: string;
            details: components['schemas']['ErrorDetails'];
          };
        };
      };
    };
    /** @description The database cannot handle the request now. Retry after `Retry-After` seconds. `READ_TIMED_OUT`: the read took too long. `WRITE_CONFLICT`: a concurrent write conflicted, and nothing was written. `DATABASE_BUSY`: no connection was free. */
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
            /** @description A text for people: what happened, and what to do. */
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
    /** @description A strong validator. Send it as `If-None-Match` to get 304 while the response is unchanged. The response to a read of a draft, and to a write, has the tag of the draft: send it as `If-Match` with the next write. */
    ETag: string;
    /** @description How long caches may store the response. A request with a token gets `private, no-cache`, and one for drafts `private, no-store`. */
    'Cache-Control': string;
    /** @description The tags by which a CDN purges, separated by commas, such as `article:…`. */
    'Cache-Tag': string;
    /** @description Whether the response came from the cache (RFC 9211), such as `threeline; hit` or `threeline; fwd=bypass`. */
    'Cache-Status': string;
    /** @description The request headers that the response depends on. */
    Vary: string;
    /** @description The current address. */
    Location: string;
    /** @description Seconds to wait before the next attempt. */
    'Retry-After': number;
    /** @description The requests that are left (`r`) and the seconds until all are again (`t`). */
    RateLimit: string;
    /** @description The quota (`q`) of requests in a window of seconds (`w`). */
    'RateLimit-Policy': string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  listArticles: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language, or `*` for all languages.
         * @example ko
         */
        locale?: string | '*';
        /**
         * @description The language to return if no version is published in `locale`. The `locale` of the response names the language.
         * @example ko
         */
        fallbackLocale?: string;
        /**
         * @description Either `page` and `pageSize`, or `start` and `limit`.
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
        /** @description The fields to sort by, each with an optional `:asc` or `:desc`. */
        sort?: string[];
        /**
         * @description Strapi's filters, such as `filters[title][$contains]=x`. A list has at most 1,000 values.
         * @example {}
         */
        filters?: components['schemas']['ArticleFilters'];
        /** @description Returns entries with this text in any text field. */
        _q?: string;
        /** @description Adds each article as JSON-LD to `meta`. */
        jsonLd?: boolean;
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
           *           },
           *           "localizations": []
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
          'application/json': components['schemas']['ArticleCardPage'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  createArticle: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language. The default is the default language.
         * @example ko
         */
        locale?: string;
        /** @description `draft` needs a token with the `preview` action. */
        status?: 'published' | 'draft';
        /** @description The fields to return. `id` and `documentId` are always returned. */
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
         * @description The links to return. They replace the links that are returned by default.
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
      /** @description The new entry. */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
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
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
      507: components['responses']['InsufficientStorage'];
    };
  };
  listSelectedArticles: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language, or `*` for all languages.
         * @example ko
         */
        locale?: string | '*';
        /**
         * @description The language to return if no version is published in `locale`. The `locale` of the response names the language.
         * @example ko
         */
        fallbackLocale?: string;
        /**
         * @description Either `page` and `pageSize`, or `start` and `limit`.
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
        /** @description The fields to sort by, each with an optional `:asc` or `:desc`. */
        sort?: string[];
        /**
         * @description Strapi's filters, such as `filters[title][$contains]=x`. A list has at most 1,000 values.
         * @example {}
         */
        filters?: components['schemas']['ArticleFilters'];
        /** @description Returns entries with this text in any text field. */
        _q?: string;
        /** @description `draft` needs a token with the `preview` action. */
        status?: 'published' | 'draft';
        /** @description Returns entries by the state of their versions. Needs a token with the `preview` action. */
        publicationFilter?:
          | 'never-published'
          | 'has-published-version'
          | 'modified'
          | 'unmodified'
          | 'never-published-document'
          | 'has-published-version-document'
          | 'published-without-draft'
          | 'published-with-draft';
        /** @description Use `publicationFilter`. */
        hasPublishedVersion?: boolean;
        /** @description Returns the bodies of sections as text in this form instead of blocks. */
        format?: 'html' | 'markdown' | 'text';
        /** @description The fields to return. `id` and `documentId` are always returned. */
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
         * @description The links to return. They replace the links that are returned by default.
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
          'application/json': components['schemas']['ArticleSelectionPage'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  listCommentThreads: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language. The default is the default language.
         * @example ko
         */
        locale?: string;
        /** @description Returns the replies to this comment, by its `documentId`. */
        parent?: string;
        /**
         * @description `page` and `pageSize`.
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
        /** @description The permanent identifier of the article. */
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of threads. */
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
            data: components['schemas']['CommentThread'][];
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
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  listComments: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language. The default is the default language.
         * @example ko
         */
        locale?: string;
        /**
         * @description `page` and `pageSize`.
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
        /** @description The permanent identifier of the article. */
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
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  submitComment: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language. The default is the default language.
         * @example ko
         */
        locale?: string;
      };
      header?: never;
      path: {
        /** @description The permanent identifier of the article. */
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
            /** @description The approved comment that it replies to, by its `documentId`. */
            parent?: string | null;
          };
        };
      };
    };
    responses: {
      /** @description The comment waits for moderation. */
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
         * @description The code of an installed language. The default is the default language.
         * @example ko
         */
        locale?: string;
      };
      header?: never;
      path: {
        /** @description The permanent identifier of the article. */
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
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  getArticle: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language. The default is the default language.
         * @example ko
         */
        locale?: string;
        /**
         * @description The language to return if no version is published in `locale`. The `locale` of the response names the language.
         * @example ko
         */
        fallbackLocale?: string;
        /** @description Adds what a link preview of the article shows to `meta`. */
        openGraph?: boolean;
        /** @description Adds the previous and the next article to `meta`, in the whole list and in the category. */
        around?: boolean;
        /** @description Adds up to six related articles to `meta`, most similar first. Caches do not store the response. */
        related?: boolean;
        /** @description Adds each article as JSON-LD to `meta`. */
        jsonLd?: boolean;
      };
      header?: never;
      path: {
        /** @description The permanent identifier of the entry. */
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
           *         },
           *         "localizations": []
           *       },
           *       "meta": {}
           *     }
           */
          'application/json': components['schemas']['ArticleAnswer'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  updateArticle: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language. The default is the default language.
         * @example ko
         */
        locale?: string;
        /** @description `draft` needs a token with the `preview` action. */
        status?: 'published' | 'draft';
        /** @description The fields to return. `id` and `documentId` are always returned. */
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
         * @description The links to return. They replace the links that are returned by default.
         * @example {}
         */
        populate?: components['schemas']['ArticlePopulate'];
      };
      header?: {
        /** @description The `ETag` of the draft that the change was made to. If the draft has been changed since, the request is refused with 412 and has no effect. `*` stands for any draft. Without it, the request overwrites what others have changed. */
        'If-Match'?: string;
      };
      path: {
        /** @description The permanent identifier of the entry. */
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
      /** @description The updated entry. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
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
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['TooLarge'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
      507: components['responses']['InsufficientStorage'];
    };
  };
  deleteArticle: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language, or `*` for all languages.
         * @example ko
         */
        locale?: string | '*';
      };
      header?: {
        /** @description The `ETag` of the draft that the change was made to. If the draft has been changed since, the request is refused with 412 and has no effect. `*` stands for any draft. Without it, the request overwrites what others have changed. */
        'If-Match'?: string;
      };
      path: {
        /** @description The permanent identifier of the entry. */
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. The response has no body. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      412: components['responses']['PreconditionFailed'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
      507: components['responses']['InsufficientStorage'];
    };
  };
  getRenderedArticle: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language. The default is the default language.
         * @example ko
         */
        locale?: string;
        /**
         * @description The language to return if no version is published in `locale`. The `locale` of the response names the language.
         * @example ko
         */
        fallbackLocale?: string;
        /** @description Adds what a link preview of the article shows to `meta`. */
        openGraph?: boolean;
        /** @description Adds the previous and the next article to `meta`, in the whole list and in the category. */
        around?: boolean;
        /** @description Adds up to six related articles to `meta`, most similar first. Caches do not store the response. */
        related?: boolean;
        /** @description Adds each article as JSON-LD to `meta`. */
        jsonLd?: boolean;
      };
      header?: never;
      path: {
        /** @description The permanent identifier of the entry. */
        documentId: string;
        /** @description The form of the bodies. */
        format: 'html' | 'markdown' | 'text';
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
          'application/json': components['schemas']['ArticleRenderedAnswer'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  getSelectedArticle: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language. The default is the default language.
         * @example ko
         */
        locale?: string;
        /**
         * @description The language to return if no version is published in `locale`. The `locale` of the response names the language.
         * @example ko
         */
        fallbackLocale?: string;
        /** @description Adds what a link preview of the article shows to `meta`. */
        openGraph?: boolean;
        /** @description Adds the previous and the next article to `meta`, in the whole list and in the category. */
        around?: boolean;
        /** @description Adds up to six related articles to `meta`, most similar first. Caches do not store the response. */
        related?: boolean;
        /** @description `draft` needs a token with the `preview` action. */
        status?: 'published' | 'draft';
        /** @description Returns entries by the state of their versions. Needs a token with the `preview` action. */
        publicationFilter?:
          | 'never-published'
          | 'has-published-version'
          | 'modified'
          | 'unmodified'
          | 'never-published-document'
          | 'has-published-version-document'
          | 'published-without-draft'
          | 'published-with-draft';
        /** @description Use `publicationFilter`. */
        hasPublishedVersion?: boolean;
        /** @description Returns the bodies of sections as text in this form instead of blocks. */
        format?: 'html' | 'markdown' | 'text';
        /** @description The fields to return. `id` and `documentId` are always returned. */
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
         * @description The links to return. They replace the links that are returned by default.
         * @example {}
         */
        populate?: components['schemas']['ArticlePopulate'];
      };
      header?: never;
      path: {
        /** @description The permanent identifier of the entry. */
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
          'application/json': components['schemas']['ArticleSelectionAnswer'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  getArticleDraft: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language. The default is the default language.
         * @example ko
         */
        locale?: string;
        /**
         * @description The language to return if no version is published in `locale`. The `locale` of the response names the language.
         * @example ko
         */
        fallbackLocale?: string;
        /** @description `draft` needs a token with the `preview` action. */
        status?: 'published' | 'draft';
        /** @description Returns the bodies of sections as text in this form instead of blocks. */
        format?: 'html' | 'markdown' | 'text';
        /** @description Adds the previous and the next article to `meta`, in the whole list and in the category. */
        around?: boolean;
        /** @description Adds up to six related articles to `meta`, most similar first. Caches do not store the response. */
        related?: boolean;
        /** @description The fields to return. `id` and `documentId` are always returned. */
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
         * @description The links to return. They replace the links that are returned by default.
         * @example {}
         */
        populate?: components['schemas']['ArticlePopulate'];
      };
      header?: never;
      path: {
        /** @description The permanent identifier of the article. */
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
           *         },
           *         "localizations": []
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
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  getArticleBySlug: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language. The default is the default language.
         * @example ko
         */
        locale?: string;
        /**
         * @description The language to return if no version is published in `locale`. The `locale` of the response names the language.
         * @example ko
         */
        fallbackLocale?: string;
        /** @description Adds what a link preview of the article shows to `meta`. */
        openGraph?: boolean;
        /** @description Adds the previous and the next article to `meta`, in the whole list and in the category. */
        around?: boolean;
        /** @description Adds up to six related articles to `meta`, most similar first. Caches do not store the response. */
        related?: boolean;
        /** @description Adds each article as JSON-LD to `meta`. */
        jsonLd?: boolean;
      };
      header?: never;
      path: {
        /** @description The slug from the address of the article. */
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
           *         },
           *         "localizations": []
           *       },
           *       "meta": {}
           *     }
           */
          'application/json': components['schemas']['ArticleAnswer'];
        };
      };
      /** @description The slug is a former one, or another spelling of one. `Location` has the current address. */
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
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  getRenderedArticleBySlug: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language. The default is the default language.
         * @example ko
         */
        locale?: string;
        /**
         * @description The language to return if no version is published in `locale`. The `locale` of the response names the language.
         * @example ko
         */
        fallbackLocale?: string;
        /** @description Adds what a link preview of the article shows to `meta`. */
        openGraph?: boolean;
        /** @description Adds the previous and the next article to `meta`, in the whole list and in the category. */
        around?: boolean;
        /** @description Adds up to six related articles to `meta`, most similar first. Caches do not store the response. */
        related?: boolean;
        /** @description Adds each article as JSON-LD to `meta`. */
        jsonLd?: boolean;
      };
      header?: never;
      path: {
        /** @description The slug from the address of the article. */
        slug: string;
        /** @description The form of the bodies. */
        format: 'html' | 'markdown' | 'text';
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
          'application/json': components['schemas']['ArticleRenderedAnswer'];
        };
      };
      /** @description The slug is a former one, or another spelling of one. `Location` has the current address. */
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
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  getSelectedArticleBySlug: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language. The default is the default language.
         * @example ko
         */
        locale?: string;
        /**
         * @description The language to return if no version is published in `locale`. The `locale` of the response names the language.
         * @example ko
         */
        fallbackLocale?: string;
        /** @description Adds what a link preview of the article shows to `meta`. */
        openGraph?: boolean;
        /** @description Adds the previous and the next article to `meta`, in the whole list and in the category. */
        around?: boolean;
        /** @description Adds up to six related articles to `meta`, most similar first. Caches do not store the response. */
        related?: boolean;
        /** @description `draft` needs a token with the `preview` action. */
        status?: 'published' | 'draft';
        /** @description Returns entries by the state of their versions. Needs a token with the `preview` action. */
        publicationFilter?:
          | 'never-published'
          | 'has-published-version'
          | 'modified'
          | 'unmodified'
          | 'never-published-document'
          | 'has-published-version-document'
          | 'published-without-draft'
          | 'published-with-draft';
        /** @description Use `publicationFilter`. */
        hasPublishedVersion?: boolean;
        /** @description Returns the bodies of sections as text in this form instead of blocks. */
        format?: 'html' | 'markdown' | 'text';
        /** @description The fields to return. `id` and `documentId` are always returned. */
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
         * @description The links to return. They replace the links that are returned by default.
         * @example {}
         */
        populate?: components['schemas']['ArticlePopulate'];
      };
      header?: never;
      path: {
        /** @description The slug from the address of the article. */
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
          'application/json': components['schemas']['ArticleSelectionAnswer'];
        };
      };
      /** @description The slug is a former one, or another spelling of one. `Location` has the current address. */
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
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  getArticleMarkdown: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language. The default is the default language.
         * @example ko
         */
        locale?: string;
        /**
         * @description The language to return if no version is published in `locale`. The `locale` of the response names the language.
         * @example ko
         */
        fallbackLocale?: string;
      };
      header?: never;
      path: {
        /** @description The slug from the address of the article. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole article. */
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
          'text/markdown': string;
        };
      };
      /** @description The slug is a former one, or another spelling of one. `Location` has the current address. */
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
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  listAuthors: {
    parameters: {
      query?: {
        /** @description Adds the number of published articles in `locale` to each entry. */
        articleCount?: boolean;
        /** @description Adds this number of the newest published articles in `locale` to each entry. A response has at most 250. */
        articles?: number;
        /**
         * @description The language of translated names and descriptions, and of the articles. Without it, entries have their own names, and the articles are in the default language.
         * @example ko
         */
        locale?: string;
        /**
         * @description Either `page` and `pageSize`, or `start` and `limit`.
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
        /** @description The fields to sort by, each with an optional `:asc` or `:desc`. */
        sort?: string[];
        /**
         * @description Strapi's filters, such as `filters[title][$contains]=x`. A list has at most 1,000 values.
         * @example {}
         */
        filters?: components['schemas']['AuthorFilters'];
        /** @description Returns entries with this text in any text field. */
        _q?: string;
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
          'application/json': components['schemas']['AuthorPage'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  createAuthor: {
    parameters: {
      query?: {
        /** @description The fields to return. `id` and `documentId` are always returned. */
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
         * @description The links to return. They replace the links that are returned by default.
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
      /** @description The new entry. */
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
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
      507: components['responses']['InsufficientStorage'];
    };
  };
  listSelectedAuthors: {
    parameters: {
      query?: {
        /** @description Adds the number of published articles in `locale` to each entry. */
        articleCount?: boolean;
        /** @description Adds this number of the newest published articles in `locale` to each entry. A response has at most 250. */
        articles?: number;
        /**
         * @description The language of translated names and descriptions, and of the articles. Without it, entries have their own names, and the articles are in the default language.
         * @example ko
         */
        locale?: string;
        /**
         * @description Either `page` and `pageSize`, or `start` and `limit`.
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
        /** @description The fields to sort by, each with an optional `:asc` or `:desc`. */
        sort?: string[];
        /**
         * @description Strapi's filters, such as `filters[title][$contains]=x`. A list has at most 1,000 values.
         * @example {}
         */
        filters?: components['schemas']['AuthorFilters'];
        /** @description Returns entries with this text in any text field. */
        _q?: string;
        /** @description The fields to return. `id` and `documentId` are always returned. */
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
         * @description The links to return. They replace the links that are returned by default.
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
          'application/json': components['schemas']['AuthorSelectionPage'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  getAuthor: {
    parameters: {
      query?: {
        /** @description Adds the number of published articles in `locale` to each entry. */
        articleCount?: boolean;
        /** @description Adds this number of the newest published articles in `locale` to each entry. A response has at most 250. */
        articles?: number;
        /**
         * @description The language of translated names and descriptions, and of the articles. Without it, entries have their own names, and the articles are in the default language.
         * @example ko
         */
        locale?: string;
      };
      header?: never;
      path: {
        /** @description The permanent identifier of the entry. */
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A person who writes articles */
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
          'application/json': components['schemas']['AuthorAnswer'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  updateAuthor: {
    parameters: {
      query?: {
        /** @description The fields to return. `id` and `documentId` are always returned. */
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
         * @description The links to return. They replace the links that are returned by default.
         * @example {}
         */
        populate?: components['schemas']['AuthorPopulate'];
      };
      header?: never;
      path: {
        /** @description The permanent identifier of the entry. */
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
      /** @description The updated entry. */
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
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
      507: components['responses']['InsufficientStorage'];
    };
  };
  deleteAuthor: {
    parameters: {
      query?: never;
      header?: {
        /** @description Confirms the deletion of an entry that published articles show. */
        'X-Confirm'?: 'in-use';
      };
      path: {
        /** @description The permanent identifier of the entry. */
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. The response has no body. */
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
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
      507: components['responses']['InsufficientStorage'];
    };
  };
  getSelectedAuthor: {
    parameters: {
      query?: {
        /** @description Adds the number of published articles in `locale` to each entry. */
        articleCount?: boolean;
        /** @description Adds this number of the newest published articles in `locale` to each entry. A response has at most 250. */
        articles?: number;
        /**
         * @description The language of translated names and descriptions, and of the articles. Without it, entries have their own names, and the articles are in the default language.
         * @example ko
         */
        locale?: string;
        /** @description The fields to return. `id` and `documentId` are always returned. */
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
         * @description The links to return. They replace the links that are returned by default.
         * @example {}
         */
        populate?: components['schemas']['AuthorPopulate'];
      };
      header?: never;
      path: {
        /** @description The permanent identifier of the entry. */
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A person who writes articles */
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
          'application/json': components['schemas']['AuthorSelectionAnswer'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  listCategories: {
    parameters: {
      query?: {
        /** @description Adds the number of published articles in `locale` to each entry. */
        articleCount?: boolean;
        /** @description Adds this number of the newest published articles in `locale` to each entry. A response has at most 250. */
        articles?: number;
        /**
         * @description The language of translated names and descriptions, and of the articles. Without it, entries have their own names, and the articles are in the default language.
         * @example ko
         */
        locale?: string;
        /**
         * @description Either `page` and `pageSize`, or `start` and `limit`.
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
        /** @description The fields to sort by, each with an optional `:asc` or `:desc`. */
        sort?: string[];
        /**
         * @description Strapi's filters, such as `filters[title][$contains]=x`. A list has at most 1,000 values.
         * @example {}
         */
        filters?: components['schemas']['CategoryFilters'];
        /** @description Returns entries with this text in any text field. */
        _q?: string;
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
          'application/json': components['schemas']['CategoryPage'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  createCategory: {
    parameters: {
      query?: {
        /** @description The fields to return. `id` and `documentId` are always returned. */
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
        /**
         * @description The links to return. They replace the links that are returned by default.
         * @example {}
         */
        populate?: components['schemas']['CategoryPopulate'];
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
      /** @description The new entry. */
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
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
      507: components['responses']['InsufficientStorage'];
    };
  };
  listSelectedCategories: {
    parameters: {
      query?: {
        /** @description Adds the number of published articles in `locale` to each entry. */
        articleCount?: boolean;
        /** @description Adds this number of the newest published articles in `locale` to each entry. A response has at most 250. */
        articles?: number;
        /**
         * @description The language of translated names and descriptions, and of the articles. Without it, entries have their own names, and the articles are in the default language.
         * @example ko
         */
        locale?: string;
        /**
         * @description Either `page` and `pageSize`, or `start` and `limit`.
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
        /** @description The fields to sort by, each with an optional `:asc` or `:desc`. */
        sort?: string[];
        /**
         * @description Strapi's filters, such as `filters[title][$contains]=x`. A list has at most 1,000 values.
         * @example {}
         */
        filters?: components['schemas']['CategoryFilters'];
        /** @description Returns entries with this text in any text field. */
        _q?: string;
        /** @description The fields to return. `id` and `documentId` are always returned. */
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
        /**
         * @description The links to return. They replace the links that are returned by default.
         * @example {}
         */
        populate?: components['schemas']['CategoryPopulate'];
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
          'application/json': components['schemas']['CategorySelectionPage'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  getCategory: {
    parameters: {
      query?: {
        /** @description Adds the number of published articles in `locale` to each entry. */
        articleCount?: boolean;
        /** @description Adds this number of the newest published articles in `locale` to each entry. A response has at most 250. */
        articles?: number;
        /**
         * @description The language of translated names and descriptions, and of the articles. Without it, entries have their own names, and the articles are in the default language.
         * @example ko
         */
        locale?: string;
      };
      header?: never;
      path: {
        /** @description The permanent identifier of the entry. */
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A group of articles; an article has at most one category */
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
          'application/json': components['schemas']['CategoryAnswer'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  updateCategory: {
    parameters: {
      query?: {
        /** @description The fields to return. `id` and `documentId` are always returned. */
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
        /**
         * @description The links to return. They replace the links that are returned by default.
         * @example {}
         */
        populate?: components['schemas']['CategoryPopulate'];
      };
      header?: never;
      path: {
        /** @description The permanent identifier of the entry. */
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
      /** @description The updated entry. */
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
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
      507: components['responses']['InsufficientStorage'];
    };
  };
  deleteCategory: {
    parameters: {
      query?: never;
      header?: {
        /** @description Confirms the deletion of an entry that published articles show. */
        'X-Confirm'?: 'in-use';
      };
      path: {
        /** @description The permanent identifier of the entry. */
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. The response has no body. */
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
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
      507: components['responses']['InsufficientStorage'];
    };
  };
  getSelectedCategory: {
    parameters: {
      query?: {
        /** @description Adds the number of published articles in `locale` to each entry. */
        articleCount?: boolean;
        /** @description Adds this number of the newest published articles in `locale` to each entry. A response has at most 250. */
        articles?: number;
        /**
         * @description The language of translated names and descriptions, and of the articles. Without it, entries have their own names, and the articles are in the default language.
         * @example ko
         */
        locale?: string;
        /** @description The fields to return. `id` and `documentId` are always returned. */
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
        /**
         * @description The links to return. They replace the links that are returned by default.
         * @example {}
         */
        populate?: components['schemas']['CategoryPopulate'];
      };
      header?: never;
      path: {
        /** @description The permanent identifier of the entry. */
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A group of articles; an article has at most one category */
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
          'application/json': components['schemas']['CategorySelectionAnswer'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  getClient: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One file without dependencies. */
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
          'text/plain': string;
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  getAtomFeed: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language. The default is the default language.
         * @example ko
         */
        locale?: string;
        /** @description Returns only articles with this category. Takes its slug. */
        category?: string;
        /** @description Returns only articles with this tag. Takes its slug. */
        tag?: string;
        /** @description Returns only articles with this author. Takes its slug. */
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
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  getJsonFeed: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language. The default is the default language.
         * @example ko
         */
        locale?: string;
        /** @description Returns only articles with this category. Takes its slug. */
        category?: string;
        /** @description Returns only articles with this tag. Takes its slug. */
        tag?: string;
        /** @description Returns only articles with this author. Takes its slug. */
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
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  getRssFeed: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language. The default is the default language.
         * @example ko
         */
        locale?: string;
        /** @description Returns only articles with this category. Takes its slug. */
        category?: string;
        /** @description Returns only articles with this tag. Takes its slug. */
        tag?: string;
        /** @description Returns only articles with this author. Takes its slug. */
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
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  getIndexNowKey: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The key. */
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
          'text/plain': string;
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  getLlms: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Markdown as https://llmstxt.org describes it. */
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
          'text/markdown': string;
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  getNavigation: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language. The default is the default language.
         * @example ko
         */
        locale?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The menu. */
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
            data: components['schemas']['NavigationMenu'];
            meta: components['schemas']['Meta'];
          };
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
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
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  listPages: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language, or `*` for all languages.
         * @example ko
         */
        locale?: string | '*';
        /**
         * @description Either `page` and `pageSize`, or `start` and `limit`.
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
        /** @description The fields to sort by, each with an optional `:asc` or `:desc`. */
        sort?: string[];
        /**
         * @description Strapi's filters, such as `filters[title][$contains]=x`. A list has at most 1,000 values.
         * @example {}
         */
        filters?: components['schemas']['PageFilters'];
        /** @description Returns entries with this text in any text field. */
        _q?: string;
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
          'application/json': components['schemas']['PageCardPage'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  createPage: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language. The default is the default language.
         * @example ko
         */
        locale?: string;
        /** @description `draft` needs a token with the `preview` action. */
        status?: 'published' | 'draft';
        /** @description The fields to return. `id` and `documentId` are always returned. */
        fields?: (
          | 'id'
          | 'documentId'
          | 'title'
          | 'slug'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | 'locale'
          | '*'
        )[];
        /**
         * @description The links to return. They replace the links that are returned by default.
         * @example {}
         */
        populate?: components['schemas']['PagePopulate'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          data: components['schemas']['PageInput'];
        };
      };
    };
    responses: {
      /** @description The new entry. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageSelectionAnswer'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      413: components['responses']['TooLarge'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
      507: components['responses']['InsufficientStorage'];
    };
  };
  listSelectedPages: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language, or `*` for all languages.
         * @example ko
         */
        locale?: string | '*';
        /**
         * @description Either `page` and `pageSize`, or `start` and `limit`.
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
        /** @description The fields to sort by, each with an optional `:asc` or `:desc`. */
        sort?: string[];
        /**
         * @description Strapi's filters, such as `filters[title][$contains]=x`. A list has at most 1,000 values.
         * @example {}
         */
        filters?: components['schemas']['PageFilters'];
        /** @description Returns entries with this text in any text field. */
        _q?: string;
        /** @description `draft` needs a token with the `preview` action. */
        status?: 'published' | 'draft';
        /** @description Returns entries by the state of their versions. Needs a token with the `preview` action. */
        publicationFilter?:
          | 'never-published'
          | 'has-published-version'
          | 'modified'
          | 'unmodified'
          | 'never-published-document'
          | 'has-published-version-document'
          | 'published-without-draft'
          | 'published-with-draft';
        /** @description Use `publicationFilter`. */
        hasPublishedVersion?: boolean;
        /** @description Returns the bodies of sections as text in this form instead of blocks. */
        format?: 'html' | 'markdown' | 'text';
        /** @description The fields to return. `id` and `documentId` are always returned. */
        fields?: (
          | 'id'
          | 'documentId'
          | 'title'
          | 'slug'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | 'locale'
          | '*'
        )[];
        /**
         * @description The links to return. They replace the links that are returned by default.
         * @example {}
         */
        populate?: components['schemas']['PagePopulate'];
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
          'application/json': components['schemas']['PageSelectionPage'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  getPage: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language. The default is the default language.
         * @example ko
         */
        locale?: string;
      };
      header?: never;
      path: {
        /** @description The permanent identifier of the entry. */
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A static page, such as About: a title and sections */
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
          'application/json': components['schemas']['PageAnswer'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  updatePage: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language. The default is the default language.
         * @example ko
         */
        locale?: string;
        /** @description `draft` needs a token with the `preview` action. */
        status?: 'published' | 'draft';
        /** @description The fields to return. `id` and `documentId` are always returned. */
        fields?: (
          | 'id'
          | 'documentId'
          | 'title'
          | 'slug'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | 'locale'
          | '*'
        )[];
        /**
         * @description The links to return. They replace the links that are returned by default.
         * @example {}
         */
        populate?: components['schemas']['PagePopulate'];
      };
      header?: never;
      path: {
        /** @description The permanent identifier of the entry. */
        documentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          data: components['schemas']['PageInput'];
        };
      };
    };
    responses: {
      /** @description The updated entry. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageSelectionAnswer'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      413: components['responses']['TooLarge'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
      507: components['responses']['InsufficientStorage'];
    };
  };
  deletePage: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language, or `*` for all languages.
         * @example ko
         */
        locale?: string | '*';
      };
      header?: never;
      path: {
        /** @description The permanent identifier of the entry. */
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. The response has no body. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
      507: components['responses']['InsufficientStorage'];
    };
  };
  getRenderedPage: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language. The default is the default language.
         * @example ko
         */
        locale?: string;
      };
      header?: never;
      path: {
        /** @description The permanent identifier of the entry. */
        documentId: string;
        /** @description The form of the bodies. */
        format: 'html' | 'markdown' | 'text';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A static page, such as About: a title and sections */
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
          'application/json': components['schemas']['PageRenderedAnswer'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  getSelectedPage: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language. The default is the default language.
         * @example ko
         */
        locale?: string;
        /** @description `draft` needs a token with the `preview` action. */
        status?: 'published' | 'draft';
        /** @description Returns entries by the state of their versions. Needs a token with the `preview` action. */
        publicationFilter?:
          | 'never-published'
          | 'has-published-version'
          | 'modified'
          | 'unmodified'
          | 'never-published-document'
          | 'has-published-version-document'
          | 'published-without-draft'
          | 'published-with-draft';
        /** @description Use `publicationFilter`. */
        hasPublishedVersion?: boolean;
        /** @description Returns the bodies of sections as text in this form instead of blocks. */
        format?: 'html' | 'markdown' | 'text';
        /** @description The fields to return. `id` and `documentId` are always returned. */
        fields?: (
          | 'id'
          | 'documentId'
          | 'title'
          | 'slug'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | 'locale'
          | '*'
        )[];
        /**
         * @description The links to return. They replace the links that are returned by default.
         * @example {}
         */
        populate?: components['schemas']['PagePopulate'];
      };
      header?: never;
      path: {
        /** @description The permanent identifier of the entry. */
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A static page, such as About: a title and sections */
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
          'application/json': components['schemas']['PageSelectionAnswer'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  getPageBySlug: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language. The default is the default language.
         * @example ko
         */
        locale?: string;
      };
      header?: never;
      path: {
        /** @description The slug from the address of the page. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A static page, such as About: a title and sections */
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
          'application/json': components['schemas']['PageAnswer'];
        };
      };
      /** @description The slug is another spelling of one. `Location` has the current address. */
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
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  getRenderedPageBySlug: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language. The default is the default language.
         * @example ko
         */
        locale?: string;
      };
      header?: never;
      path: {
        /** @description The slug from the address of the page. */
        slug: string;
        /** @description The form of the bodies. */
        format: 'html' | 'markdown' | 'text';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A static page, such as About: a title and sections */
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
          'application/json': components['schemas']['PageRenderedAnswer'];
        };
      };
      /** @description The slug is another spelling of one. `Location` has the current address. */
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
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  getSelectedPageBySlug: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language. The default is the default language.
         * @example ko
         */
        locale?: string;
        /** @description `draft` needs a token with the `preview` action. */
        status?: 'published' | 'draft';
        /** @description Returns entries by the state of their versions. Needs a token with the `preview` action. */
        publicationFilter?:
          | 'never-published'
          | 'has-published-version'
          | 'modified'
          | 'unmodified'
          | 'never-published-document'
          | 'has-published-version-document'
          | 'published-without-draft'
          | 'published-with-draft';
        /** @description Use `publicationFilter`. */
        hasPublishedVersion?: boolean;
        /** @description Returns the bodies of sections as text in this form instead of blocks. */
        format?: 'html' | 'markdown' | 'text';
        /** @description The fields to return. `id` and `documentId` are always returned. */
        fields?: (
          | 'id'
          | 'documentId'
          | 'title'
          | 'slug'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | 'locale'
          | '*'
        )[];
        /**
         * @description The links to return. They replace the links that are returned by default.
         * @example {}
         */
        populate?: components['schemas']['PagePopulate'];
      };
      header?: never;
      path: {
        /** @description The slug from the address of the page. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A static page, such as About: a title and sections */
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
          'application/json': components['schemas']['PageSelectionAnswer'];
        };
      };
      /** @description The slug is another spelling of one. `Location` has the current address. */
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
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  listRedirects: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language. The default is the default language.
         * @example ko
         */
        locale?: string;
        /** @description An old path or slug: returns only its redirect. */
        from?: string;
        /**
         * @description `page` and `pageSize`.
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
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of redirects. */
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
            data: components['schemas']['Redirect'][];
            meta: {
              pagination: components['schemas']['Pagination'];
            };
          };
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  getRobots: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A text as RFC 9309 describes it. */
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
          'text/plain': string;
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  getGraphqlSchema: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A schema in the language of GraphQL. */
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
          'text/plain': string;
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  searchArticles: {
    parameters: {
      query: {
        /**
         * @description The words to search for.
         * @example 이미지생성
         */
        q: string;
        /**
         * @description The code of an installed language. The default is the default language.
         * @example ko
         */
        locale?: string;
        /** @description The number of the page, from 1. */
        page?: number;
        /** @description The number of cards on a page. */
        pageSize?: number;
        /** @description Returns only articles with this category. Takes its slug or documentId. */
        category?: string;
        /** @description Returns only articles with this tag. Takes its slug or documentId. */
        tag?: string;
        /** @description Returns only articles with this author. Takes its slug or documentId. */
        author?: string;
        /** @description Returns only articles with this publication date or a later one. */
        from?: string;
        /** @description Returns only articles with this publication date or an earlier one. */
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
              /** @description Identifies this version. It changes with each publish. */
              id: number;
              /** @description Identifies the entry permanently, in every language. */
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
              /** @description How well the article matches. Higher is better. */
              score: number;
              /** @description The matching text, escaped for HTML, with `<mark>` around the words that match. */
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
              /** @description More articles match than a search evaluates. `total` and `facets` count only the evaluated ones. */
              more: boolean;
            };
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  getSharePicture: {
    parameters: {
      query?: {
        /** @description The version of the picture, from the address in a response. */
        v?: string;
      };
      header?: never;
      path: {
        /** @description The language of the article. */
        locale: string;
        /** @description The permanent identifier of the article. */
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A PNG of 1200 × 630 pixels. */
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
          'image/png': string;
        };
      };
      /** @description The present picture. */
      302: {
        headers: {
          Location: components['headers']['Location'];
          'Cache-Control': components['headers']['Cache-Control'];
          [name: string]: unknown;
        };
        content?: never;
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  getSite: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language. The default is the default language.
         * @example ko
         */
        locale?: string;
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
          'application/json': components['schemas']['SiteAnswer'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  getSelectedSite: {
    parameters: {
      query?: {
        /**
         * @description The code of an installed language. The default is the default language.
         * @example ko
         */
        locale?: string;
        /** @description The fields to return. `id` and `documentId` are always returned. */
        fields?: (
          | 'id'
          | 'documentId'
          | 'name'
          | 'description'
          | 'urlPattern'
          | 'timeZone'
          | 'summaryLineLength'
          | 'archiveBefore'
          | 'commentsEnabled'
          | 'commentsNotice'
          | 'commentsClosedNotice'
          | 'createdAt'
          | 'updatedAt'
          | 'publishedAt'
          | 'locale'
          | '*'
        )[];
        /**
         * @description The links to return. They replace the links that are returned by default.
         * @example {}
         */
        populate?: components['schemas']['SitePopulate'];
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
          'application/json': components['schemas']['SiteSelectionAnswer'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  getSitemap: {
    parameters: {
      query?: {
        /** @description The number of the part, from 1. */
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
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  listTags: {
    parameters: {
      query?: {
        /** @description Adds the number of published articles in `locale` to each entry. */
        articleCount?: boolean;
        /** @description Adds this number of the newest published articles in `locale` to each entry. A response has at most 250. */
        articles?: number;
        /**
         * @description The language of translated names and descriptions, and of the articles. Without it, entries have their own names, and the articles are in the default language.
         * @example ko
         */
        locale?: string;
        /**
         * @description Either `page` and `pageSize`, or `start` and `limit`.
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
        /** @description The fields to sort by, each with an optional `:asc` or `:desc`. */
        sort?: string[];
        /**
         * @description Strapi's filters, such as `filters[title][$contains]=x`. A list has at most 1,000 values.
         * @example {}
         */
        filters?: components['schemas']['TagFilters'];
        /** @description Returns entries with this text in any text field. */
        _q?: string;
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
          'application/json': components['schemas']['TagPage'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  createTag: {
    parameters: {
      query?: {
        /** @description The fields to return. `id` and `documentId` are always returned. */
        fields?: (
          'id' | 'documentId' | 'name' | 'slug' | 'createdAt' | 'updatedAt' | 'publishedAt' | '*'
        )[];
        /**
         * @description The links to return. They replace the links that are returned by default.
         * @example {}
         */
        populate?: components['schemas']['TagPopulate'];
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
      /** @description The new entry. */
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
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
      507: components['responses']['InsufficientStorage'];
    };
  };
  listSelectedTags: {
    parameters: {
      query?: {
        /** @description Adds the number of published articles in `locale` to each entry. */
        articleCount?: boolean;
        /** @description Adds this number of the newest published articles in `locale` to each entry. A response has at most 250. */
        articles?: number;
        /**
         * @description The language of translated names and descriptions, and of the articles. Without it, entries have their own names, and the articles are in the default language.
         * @example ko
         */
        locale?: string;
        /**
         * @description Either `page` and `pageSize`, or `start` and `limit`.
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
        /** @description The fields to sort by, each with an optional `:asc` or `:desc`. */
        sort?: string[];
        /**
         * @description Strapi's filters, such as `filters[title][$contains]=x`. A list has at most 1,000 values.
         * @example {}
         */
        filters?: components['schemas']['TagFilters'];
        /** @description Returns entries with this text in any text field. */
        _q?: string;
        /** @description The fields to return. `id` and `documentId` are always returned. */
        fields?: (
          'id' | 'documentId' | 'name' | 'slug' | 'createdAt' | 'updatedAt' | 'publishedAt' | '*'
        )[];
        /**
         * @description The links to return. They replace the links that are returned by default.
         * @example {}
         */
        populate?: components['schemas']['TagPopulate'];
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
          'application/json': components['schemas']['TagSelectionPage'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  getTag: {
    parameters: {
      query?: {
        /** @description Adds the number of published articles in `locale` to each entry. */
        articleCount?: boolean;
        /** @description Adds this number of the newest published articles in `locale` to each entry. A response has at most 250. */
        articles?: number;
        /**
         * @description The language of translated names and descriptions, and of the articles. Without it, entries have their own names, and the articles are in the default language.
         * @example ko
         */
        locale?: string;
      };
      header?: never;
      path: {
        /** @description The permanent identifier of the entry. */
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A topic of articles */
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
          'application/json': components['schemas']['TagAnswer'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  updateTag: {
    parameters: {
      query?: {
        /** @description The fields to return. `id` and `documentId` are always returned. */
        fields?: (
          'id' | 'documentId' | 'name' | 'slug' | 'createdAt' | 'updatedAt' | 'publishedAt' | '*'
        )[];
        /**
         * @description The links to return. They replace the links that are returned by default.
         * @example {}
         */
        populate?: components['schemas']['TagPopulate'];
      };
      header?: never;
      path: {
        /** @description The permanent identifier of the entry. */
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
      /** @description The updated entry. */
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
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
      507: components['responses']['InsufficientStorage'];
    };
  };
  deleteTag: {
    parameters: {
      query?: never;
      header?: {
        /** @description Confirms the deletion of an entry that published articles show. */
        'X-Confirm'?: 'in-use';
      };
      path: {
        /** @description The permanent identifier of the entry. */
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. The response has no body. */
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
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
      507: components['responses']['InsufficientStorage'];
    };
  };
  getSelectedTag: {
    parameters: {
      query?: {
        /** @description Adds the number of published articles in `locale` to each entry. */
        articleCount?: boolean;
        /** @description Adds this number of the newest published articles in `locale` to each entry. A response has at most 250. */
        articles?: number;
        /**
         * @description The language of translated names and descriptions, and of the articles. Without it, entries have their own names, and the articles are in the default language.
         * @example ko
         */
        locale?: string;
        /** @description The fields to return. `id` and `documentId` are always returned. */
        fields?: (
          'id' | 'documentId' | 'name' | 'slug' | 'createdAt' | 'updatedAt' | 'publishedAt' | '*'
        )[];
        /**
         * @description The links to return. They replace the links that are returned by default.
         * @example {}
         */
        populate?: components['schemas']['TagPopulate'];
      };
      header?: never;
      path: {
        /** @description The permanent identifier of the entry. */
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A topic of articles */
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
          'application/json': components['schemas']['TagSelectionAnswer'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  queryGraphqlByAddress: {
    parameters: {
      query: {
        /** @example { articles { title } } */
        query: string;
        /** @description The variables as JSON. */
        variables?: string;
        operationName?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The result. `errors` lists faults of parts of the query. */
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
      /** @description The query was refused. `errors` says why. */
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
      /** @description The result. `errors` lists faults of parts of the query. */
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
      /** @description The query was refused. `errors` says why. */
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
      /** @description Done. The response has no body. */
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
        /** @description Identifies the delivery. It is the same on every attempt. */
        'webhook-id': string;
        /** @description The time of this attempt in seconds since 1970. */
        'webhook-timestamp': string;
        /** @description `v1,` and an HMAC-SHA256 in base64. While a secret rotates, two signatures, separated by a space. */
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
          /** @description The entry after the change, or before its deletion. */
          entry?: Record<string, never>;
          /** @description Rises with every change of the document. Null for other events. */
          sequence: number | null;
          /** @description The `Cache-Tag`s that the change makes stale. */
          tags: string[];
        } & {
          [key: string]: unknown;
        };
      };
    };
    responses: {
      /** @description Switches the subscription off. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Delays the next attempt by `Retry-After`. */
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
  token?: string | undefined;
  /** Headers of every request. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** The number of cached responses. The server confirms an unchanged response with 304. */
  remember?: number | undefined;
  /** Replaces the platform's `fetch`. */
  fetch?: typeof globalThis.fetch | undefined;
}

/** Options of every call. */
export interface Call {
  signal?: AbortSignal | undefined;
  /** Headers of this request. */
  headers?: Readonly<Record<string, string>> | undefined;
  /**
   * Other options of `fetch`, such as `cache`, and `next` in Next.js. With `redirect: 'manual'`, a former
   * slug throws an `ApiError` with the status 301 and the current slug in `details`.
   */
  fetchOptions?: Omit<RequestInit, 'method' | 'headers' | 'body' | 'signal'> | undefined;
  /** Receives the metadata of a successful response before the call returns. */
  onResponse?: ((response: ResponseInfo) => void) | undefined;
}

/** What a response has beside its content. */
export interface ResponseInfo {
  status: number;
  headers: Headers;
  /** The address that sent the response. It differs from the requested one after a redirect. */
  url: string;
  /** Whether a redirect was followed, such as the one from a former slug. */
  redirected: boolean;
  /** The `Cache-Tag`s of the response. Webhooks name them when the content changes. */
  tags: readonly string[];
}

/** An error response of the API. */
export class ApiError extends Error {
  override readonly name: string;
  /** The HTTP status. */
  readonly status: number;
  /** For example `errors`, which lists every fault with its `path`. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    error: { name: string; message: string; details: Readonly<Record<string, unknown>> },
  ) {
    super(error.message);
    this.name = error.name;
    this.status = status;
    this.details = error.details;
  }

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
      ...input.fetchOptions,
      method,
      headers: {
        accept: 'application/json',
        ...extraHeaders,
        ...input.headers,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(input.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(cached === undefined ? {} : { 'if-none-match': cached.etag }),
      },
      ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
      ...(input.signal === undefined ? {} : { signal: input.signal }),
    });
    const report = () => input.onResponse?.(infoOf(response));
    if (response.status === 304 && cached !== undefined) {
      this.#store(url, cached, remember);
      report();
      // The schema declares the type; the client does not check it.
      return cached.value as Answer;
    }
    const text = await response.text();
    if (!response.ok) throw apiErrorOf(response, text);
    const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '');
    const value: unknown = isJson ? JSON.parse(text) : text;
    const etag = response.headers.get('etag');
    if (method === 'GET' && etag !== null) this.#store(url, { etag, value }, remember);
    report();
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

function infoOf({ status, headers, url, redirected }: Response): ResponseInfo {
  const tags = headers.get('cache-tag') ?? '';
  return { status, headers, url, redirected, tags: tags === '' ? [] : tags.split(/\s*,\s*/) };
}

function apiErrorOf({ status, headers }: Response, text: string): ApiError {
  const unknown = {
    name: 'UnknownError',
    message: `The server answered ${String(status)}.`,
    details: {},
  };
  try {
    const { error, meta } = JSON.parse(text) as { error?: Partial<typeof unknown>; meta?: object };
    const location = headers.get('location');
    if (location !== null) {
      const message = `The content has moved to ${location}.`;
      return new ApiError(status, { name: 'Moved', message, details: { location, ...meta } });
    }
    return new ApiError(status, { ...unknown, ...error });
  } catch {
    // Not a response of the API, for example a page of a proxy.
    return new ApiError(status, { ...unknown, details: { body: text.slice(0, 1000) } });
  }
}

type Path<Id extends keyof operations> = operations[Id]['parameters']['path'];
type Query<Id extends keyof operations> = OrUndefined<
  NonNullable<operations[Id]['parameters']['query']>
>;
type Body<Id extends keyof operations> = operations[Id] extends {
  requestBody: { content: { 'application/json': infer Sent } };
}
  ? Sent
  : never;

/** Also takes `undefined` for an optional parameter, with `exactOptionalPropertyTypes` too. */
type OrUndefined<Given> = {
  [Name in keyof Given]: object extends Pick<Given, Name> ? Given[Name] | undefined : Given[Name];
};

/** The API: one method for each operation. */
export class Client extends Transport {
  /** A page of articles. Title, lead, three-line summary, sections and discussion. The list has cards, which leave out `sections` and `seo`. The newest comes first unless `sort` is given. */
  listArticles(
    given: Call & { query?: Query<'listArticles'> | undefined } = {},
  ): Promise<operations['listArticles']['responses'][200]['content']['application/json']> {
    return this.send('GET', '/api/articles', given);
  }

  /** Creates one article. Publishes the entry unless `status=draft` is given. Refuses an entry that is not ready to be published, with all faults in `details.errors`. */
  createArticle(
    given: Call & { query?: Query<'createArticle'> | undefined } & { body: Body<'createArticle'> },
  ): Promise<operations['createArticle']['responses'][201]['content']['application/json']> {
    return this.send('POST', '/api/articles', given);
  }

  /** A page of articles (selected). The same as the path without `/selected`, which takes these parameters as well. `fields` and `populate` name what the response has. A draft may lack any value. */
  listSelectedArticles(
    given: Call & { query?: Query<'listSelectedArticles'> | undefined } = {},
  ): Promise<operations['listSelectedArticles']['responses'][200]['content']['application/json']> {
    return this.send('GET', '/api/selected/articles', given);
  }

  /** The approved comments of an article as threads, oldest first. Each comment has the first replies to it, three levels deep. `meta.pagination` counts threads, or with `parent` the replies to that comment. */
  listCommentThreads(
    given: Call & Path<'listCommentThreads'> & { query?: Query<'listCommentThreads'> | undefined },
  ): Promise<operations['listCommentThreads']['responses'][200]['content']['application/json']> {
    return this.send(
      'GET',
      fill('/api/articles/{documentId}/comment-threads', { documentId: given.documentId }),
      given,
    );
  }

  /** The approved comments of an article, oldest first. The list is empty while comments are disabled. `meta.discussion` has the state. */
  listComments(
    given: Call & Path<'listComments'> & { query?: Query<'listComments'> | undefined },
  ): Promise<operations['listComments']['responses'][200]['content']['application/json']> {
    return this.send(
      'GET',
      fill('/api/articles/{documentId}/comments', { documentId: given.documentId }),
      given,
    );
  }

  /** Submits a comment for moderation */
  submitComment(
    given: Call &
      Path<'submitComment'> & { query?: Query<'submitComment'> | undefined } & {
        body: Body<'submitComment'>;
      },
  ): Promise<operations['submitComment']['responses'][202]['content']['application/json']> {
    return this.send(
      'POST',
      fill('/api/articles/{documentId}/comments', { documentId: given.documentId }),
      given,
    );
  }

  /** Up to six related articles, most similar first */
  listRelatedArticles(
    given: Call &
      Path<'listRelatedArticles'> & { query?: Query<'listRelatedArticles'> | undefined },
  ): Promise<operations['listRelatedArticles']['responses'][200]['content']['application/json']> {
    return this.send(
      'GET',
      fill('/api/articles/{documentId}/related', { documentId: given.documentId }),
      given,
    );
  }

  /** One article by its documentId */
  getArticle(
    given: Call & Path<'getArticle'> & { query?: Query<'getArticle'> | undefined },
  ): Promise<operations['getArticle']['responses'][200]['content']['application/json']> {
    return this.send(
      'GET',
      fill('/api/articles/{documentId}', { documentId: given.documentId }),
      given,
    );
  }

  /** Updates one article. Publishes the entry unless `status=draft` is given. Refuses an entry that is not ready to be published, with all faults in `details.errors`. */
  updateArticle(
    given: Call &
      Path<'updateArticle'> & { query?: Query<'updateArticle'> | undefined } & {
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
    given: Call & Path<'deleteArticle'> & { query?: Query<'deleteArticle'> | undefined },
  ): Promise<unknown> {
    return this.send(
      'DELETE',
      fill('/api/articles/{documentId}', { documentId: given.documentId }),
      given,
    );
  }

  /** One article by its documentId (rendered). The same as the path without `/rendered/{format}` and with the parameter `format`. Bodies are texts in that form. */
  getRenderedArticle(
    given: Call & Path<'getRenderedArticle'> & { query?: Query<'getRenderedArticle'> | undefined },
  ): Promise<operations['getRenderedArticle']['responses'][200]['content']['application/json']> {
    return this.send(
      'GET',
      fill('/api/rendered/{format}/articles/{documentId}', {
        documentId: given.documentId,
        format: given.format,
      }),
      given,
    );
  }

  /** One article by its documentId (selected). The same as the path without `/selected`, which takes these parameters as well. `fields` and `populate` name what the response has. A draft may lack any value. */
  getSelectedArticle(
    given: Call & Path<'getSelectedArticle'> & { query?: Query<'getSelectedArticle'> | undefined },
  ): Promise<operations['getSelectedArticle']['responses'][200]['content']['application/json']> {
    return this.send(
      'GET',
      fill('/api/selected/articles/{documentId}', { documentId: given.documentId }),
      given,
    );
  }

  /** The draft of an article. Needs a token with the `preview` action. Caches do not store the response. */
  getArticleDraft(
    given: Call & Path<'getArticleDraft'> & { query?: Query<'getArticleDraft'> | undefined },
  ): Promise<operations['getArticleDraft']['responses'][200]['content']['application/json']> {
    return this.send(
      'GET',
      fill('/api/articles/{documentId}/draft', { documentId: given.documentId }),
      given,
    );
  }

  /** One article by its slug. A former slug gets 301 with the current address, and so does another spelling of a slug. With `Accept: text/markdown`, the response is the whole article as Markdown, as with `.md` after the slug. */
  getArticleBySlug(
    given: Call & Path<'getArticleBySlug'> & { query?: Query<'getArticleBySlug'> | undefined },
  ): Promise<operations['getArticleBySlug']['responses'][200]['content']['application/json']> {
    return this.send('GET', fill('/api/articles/slug/{slug}', { slug: given.slug }), given);
  }

  /** One article by its slug (rendered). The same as the path without `/rendered/{format}` and with the parameter `format`. Bodies are texts in that form. */
  getRenderedArticleBySlug(
    given: Call &
      Path<'getRenderedArticleBySlug'> & { query?: Query<'getRenderedArticleBySlug'> | undefined },
  ): Promise<
    operations['getRenderedArticleBySlug']['responses'][200]['content']['application/json']
  > {
    return this.send(
      'GET',
      fill('/api/rendered/{format}/articles/slug/{slug}', {
        slug: given.slug,
        format: given.format,
      }),
      given,
    );
  }

  /** One article by its slug (selected). The same as the path without `/selected`, which takes these parameters as well. `fields` and `populate` name what the response has. A draft may lack any value. */
  getSelectedArticleBySlug(
    given: Call &
      Path<'getSelectedArticleBySlug'> & { query?: Query<'getSelectedArticleBySlug'> | undefined },
  ): Promise<
    operations['getSelectedArticleBySlug']['responses'][200]['content']['application/json']
  > {
    return this.send(
      'GET',
      fill('/api/selected/articles/slug/{slug}', { slug: given.slug }),
      given,
    );
  }

  /** One article as Markdown with front matter. A former slug gets 301 with the current address, and so does another spelling of a slug. */
  getArticleMarkdown(
    given: Call & Path<'getArticleMarkdown'> & { query?: Query<'getArticleMarkdown'> | undefined },
  ): Promise<string> {
    return this.send('GET', fill('/api/articles/slug/{slug}.md', { slug: given.slug }), given);
  }

  /** A page of authors. A person who writes articles. */
  listAuthors(
    given: Call & { query?: Query<'listAuthors'> | undefined } = {},
  ): Promise<operations['listAuthors']['responses'][200]['content']['application/json']> {
    return this.send('GET', '/api/authors', given);
  }

  /** Creates one author */
  createAuthor(
    given: Call & { query?: Query<'createAuthor'> | undefined } & { body: Body<'createAuthor'> },
  ): Promise<operations['createAuthor']['responses'][201]['content']['application/json']> {
    return this.send('POST', '/api/authors', given);
  }

  /** A page of authors (selected). The same as the path without `/selected`, which takes these parameters as well. `fields` and `populate` name what the response has. A draft may lack any value. */
  listSelectedAuthors(
    given: Call & { query?: Query<'listSelectedAuthors'> | undefined } = {},
  ): Promise<operations['listSelectedAuthors']['responses'][200]['content']['application/json']> {
    return this.send('GET', '/api/selected/authors', given);
  }

  /** One author by its documentId */
  getAuthor(
    given: Call & Path<'getAuthor'> & { query?: Query<'getAuthor'> | undefined },
  ): Promise<operations['getAuthor']['responses'][200]['content']['application/json']> {
    return this.send(
      'GET',
      fill('/api/authors/{documentId}', { documentId: given.documentId }),
      given,
    );
  }

  /** Updates one author */
  updateAuthor(
    given: Call &
      Path<'updateAuthor'> & { query?: Query<'updateAuthor'> | undefined } & {
        body: Body<'updateAuthor'>;
      },
  ): Promise<operations['updateAuthor']['responses'][200]['content']['application/json']> {
    return this.send(
      'PUT',
      fill('/api/authors/{documentId}', { documentId: given.documentId }),
      given,
    );
  }

  /** Deletes one author */
  deleteAuthor(given: Call & Path<'deleteAuthor'>): Promise<unknown> {
    return this.send(
      'DELETE',
      fill('/api/authors/{documentId}', { documentId: given.documentId }),
      given,
    );
  }

  /** One author by its documentId (selected). The same as the path without `/selected`, which takes these parameters as well. `fields` and `populate` name what the response has. A draft may lack any value. */
  getSelectedAuthor(
    given: Call & Path<'getSelectedAuthor'> & { query?: Query<'getSelectedAuthor'> | undefined },
  ): Promise<operations['getSelectedAuthor']['responses'][200]['content']['application/json']> {
    return this.send(
      'GET',
      fill('/api/selected/authors/{documentId}', { documentId: given.documentId }),
      given,
    );
  }

  /** A page of categories. A group of articles; an article has at most one category. */
  listCategories(
    given: Call & { query?: Query<'listCategories'> | undefined } = {},
  ): Promise<operations['listCategories']['responses'][200]['content']['application/json']> {
    return this.send('GET', '/api/categories', given);
  }

  /** Creates one category */
  createCategory(
    given: Call & { query?: Query<'createCategory'> | undefined } & {
      body: Body<'createCategory'>;
    },
  ): Promise<operations['createCategory']['responses'][201]['content']['application/json']> {
    return this.send('POST', '/api/categories', given);
  }

  /** A page of categories (selected). The same as the path without `/selected`, which takes these parameters as well. `fields` and `populate` name what the response has. A draft may lack any value. */
  listSelectedCategories(
    given: Call & { query?: Query<'listSelectedCategories'> | undefined } = {},
  ): Promise<
    operations['listSelectedCategories']['responses'][200]['content']['application/json']
  > {
    return this.send('GET', '/api/selected/categories', given);
  }

  /** One category by its documentId */
  getCategory(
    given: Call & Path<'getCategory'> & { query?: Query<'getCategory'> | undefined },
  ): Promise<operations['getCategory']['responses'][200]['content']['application/json']> {
    return this.send(
      'GET',
      fill('/api/categories/{documentId}', { documentId: given.documentId }),
      given,
    );
  }

  /** Updates one category */
  updateCategory(
    given: Call &
      Path<'updateCategory'> & { query?: Query<'updateCategory'> | undefined } & {
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
  deleteCategory(given: Call & Path<'deleteCategory'>): Promise<unknown> {
    return this.send(
      'DELETE',
      fill('/api/categories/{documentId}', { documentId: given.documentId }),
      given,
    );
  }

  /** One category by its documentId (selected). The same as the path without `/selected`, which takes these parameters as well. `fields` and `populate` name what the response has. A draft may lack any value. */
  getSelectedCategory(
    given: Call &
      Path<'getSelectedCategory'> & { query?: Query<'getSelectedCategory'> | undefined },
  ): Promise<operations['getSelectedCategory']['responses'][200]['content']['application/json']> {
    return this.send(
      'GET',
      fill('/api/selected/categories/{documentId}', { documentId: given.documentId }),
      given,
    );
  }

  /** A client of this API in TypeScript */
  getClient(given: Call = {}): Promise<string> {
    return this.send('GET', '/api/client.ts', given);
  }

  /** The newest 50 articles with their full text, as Atom 1.0. 404 until an editor sets the public URL pattern of the site. */
  getAtomFeed(given: Call & { query?: Query<'getAtomFeed'> | undefined } = {}): Promise<string> {
    return this.send('GET', '/api/feed.atom', given);
  }

  /** The newest 50 articles with their full text, as JSON Feed 1.1. 404 until an editor sets the public URL pattern of the site. */
  getJsonFeed(
    given: Call & { query?: Query<'getJsonFeed'> | undefined } = {},
  ): Promise<operations['getJsonFeed']['responses'][200]['content']['application/feed+json']> {
    return this.send('GET', '/api/feed.json', given);
  }

  /** The newest 50 articles with their full text, as RSS 2.0. 404 until an editor sets the public URL pattern of the site. */
  getRssFeed(given: Call & { query?: Query<'getRssFeed'> | undefined } = {}): Promise<string> {
    return this.send('GET', '/api/feed.rss', given);
  }

  /** The key by which search engines recognise the announcements of the site. The site serves it at its own `/indexnow-key.txt`. 404 until IndexNow is switched on. */
  getIndexNowKey(given: Call = {}): Promise<string> {
    return this.send('GET', '/api/indexnow-key.txt', given);
  }

  /** Links to the newest articles of each language as Markdown, for language models. The root of the server has it too, at `/llms.txt`. */
  getLlms(given: Call = {}): Promise<string> {
    return this.send('GET', '/api/llms.txt', given);
  }

  /** The menu of the site in one language, without what is not published */
  getNavigation(
    given: Call & { query?: Query<'getNavigation'> | undefined } = {},
  ): Promise<operations['getNavigation']['responses'][200]['content']['application/json']> {
    return this.send('GET', '/api/navigation', given);
  }

  /** This document */
  getOpenapi(
    given: Call = {},
  ): Promise<operations['getOpenapi']['responses'][200]['content']['application/json']> {
    return this.send('GET', '/api/openapi.json', given);
  }

  /** A page of pages. A static page, such as About: a title and sections. The list has cards, which leave out `sections` and `seo`. The newest comes first unless `sort` is given. */
  listPages(
    given: Call & { query?: Query<'listPages'> | undefined } = {},
  ): Promise<operations['listPages']['responses'][200]['content']['application/json']> {
    return this.send('GET', '/api/pages', given);
  }

  /** Creates one page. Publishes the entry unless `status=draft` is given. Refuses an entry that is not ready to be published, with all faults in `details.errors`. */
  createPage(
    given: Call & { query?: Query<'createPage'> | undefined } & { body: Body<'createPage'> },
  ): Promise<operations['createPage']['responses'][201]['content']['application/json']> {
    return this.send('POST', '/api/pages', given);
  }

  /** A page of pages (selected). The same as the path without `/selected`, which takes these parameters as well. `fields` and `populate` name what the response has. A draft may lack any value. */
  listSelectedPages(
    given: Call & { query?: Query<'listSelectedPages'> | undefined } = {},
  ): Promise<operations['listSelectedPages']['responses'][200]['content']['application/json']> {
    return this.send('GET', '/api/selected/pages', given);
  }

  /** One page by its documentId */
  getPage(
    given: Call & Path<'getPage'> & { query?: Query<'getPage'> | undefined },
  ): Promise<operations['getPage']['responses'][200]['content']['application/json']> {
    return this.send(
      'GET',
      fill('/api/pages/{documentId}', { documentId: given.documentId }),
      given,
    );
  }

  /** Updates one page. Publishes the entry unless `status=draft` is given. Refuses an entry that is not ready to be published, with all faults in `details.errors`. */
  updatePage(
    given: Call &
      Path<'updatePage'> & { query?: Query<'updatePage'> | undefined } & {
        body: Body<'updatePage'>;
      },
  ): Promise<operations['updatePage']['responses'][200]['content']['application/json']> {
    return this.send(
      'PUT',
      fill('/api/pages/{documentId}', { documentId: given.documentId }),
      given,
    );
  }

  /** Deletes one page */
  deletePage(
    given: Call & Path<'deletePage'> & { query?: Query<'deletePage'> | undefined },
  ): Promise<unknown> {
    return this.send(
      'DELETE',
      fill('/api/pages/{documentId}', { documentId: given.documentId }),
      given,
    );
  }

  /** One page by its documentId (rendered). The same as the path without `/rendered/{format}` and with the parameter `format`. Bodies are texts in that form. */
  getRenderedPage(
    given: Call & Path<'getRenderedPage'> & { query?: Query<'getRenderedPage'> | undefined },
  ): Promise<operations['getRenderedPage']['responses'][200]['content']['application/json']> {
    return this.send(
      'GET',
      fill('/api/rendered/{format}/pages/{documentId}', {
        documentId: given.documentId,
        format: given.format,
      }),
      given,
    );
  }

  /** One page by its documentId (selected). The same as the path without `/selected`, which takes these parameters as well. `fields` and `populate` name what the response has. A draft may lack any value. */
  getSelectedPage(
    given: Call & Path<'getSelectedPage'> & { query?: Query<'getSelectedPage'> | undefined },
  ): Promise<operations['getSelectedPage']['responses'][200]['content']['application/json']> {
    return this.send(
      'GET',
      fill('/api/selected/pages/{documentId}', { documentId: given.documentId }),
      given,
    );
  }

  /** One page by its slug. Another spelling of a slug gets 301 with the current address. */
  getPageBySlug(
    given: Call & Path<'getPageBySlug'> & { query?: Query<'getPageBySlug'> | undefined },
  ): Promise<operations['getPageBySlug']['responses'][200]['content']['application/json']> {
    return this.send('GET', fill('/api/pages/slug/{slug}', { slug: given.slug }), given);
  }

  /** One page by its slug (rendered). The same as the path without `/rendered/{format}` and with the parameter `format`. Bodies are texts in that form. */
  getRenderedPageBySlug(
    given: Call &
      Path<'getRenderedPageBySlug'> & { query?: Query<'getRenderedPageBySlug'> | undefined },
  ): Promise<operations['getRenderedPageBySlug']['responses'][200]['content']['application/json']> {
    return this.send(
      'GET',
      fill('/api/rendered/{format}/pages/slug/{slug}', { slug: given.slug, format: given.format }),
      given,
    );
  }

  /** One page by its slug (selected). The same as the path without `/selected`, which takes these parameters as well. `fields` and `populate` name what the response has. A draft may lack any value. */
  getSelectedPageBySlug(
    given: Call &
      Path<'getSelectedPageBySlug'> & { query?: Query<'getSelectedPageBySlug'> | undefined },
  ): Promise<operations['getSelectedPageBySlug']['responses'][200]['content']['application/json']> {
    return this.send('GET', fill('/api/selected/pages/slug/{slug}', { slug: given.slug }), given);
  }

  /** The former slugs of published articles, by slug. For frontends that write their redirects when they are built. */
  listRedirects(
    given: Call & { query?: Query<'listRedirects'> | undefined } = {},
  ): Promise<operations['listRedirects']['responses'][200]['content']['application/json']> {
    return this.send('GET', '/api/redirects', given);
  }

  /** What crawlers may fetch from this server, and where the sitemap is. The root of the server has it too, at `/robots.txt`. */
  getRobots(given: Call = {}): Promise<string> {
    return this.send('GET', '/api/robots.txt', given);
  }

  /** The schema of GraphQL */
  getGraphqlSchema(given: Call = {}): Promise<string> {
    return this.send('GET', '/api/schema.graphql', given);
  }

  /** Searches articles in one language, best match first. Finds Korean words with and without spaces and particles, English words by their stems, and words of five or more letters with one typing error. Caches do not store the response. */
  searchArticles(
    given: Call & { query: Query<'searchArticles'> },
  ): Promise<operations['searchArticles']['responses'][200]['content']['application/json']> {
    return this.send('GET', '/api/search', given);
  }

  /** The site */
  getSite(
    given: Call & { query?: Query<'getSite'> | undefined } = {},
  ): Promise<operations['getSite']['responses'][200]['content']['application/json']> {
    return this.send('GET', '/api/site', given);
  }

  /** The site (selected). The same as the path without `/selected`, which takes these parameters as well. `fields` and `populate` name what the response has. A draft may lack any value. */
  getSelectedSite(
    given: Call & { query?: Query<'getSelectedSite'> | undefined } = {},
  ): Promise<operations['getSelectedSite']['responses'][200]['content']['application/json']> {
    return this.send('GET', '/api/selected/site', given);
  }

  /** All published articles with their languages. For more than 50,000 addresses, an index of parts, which start at `part=1`. 404 until an editor sets the public URL pattern of the site. */
  getSitemap(given: Call & { query?: Query<'getSitemap'> | undefined } = {}): Promise<string> {
    return this.send('GET', '/api/sitemap.xml', given);
  }

  /** A page of tags. A topic of articles. */
  listTags(
    given: Call & { query?: Query<'listTags'> | undefined } = {},
  ): Promise<operations['listTags']['responses'][200]['content']['application/json']> {
    return this.send('GET', '/api/tags', given);
  }

  /** Creates one tag */
  createTag(
    given: Call & { query?: Query<'createTag'> | undefined } & { body: Body<'createTag'> },
  ): Promise<operations['createTag']['responses'][201]['content']['application/json']> {
    return this.send('POST', '/api/tags', given);
  }

  /** A page of tags (selected). The same as the path without `/selected`, which takes these parameters as well. `fields` and `populate` name what the response has. A draft may lack any value. */
  listSelectedTags(
    given: Call & { query?: Query<'listSelectedTags'> | undefined } = {},
  ): Promise<operations['listSelectedTags']['responses'][200]['content']['application/json']> {
    return this.send('GET', '/api/selected/tags', given);
  }

  /** One tag by its documentId */
  getTag(
    given: Call & Path<'getTag'> & { query?: Query<'getTag'> | undefined },
  ): Promise<operations['getTag']['responses'][200]['content']['application/json']> {
    return this.send(
      'GET',
      fill('/api/tags/{documentId}', { documentId: given.documentId }),
      given,
    );
  }

  /** Updates one tag */
  updateTag(
    given: Call &
      Path<'updateTag'> & { query?: Query<'updateTag'> | undefined } & { body: Body<'updateTag'> },
  ): Promise<operations['updateTag']['responses'][200]['content']['application/json']> {
    return this.send(
      'PUT',
      fill('/api/tags/{documentId}', { documentId: given.documentId }),
      given,
    );
  }

  /** Deletes one tag */
  deleteTag(given: Call & Path<'deleteTag'>): Promise<unknown> {
    return this.send(
      'DELETE',
      fill('/api/tags/{documentId}', { documentId: given.documentId }),
      given,
    );
  }

  /** One tag by its documentId (selected). The same as the path without `/selected`, which takes these parameters as well. `fields` and `populate` name what the response has. A draft may lack any value. */
  getSelectedTag(
    given: Call & Path<'getSelectedTag'> & { query?: Query<'getSelectedTag'> | undefined },
  ): Promise<operations['getSelectedTag']['responses'][200]['content']['application/json']> {
    return this.send(
      'GET',
      fill('/api/selected/tags/{documentId}', { documentId: given.documentId }),
      given,
    );
  }

  /** Runs a GraphQL query. `/api/schema.graphql` has the schema. */
  queryGraphql(
    given: Call & { body: Body<'queryGraphql'> },
  ): Promise<operations['queryGraphql']['responses'][200]['content']['application/json']> {
    return this.send('POST', '/graphql', given);
  }

  /** Whether the process is running */
  checkHealth(given: Call = {}): Promise<unknown> {
    return this.send('GET', '/_health', given);
  }
}
