import { pickFrom } from './random';
import type { ReadingRoom } from './reading-room';

/** A request of the public API. */
export interface PlannedRequest {
  method: 'get' | 'post' | 'put' | 'delete';
  path: string;
  /** Ready to be put behind the `?`. */
  query: string;
  /** Sent with a token that may do everything. */
  byToken: boolean;
  /** Sent with a token that nobody has. */
  byStranger?: boolean;
  body?: object;
  /** Whether nothing is selected of a published answer. */
  unselected: boolean;
}

const ARTICLE = {
  fields: [
    'fields=title',
    'fields=title,slug,lead',
    'fields[0]=title&fields[1]=discussion',
    'fields=discussion',
    'fields=*',
    'fields=publicationDate&fields=locale',
  ],
  populate: [
    'populate=*',
    'populate=author,tags',
    'populate[0]=summary&populate[1]=sections',
    'populate[author]=true',
    'populate[author][fields]=name',
    'populate[author][populate]=avatar',
    'populate[tags][fields][0]=name&populate[tags][sort]=name:desc',
    'populate[cover][fields]=url,formats',
    'populate[sections][fields]=heading',
    'populate[seo]=*&populate[category]=*',
    'populate=author.avatar',
  ],
  filters: [
    'filters[title][$contains]=a',
    'filters[title]=nothing',
    'filters[publicationDate][$gte]=2022-01-01',
    'filters[publicationDate][$between][0]=2020-01-01&filters[publicationDate][$between][1]=2023-01-01',
    'filters[readingMinutes][$lte]=2',
    'filters[author][name][$notNull]=true',
    'filters[tags][slug][$in][0]=recorded-tag',
    'filters[$or][0][title][$startsWith]=R&filters[$or][1][lead][$null]=true',
    'filters[$not][title][$endsWith]=x',
    'filters[summary][line1][$containsi]=nine',
    'filters[id][$gt]=1',
  ],
  sort: ['sort=title', 'sort=title:desc,slug', 'sort[0]=publicationDate:asc', 'sort=author.name'],
  locale: ['locale=ko', 'locale=en', 'locale=en&fallbackLocale=ko', 'fallbackLocale=en'],
  bad: [
    'nothing=1',
    'fields=firstPublicationDate',
    'fields=nothing',
    'populate=comments',
    'populate[localizations]=true',
    'filters[commentsSwitch]=open',
    'filters[title][$foo]=1',
    'filters[readingMinutes]=many',
    'filters=x',
    'sort=nothing',
    'locale=xx',
    'locale[]=ko',
    'fallbackLocale=tlh',
    'status=draft',
    'status=nothing',
    'publicationFilter=modified',
    '_q[a]=b',
    'filters[title]=%00',
    'fields=title%FF',
  ],
};

const PAGES = [
  'pagination[page]=1&pagination[pageSize]=2',
  'pagination[page]=2&pagination[pageSize]=1',
  'pagination[start]=1&pagination[limit]=1',
  'pagination[withCount]=false',
  'pagination[page]=999',
];
const BAD_PAGES = [
  'pagination[page]=0',
  'pagination[pageSize]=101',
  'pagination[limit]=-1',
  'pagination=x',
];

const TAXONOMY = {
  fields: ['fields=name', 'fields=name,slug', 'fields[0]=createdAt', 'fields=*'],
  filters: ['filters[name][$contains]=e', 'filters[slug][$ne]=x', 'filters[id][$in][0]=1'],
  sort: ['sort=name', 'sort=createdAt:desc', 'sort=id'],
  bad: ['fields=articles', 'populate=articles', 'filters[articles][id]=1', 'sort=x', 'nothing=1'],
};

/**
 * Requests of every kind: what is there and what is not, well asked and badly.
 *
 * @param discussed an article whose comments are open
 */
export function requestsOf(room: ReadingRoom, discussed: string, random: () => number) {
  const pick = pickFrom(random);
  const maybe = (chance: number, pool: readonly string[]) =>
    random() < chance ? [pick(pool)] : [];
  const join = (...parts: readonly string[][]) => parts.flat().join('&');
  const read = (
    path: string,
    query: string,
    more: Partial<PlannedRequest> = {},
  ): PlannedRequest => ({
    method: 'get',
    path,
    query,
    byToken: random() < 0.1,
    unselected: !/(?:^|&)(?:fields|populate|status)/.test(query),
    ...more,
  });
  const write = (
    method: 'post' | 'put' | 'delete',
    path: string,
    body: object | undefined,
    query = '',
  ): PlannedRequest => ({
    method,
    path,
    query,
    byToken: random() < 0.8,
    ...(body === undefined ? {} : { body }),
    unselected: false,
  });

  const articleQuery = () =>
    join(
      maybe(0.3, ARTICLE.fields),
      maybe(0.35, ARTICLE.populate),
      maybe(0.4, ARTICLE.locale),
      maybe(0.15, ARTICLE.bad),
    );
  const listQuery = () =>
    join(
      [articleQuery()].filter((one) => one !== ''),
      maybe(0.35, ARTICLE.filters),
      maybe(0.3, ARTICLE.sort),
      maybe(0.35, PAGES),
      maybe(0.05, BAD_PAGES),
      maybe(0.05, ['_q=bus', 'locale=*']),
    );
  const article = () =>
    pick([room.newest, room.middle, room.oldest, discussed, 'nothing-here', '글']);
  const slug = () =>
    pick([
      ...['recorded-newest', 'recorded-middle', 'recorded-middle-in-english'],
      ...['recorded-former', 'nothing-here', '%EA%B8%80'],
    ]);
  const taxonomyOf = () =>
    pick([
      { path: 'authors', one: room.author },
      { path: 'categories', one: room.category },
      { path: 'tags', one: room.tag },
    ] as const);
  const taxonomyQuery = (isList: boolean) =>
    join(
      maybe(0.3, TAXONOMY.fields),
      maybe(0.15, TAXONOMY.bad),
      ...(isList
        ? [maybe(0.3, TAXONOMY.filters), maybe(0.3, TAXONOMY.sort), maybe(0.3, PAGES)]
        : []),
    );

  const strangers = { byToken: false, byStranger: true };
  const KINDS: readonly { weight: number; make: () => PlannedRequest }[] = [
    { weight: 25, make: () => read('/api/articles', listQuery()) },
    { weight: 15, make: () => read(`/api/articles/${encodeURI(article())}`, articleQuery()) },
    { weight: 15, make: () => read(`/api/articles/slug/${slug()}`, articleQuery()) },
    { weight: 2, make: () => read(`/api/articles/slug/${slug()}`, 'jsonLd=true') },
    {
      weight: 4,
      make: () =>
        read(`/api/articles/${encodeURI(article())}/draft`, articleQuery(), {
          byToken: random() < 0.7,
        }),
    },
    {
      weight: 6,
      make: () =>
        read(
          `/api/articles/${encodeURI(article())}/comments`,
          join(maybe(0.3, PAGES.slice(0, 2)), maybe(0.2, ['locale=en', 'locale=xx', 'x=1'])),
        ),
    },
    {
      weight: 4,
      make: () =>
        write(
          'post',
          `/api/articles/${encodeURI(article())}/comments`,
          pick([
            { data: { authorName: 'Reader', body: 'Well said.' } },
            { data: { authorName: '', body: '' } },
            { data: { authorName: 'Reader', body: 'x', more: 1 } },
            {},
          ]),
        ),
    },
    {
      weight: 12,
      make: () => {
        const { path, one } = taxonomyOf();
        const isList = random() < 0.6;
        const id = pick([one, one, 'nothing-here']);
        return read(`/api/${path}${isList ? '' : `/${id}`}`, taxonomyQuery(isList));
      },
    },
    {
      weight: 5,
      make: () =>
        read(
          '/api/site',
          join(
            maybe(0.3, ['fields=name', 'fields=name,timeZone', 'fields=x']),
            maybe(0.4, ['locale=en', 'locale=ko', 'locale=xx']),
            maybe(0.1, ['nothing=1', 'populate=x']),
          ),
        ),
    },
    {
      weight: 6,
      make: () =>
        read(
          '/api/search',
          join(
            [pick(['q=Recorded', 'q=Newest', 'q=%EA%B8%80', 'q=nothing', ''])].filter(Boolean),
            maybe(0.3, ['locale=en', 'locale=ko', 'locale=xx']),
            maybe(0.3, ['page=1&pageSize=2', 'page=99', 'pageSize=26', 'page=x']),
            maybe(0.3, ['tag=recorded-tag', 'author=nobody', 'from=2020-01-01', 'to=x']),
          ),
        ),
    },
    {
      weight: 4,
      make: () =>
        read(
          `/api/articles/${encodeURI(article())}/related`,
          join(maybe(0.3, ['locale=en', 'locale=xx', 'x=1'])),
        ),
    },
    {
      weight: 6,
      make: () =>
        read(
          pick(['/api/feed.rss', '/api/feed.atom', '/api/feed.json']),
          join(maybe(0.4, ['locale=en', 'locale=xx', 'tag=recorded-tag', 'tag=nothing', 'x=1'])),
        ),
    },
    {
      weight: 2,
      make: () => read('/api/sitemap.xml', join(maybe(0.4, ['part=1', 'part=x', 'x=1']))),
    },
    { weight: 2, make: () => read('/api/openapi.json', join(maybe(0.3, ['nothing=1']))) },
    { weight: 1, make: () => read('/_health', '') },
    {
      weight: 2,
      make: () => ({ ...pick([read('/api/articles', ''), read('/api/tags', '')]), ...strangers }),
    },
    {
      weight: 4,
      make: () => {
        const query = pick([
          '{ articles { title summary { line1 line2 line3 } discussion { state } } }',
          '{ nothing }',
          '{ articles(pagination: { pageSize: 1 }) { slug } ',
          '{ site { name } }',
        ]);
        return random() < 0.5
          ? { ...write('post', '/graphql', { query }), byToken: false }
          : { ...read('/graphql', `query=${encodeURIComponent(query)}`), byToken: false };
      },
    },
    {
      weight: 7,
      make: () => {
        const { path, one } = taxonomyOf();
        const data = pick([
          { name: `Written ${String(Math.floor(random() * 1e9))}` },
          { name: null },
          { nothing: 1 },
        ]);
        return pick([
          write('post', `/api/${path}`, { data }),
          write('post', `/api/${path}`, {}),
          write('put', `/api/${path}/${pick([one, 'nothing-here'])}`, { data: {} }),
          write('delete', `/api/${path}/nothing-here`, undefined),
        ]);
      },
    },
    {
      weight: 5,
      make: () =>
        pick([
          write(
            'post',
            '/api/articles',
            { data: { title: `Draft ${String(Math.floor(random() * 1e9))}` } },
            pick(['status=draft', 'status=draft&populate=*', '']),
          ),
          write('post', '/api/articles', { data: { title: 'x', nothing: 1 } }),
          write('put', `/api/articles/${room.oldest}`, { data: { lead: 'Another lead.' } }),
          write('put', '/api/articles/nothing-here', { data: { lead: 'x' } }, 'status=draft'),
          write('delete', '/api/articles/nothing-here', undefined),
        ]),
    },
  ];
  const total = KINDS.reduce((sum, { weight }) => sum + weight, 0);
  return (): PlannedRequest => {
    let left = random() * total;
    const kind = KINDS.find(({ weight }) => (left -= weight) < 0) ?? KINDS[0];
    if (kind === undefined) throw new Error('There is no kind of request.');
    return kind.make();
  };
}

/** One success of every write, and a comment too many. */
export const writesOf = (discussed: string): PlannedRequest[] => [
  ...['authors', 'categories', 'tags'].map((path) =>
    written('post', `/api/${path}`, { data: { name: `Written to ${path}` } }),
  ),
  ...Array.from({ length: 12 }, () => ({
    ...written('post', `/api/articles/${discussed}/comments`, {
      data: { authorName: 'Reader', body: 'Well said.' },
    }),
    byToken: false,
  })),
];

const written = (method: 'post' | 'put', path: string, body: object): PlannedRequest => ({
  method,
  path,
  query: '',
  byToken: true,
  body,
  unselected: false,
});
