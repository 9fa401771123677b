import type { NextConfig } from 'next';

const threeline = process.env.THREELINE_URL ?? 'http://localhost:1337';

const config: NextConfig = {
  // `use cache` and `cacheTag`, by which a page has the tags that webhooks name.
  cacheComponents: true,
  // A page that is not cached is rendered whole before it is sent, so that its status can be 308 or 404.
  partialPrefetching: false,
  // Only this folder, also where a folder above has a lock file.
  turbopack: { root: import.meta.dirname },
  redirects: async () => [{ source: '/', destination: '/ko', permanent: false }],
  // What Threeline writes itself, and its pictures, under the address of this site.
  rewrites: async () => [
    { source: '/sitemap.xml', destination: `${threeline}/api/sitemap.xml` },
    { source: '/llms.txt', destination: `${threeline}/llms.txt` },
    {
      source: '/:locale(ko|en)/feed.:form(rss|atom|json)',
      destination: `${threeline}/api/feed.:form?locale=:locale`,
    },
    { source: '/uploads/:path*', destination: `${threeline}/uploads/:path*` },
  ],
};

export default config;
