/** Links to price lists that Strapi's pages hold, such as that beside the plan in Settings → Overview. */
const PRICING_LINKS = ['https://strapi.io/pricing', 'https://billing.strapi.io']
  .map((address) => `a[href^="${address}"]`)
  .join(', ');

/** Takes them out of sight. No setting does; `promoteEE: false` covers pages and menu entries only. */
export function hidePricingLinks(document: Document): void {
  const style = document.createElement('style');
  style.textContent = `${PRICING_LINKS} { display: none; }`;
  document.head.append(style);
}
