import config from '../../../config/limits';

/** The settings by the text of environment variables. */
function settingsOf(values: Record<string, string>) {
  const env = (key: string, standard?: string) => values[key] ?? standard;
  return config({ env } as Parameters<typeof config>[0]);
}

test('a quota is requests/seconds, or off', () => {
  const { quotas } = settingsOf({ LIMIT_HITS: '6000/60', LIMIT_MISSES: 'off', LIMIT_WRITES: '' });
  expect(quotas).toMatchObject({
    hits: { requests: 6000, seconds: 60 },
    misses: null,
    writes: { requests: 3000, seconds: 60 },
  });
});

test.each(['6000', '0/60', '60/0', '-1/60', '1.5/60', '6000/60s', 'on', '9999999999/60'])(
  'the quota "%s" is refused by name',
  (text) => {
    expect(() => settingsOf({ LIMIT_SEARCHES: text })).toThrow(`LIMIT_SEARCHES is "${text}".`);
  },
);

test('exempt addresses are addresses and networks of both versions', () => {
  const { exempt } = settingsOf({ LIMIT_EXEMPT: '203.0.113.7, 10.0.0.0/8,2001:db8::/32,::1' });
  expect(exempt).toEqual([
    { address: '203.0.113.7', prefix: 32, family: 'ipv4' },
    { address: '10.0.0.0', prefix: 8, family: 'ipv4' },
    { address: '2001:db8::', prefix: 32, family: 'ipv6' },
    { address: '::1', prefix: 128, family: 'ipv6' },
  ]);
});

test.each(['localhost', '10.0.0.0/33', '2001:db8::/129', '10.0.0.0/', '10.0.0.0/8/8', '10.0.0/8'])(
  'the exempt address "%s" is refused by name',
  (text) => {
    expect(() => settingsOf({ LIMIT_EXEMPT: text })).toThrow(`LIMIT_EXEMPT names "${text}".`);
  },
);
