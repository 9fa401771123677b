// JavaScript, because Jest reads a TypeScript configuration on Node 20 only with further packages.

/** Packages that ship ES modules only, which unit tests need as CommonJS. */
const esModules = [
  '@sindresorhus',
  'bail',
  'ccount',
  'character-entities',
  'decode-named-character-reference',
  'devlop',
  'escape-string-regexp',
  'fault',
  'format',
  'github-slugger',
  'is-plain-obj',
  'longest-streak',
  'markdown-table',
  'mdast-util-',
  'micromark',
  'stemmer',
  'trim-lines',
  'trough',
  'unist-util-',
  'vfile',
  'zwitch',
];

const swc = [
  '@swc/jest',
  {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

/** The same tests of the running application, on one database. */
const api = (database, more = {}) => ({
  displayName: database,
  ...more,
  testMatch: ['<rootDir>/tests/{http,features}/**/*.test.ts'],
  testEnvironment: '<rootDir>/tests/support/application-environment.ts',
  testEnvironmentOptions: { database },
  // Both projects name one file, which Jest runs once.
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  transform: { '^.+\\.[jt]s$': swc },
});

/** @type {import('jest').Config} */
module.exports = {
  maxWorkers: 2,
  // What Strapi does not give back slows down the files that follow.
  workerIdleMemoryLimit: '1200MB',
  // A machine may be busy with other work.
  testTimeout: 90_000,
  projects: [
    {
      displayName: 'unit',
      testMatch: ['<rootDir>/src/**/*.test.ts'],
      testEnvironment: 'node',
      transform: { '^.+\\.[jt]s$': swc },
      transformIgnorePatterns: [`/node_modules/(?!(?:${esModules.join('|')}))`],
      modulePathIgnorePatterns: ['<rootDir>/dist/'],
    },
    // Several instances share PostgreSQL; one process owns an SQLite database.
    api('sqlite', { testPathIgnorePatterns: ['\\.postgres\\.test\\.ts$'] }),
    api('postgres', { testPathIgnorePatterns: ['\\.sqlite\\.test\\.ts$'] }),
    {
      displayName: 'e2e',
      testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
      testEnvironment: '<rootDir>/tests/support/application-environment.ts',
      testEnvironmentOptions: { database: 'sqlite' },
      globalSetup: '<rootDir>/tests/support/e2e-setup.ts',
      globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
      transform: { '^.+\\.[jt]s$': swc },
    },
  ],
};
