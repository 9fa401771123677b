import { defineConfig } from 'astro/config';
import { api, everyPage, LOCALES } from './src/threeline';

const redirects: Record<string, string> = { '/': `/${LOCALES[0]}` };
for (const locale of LOCALES) {
  const former = await everyPage((pagination) =>
    api.listRedirects({ query: { locale, pagination } }),
  );
  for (const { from, to } of former) {
    redirects[`/${locale}/articles/${from}`] = `/${locale}/articles/${to}`;
  }
}

export default defineConfig({ redirects });
