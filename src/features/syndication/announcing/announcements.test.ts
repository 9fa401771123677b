import { indexNowAnnouncements, searchEngines } from './index-now';
import type { AnnouncingSettings } from './settings';
import { hubs, webSubAnnouncements } from './web-sub';

const SETTINGS: AnnouncingSettings = {
  indexNow: {
    key: 'key-of-the-site',
    endpoints: ['https://searchadvisor.naver.com/indexnow', 'https://api.indexnow.org/indexnow'],
  },
  webSubHub: 'https://hub.example.com/',
};
const OFF: AnnouncingSettings = { indexNow: null, webSubHub: null };

test('search engines get one request for each host, with every address once', () => {
  const [ko, en] = ['https://ko.example.com/가', 'https://en.example.com/b'].map(
    (text) => new URL(text).href,
  ) as [string, string];
  const announcements = indexNowAnnouncements([ko, en, ko], SETTINGS);

  expect(announcements.map(({ title, urls }) => [title, urls])).toEqual([
    ['ko.example.com (1)', SETTINGS.indexNow?.endpoints],
    ['en.example.com (1)', SETTINGS.indexNow?.endpoints],
  ]);
  expect(JSON.parse(announcements[0]?.body ?? '')).toEqual({
    host: 'ko.example.com',
    key: 'key-of-the-site',
    keyLocation: 'https://ko.example.com/indexnow-key.txt',
    urlList: ['https://ko.example.com/%EA%B0%80'],
  });
});

test('the hub gets one request for each feed', () => {
  const announcements = webSubAnnouncements(['ko'], 'https://cms.example.com/api', SETTINGS);
  expect(announcements.map(({ title }) => title)).toEqual(
    ['rss', 'atom', 'json'].map((format) => `https://cms.example.com/api/feed.${format}?locale=ko`),
  );
  expect(announcements[0]).toMatchObject({
    body: 'hub.mode=publish&hub.url=https%3A%2F%2Fcms.example.com%2Fapi%2Ffeed.rss%3Flocale%3Dko',
    urls: ['https://hub.example.com/'],
  });
});

test('what is off tells nobody', () => {
  expect(indexNowAnnouncements(['https://example.com/a'], OFF)).toEqual([]);
  expect(webSubAnnouncements(['ko'], 'https://cms.example.com/api', OFF)).toEqual([]);
  expect([...searchEngines(OFF), ...hubs(OFF)]).toEqual([]);
});

describe('a refusal', () => {
  const [engine] = searchEngines(SETTINGS);
  const [hub] = hubs(SETTINGS);

  test.each([
    [400, 'INDEXNOW_INVALID'],
    [403, 'INDEXNOW_KEY_REFUSED'],
    [422, 'INDEXNOW_ADDRESSES_REFUSED'],
    [429, undefined],
    [503, undefined],
  ])('of a search engine with %i is %s', (status, code) => {
    expect(engine?.refusalOf(status)?.code).toBe(code);
  });

  test.each([
    [400, 'HUB_REFUSED'],
    [404, 'HUB_REFUSED'],
    [408, undefined],
    [429, undefined],
    [502, undefined],
  ])('of a hub with %i is %s', (status, code) => {
    expect(hub?.refusalOf(status)?.code).toBe(code);
  });
});
