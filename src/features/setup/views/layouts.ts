/** Fields side by side, each with its width in twelfths of the form. */
type Row = readonly (readonly [field: string, size: number])[];

/** How the content manager shows a content type or a component. */
export interface Layout {
  /** The field that names an entry in relations and in a closed section. */
  mainField: string;
  /** The rows of the form. Fields that are missing here are not shown. */
  edit: readonly Row[];
  /** The columns and the order of the list. Strapi adds the status column. */
  list?: { columns: readonly string[]; sortBy: string; order: 'ASC' | 'DESC' };
  /** Fields that the form shows but does not let anyone edit. */
  readOnly?: readonly string[];
}

const NAMED = {
  columns: ['name', 'slug', 'createdAt', 'updatedAt'],
  sortBy: 'name',
  order: 'ASC',
} as const;

/**
 * The layouts of content types by uid. Articles are sorted by creation and not by publication date: a
 * draft may have no date, and SQLite would sort it last. Three columns leave room for languages,
 * status and schedule on a laptop's screen.
 */
export const CONTENT_TYPE_LAYOUTS: Record<string, Layout> = {
  'api::article.article': {
    mainField: 'title',
    edit: [
      [['title', 12]],
      [
        ['slug', 8],
        ['publicationDate', 4],
      ],
      [['lead', 12]],
      [['summary', 12]],
      [['sections', 12]],
      [
        ['author', 6],
        ['category', 6],
      ],
      [
        ['tags', 6],
        ['cover', 6],
      ],
      [
        ['commentsSwitch', 6],
        ['readingMinutes', 6],
      ],
      [['seo', 12]],
    ],
    list: {
      columns: ['title', 'publicationDate', 'author'],
      sortBy: 'createdAt',
      order: 'DESC',
    },
    readOnly: ['readingMinutes'],
  },
  'api::author.author': {
    mainField: 'name',
    edit: [
      [
        ['name', 6],
        ['slug', 6],
      ],
      [['bio', 12]],
      [['avatar', 6]],
      [['links', 12]],
      [['translations', 12]],
    ],
    list: NAMED,
  },
  'api::category.category': {
    mainField: 'name',
    edit: [
      [
        ['name', 6],
        ['slug', 6],
      ],
      [['description', 12]],
      [['translations', 12]],
    ],
    list: NAMED,
  },
  'api::tag.tag': {
    mainField: 'name',
    edit: [
      [
        ['name', 6],
        ['slug', 6],
      ],
      [['translations', 12]],
    ],
    list: NAMED,
  },
  'api::navigation.navigation': { mainField: 'id', edit: [[['items', 12]]] },
  'api::page.page': {
    mainField: 'title',
    edit: [
      [
        ['title', 8],
        ['slug', 4],
      ],
      [['sections', 12]],
      [['seo', 12]],
    ],
    list: { columns: ['title', 'slug', 'updatedAt'], sortBy: 'title', order: 'ASC' },
  },
  'api::comment.comment': {
    mainField: 'authorName',
    edit: [
      [
        ['moderation', 6],
        ['authorName', 6],
      ],
      [['body', 12]],
      [
        ['article', 6],
        ['parent', 6],
      ],
    ],
    list: {
      columns: ['body', 'authorName', 'moderation', 'article', 'createdAt'],
      sortBy: 'createdAt',
      order: 'DESC',
    },
  },
  'api::site.site': {
    mainField: 'name',
    edit: [
      [
        ['name', 6],
        ['timeZone', 6],
      ],
      [['description', 12]],
      [['urlPattern', 12]],
      [
        ['logo', 6],
        ['sharePicture', 6],
      ],
      [['drawSharePictures', 12]],
      [
        ['summaryLineLength', 6],
        ['archiveBefore', 6],
      ],
      [['commentsEnabled', 12]],
      [
        ['commentsNotice', 6],
        ['commentsClosedNotice', 6],
      ],
    ],
  },
};

/** The layouts of components by uid. The anchor of a section is derived, so the form omits it. */
export const COMPONENT_LAYOUTS: Record<string, Layout> = {
  'article.three-line-summary': {
    mainField: 'line1',
    edit: [[['line1', 12]], [['line2', 12]], [['line3', 12]]],
  },
  'article.section': { mainField: 'heading', edit: [[['heading', 12]], [['body', 12]]] },
  'navigation.menu-item': {
    mainField: 'label',
    edit: [
      [
        ['label', 6],
        ['url', 6],
      ],
      [
        ['article', 6],
        ['page', 6],
      ],
      [['items', 12]],
    ],
  },
  'navigation.sub-item': {
    mainField: 'label',
    edit: [
      [
        ['label', 6],
        ['url', 6],
      ],
      [
        ['article', 6],
        ['page', 6],
      ],
    ],
  },
  'shared.link': {
    mainField: 'label',
    edit: [
      [
        ['label', 4],
        ['url', 8],
      ],
    ],
  },
  'shared.translation': {
    mainField: 'locale',
    edit: [
      [
        ['locale', 4],
        ['name', 8],
      ],
      [['description', 12]],
    ],
  },
  'shared.seo': {
    mainField: 'metaTitle',
    edit: [
      [['metaTitle', 12]],
      [['metaDescription', 12]],
      [['picture', 12]],
      [
        ['canonicalUrl', 8],
        ['noIndex', 4],
      ],
    ],
  },
};
