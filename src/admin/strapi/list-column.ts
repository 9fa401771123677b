import type { ListFieldLayout, ListLayout } from '@strapi/content-manager/strapi-admin';
import { useTable, type StrapiApp } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';

/** A row of the list view. */
export interface ListRow {
  documentId?: string;
  locale?: string;
  /** `draft`, `modified` or `published`. */
  status?: string;
  updatedAt?: string;
}

interface Column {
  name: string;
  label: { id: string; defaultMessage: string };
  cell: (row: ListRow) => ReactNode;
}

interface ListView {
  displayedHeaders: ListFieldLayout[];
  layout: ListLayout;
}

/**
 * Adds a column to the list view of one content type, before the column of the languages. A wide
 * list hides its last columns.
 *
 * The hook does not say which content type is listed, so the address of the page decides. Strapi
 * types each column as a field of the content type, which this one is not. Relies on
 * @strapi/content-manager/dist/admin/constants/hooks.mjs, pages/ListView/ListViewPage.mjs and
 * router.mjs, and on the column `locales` of
 * @strapi/i18n/dist/admin/contentManagerHooks/listView.mjs.
 */
export function addListColumn(
  app: Pick<StrapiApp, 'registerHook'>,
  uid: string,
  { name, label, cell }: Column,
): void {
  const column: object = { name, label, searchable: false, sortable: false, cellFormatter: cell };
  app.registerHook(
    'Admin/CM/pages/ListView/inject-column-in-table',
    ({ displayedHeaders, layout }: ListView): ListView => {
      if (!window.location.pathname.includes(`/${uid}`)) return { displayedHeaders, layout };
      const languages = displayedHeaders.findIndex((header) => header.name === 'locales');
      const place = languages === -1 ? displayedHeaders.length : languages;
      return {
        displayedHeaders: displayedHeaders.toSpliced(place, 0, column as ListFieldLayout),
        layout,
      };
    },
  );
}

/**
 * Returns all rows of the list view that a cell is rendered in, so that one request serves them all.
 *
 * Relies on the `Table.Root` of pages/ListView/ListViewPage.mjs, which has the rows in its context.
 */
export const useListRows = (): ListRow[] => useTable('ListView', ({ rows }) => rows) as ListRow[];
