import { failureOf, largestPart } from './failure';

test.each([
  [{ status: 500 }, 'away'],
  [{ status: 502 }, 'away'],
  [{ status: 503 }, 'away'],
  [{ status: 504 }, 'away'],
  [{ name: 'TypeError', message: 'Failed to fetch' }, 'away'],
  [{ name: 'ValidationError', originalName: 'TypeError' }, 'away'],
  [{ status: 413 }, 'too-large'],
  [{ status: 401 }, 'session-ended'],
  [{ status: 400, name: 'ValidationError' }, 'refused'],
  [{ status: 409, name: 'ConflictError' }, 'refused'],
  [{ status: 507 }, 'refused'],
  [null, 'refused'],
])('%j is told as %s', (error, failure) => {
  expect(failureOf(error)).toBe(failure);
});

describe('the largest part', () => {
  const paragraph = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

  test('is a body, in bytes, for a letter of Hangul has three', () => {
    const sections = [
      { heading: 'x'.repeat(500), body: paragraph('short') },
      { heading: 'short', body: paragraph('가'.repeat(300)) },
    ];
    const { path, bytes } = largestPart({ title: 'x'.repeat(800), sections });
    expect(path).toEqual(['sections', '1', 'body']);
    expect(bytes).toBeGreaterThan(900);
  });

  test('is a field at the top', () => {
    expect(largestPart({ title: 'x', lead: 'long' }).path).toEqual(['lead']);
  });

  test('of nothing is nothing', () => {
    expect(largestPart(undefined)).toEqual({ path: [], bytes: 0 });
  });
});
