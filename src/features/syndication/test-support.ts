import type { SiteSettings } from '../../articles/site';
import type { SiteAddresses } from './article';

export const SITE: SiteSettings = {
  urlPattern: 'https://example.com/{locale}/{slug}',
  timeZone: 'Asia/Seoul',
  updatedAt: new Date('2025-01-01T00:00:00Z'),
  textsFor: (locale) => ({ name: `Three & <lines> ${locale}`, description: 'Read "first".' }),
};

export const PLACE: SiteAddresses = { site: SITE, server: 'https://cms.example.com' };

const text = (some: string, marks = {}) => ({ type: 'text', text: some, ...marks });

/** A whole article as the API returns it. */
export const publicArticle = (changes: object = {}) => ({
  id: 1,
  documentId: 'k3',
  locale: 'ko',
  title: '구글, "GPT Image 2" & 공개',
  slug: 'gpt-image-2',
  publicationDate: '2025-12-12',
  lead: 'The lead.',
  summary: { id: 1, line1: 'One.', line2: 'Two <i>.', line3: '셋.' },
  sections: [
    {
      id: 1,
      heading: 'Why & how',
      anchor: 'why-how',
      body: [
        {
          type: 'paragraph',
          children: [text('bold', { bold: true }), text(' ]]> <script>x()</script>')],
        },
        {
          type: 'paragraph',
          children: [
            { type: 'link', url: '/about', children: [text('about')] },
            { type: 'link', url: '#why-how', children: [text('above')] },
            { type: 'link', url: 'javascript:x()', children: [text('nowhere')] },
            { type: 'link', url: 'https://other.example/', children: [text('other')] },
          ],
        },
        { type: 'image', image: { url: '/uploads/in.png', alternativeText: 'In' } },
      ],
    },
  ],
  readingMinutes: 1,
  cover: {
    id: 1,
    documentId: 'f1',
    url: '/uploads/a.jpg',
    mime: 'image/jpeg',
    size: 123.45,
    width: 1600,
    height: 900,
    alternativeText: 'A "cover"',
    caption: null,
    focalPoint: null,
    formats: { small: { url: '/uploads/small_a.jpg', width: 500, height: 281 } },
  },
  author: { id: 1, documentId: 'a1', name: 'Ann & Co', avatar: null },
  category: { id: 1, documentId: 'c1', name: 'News' },
  tags: [
    { id: 1, name: 'AI' },
    { id: 2, name: 'News' },
  ],
  seo: null,
  createdAt: '2025-12-12T01:00:00.000Z',
  updatedAt: '2025-12-13T01:00:00.000Z',
  publishedAt: '2025-12-13T01:00:00.000Z',
  ...changes,
});

/** Texts that try to break out of their context. */
export const HOSTILE = [
  '</title></item><script>alert(1)</script>',
  ']]><![CDATA[',
  ']]\u0001></title></item><script>alert(1)</script>',
  ']]>  </title> <x>',
  '&lt;script&gt; &#60; &nbsp; &',
  '</script><script>alert(1)</script>',
  '<!-- --> <?xml version="1.0"?> <!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;',
  'control \u0001\u0008\u000b\u000c\u001f\u007f\ufffe\uffff characters',
  'half \ud83d a pair \ude00',
  'line\u2028separator\u2029and\nnew\r\nlines\ttabs',
  '😀 한글 漢字 العربية',
  '"\'`${x}\\u003c',
];
