import type { StrapiApp, WidgetArgs } from '@strapi/strapi/admin';

/**
 * Strapi's widget of the entries that were published last. It lists tags and authors as well as
 * articles.
 *
 * Relies on the id in @strapi/content-manager/dist/admin/index.mjs.
 */
const LAST_PUBLISHED = 'last-published-entries';

/** Puts widgets in front of Strapi's on the panel's first page, in place of "last published". */
export function replaceLastPublishedWidget(
  app: Pick<StrapiApp, 'widgets'>,
  widgets: WidgetArgs[],
): void {
  app.widgets.register((others) => [
    ...widgets,
    ...others.filter(({ id }) => id !== LAST_PUBLISHED),
  ]);
}
