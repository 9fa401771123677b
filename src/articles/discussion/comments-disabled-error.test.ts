import { errors } from '@strapi/utils';
import { CommentsDisabledError } from './comments-disabled-error';

test.each([
  ['disabled', 'COMMENTS_DISABLED', 'Comments are switched off.'],
  ['closed', 'COMMENTS_CLOSED', 'Comments are closed.'],
] as const)(
  'a discussion that is %s is told by %s, its notice, or else a plain sentence',
  (state, code, fallback) => {
    const told = new CommentsDisabledError({ state, count: 0, notice: 'Come back tomorrow.' });
    const silent = new CommentsDisabledError({ state, count: 0, notice: null });

    expect(told).toBeInstanceOf(errors.ForbiddenError);
    expect(told).toMatchObject({
      name: 'CommentsDisabledError',
      message: 'Come back tomorrow.',
      details: { code, notice: 'Come back tomorrow.' },
    });
    expect(silent).toMatchObject({ message: fallback, details: { code, notice: null } });
  },
);
