/**
 * Shows another name than Strapi's in the titles of pages.
 *
 * Relies on @strapi/admin/dist/admin/admin/src/components/PageHelpers.mjs, which appends `| Strapi`.
 */
export function namePages(document: Document, name: string): void {
  const rename = () => {
    const named = document.title.replace(/ \| Strapi$|^Strapi Admin$/, (found) =>
      found.startsWith(' | ') ? ` | ${name}` : name,
    );
    if (named !== document.title) document.title = named;
  };
  rename();
  new MutationObserver(rename).observe(document.head, { childList: true, subtree: true });
}
