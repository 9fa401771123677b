import { articleQuery } from './article-query';

describe('a request for articles', () => {
  test.each(['card', 'whole'] as const)('that names nothing gets the contract’s %s', (shape) => {
    const { query, discussion } = articleQuery({ locale: 'ko' }, shape);

    expect(discussion).toBe(true);
    expect(query).not.toHaveProperty('fields');
    const populated = Object.keys(query['populate'] as object).sort();
    const card = ['author', 'category', 'cover', 'summary', 'tags'];
    expect(populated).toEqual(shape === 'card' ? card : [...card, 'sections', 'seo'].sort());
  });

  test('that names fields populates nothing', () => {
    expect(articleQuery({ fields: ['title'] }, 'whole')).toEqual({
      query: { fields: ['title'] },
      discussion: false,
      localizations: false,
      jsonLd: false,
      openGraph: false,
      format: null,
      fallbackLocale: null,
    });
  });

  test('that names what to populate populates exactly that', () => {
    expect(articleQuery({ populate: 'tags' }, 'card')).toMatchObject({
      query: { populate: 'tags' },
      discussion: true,
    });
  });

  test.each([
    ['title,discussion', ['title'], true],
    [['discussion', 'slug'], ['slug'], true],
    ['discussion', ['documentId'], true],
    [' title , lead ', ['title', 'lead'], false],
    ['*', ['*'], true],
    ['title,localizations', ['title'], false],
    ['localizations', ['documentId'], false],
  ])('with the fields %j asks the database for %j', (fields, columns, discussion) => {
    expect(articleQuery({ fields }, 'card')).toMatchObject({
      query: { fields: columns },
      discussion,
      localizations: String(fields).includes('localizations') || fields === '*',
    });
  });

  test.each([5, { a: 1 }, [1]])('leaves fields of %j for Strapi to refuse', (fields) => {
    expect(articleQuery({ fields }, 'card')).toMatchObject({
      query: { fields },
      discussion: false,
    });
  });

  test.each(['jsonLd', 'openGraph'] as const)('for %s is for the whole article', (name) => {
    expect(articleQuery({ [name]: 'true' }, 'whole')[name]).toBe(true);
    expect(articleQuery({ [name]: 'false', fields: 'title' }, 'whole')[name]).toBe(false);
    expect(() => articleQuery({ [name]: 'true', fields: 'title' }, 'whole')).toThrow(/whole/);
    expect(() => articleQuery({ [name]: 'true', populate: '*' }, 'whole')).toThrow(/whole/);
  });

  test('for cards as JSON-LD reads what is for link previews too', () => {
    const { query } = articleQuery({ jsonLd: 'true' }, 'card');
    expect(query['populate']).toMatchObject({ seo: { populate: { picture: true } } });
  });

  test('tells the fallback locale', () => {
    expect(articleQuery({ fallbackLocale: 'ko' }, 'card').fallbackLocale).toBe('ko');
    expect(articleQuery({ fallbackLocale: '' }, 'card').fallbackLocale).toBeNull();
  });

  test('is not changed', () => {
    const request = Object.freeze({ fields: 'title,discussion' });

    expect(() => articleQuery(request, 'card')).not.toThrow();
  });
});
