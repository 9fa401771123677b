import type { ParsedArticle } from '../parsed-article';
import { articleOf, faultsOf, textsIn } from '../test-support';

const OPENING = 'Title\n2025-12-12\nThe lead of it.\nThree-line summary\n';
const LINES = '- one\n- two\n- three\n';
const PROSE = 'A paragraph that says what there is to say about the matter at hand.';

const outline = ({ sections }: ParsedArticle): [string | null, string[]][] =>
  sections.map(({ heading, body }) => [heading, body.map((block) => textsIn(block).trim())]);
const outlineOf = (text: string) => outline(articleOf('a.txt', OPENING + LINES + text));
const linesOf = (text: string): number[] => faultsOf('a.txt', text).map((fault) => fault.line);

describe('title and date', () => {
  it('reports a missing title and a missing date with their lines', () => {
    expect(linesOf(`2025-12-12\n3줄 요약\n${LINES}`)).toEqual([1]);
    expect(linesOf(`\n2025-12-12\n3줄 요약\n${LINES}`)).toEqual([1]);
    expect(linesOf(`Title\nNo date here.\n3줄 요약\n${LINES}`)).toEqual([2]);
    expect(linesOf('Title')).toEqual([2]);
    expect(linesOf(`Title\n2025-02-30\n3줄 요약\n${LINES}`)).toEqual([2]);
  });

  it('reports all faults at once', () => {
    expect(linesOf(`Title\nNo date here.\n3줄 요약\n- one\n- two\nHeading\n${PROSE}`)).toEqual([
      2, 3,
    ]);
  });
});

describe('the summary', () => {
  it.each([
    '3줄 요약',
    '세 줄 요약',
    '세줄 요약:',
    '[3줄 요약]',
    '## 3줄요약',
    'Three-line summary',
    '3-LINE SUMMARY:',
    'Summary in three lines',
    '핵심 3줄 요약',
  ])('is found under “%s”', (heading) => {
    const article = articleOf(
      'a.txt',
      `T\n2025-12-12\nThe lead.\n${heading}\n${LINES}Heading\n${PROSE}`,
    );
    expect(article.summary).toEqual({ line1: 'one', line2: 'two', line3: 'three' });
    expect(article.lead).toBe('The lead.');
  });

  it.each([
    '- one\n- two\n- three',
    '• one\n• two\n• three',
    '1. one\n2. two\n3. three',
    '1) one\n\n2) two\n\n3) three',
    'one\ntwo\nthree',
    '\none\n\ntwo\n\nthree\n',
    '-one\n-two\n-three',
    '* one\n* two\n* three',
  ])('is read from %j', (lines) => {
    const article = articleOf('a.txt', `${OPENING}${lines}\nHeading\n${PROSE}`);
    expect(article.summary).toEqual({ line1: 'one', line2: 'two', line3: 'three' });
    expect(outline(article)).toEqual([['Heading', [PROSE]]]);
  });

  it('is refused with four lines at the fourth, with two at its heading', () => {
    expect(linesOf(`${OPENING}${LINES}- four\nHeading\n${PROSE}`)).toEqual([8]);
    expect(linesOf(`${OPENING}1. a\n2. b\n3. c\n4. d\nHeading\n${PROSE}`)).toEqual([8]);
    expect(linesOf(`${OPENING}one\ntwo\nthree\nfour\n\nHeading\n${PROSE}`)).toEqual([8]);
    expect(linesOf(`${OPENING}- one\n- two\nHeading\n${PROSE}`)).toEqual([4]);
    expect(linesOf(`${OPENING}one\ntwo\n\nHeading\n${PROSE}`)).toEqual([4]);
    expect(linesOf(OPENING)).toEqual([4]);
    expect(linesOf(`${OPENING}- one\n-\n- three\nHeading\n${PROSE}`)).toEqual([6]);
  });

  it('may be missing', () => {
    const article = articleOf('a.txt', `T\n2025-12-12\nThe lead.\nHeading\n${PROSE}`);
    expect(article).toMatchObject({ summary: null, lead: 'The lead.' });
    expect(outline(article)).toEqual([['Heading', [PROSE]]]);
  });

  it('may be at the end', () => {
    const article = articleOf(
      'a.txt',
      `T\n2025-12-12\nThe lead.\nHeading\n${PROSE}\n3줄 요약\n${LINES}`,
    );
    expect(article.summary?.line3).toBe('three');
    expect(outline(article)).toEqual([['Heading', [PROSE]]]);
  });

  it('is followed by a heading: text without one is a fault', () => {
    expect(linesOf(`${OPENING}${LINES}${PROSE}\nHeading\n${PROSE}`)).toEqual([8]);
  });
});

describe('sections', () => {
  it('keeps short paragraphs, questions after questions and introductions in the body', () => {
    const text = `Why now?\n${PROSE}\n짧은 문단이다.\nIt is so.\nIs it so? Is it not?\nThese are the reasons:\n- a\n- b\n${PROSE}`;
    expect(outlineOf(text)).toEqual([
      [
        'Why now?',
        [
          PROSE,
          '짧은 문단이다.',
          'It is so.',
          'Is it so? Is it not?',
          'These are the reasons:',
          'a  b',
          PROSE,
        ].map(
          (one) =>
            expect.stringMatching(
              new RegExp(`^${one.replaceAll('?', '\\?').replace('  ', '\\s+')}$`, 'u'),
            ) as string,
        ),
      ],
    ]);
  });

  it('takes the first of two headings in a row', () => {
    expect(outlineOf(`Part one\nThe beginning\n${PROSE}\nPart two\n${PROSE}`)).toEqual([
      ['Part one', ['The beginning', PROSE]],
      ['Part two', [PROSE]],
    ]);
  });

  it('uses blank lines if they separate headings', () => {
    expect(
      outlineOf(
        `\nPart one\n\n${PROSE}\nA line without a stop\n${PROSE}\n\nPart two\n\n${PROSE}\n\nPart three\n${PROSE}`,
      ),
    ).toEqual([
      ['Part one', [PROSE, 'A line without a stop', PROSE]],
      ['Part two', [PROSE]],
      ['Part three', [PROSE]],
    ]);
  });

  it('separates paragraphs at blank lines', () => {
    expect(
      outlineOf(
        `\nPart one\n\n${PROSE}\n\n${PROSE}\n\nPart two: what Dr. Kim vs. Mr. Lee means\n\n${PROSE}`,
      ).map(([heading]) => heading),
    ).toEqual(['Part one', 'Part two: what Dr. Kim vs. Mr. Lee means']);
  });

  it('accepts only marked headings if there are any', () => {
    const article = articleOf(
      'a.txt',
      `${OPENING}${LINES}## One\nShort line\n${PROSE}\n### Inside\n${PROSE}\n## Two ##\n${PROSE}`,
    );
    expect(outline(article).map(([heading]) => heading)).toEqual(['One', 'Two']);
    expect(article.sections[0]?.body.map((block) => block.type)).toEqual([
      'paragraph',
      'paragraph',
      'heading',
      'paragraph',
    ]);
  });

  it('does not take closing words for a heading', () => {
    expect(outlineOf(`Part one\n${PROSE}\nThank you for reading\nMira Han`)).toEqual([
      ['Part one', [PROSE, 'Thank you for reading', 'Mira Han']],
    ]);
  });
});

describe('a text without headings', () => {
  it('is one section without a heading after the summary', () => {
    const article = articleOf('a.txt', `${OPENING}${LINES}${PROSE}\n- one\n${PROSE}`);
    expect(article.lead).toBe('The lead of it.');
    expect(outline(article)).toEqual([[null, [PROSE, 'one', PROSE]]]);
  });

  it.each([`${PROSE}\n${PROSE}\n`, `${PROSE}\n${PROSE}\n3줄 요약\n${LINES}`])(
    'is one section if nothing follows: %j',
    (text) => {
      const article = articleOf('a.txt', `T\n2025-12-12\n${text}`);
      expect(article.lead).toBeNull();
      expect(outline(article)).toEqual([[null, [PROSE, PROSE]]]);
    },
  );
});

describe('the comments block', () => {
  it.each([
    'Comments',
    '댓글',
    '댓글 (3)',
    'Comments:\nComing Soon',
    '댓글\n댓글 기능이 준비 중입니다.',
    'Comments\n\nComments are closed.',
  ])('%j at the end is left out', (block) => {
    expect(outlineOf(`Part one\n${PROSE}\n${block}`)).toEqual([['Part one', [PROSE]]]);
  });

  it('is not a section about comments', () => {
    expect(
      outlineOf(`Part one\n${PROSE}\n댓글 문화의 미래\n댓글 문화는 준비 중이다.`).map(
        ([heading]) => heading,
      ),
    ).toContain('댓글 문화의 미래');
    expect(outlineOf(`댓글\n${PROSE}\nPart two\n${PROSE}`).map(([heading]) => heading)).toEqual([
      '댓글',
      'Part two',
    ]);
    expect(outlineOf(`Part one\n${PROSE}\n댓글\n${PROSE}`).map(([heading]) => heading)).toEqual([
      'Part one',
      '댓글',
    ]);
  });
});
