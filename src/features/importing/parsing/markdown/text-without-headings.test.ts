import type { ParsedArticle } from '../parsed-article';
import { articleOf, textsIn } from '../test-support';

const FRONT = '---\ntitle: T\ndate: 2025-12-12\n---\n';
const LIST = '1. one\n2. two\n3. three\n';

const article = (body: string, front = FRONT): ParsedArticle => articleOf('a.en.md', front + body);

describe('a text without headings', () => {
  const outline = ({ lead, sections }: ParsedArticle) => [
    lead,
    ...sections.map(({ heading, body }) => [heading, ...body.map((one) => textsIn(one).trim())]),
  ];

  it('is one section without a heading, whose lead is in the front matter', () => {
    expect(outline(article('One.\n\n- two\n'))).toEqual([null, [null, 'One.', 'two']]);
    const front = FRONT.replace('title', 'lead: The lead.\ntitle');
    expect(outline(article('The\nlead.\n\nOne.\n', front))).toEqual(['The lead.', [null, 'One.']]);
    expect(article('One.\n')).toMatchObject({ shortcomings: [], lines: { 'sections.0': 5 } });
  });

  it.each([
    ['lead', 'lead: The lead.'],
    ['excerpt', 'description: Other.\nexcerpt: The lead.'],
  ])('does not repeat the %s, unless it has no other text', (_, keys) => {
    const front = FRONT.replace('title', `${keys}\ntitle`);
    expect(outline(article('The\nlead.\n\nOne.\n', front))).toEqual(['The lead.', [null, 'One.']]);
    expect(outline(article('The\nlead.\n', front))).toEqual(['The lead.', [null, 'The lead.']]);
  });

  it.each([`## 3줄 요약\n\n${LIST}`, `**3줄 요약**\n\n${LIST}`])(
    'has its lead before %j, if text follows',
    (summary) => {
      const parsed = article(`Lead.\n\n${summary}\nOne.\n\nTwo.\n`);
      expect(outline(parsed)).toEqual(['Lead.', [null, 'One.', 'Two.']]);
      expect(parsed.summary?.line3).toBe('three');
      expect(outline(article(`One.\n\nTwo.\n\n${summary}`))).toEqual([
        null,
        [null, 'One.', 'Two.'],
      ]);
    },
  );

  it('may have a title and a comments block', () => {
    const parsed = article('# T\n\nOne.\n\n## 댓글\n\n댓글 기능이 준비 중입니다.\n');
    expect(outline(parsed)).toEqual([null, [null, 'One.']]);
  });
});
