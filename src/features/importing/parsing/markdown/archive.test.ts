import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle } from '../parse-article';
import type { ParsedArticle } from '../parsed-article';
import { validateBody } from '../test-support';

const FOLDER = join(__dirname, '../../../../../tests/support/fixtures/archive');

function read(path: string): ParsedArticle {
  const result = parseArticle({ path, bytes: readFileSync(join(FOLDER, path)) });
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  for (const { body } of result.article.sections) validateBody(body);
  return result.article;
}

const headings = ({ sections }: ParsedArticle) => sections.map(({ heading }) => heading);
const told = ({ conversions }: ParsedArticle) =>
  conversions.map(({ from, to }) => `${from} → ${to}`);

/** A short form of blocks: `p`, `q`, `c:language`, `img`, and the texts with their marks. */
function short(value: unknown): string {
  if (Array.isArray(value)) return value.map(short).join(' | ');
  const node = value as Record<string, unknown>;
  const inside = () => (node['children'] as unknown[]).map(short).join('');
  switch (node['type']) {
    case 'text': {
      const marks = { bold: '**', italic: '*', underline: '__', strikethrough: '~~', code: '`' };
      return Object.entries(marks).reduce(
        (text, [mark, sign]) => (node[mark] === true ? sign + text + sign : text),
        String(node['text']),
      );
    }
    case 'link':
      return `[${inside()}](${String(node['url'])})`;
    case 'file-link':
      return `[${inside()}](→ ${String(node['target'])})`;
    case 'image-reference': {
      const title = typeof node['title'] === 'string' ? ` "${node['title']}"` : '';
      return `![${String(node['alternativeText'])}](${String(node['url'])}${title})`;
    }
    case 'list':
    case 'list-item':
      return `${node['type'] === 'list' ? 'list' : ''}(${inside()})`;
    case 'code':
      return `code ${typeof node['language'] === 'string' ? node['language'] : ''}: ${inside()}`;
    case 'heading':
      return `h${String(node['level'])} ${inside()}`;
    case 'quote':
      return `> ${inside()}`;
    default:
      return inside();
  }
}
const blocks = ({ sections }: ParsedArticle, index = 0) => sections[index]?.body.map(short);

const KOREAN = { line1: '첫째 줄이다.', line2: '둘째 줄이다.', line3: '셋째 줄이다.' };
const ENGLISH = { line1: 'one.', line2: 'two.', line3: 'three.' };

describe('the ways to write three lines', () => {
  it.each([
    '01-heading-list',
    '02-heading-three-lines',
    '04-heading-quote-hard-breaks',
    '05-bold-label-list',
    '06-quote-label-list',
    '07-quote-label-numbers',
    '10-tldr',
    '11-yoyak',
    '13-front-summary-list',
    '15-obsidian-callout',
    '16-setext',
    '17-at-end',
    '19-emoji',
    '20-samjul',
  ])('%s', (name) => {
    const article = read(`form/${name}.md`);
    expect(article).toMatchObject({ summary: KOREAN, lead: null, shortcomings: [] });
    expect(headings(article)).toEqual(['첫 절', '둘째 절']);
    expect(blocks(article)).toEqual(['본문 한 줄이다.']);
  });

  it.each(['21-3line-en', '22-key-takeaways'])('%s', (name) => {
    const article = read(`form/${name}.md`);
    expect(article).toMatchObject({ summary: ENGLISH, shortcomings: [] });
    expect(headings(article)).toEqual(['A']);
  });
});

it('reads emphasis beside Korean particles, in the lines too', () => {
  const article = read('cjk/01-bold-before-particle.md');
  expect(article.summary).toEqual({
    line1: '무결성(Integrity)을 지킨다.',
    line2: '캐시(Cache)는 빠르다.',
    line3: '셋째 줄이다.',
  });
  expect(blocks(article)).toEqual([`값은 **'따옴표'**가 붙고 **무결성(Integrity)**을 보장한다.`]);
});

describe('a title in the text', () => {
  it.each([
    ['h1/01-h1-differs.md', '368. 플린의 분류법', ['첫 절', '둘째 절']],
    ['h1/02-h1-same.md', '플린의 분류법', ['첫 절', '둘째 절']],
    ['h1/03-h1-only-sections.md', '제목이 다른 글', ['첫 절', '둘째 절']],
  ])('%s', (path, title, sections) => {
    const article = read(path);
    expect(article).toMatchObject({ title, summary: KOREAN });
    expect(headings(article)).toEqual(sections);
  });

  it('is told where it differs', () => {
    expect(read('h1/01-h1-differs.md').conversions).toEqual([
      {
        line: 6,
        from: 'title that differs from the front matter',
        to: 'nothing',
        text: '플린의 분류법',
      },
    ]);
  });
});

describe('generators', () => {
  it('Jekyll: Liquid, kramdown, footnotes, formulas and definitions', () => {
    const article = read('jekyll/_posts/2019-04-05-liquid.md');
    expect(article).toMatchObject({ summary: KOREAN, lead: null });
    expect(headings(article)).toEqual(['절']);
    expect(blocks(article)).toEqual(
      [
        '[다른 글](→ archive:2016-01-19-Extensions) 을 보라.',
        '![그림](/assets/x.png)',
        'code ruby: puts "안녕"',
        '`{% include figure.html url="x.png" %}`',
        '문단에 클래스. ',
        '각주[1] 와 수식 $$a^2+b^2$$ 과 $x_i * y_i$ .',
        '[1] 각주 글.',
        '**용어**\n뜻풀이',
      ].map((text) => text.trim()),
    );
    expect(told(article)).toEqual(
      expect.arrayContaining([
        'table of contents → nothing',
        'shortcode post_url → link to a file',
        'shortcode highlight → code block',
        'shortcode include → inline code',
        'attributes of kramdown → nothing',
        'definition list → paragraph',
      ]),
    );
  });

  it('Jekyll: a page of HTML', () => {
    const article = read('jekyll/_posts/2019-04-06-html-post.html');
    expect(article).toMatchObject({
      title: 'HTML 글',
      summary: { line1: '하나', line2: '둘', line3: '셋' },
    });
    expect(headings(article)).toEqual(['절']);
    expect(blocks(article)).toEqual(['본문']);
  });

  it.each([
    'docusaurus/2024/01-03-nested/index.md',
    'jekyll/_drafts/idea.md',
    'jekyll/_posts/2019-04-07-time-zone.md',
    'jekyll/_posts/2019-04-08-unpublished.md',
    'hugo/content/ko/posts/folder-locale.md',
    'hugo/content/posts/expired.md',
    'hugo/content/posts/future.md',
  ])('%s has its lines and sections', (path) => {
    const article = read(path);
    expect(article).toMatchObject({ summary: KOREAN, shortcomings: [] });
    expect(headings(article)).toEqual(['첫 절', '둘째 절']);
  });

  it('Hugo: shortcodes', () => {
    const article = read('hugo/content/posts/bundle/index.md');
    expect(article).toMatchObject({ summary: KOREAN, lead: '첫 문단은 리드다.' });
    expect(headings(article)).toEqual(['그림']);
    expect(blocks(article)).toEqual([
      '![곁의 그림](cover.png)',
      '![뿌리 그림](/images/cover.png)',
      '![먼 그림](https://example.com/x.png)',
      '![그림 대체](cover.png "그림 제목")',
      '[https://www.youtube.com/watch?v=dQw4w9WgXcQ](https://www.youtube.com/watch?v=dQw4w9WgXcQ)',
      '[다른 글](→ archive:other.md) 과 [상대](→ ../other/) 와 절',
      '> **note** | 주의할 **말**.'.replace(' | ', '\n'),
      'code go: fmt.Println("안녕")',
    ]);
  });

  it('Zola: shortcodes and internal links', () => {
    const article = read('zola/post.md');
    expect(article).toMatchObject({ summary: KOREAN, lead: '첫 문단.' });
    expect(headings(article)).toEqual(['절']);
    expect(blocks(article)).toEqual([
      '[https://www.youtube.com/watch?v=x](https://www.youtube.com/watch?v=x)',
      '> **note**\n글.',
      '[안](→ archive:blog/other.md) [밖](https://example.com)',
    ]);
    expect(article.conversions).toContainEqual({
      line: 24,
      from: 'id of a heading',
      to: 'nothing',
      text: '{#custom-id}',
    });
  });

  it('Docusaurus: a truncated lead', () => {
    const article = read('docusaurus/2024-01-02-hello.md');
    expect(article).toMatchObject({ lead: '리드.', summary: KOREAN });
    expect(told(article)).toContain('HTML comment → nothing');
  });

  it('Obsidian: wikilinks, embeds, callouts, tasks and marks', () => {
    const article = read('obsidian/노트.md');
    expect(article).toMatchObject({ title: '노트', summary: KOREAN });
    expect(headings(article)).toEqual(['절']);
    expect(blocks(article)).toEqual([
      '[다른 노트](→ archive:%EB%8B%A4%EB%A5%B8%20%EB%85%B8%ED%8A%B8) 와 [보이는 글](→ archive:%EB%8B%A4%EB%A5%B8%20%EB%85%B8%ED%8A%B8) 와',
      '![](그림.png)',
      '와 #태그 와 형광 와  와 [노트 > 절](→ archive:%EB%85%B8%ED%8A%B8) .',
      '> **알림**\n\n내용이다.',
      'list((☐ 할 일)(☑ 한 일))',
      'code dataview: TABLE x',
      '문단 끝',
    ]);
    expect(article.conversions.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['%%주석%%', '==형광==', ' ^block-id', '[!note]']),
    );
  });

  it('MDX: imports, exports, components and expressions are code', () => {
    const article = read('mdx/post.mdx');
    expect(article).toMatchObject({ summary: KOREAN, lead: null });
    expect(headings(article)).toEqual(['절']);
    expect(blocks(article)).toEqual([
      'code mdx: import X from "./x"',
      'code mdx: export const a = 1',
      '`<X a={1}>`글`</X>`',
      '`{a}`',
    ]);
  });
});

it('MDX in a file of Markdown: modules, components, admonitions and details', () => {
  const article = read('mdx/post-as.md');
  expect(article.summary).toEqual(KOREAN);
  expect(blocks(article)).toEqual([
    'code mdx: import X from "./x"',
    '`<X a={1}>`글`</X>`',
    '> **note**\n알림 글.',
    '**접힘**',
    '숨은 글',
  ]);
});

describe('blocks', () => {
  it('HTML becomes the blocks that it means', () => {
    const article = read('html/body.md');
    expect(blocks(article)).toEqual([
      '앞 **굵게** [고리](https://example.com)',
      '![그림](https://example.com/a.png)',
      '아래 뒤.',
      '![](x.png)',
      'code markdown: |   |\n| - |\n| 칸 |',
      '[https://www.youtube.com/watch?v=x](https://www.youtube.com/watch?v=x)',
      '![](x.png "설명")',
      'code markdown: | 가 | 나 |\n| --- | --- |\n| 1 | [고리](https://example.com) ![그림](https://example.com/b.png) |',
    ]);
    expect(told(article)).toEqual(
      expect.arrayContaining(['HTML → formatting', 'HTML → link', 'HTML → blocks']),
    );
  });

  it('code in a list stays a code block after its item', () => {
    const article = read('misc/code-in-list.md');
    expect(blocks(article)).toEqual([
      'list((그림은 이렇다.))',
      'code plaintext: ┌──┐\n│  │\n└──┘',
      'list((다음.))',
    ]);
  });

  it('the title of an image is kept for its caption', () => {
    expect(blocks(read('misc/image-title.md'))).toEqual(['![대체](p.png "그림 설명")']);
  });
});

it.each(['limit/201.md', 'limit/empty-section.md', 'zola/date-in-path.md'])(
  '%s has its lines',
  (path) => {
    expect(read(path).summary).not.toBeNull();
  },
);
