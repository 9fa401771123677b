import type { APIRoute } from 'astro';
import { fileOf, LOCALES } from '../../threeline';

export const getStaticPaths = () =>
  LOCALES.flatMap((locale) =>
    ['rss', 'atom', 'json'].map((form) => ({ params: { locale, form } })),
  );

/** A feed, as Threeline writes it. */
export const GET: APIRoute = ({ params: { locale, form } }) =>
  fileOf(`feed.${form}?locale=${locale}`);
