import { entryAddress, entryName, nextOf, readable } from './delivery-texts';

const NOW = Date.parse('2026-11-23T16:00:00Z');
const waiting = (nextAttemptAt: string, enabled: boolean | null = true) => ({
  isSending: false,
  nextAttemptAt,
  subscription: { enabled },
});

describe('the next attempt', () => {
  test('is due once its time has come', () => {
    expect(nextOf(waiting('2026-11-23T16:00:00Z'), NOW)).toEqual({ kind: 'due' });
  });

  test('is at its time before that', () => {
    const at = '2026-11-23T16:05:00Z';
    expect(nextOf(waiting(at), NOW)).toEqual({ kind: 'at', at });
  });

  test('waits for the subscription to be switched on', () => {
    expect(nextOf(waiting('2026-11-23T15:00:00Z', false), NOW)).toEqual({ kind: 'off' });
  });

  test('is being made while the delivery is sent', () => {
    const sent = { isSending: true, nextAttemptAt: null, subscription: { enabled: true } };
    expect(nextOf(sent, NOW)).toEqual({ kind: 'sending' });
  });

  test('does not come for what has ended', () => {
    const ended = { isSending: false, nextAttemptAt: null, subscription: { enabled: true } };
    expect(nextOf(ended, NOW)).toEqual({ kind: 'none' });
  });
});

const message = {
  id: 'msg_1',
  event: 'entry.publish',
  uid: 'api::article.article',
  documentId: 'k3x',
  locale: 'ko',
  title: '밤을 달리는 버스',
  sequence: 1,
};

describe('an entry', () => {
  test.each([
    ['its title', message, '밤을 달리는 버스'],
    ['its type and id where it has no title', { ...message, title: ' ' }, 'article k3x'],
    [
      'nothing where there is no entry',
      { ...message, title: null, uid: null, documentId: null },
      null,
    ],
  ])('is called %s', (_, one, name) => {
    expect(entryName(one)).toBe(name);
  });

  test.each([
    [
      'in its language',
      message,
      '/content-manager/collection-types/api::article.article/k3x?plugins[i18n][locale]=ko',
    ],
    ['not where it was deleted', { ...message, event: 'entry.delete' }, null],
    ['not where it is no content', { ...message, uid: 'plugin::upload.file' }, null],
  ])('is found in the content manager %s', (_, one, address) => {
    expect(entryAddress(one)).toBe(address);
  });
});

test('a body is made readable, and left alone where it is no JSON', () => {
  expect(readable('{"a":[1]}')).toBe('{\n  "a": [\n    1\n  ]\n}');
  expect(readable('{"a":[1')).toBe('{"a":[1');
});
