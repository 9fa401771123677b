import { checkTicket, issueTicket, previewAddress } from './links';

const ARTICLE = { documentId: 'abc', locale: 'ko' };
const NOW = new Date('2026-12-01T00:00:00Z');
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

test('a ticket is valid until its expiry', () => {
  const ticket = issueTicket('secret', ARTICLE, NOW, 60);
  expect([59, 60, 61].map((s) => checkTicket('secret', ARTICLE, ticket, later(s)))).toEqual([
    'valid',
    'expired',
    'expired',
  ]);
});

test('a ticket is valid for one article in one locale, one expiry and one key', () => {
  const ticket = issueTicket('secret', ARTICLE, NOW, 60);
  const check = (secret: string, article: object, changes: object = {}) =>
    checkTicket(secret, { ...ARTICLE, ...article }, { ...ticket, ...changes }, NOW);
  expect([
    check('secret', {}),
    check('other', {}),
    check('secret', { documentId: 'abd' }),
    check('secret', { locale: 'en' }),
    check('secret', {}, { until: ticket.until + 1 }),
    check('secret', {}, { signature: ticket.signature.slice(0, -1) }),
    check('secret', {}, { signature: '' }),
  ]).toEqual(['valid', 'forged', 'forged', 'forged', 'forged', 'forged', 'forged']);
});

test('an expired ticket that was changed is forged', () => {
  const ticket = issueTicket('secret', ARTICLE, NOW, 60);
  const check = checkTicket('secret', ARTICLE, { ...ticket, until: ticket.until - 1 }, later(99));
  expect(check).toBe('forged');
});

test('an address contains only the id and locale of the article', () => {
  const ticket = issueTicket('secret', { documentId: 'a/b?', locale: 'ko' }, NOW, 60);
  expect(previewAddress({ documentId: 'a/b?', locale: 'ko' }, ticket, 'both')).toMatch(
    /^\/preview\/articles\/a%2Fb%3F\?locale=ko&view=both&until=\d+&signature=[\w-]{43}$/,
  );
});
