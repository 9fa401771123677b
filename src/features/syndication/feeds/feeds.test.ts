import {
  jsonFeedFaults,
  readByExtractor,
  readByFeedparser,
  readByRssParser,
  xmlFaults,
} from '../../../../tests/support/fixtures/validators';
import { publicArticle, HOSTILE, PLACE, SITE } from '../test-support';
import { FEED_LENGTH, makeFeed } from './feed';
import { FORMATS } from './formats';

const TOPIC = {
  locale: 'ko',
  names: [],
  address: 'https://cms.example.com/api/feed.x?locale=ko',
  hub: null,
};

// eslint-disable-next-line @typescript-eslint/require-await -- pages are read from a database
async function* pages(...all: unknown[][]) {
  yield* all;
}
const feedOf = (articles: unknown[], topic = {}) =>
  makeFeed(pages(articles), { ...TOPIC, ...topic }, PLACE);

const HTML = [
  '<ul><li>One.</li><li>Two &lt;i&gt;.</li><li>셋.</li></ul>',
  '<figure><img src="https://cms.example.com/uploads/a.jpg" alt="A &quot;cover&quot;" srcSet="https://cms.example.com/uploads/small_a.jpg 500w, https://cms.example.com/uploads/a.jpg 1600w" width="1600" height="900"/></figure>',
  '<p>The lead.</p>',
  '<h2 id="why-how">Why &amp; how</h2>',
  '<p><strong>bold</strong> ]]&gt; &lt;script&gt;x()&lt;/script&gt;</p>',
  '<p><a href="https://example.com/about" rel="noopener noreferrer">about</a><a href="https://example.com/ko/gpt-image-2#why-how" rel="noopener noreferrer">above</a>nowhere<a href="https://other.example/" rel="noopener noreferrer">other</a></p>',
  '<figure><img src="https://cms.example.com/uploads/in.png" alt="In" loading="lazy"/></figure>',
].join('');

test.each([
  ['The lead.', 'The lead.'],
  [null, undefined],
])('an article without a summary has its lead %j in place of it', async (lead, teaser) => {
  const feed = await feedOf([publicArticle({ summary: null, lead })]);
  const [rss, atom, json] = (['rss', 'atom', 'json'] as const).map((name) =>
    FORMATS[name].write(feed),
  );
  expect(await xmlFaults('rss', rss ?? '')).toEqual([]);
  expect(await xmlFaults('atom', atom ?? '')).toEqual([]);
  expect(jsonFeedFaults(json ?? '')).toEqual([]);
  expect(JSON.parse(json ?? '')).toMatchObject({ items: [{ id: expect.any(String) }] });
  expect((JSON.parse(json ?? '') as { items: { summary?: string }[] }).items[0]?.summary).toBe(
    teaser,
  );
});

test('a section without a heading has none in a feed', async () => {
  const [section] = publicArticle().sections;
  const { items } = await feedOf([publicArticle({ sections: [{ ...section, heading: null }] })]);
  expect(items[0]?.html).toBe(HTML.replace('<h2 id="why-how">Why &amp; how</h2>', ''));
});

test('a feed contains whole articles with links to the site', async () => {
  const feed = await feedOf([publicArticle()], { names: ['News'] });

  expect(feed).toMatchObject({
    title: 'Three & <lines> ko – News',
    description: 'Read "first".',
    home: 'https://example.com/',
    language: 'ko',
    updated: new Date('2025-12-13T01:00:00Z'),
  });
  expect(feed.items[0]).toMatchObject({
    id: 'urn:threeline:article:k3:ko',
    address: 'https://example.com/ko/gpt-image-2',
    summary: 'One.\nTwo <i>.\n셋.',
    html: HTML,
    // Noon in Seoul, because it was published a day later.
    published: new Date('2025-12-12T03:00:00Z'),
    updated: new Date('2025-12-13T01:00:00Z'),
    author: 'Ann & Co',
    categories: ['News', 'AI'],
  });
});

test('a feed with a hub names it in every format', async () => {
  const hub = 'https://hub.example.com/?a=1&b=2';
  const feed = await feedOf([publicArticle()], { hub });
  const [rss, atom, json] = [FORMATS.rss, FORMATS.atom, FORMATS.json].map((format) =>
    format.write(feed),
  );
  for (const [format, written] of [
    ['rss', rss],
    ['atom', atom],
  ] as const) {
    expect(written).toMatch(/link href="https:\/\/hub\.example\.com\/\?a=1&amp;b=2" rel="hub"/);
    expect(await xmlFaults(format, written ?? '')).toEqual([]);
  }
  expect(JSON.parse(json ?? '')).toMatchObject({ hubs: [{ type: 'WebSub', url: hub }] });
  expect(jsonFeedFaults(json ?? '')).toEqual([]);
});

test('a change is never before the publication, and a publication never in the future', async () => {
  const publishedAt = '2025-12-13T02:00:00.000Z';
  for (const publicationDate of ['2026-01-01', '2025-12-13']) {
    const [late] = (await feedOf([publicArticle({ publicationDate, publishedAt })])).items;
    expect([late?.published, late?.updated]).toEqual(Array(2).fill(new Date(publishedAt)));
  }
});

test('articles of one day have different times', async () => {
  const { items } = await feedOf(Array.from({ length: 30 }, () => publicArticle()));
  expect(new Set(items.map(({ published }) => published.toUTCString())).size).toBe(30);
  expect(items.at(-1)?.published).toEqual(new Date('2025-12-12T03:00:00Z'));
});

test.each(['rss', 'atom'] as const)(
  'readers of %s see text that looks like an element',
  async (name) => {
    const [line, lead] = ['<꺾쇠> & <b>', 'One.\n\nTwo, <꺾쇠>.'];
    const summary = { line1: line, line2: 'Second', line3: 'Third' };
    const written = FORMATS[name].write(await feedOf([publicArticle({ summary, lead })]));
    const [item] = await readByFeedparser(written);
    const parsed = (await readByRssParser(written)).items[0];
    const extracted = readByExtractor(written);
    const html = '&LT;꺾쇠&gt; &amp; &LT;b&gt;<br>\nSecond<br>\nThird';
    expect(item?.summary).toBe(html);
    expect([parsed?.content, parsed?.summary]).toContain(html);
    if (name === 'rss') expect(parsed?.contentSnippet).toBe('<꺾쇠> & <b>\nSecond\nThird');
    expect(extracted).toBe('&LT;꺾쇠> & &LT;b> Second Third');
    expect(JSON.stringify(parsed)).toContain('<p>One.</p><p>Two, &lt;꺾쇠&gt;.</p>');
  },
);

describe('the three formats', () => {
  const bare = publicArticle({
    documentId: 'b',
    lead: null,
    cover: null,
    author: null,
    category: null,
    tags: [],
    publicationDate: null,
  });
  const hostile = HOSTILE.map((text, index) =>
    publicArticle({
      documentId: `h${String(index)}`,
      title: text,
      lead: text,
      summary: { line1: text, line2: text, line3: text },
      sections: [
        {
          heading: text,
          anchor: 'a',
          body: [{ type: 'paragraph', children: [{ type: 'text', text }] }],
        },
      ],
      author: { name: text },
      category: { name: text },
      tags: [{ name: `${text}!` }],
      cover: { ...publicArticle().cover, alternativeText: text, caption: text },
    }),
  );
  const cases: [string, unknown[]][] = [
    ['a full article', [publicArticle()]],
    ['an article with nothing that may be left out', [bare]],
    ['hostile texts', hostile],
    ['no articles', []],
  ];

  test.each(cases)('%s: RSS is valid', async (_what, articles) => {
    const feed = await feedOf(articles, { names: HOSTILE });
    expect(await xmlFaults('rss', FORMATS.rss.write(feed))).toEqual([]);
  });

  test.each(cases)('%s: Atom is valid', async (_what, articles) => {
    const feed = await feedOf(articles, { names: HOSTILE });
    expect(await xmlFaults('atom', FORMATS.atom.write(feed))).toEqual([]);
  });

  test.each(cases)('%s: JSON Feed is valid', async (_what, articles) => {
    const feed = await feedOf(articles, { names: HOSTILE });
    expect(jsonFeedFaults(FORMATS.json.write(feed))).toEqual([]);
  });

  test('each format names the logo of the site, and stays valid', async () => {
    const logo = 'https://cms.example.com/uploads/logo.png';
    const feed = { ...(await feedOf([publicArticle()])), logo };
    const [rss, atom] = [FORMATS.rss.write(feed), FORMATS.atom.write(feed)];
    expect([await xmlFaults('rss', rss), await xmlFaults('atom', atom)]).toEqual([[], []]);
    expect(jsonFeedFaults(FORMATS.json.write(feed))).toEqual([]);
    expect(rss).toMatch(new RegExp(`<image>\\s*<url>${logo}</url>`));
    expect(atom).toContain(`<logo>${logo}</logo>`);
    expect(JSON.parse(FORMATS.json.write(feed))).toMatchObject({ icon: logo });
  });

  test.each(['rss', 'atom'] as const)('readers parse all fields of %s', async (name) => {
    const written = FORMATS[name].write(await feedOf([publicArticle()]));

    const [item] = await readByFeedparser(written);
    expect(item).toMatchObject({
      title: publicArticle().title,
      link: 'https://example.com/ko/gpt-image-2',
      guid: 'urn:threeline:article:k3:ko',
      author: 'Ann & Co',
      description: HTML,
      pubdate: new Date('2025-12-12T03:00:00Z'),
      categories: ['News', 'AI'],
      enclosures: [
        { url: 'https://cms.example.com/uploads/a.jpg', type: 'image/jpeg', length: '123450' },
      ],
    });
    const read = await readByRssParser(written);
    expect(read.items[0]).toMatchObject({
      title: publicArticle().title,
      link: 'https://example.com/ko/gpt-image-2',
      isoDate: '2025-12-12T03:00:00.000Z',
    });
    expect(JSON.stringify(read.items[0])).toContain(JSON.stringify(HTML).slice(1, -1));
  });

  test.each(['rss', 'atom'] as const)(
    'readers of %s parse hostile texts as texts',
    async (name) => {
      const items = await readByFeedparser(FORMATS[name].write(await feedOf(hostile)));
      expect(items).toHaveLength(HOSTILE.length);
      for (const { title, description } of items) {
        expect(`${title} ${description}`).not.toMatch(/<(script|\?)/i);
      }
    },
  );

  test('JSON Feed contains the same fields', async () => {
    const written: unknown = JSON.parse(FORMATS.json.write(await feedOf([publicArticle()])));
    expect(written).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      home_page_url: 'https://example.com/',
      feed_url: TOPIC.address,
      language: 'ko',
      items: [
        {
          id: 'urn:threeline:article:k3:ko',
          url: 'https://example.com/ko/gpt-image-2',
          title: publicArticle().title,
          content_html: HTML,
          image: 'https://cms.example.com/uploads/a.jpg',
          date_published: '2025-12-12T03:00:00.000Z',
          date_modified: '2025-12-13T01:00:00.000Z',
          authors: [{ name: 'Ann & Co' }],
          tags: ['News', 'AI'],
        },
      ],
    });
  });
});

test('a feed ends after fifty articles and reads no further', async () => {
  let read = 0;
  // eslint-disable-next-line @typescript-eslint/require-await -- as above
  async function* endless() {
    for (;;) {
      read += 1;
      yield Array.from({ length: 10 }, () => publicArticle());
    }
  }
  expect((await makeFeed(endless(), TOPIC, PLACE)).items).toHaveLength(FEED_LENGTH);
  expect(read).toBe(FEED_LENGTH / 10);
});

test('a feed of very long articles ends earlier, after at least one', async () => {
  const long = (length: number) => publicArticle({ lead: 'x'.repeat(length) });
  expect((await feedOf([long(6_000_000), publicArticle()])).items).toHaveLength(1);
  expect((await feedOf([long(2_000_000), long(2_000_000), long(2_000_000)])).items).toHaveLength(2);
});

test('a site without an address of its articles has no feed', async () => {
  const place = { ...PLACE, site: { ...SITE, urlPattern: null } };
  const failing = makeFeed(pages([publicArticle()]), TOPIC, place);
  await expect(failing).rejects.toMatchObject({ name: 'MissingSiteAddressError' });
});
