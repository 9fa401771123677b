/** The key under which Strapi stores the theme that the user chose. */
const THEME_KEY = 'STRAPI_THEME';

/**
 * Returns the theme of the panel outside of React, where its context cannot be read.
 *
 * Relies on `THEME_LOCAL_STORAGE_KEY` in @strapi/admin/dist/admin/admin/src/reducer.mjs and on
 * @strapi/admin/dist/admin/admin/src/components/Theme.mjs.
 */
export function panelTheme(): 'light' | 'dark' {
  const chosen = window.localStorage.getItem(THEME_KEY);
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
