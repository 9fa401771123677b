import { withoutSetupToken } from './setup-token';

test.each([
  ['/threeline/setup?token=secret', '/threeline/setup?token=…'],
  ['/threeline/setup?a=1&token=secret&b=2', '/threeline/setup?a=1&token=…&b=2'],
  ['/cms/threeline/setup?token=secret', '/cms/threeline/setup?token=…'],
  ['/api/articles?token=kept', '/api/articles?token=kept'],
])('%s is logged as %s', (url, logged) => {
  expect(withoutSetupToken(url)).toBe(logged);
});
