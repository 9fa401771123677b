// The part of the law that concerns imports; docs/architecture.md has the whole law. `npm run lint`
// checks it. ESLint checks some of the other rules (eslint.config.mjs); reviews check the rest.

/** A room: a folder that is entered by its `index.ts`. */
const ROOM = ['^src/(platform|articles|features)/[^/]+/', '^src/(strapi|graphql)/'];
/** `pure.ts` is the second entrance: what runs in a browser or a worker thread, without Strapi. */
const ENTRANCE = [
  '^src/(platform|articles|features)/[^/]+/(index|pure)[.]ts$',
  '^src/(strapi|graphql)/index[.]ts$',
];
const TEST = ['[.]test[.]ts$', '/test-support[.]ts$'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle has no first file to read. Move what both need into a third file.',
      severity: 'error',
      from: { path: '^(src|config|database)/' },
      to: { circular: true },
    },
    {
      name: 'strapi-stands-alone',
      comment: 'src/strapi reaches into Strapi and knows nothing of this application.',
      severity: 'error',
      from: { path: '^src/strapi/', pathNot: TEST },
      to: { path: '^src/', pathNot: '^src/strapi/' },
    },
    {
      name: 'platform-knows-no-article',
      comment: 'src/platform imports from platform and strapi only.',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: TEST },
      to: { path: '^src/', pathNot: '^src/(platform|strapi)/' },
    },
    {
      name: 'articles-know-no-feature',
      comment:
        'src/articles imports from articles, platform, strapi and the schemas of content types only.',
      severity: 'error',
      from: { path: '^src/articles/', pathNot: TEST },
      to: { path: '^src/', pathNot: ['^src/(articles|platform|strapi)/', '[.]json$'] },
    },
    {
      name: 'features-do-not-know-each-other',
      comment: 'A feature imports from itself, articles, platform and strapi only.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/', pathNot: TEST },
      to: {
        path: '^src/',
        pathNot: '^src/(features/$1|articles|platform|strapi)/',
      },
    },
    {
      name: 'rooms-are-entered-by-their-index',
      comment: 'Import the folder, and export from its index.ts what others need.',
      severity: 'error',
      from: { path: '^src/((?:platform|articles|features)/[^/]+|strapi|graphql)/', pathNot: TEST },
      to: { path: ROOM, pathNot: ['^src/$1/', ...ENTRANCE] },
    },
    {
      name: 'the-outside-enters-by-the-index',
      comment: 'Import the folder, and export from its index.ts what others need.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [...ROOM, ...TEST, '^src/admin/'],
      },
      to: { path: ROOM, pathNot: ENTRANCE },
    },
    {
      name: 'the-panel-shares-pure-rules-only',
      comment:
        'The panel runs in a browser: it may import the pure.ts of a room, and no server code.',
      severity: 'error',
      from: { path: '^src/admin/', pathNot: TEST },
      to: {
        path: '^src/',
        pathNot: ['^src/admin/', '^src/(platform|articles|features)/[^/]+/pure[.]ts$'],
      },
    },
    {
      name: 'pure-runs-in-a-browser',
      comment: 'The panel bundles pure.ts: nothing that it reaches may import Strapi or Node.',
      severity: 'error',
      from: { path: '/pure[.]ts$' },
      to: { path: ['^node_modules/@strapi/', '^node:', '^(fs|path|crypto)$'], reachable: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|build|node_modules)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  },
};
