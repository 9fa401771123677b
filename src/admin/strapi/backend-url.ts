/**
 * Returns the address of the server, without a slash at the end, outside of Strapi's client.
 *
 * Relies on `window.strapi.backendURL` in @strapi/admin/dist/admin/admin/src/render.mjs. Strapi types
 * `strapi` as the server's.
 */
export function backendUrl(): string {
  const panel: unknown = Reflect.get(window, 'strapi');
  const isPanel = typeof panel === 'object' && panel !== null && 'backendURL' in panel;
  return isPanel ? String(panel.backendURL) : '';
}
