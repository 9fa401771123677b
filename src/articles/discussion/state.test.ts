import { COMMENTS_SWITCH, discussion } from './state';

const notices = { disabled: 'Not yet.', closed: 'Over.' };

describe('the discussion', () => {
  test.each(COMMENTS_SWITCH)(
    'is disabled while the site’s switch is off, the article’s being %s',
    (commentsSwitch) => {
      const article = { commentsSwitch, approved: 3 };

      expect(discussion({ commentsEnabled: false, notices }, article)).toEqual({
        state: 'disabled',
        count: 0,
        notice: 'Not yet.',
      });
    },
  );

  test.each([
    ['disabled', { state: 'disabled', count: 0, notice: 'Not yet.' }],
    ['open', { state: 'open', count: 3, notice: null }],
    ['closed', { state: 'closed', count: 3, notice: 'Over.' }],
  ] as const)(
    'follows the article’s switch %s while the site’s is on',
    (commentsSwitch, expected) => {
      expect(
        discussion({ commentsEnabled: true, notices }, { commentsSwitch, approved: 3 }),
      ).toEqual(expected);
    },
  );
});
