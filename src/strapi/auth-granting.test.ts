import { authGranting } from './auth-granting';
import { installedSource } from './test-support';

test('Strapi verifies a scope by the strategy of the auth', () => {
  const source = installedSource('@strapi/core/dist/services/auth/index.js');
  expect(source).toContain('return auth.strategy.verify(auth, config);');
});

test('Strapi asks for the action "find" of the type of a relation, and removes it on an error', () => {
  const source = installedSource(
    '@strapi/utils/dist/sanitize/visitors/remove-restricted-relations.js',
  );
  expect(source).toMatch(/ACTIONS_TO_VERIFY = \[\s*'find'\s*\]/);
  expect(source).toContain('await strapi.auth.verify(auth, {');
});

test('grants exactly the given actions', () => {
  const { strategy } = authGranting(new Set(['api::tag.tag.find']));
  const verify = (scope: string | string[]) => {
    strategy.verify(null, { scope });
  };
  expect(() => {
    verify('api::tag.tag.find');
  }).not.toThrow();
  expect(() => {
    verify(['api::tag.tag.find', 'api::author.author.find']);
  }).toThrow();
});
