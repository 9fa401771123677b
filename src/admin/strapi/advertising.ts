/**
 * Selects what Strapi's pages advertise: the plan and price lists in Settings → Overview, the link to
 * the marketplace in the menu, and the newsletter in the form of the first administrator.
 *
 * Relies on the addresses of links in
 * @strapi/admin/dist/admin/admin/src/pages/Settings/pages/ApplicationInfo/ApplicationInfoPage.mjs,
 * @strapi/admin/dist/admin/ee/admin/src/pages/SettingsPage/pages/ApplicationInfoPage/components/AdminSeatInfo.mjs,
 * @strapi/admin/dist/admin/admin/src/hooks/useMenu.mjs and
 * @strapi/admin/dist/admin/admin/src/pages/Auth/components/Register.mjs.
 */
const ADVERTISING = [
  'dl > div:has(a[href^="https://strapi.io/pricing"])',
  'a[href^="https://strapi.io/pricing"]',
  'a[href^="https://billing.strapi.io"]',
  'nav li:has(a[href="https://market.strapi.io"])',
  'a[href="https://market.strapi.io"]',
  'div:has(> label > a[href="https://strapi.io/terms"])',
].join(', ');

/** Hides them. The setting `promoteEE: false` hides whole pages only. */
export function hideAdvertising(document: Document): void {
  const style = document.createElement('style');
  style.textContent = `${ADVERTISING} { display: none !important; }`;
  document.head.append(style);
}
