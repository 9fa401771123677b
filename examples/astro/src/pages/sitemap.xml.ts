import { fileOf } from '../threeline';

/** The sitemap, as Threeline writes it. */
export const GET = () => fileOf('sitemap.xml');
