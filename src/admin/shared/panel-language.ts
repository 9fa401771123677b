import type { Texts } from './feature';

/** Strapi keeps the language of the panel as an attribute of the page. */
export const panelLanguage = (): keyof Texts =>
  document.documentElement.lang === 'ko' ? 'ko' : 'en';
