import { DRAFT_PARAMETERS } from './draft-parameters';
import { exportsOf } from './test-support';

/** Parameters that select among the versions that a caller may see. */
const HARMLESS = [
  ...[
    'filters',
    'sort',
    'fields',
    'populate',
    'locale',
    'page',
    'pageSize',
    'start',
    'limit',
    '_q',
  ],
  ...['pagination', 'count', 'ordering'],
];

test('the content API has no parameter that is neither harmless nor known to depend on drafts', () => {
  const { ALLOWED_QUERY_PARAM_KEYS } = exportsOf('@strapi/utils/dist/content-api-constants.js') as {
    ALLOWED_QUERY_PARAM_KEYS: string[];
  };
  expect([...ALLOWED_QUERY_PARAM_KEYS].sort()).toEqual([...HARMLESS, ...DRAFT_PARAMETERS].sort());
});

test('a request without a status reads published versions', () => {
  const { CoreService } = exportsOf('@strapi/core/dist/core-api/service/core-service.js') as {
    CoreService: new () => { getFetchParams: (params: object) => object };
  };
  expect(new CoreService().getFetchParams({})).toEqual({ status: 'published' });
});
