import { budgetOf, signInBudgetOf } from './budget-of';

const PATHS = { prefix: '/api', graphqlPath: '/graphql' };

test.each([
  ['GET', '/api/articles', 'misses'],
  ['HEAD', '/API/Articles/', 'misses'],
  ['GET', '/api/search', 'searches'],
  ['GET', '/api/Search/', 'searches'],
  ['GET', '/api/searches', 'misses'],
  ['POST', '/graphql', 'graphql'],
  ['GET', '/GraphQL/', 'graphql'],
  ['POST', '/api/articles/x/comments', 'writes'],
  ['DELETE', '/api/articles/x', 'writes'],
  ['POST', '/admin/reset-password', 'passwordReset'],
])('%s %s counts as %s', (method, path, budget) => {
  expect(budgetOf({ method, path }, PATHS)).toBe(budget);
});

test.each([
  ['GET', '/_health'],
  ['GET', '/_ready'],
  ['GET', '/_metrics'],
  ['GET', '/admin'],
  ['GET', '/uploads/a.png'],
  ['POST', '/content-manager/collection-types/api::article.article'],
  ['OPTIONS', '/api/articles'],
  ['GET', '/apis'],
])('%s %s has no limit', (method, path) => {
  expect(budgetOf({ method, path }, PATHS)).toBeNull();
});

test.each([
  ['/admin/login', 'signIn'],
  ['/api/auth/local', 'signIn'],
  ['/api/auth/local/register', 'signIn'],
  ['/api/connect/github', 'signIn'],
  ['/admin/forgot-password', 'passwordReset'],
  ['/api/auth/Reset-Password/', 'passwordReset'],
  ['/api/auth/change-password', 'passwordReset'],
])('%s counts as %s', (path, budget) => {
  expect(signInBudgetOf(path)).toBe(budget);
});
