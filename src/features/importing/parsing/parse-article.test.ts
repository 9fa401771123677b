import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'iconv-lite';
import { lineOf, parseArticle, translationKey } from '.';
import { articleOf, faultsOf, parse, textsIn, validateBody } from './test-support';

const GIVEN = join(__dirname, '../../../../database/seeds/articles/gpt-image-2.ko.txt');
const TINY = '제목\n2025-12-12\n3줄 요약\n- 하나\n- 둘\n- 셋\n머리\n본문이다.';

describe('the given article', () => {
  const bytes = readFileSync(GIVEN);
  const lines = bytes.toString('utf8').split('\n');
  const result = parseArticle({ path: 'gpt-image-2.ko.txt', bytes });
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  const { article } = result;

  it('has its title, date, locale and lead', () => {
    expect(article.title).toBe('GPT 5.2와 Image-gen-2: OpenAI, 구글에 마지막 한 방 날리나?');
    expect(article.publicationDate).toBe('2025-12-12');
    expect(article.locale).toBe('ko');
    expect(article.lead).toBe(lines.slice(2, 4).join('\n\n'));
    expect(article.lead).toMatch(
      /^아직도 AI가 .*준비하고 있다\.\n\nOpenAI가 베일에 .*펼쳐지고 있다\.$/u,
    );
    expect(article).toMatchObject({
      slug: null,
      tags: [],
      category: null,
      author: null,
      draft: false,
      conversions: [],
    });
  });

  it('has its three lines word for word', () => {
    expect(article.summary).toEqual({
      line1: 'OpenAI, 루머의 중심에 선 ‘GPT Image 2’로 이미지 생성 AI 시장에 대대적 반격 예고.',
      line2: '구글의 강력한 모델 ‘Nano Banana Pro’와 정면충돌하며 AI 패권 경쟁 최고조.',
      line3:
        '이 싸움은 단순한 기술 대결을 넘어, 멀티모달 AI 시대의 주도권을 가를 결정적인 분수령이 될 것.',
    });
  });

  it('has its four sections, each with its paragraphs, and no comments block', () => {
    expect(article.sections.map((section) => section.heading)).toEqual([
      '베일 벗은 ‘GPT Image 2’: OpenAI의 한 방은 통할까?',
      '구글의 ‘Nano Banana Pro’와 정면 대결: 누가 진정한 AI 선두주자인가?',
      'AI 이미지 생성, 새로운 패러다임을 열다',
      '마치며: AI 전쟁, 최종 승자는 누가 될까?',
    ]);
    const paragraphs = article.sections.map((section) =>
      section.body.map((block) => textsIn(block).trim()),
    );
    expect(paragraphs).toEqual([
      lines.slice(9, 13),
      lines.slice(14, 17),
      lines.slice(18, 21),
      lines.slice(22, 25),
    ]);
    article.sections.forEach((section) => {
      validateBody(section.body);
    });
  });

  it('records the line of each part', () => {
    expect(lineOf(article.lines, 'summary.line2')).toBe(7);
    expect(lineOf(article.lines, 'sections.1.heading')).toBe(14);
    expect(lineOf(article.lines, 'sections.1.anchor')).toBe(14);
    expect(lineOf(article.lines, 'slug')).toBe(1);
  });
});

describe('bytes', () => {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const faults = (bytes: Uint8Array) => {
    const result = parseArticle({ path: 'a.txt', bytes });
    return result.ok ? [] : result.faults.map((fault) => fault.line);
  };

  it('reports the line of the first invalid byte, for all line ends', () => {
    expect(faults(Uint8Array.of(...encode('a\r\nb\rc\n'), 0x62, 0xff))).toEqual([4]);
    expect(faults(Uint8Array.of(0xc0, 0x80))).toEqual([1]);
  });

  it('accepts a byte order mark, CRLF and lone CR', () => {
    const plain = articleOf('a.txt', TINY);
    expect(articleOf('a.txt', `\ufeff${TINY}`)).toEqual(plain);
    expect(articleOf('a.txt', TINY.replaceAll('\n', '\r\n'))).toEqual(plain);
    expect(articleOf('a.txt', TINY.replaceAll('\n', '\r'))).toEqual(plain);
    expect(articleOf('a.txt', TINY.normalize('NFD'))).toEqual(plain);
  });

  it('refuses NUL characters, empty files and files that are too large', () => {
    expect(faults(encode('a\nb\u0000\nc\u001b'))).toEqual([2]);
    expect(faults(encode(''))).toEqual([1]);
    expect(faults(encode(' \n\t\u200b\n'))).toEqual([1]);
    expect(faults(new Uint8Array(2 * 1024 * 1024 + 1))).toEqual([1]);
    expect(faults(encode('a\n'.repeat(20_001)))).toEqual([20_001]);
  });
});

describe('encodings', () => {
  const text = TINY.replace('본문이다', '본문\u0008이다');

  it('are told, and control characters are removed', () => {
    const plain = articleOf('a.txt', TINY);
    expect(articleOf('a.txt', text)).toEqual({
      ...plain,
      conversions: [{ line: 8, from: 'control character', to: 'nothing' }],
    });
    const result = parseArticle({ path: 'a.txt', bytes: encode(TINY, 'cp949') });
    const conversions = [{ line: 1, from: 'CP949', to: 'UTF-8' }];
    expect(result).toEqual({ ok: true, article: { ...plain, conversions } });
  });
});

describe('the name of a file', () => {
  it('tells the format', () => {
    expect(faultsOf('a.docx', TINY)[0]).toEqual({
      line: 1,
      reason: expect.stringMatching(/^not a format/u) as string,
    });
    expect(parse('A.TXT', TINY).ok).toBe(true);
  });

  it('tells the locale; otherwise the text is used', () => {
    const english = 'Title\n2025-12-12\n3-line summary\n- one\n- two\n- three\nHeading\nA body.';
    expect(articleOf('x.en.txt', TINY).locale).toBe('en');
    expect(articleOf('x.pt-BR.txt', TINY).locale).toBe('pt-BR');
    expect(articleOf('x.txt', TINY).locale).toBe('ko');
    expect(articleOf('x.txt', english).locale).toBe('en');
    expect(articleOf('x.v2.txt', english).locale).toBe('en');
    expect(articleOf('x.en.md', '---\ntitle: T\ndate: 2025-12-12\nlang: ko_kr\n---').locale).toBe(
      'ko',
    );
  });

  it('tells which files belong to one document', () => {
    expect(translationKey('news/a.ko.md', ['ko', 'en'])).toBe('news/a');
    expect(translationKey('news/a.en.md', ['ko', 'en'])).toBe('news/a');
    expect(translationKey('news\\a.txt', ['ko', 'en'])).toBe('news/a');
    expect(translationKey('a.v2.md', ['ko', 'en'])).toBe('a.v2');
  });
});
