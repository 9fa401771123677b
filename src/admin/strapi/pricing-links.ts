/**
 * Selects the links to price lists on Strapi's pages, such as the one in Settings → Overview.
 *
 * Relies on their addresses in
 * @strapi/admin/dist/admin/admin/src/pages/Settings/pages/ApplicationInfo/ApplicationInfoPage.mjs and
 * @strapi/admin/dist/admin/ee/admin/src/pages/SettingsPage/pages/ApplicationInfoPage/components/AdminSeatInfo.mjs.
 */
const PRICING_LINKS = ['https://strapi.io/pricing', 'https://billing.strapi.io']
  .map((address) => `a[href^="${address}"]`)
  .join(', ');

/** Hides the links to price lists. The setting `promoteEE: false` hides whole pages only. */
export function hidePricingLinks(document: Document): void {
  const style = document.createElement('style');
  style.textContent = `${PRICING_LINKS} { display: none; }`;
  document.head.append(style);
}
