// JavaScript, because Jest reads a TypeScript configuration on Node 20 only with further packages.

/** Packages that ship ES modules only, which unit tests need as CommonJS. */
const esModules = [
  '@sindresorhus',
  '@ungap',
  'bail',
  'ccount',
  'character-entities',
  'collapse-white-space',
  'comma-separated-tokens',
  'decode-named-character-reference',
  'devlop',
  'entities',
  'escape-string-regexp',
  'fault',
  'format',
  'fractional-indexing',
  'get-east-asian-width',
  'github-slugger',
  'hast-util-',
  'hastscript',
  'html-void-elements',
  'html-whitespace-sensitive-tag-names',
  'is-plain-obj',
  'longest-streak',
  'markdown-table',
  'marked',
  'mdast-util-',
  'micromark',
  'parse5',
  'property-information',
  'rehype-minify-whitespace',
  'space-separated-tokens',
  'stemmer',
  'stringify-entities',
  'trim-lines',
  'trim-trailing-lines',
  'trough',
  'unist-util-',
  'vfile',
  'web-namespaces',
  'zwitch',
];

/** Lets `SEED` repeat a run of property tests. */
const setupFiles = ['<rootDir>/tests/support/app/property-seed.ts'];

/** Each example is a project of its own; what is installed there is none of these tests' business. */
const examples = '<rootDir>/examples/';

const swc = [
  '@swc/jest',
  {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

/** The tests of the running application, on one of the two databases. */
const api = (database, more = {}) => ({
  displayName: database,
  ...more,
  testMatch: ['<rootDir>/tests/{http,features,contract,upgrade}/**/*.test.ts'],
  modulePathIgnorePatterns: [examples],
  testEnvironment: '<rootDir>/tests/support/app/application-environment.ts',
  testEnvironmentOptions: { database },
  setupFiles,
  // Every project of a run calls it; the first call does the work.
  globalSetup: '<rootDir>/tests/support/app/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/app/global-teardown.ts',
  transform: { '^.+\\.[jt]s$': swc },
});

/** @type {import('jest').Config} */
module.exports = {
  maxWorkers: 2,
  // Strapi leaks some memory at each start, which slows down later files. A new worker has none of it.
  workerIdleMemoryLimit: '1200MB',
  // A machine may be busy with other work.
  testTimeout: 180_000,
  projects: [
    {
      displayName: 'unit',
      testMatch: ['<rootDir>/{src,config}/**/*.test.ts'],
      testEnvironment: '<rootDir>/tests/support/app/node-environment.ts',
      setupFiles,
      transform: { '^.+\\.[jt]s$': swc },
      transformIgnorePatterns: [`/node_modules/(?!(?:${esModules.join('|')}))`],
      modulePathIgnorePatterns: ['<rootDir>/dist/', examples],
    },
    // Several instances share PostgreSQL; one process owns an SQLite database. What concerns files or
    // the network and not the database runs on SQLite only.
    api('sqlite', { testPathIgnorePatterns: ['\\.postgres\\.test\\.ts$'] }),
    api('postgres', { testPathIgnorePatterns: ['\\.sqlite\\.test\\.ts$'] }),
    {
      displayName: 'e2e',
      testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
      modulePathIgnorePatterns: [examples],
      testEnvironment: '<rootDir>/tests/support/app/application-environment.ts',
      testEnvironmentOptions: { database: 'sqlite' },
      globalSetup: '<rootDir>/tests/support/app/e2e-setup.ts',
      setupFilesAfterEnv: ['<rootDir>/tests/support/app/retry-browser-test.ts'],
      globalTeardown: '<rootDir>/tests/support/app/global-teardown.ts',
      transform: { '^.+\\.[jt]s$': swc },
    },
  ],
};
