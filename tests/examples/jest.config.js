// `npm run test:examples`. Not a project of the root's configuration: `npm test` installs nothing.
const { projects, testTimeout } = require('../../jest.config.js');

const e2e = projects.find(({ displayName }) => displayName === 'e2e');

/** @type {import('jest').Config} */
module.exports = {
  ...e2e,
  rootDir: '../..',
  displayName: 'examples',
  testMatch: ['<rootDir>/tests/examples/*.test.ts'],
  // The test starts a server of its own, and no database.
  globalSetup: undefined,
  globalTeardown: undefined,
  testTimeout,
  verbose: true,
};
