import config from '../../../config/server';

/** The settings by the text of environment variables. */
function settingsOf(values: Record<string, string>) {
  const text = (key: string, standard?: string) => values[key] ?? standard;
  const number = (key: string, standard?: number) =>
    values[key] === undefined ? standard : Number(values[key]);
  const env = Object.assign(text, { int: number, float: number });
  return config({ env } as Parameters<typeof config>[0]).http;
}

const KEYS = { APP_KEYS: 'a,b' };

test('a connection outlives those of proxies, which keep theirs for a minute', () => {
  expect(settingsOf(KEYS).serverOptions.keepAliveTimeout).toBeGreaterThan(60_000);
});

test('times are seconds', () => {
  expect(settingsOf({ ...KEYS, HTTP_HEADERS_TIMEOUT: '2.5' }).serverOptions.headersTimeout).toBe(
    2500,
  );
});

test.each([
  'HTTP_HEADERS_TIMEOUT',
  'HTTP_REQUEST_TIMEOUT',
  'HTTP_IDLE_TIMEOUT',
  'HTTP_MAX_CONNECTIONS',
])('%s is refused by name if it is no number', (key) => {
  expect(() => settingsOf({ ...KEYS, [key]: 'soon' })).toThrow(`${key} is "soon".`);
});

test('headers may not take longer than the whole request', () => {
  expect(() => settingsOf({ ...KEYS, HTTP_REQUEST_TIMEOUT: '10' })).toThrow('HTTP_HEADERS_TIMEOUT');
});
