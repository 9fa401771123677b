import type { ParsedArticle } from '../parsed-article';
import { articleOf, faultsOf, textsIn } from '../test-support';

const FRONT = '---\ntitle: T\ndate: 2025-12-12\n---\n';
const LIST = '1. one\n2. two\n3. three\n';

const article = (body: string, front = FRONT): ParsedArticle => articleOf('a.en.md', front + body);
const faults = (text: string, path = 'a.en.md'): number[] =>
  faultsOf(path, text).map((fault) => fault.line);
const headings = ({ sections }: ParsedArticle): (string | null)[] =>
  sections.map((section) => section.heading);
const conversions = (of: ParsedArticle): string[] =>
  of.conversions.map(({ line, from, to }) => `${line}: ${from} → ${to}`);

describe('front matter', () => {
  it('is read as YAML', () => {
    const yaml = `---
title: "A: title"
date: 2025-12-12T23:30:00-11:00
slug: 007
lang: pt_br
lead: >
  Two lines
  of lead.
tags: [AI, 2025, AI]
categories: [News, Tech]
author: {name: Mira Han}
draft: true
unknown: {a: [1]}
aliases: [/old]
---
`;
    expect(article('', yaml)).toMatchObject({
      title: 'A: title',
      publicationDate: '2025-12-12',
      slug: '007',
      locale: 'pt-BR',
      lead: 'Two lines of lead.',
      tags: ['AI', '2025', 'Tech'],
      category: 'News',
      author: 'Mira Han',
      draft: true,
      lines: { title: 2, slug: 4, lead: 6, tags: 9, category: 10, author: 11 },
    });
  });

  it('is read as TOML, with the tables of Zola', () => {
    const toml = `+++
title = "T"
date = 2025-12-12T00:10:00+09:00
[taxonomies]
tags = ["a", "b"]
categories = ["News"]
[extra]
author = "Mira Han"
+++
`;
    expect(article('', toml)).toMatchObject({
      publicationDate: '2025-12-12',
      tags: ['a', 'b'],
      category: 'News',
      author: 'Mira Han',
      lines: { author: 8 },
    });
    expect(article('', '+++\ntitle = "T"\ndate = 2025-12-12\n+++\n').publicationDate).toBe(
      '2025-12-12',
    );
  });

  it('accepts the keys of Jekyll', () => {
    const jekyll = articleOf(
      '_posts/2025-12-12-name.md',
      '---\ntitle: T\ntags: a, b c\npublished: false\n---\n',
    );
    expect(jekyll).toMatchObject({
      publicationDate: '2025-12-12',
      tags: ['a', 'b c'],
      draft: true,
    });
    expect(faults('---\ntitle: T\n---\n', '2025-02-30-name.md')).toEqual([1]);
  });

  it('reports all wrong values at once, each with the line of its key', () => {
    expect(
      faults(
        '---\ntitle: [a]\ndate: 2025-02-30\nslug: {a: b}\nlocale: "??"\ntags: [[a]]\ndraft: perhaps\nauthor: {age: 3}\n---\n',
      ),
    ).toEqual([2, 3, 4, 7]);
    expect(faults('+++\ntitle = true\ndate = "soon"\n[taxonomies]\ntags = [true]\n+++\n')).toEqual([
      2, 3,
    ]);
  });

  it('reports syntax errors with their line in the file', () => {
    expect(faults('---\ntitle: T\ndate: [\n---\n')).toContain(3);
    expect(faults('+++\ntitle = "T"\ndate =\n+++\n')).toContain(3);
    expect(faults('---\ntitle: T\n\nText.\n')).toEqual([1]);
  });

  it('is needed for the date, and the first heading may be the title', () => {
    expect(faults('# Title\n')).toEqual([1]);
    expect(faults('---\ndate: 2025-12-12\n---\n## No title\n')).toEqual([1]);
    const titled = article(
      '# Title *here*\n\nThe lead.\n\n## One\n\nText.\n',
      '---\ndate: 2025-12-12\n---\n',
    );
    expect(titled).toMatchObject({ title: 'Title here', lead: 'The lead.', lines: { title: 4 } });
    expect(headings(titled)).toEqual(['One']);
    expect(headings(article('# T\n\n## One\n\nText.\n'))).toEqual(['One']);
  });
});

describe('the summary', () => {
  it.each([
    `## 3줄 요약\n\n${LIST}`,
    '##### 세 줄 요약\n\n- one\n- *two*\n- [three](http://a.b)\n',
    '## The Three-Line Summary\n\n> * **one**\n> * `two`\n> * three\n',
    `> ## 3줄 요약\n> - one\n> - two\n> - three\n`,
    '3-line summary\n---\n\n- one\n\n- two\n\n- three\n',
    '## 세줄 요약\n- one\n* two\n+ three\n',
  ])('is read from %j, and sections before it stay', (summary) => {
    const parsed = article(`## Before\n\nText.\n\n${summary}\n## After\n\nText.\n`);
    expect(parsed.summary).toEqual({ line1: 'one', line2: 'two', line3: 'three' });
    expect(headings(parsed)).toEqual(['Before', 'After']);
  });

  it.each([
    '## 요약\n\n① one ② two ③ three\n',
    '**3줄 요약**<br>one<br>two<br>three\n',
    '> **TL;DR**\n> one  \n> two  \n> three\n',
    '## ✨ 핵심 인사이트\n\none\n\ntwo\n\nthree\n',
    '## 한눈에 보기\n\n> one\n\n> two\n\n> three\n',
    '## 3줄 요약\n\n1️⃣ one\n2️⃣ two\n3️⃣ three\n',
    '<details><summary>3줄 요약</summary>\n<ol><li>one<li>two<li>three</ol>\n</details>\n',
    '> [!abstract] In short\n> • one\n> • two\n> • three\n',
    '- **세 줄 요약**\n  - one\n  - two\n  - three\n',
  ])('is read from %j with a label of any form', (summary) => {
    const parsed = article(`## Before\n\nText.\n\n${summary}\n## After\n\nText.\n`);
    expect(parsed.summary).toEqual({ line1: 'one', line2: 'two', line3: 'three' });
    expect(headings(parsed)).toEqual(['Before', 'After']);
  });

  it.each([
    '## Summary\n\nThis text is prose\nthat goes on for\nthree lines.\n',
    '## 요약\n\n- one\n- two\n- three\n\nAnd more.\n',
    '## 요약하는 법\n\n- one\n- two\n- three\n',
  ])('is not %j, which is a section', (section) => {
    const parsed = article(`## Before\n\nText.\n\n${section}`);
    expect(parsed.summary).toBeNull();
    expect(parsed.sections).toHaveLength(2);
  });

  it('of another number of lines stays in the text of a draft', () => {
    const lines = (text: string): [number[], (string | null)[]] => {
      const parsed = article(text);
      expect(parsed.summary).toBeNull();
      return [parsed.shortcomings.map(({ line }) => line), headings(parsed)];
    };
    expect(lines(`## 3줄 요약\n\n${LIST}4. four\n`)).toEqual([[10], ['3줄 요약']]);
    expect(lines('## 3줄 요약\n\n- one\n- two\n\n### A\n\nB.\n')).toEqual([[5], ['3줄 요약', 'A']]);
    expect(lines('## 3줄 요약\n\n- one\n-\n- three\n')).toEqual([[8], ['3줄 요약']]);
    expect(lines('## 3줄 요약\n\n- one\n  - in\n- two\n- three\n')).toEqual([[7], ['3줄 요약']]);
    expect(lines('## 요약\n\n- one\n- two\n')).toEqual([[5], ['요약']]);
  });

  it('ends before other text under its heading, which begins the next section', () => {
    const parsed = article(`## 3줄 요약\n\n${LIST}\nText.\n\n## One\n\nMore.\n`);
    expect(parsed.summary?.line3).toBe('three');
    expect(textsIn(parsed.sections[0]?.body)).toMatch(/Text\.\s+More\./u);
    const last = article(`## One\n\nMore.\n\n## 3줄 요약\n\n${LIST}\nText.\n`);
    expect(textsIn(last.sections[0]?.body)).toMatch(/More\.\s+Text\./u);
  });

  it('may be a list in the front matter, as the API writes it', () => {
    const front = '---\ntitle: T\ndate: 2025-12-12\nsummary:\n  - one\n  - "two: 2"\n  - 3\n---\n';
    const parsed = article('## A three-line summary\n\nText.\n', front);
    expect(parsed.summary).toEqual({ line1: 'one', line2: 'two: 2', line3: '3' });
    expect(headings(parsed)).toEqual(['A three-line summary']);
    const short = article('## One\n\nText.\n', front.replace('  - 3\n', ''));
    expect(short).toMatchObject({
      summary: null,
      shortcomings: [{ line: 4 }],
      conversions: [{ from: 'summary of another length', to: 'nothing', text: 'one\ntwo: 2' }],
    });
  });

  it.each([
    'summary: |\n  one\n  two\n  three\n',
    'tldr: |\n  - one\n  - two\n  - three\n',
    'summary: An excerpt.\ndescription: |\n  1. one\n  2. two\n  3. three\n',
  ])('may be three lines of text in the front matter: %j', (lines) => {
    const front = `---\ntitle: T\ndate: 2025-12-12\n${lines}---\n`;
    const { summary } = article('## One\n\nText.\n', front);
    expect(summary).toEqual({ line1: 'one', line2: 'two', line3: 'three' });
  });

  it('is not an excerpt in the front matter', () => {
    const front = '---\ntitle: T\ndate: 2025-12-12\nsummary: An excerpt.\n---\n';
    expect(article('## One\n\nText.\n', front).summary).toBeNull();
  });

  it('may be missing', () => {
    expect(article('## One\n\nText.\n').summary).toBeNull();
  });
});

describe('sections', () => {
  it('open at the highest level, and deeper headings stay in the body', () => {
    const parsed = article(
      `Lead.\n\n## 3줄 요약\n\n${LIST}\n### One\n\nText.\n\n#### Inside\n\nText.\n\n### Two\n\nText.\n`,
    );
    expect(headings(parsed)).toEqual(['One', 'Two']);
    expect(parsed.sections[0]?.body.map((block) => block.type)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
    ]);
    expect(parsed.lines).toMatchObject({
      lead: 5,
      summary: 7,
      'sections.0.heading': 13,
      'sections.0.body': 15,
      'sections.1': 21,
    });
  });

  it('open at a deeper heading if no section is open', () => {
    const parsed = article('### Early\n\nText.\n\n## One\n\nText.\n');
    expect(headings(parsed)).toEqual(['Early', 'One']);
    expect(conversions(parsed)).toEqual(['5: heading of level 3 → section heading']);
  });

  it('continue after a summary inside them', () => {
    const parsed = article(`## One\n\n### 3줄 요약\n\n${LIST}\n### Inside\n\nText.\n`);
    expect(headings(parsed)).toEqual(['One']);
  });

  it('end before the comments block', () => {
    expect(headings(article('## One\n\nText.\n\n## 댓글\n\n댓글 기능이 준비 중입니다.\n'))).toEqual(
      ['One'],
    );
    expect(headings(article('## One\n\nText.\n\n## 댓글 문화의 미래\n\n준비 중이다.\n'))).toEqual([
      'One',
      '댓글 문화의 미래',
    ]);
  });

  it('need a heading with text', () => {
    expect(faults(`${FRONT}## One\n\nText.\n\n##\n\nText.\n`)).toEqual([9]);
  });

  it('report what a heading loses', () => {
    expect(conversions(article('## One *two* {#id}\n\nText.\n\n---\n\n## Two\n\nText.\n'))).toEqual(
      [
        '5: formatting in a heading → text',
        '5: id of a heading → nothing',
        '9: thematic break → border of a section',
      ],
    );
  });
});

describe('text before the first heading', () => {
  it('is the lead, all its paragraphs', () => {
    expect(article('One\nmore.\n\n*Two*.\n\n## H\n\nText.\n').lead).toBe('One more.\n\nTwo.');
  });

  it('joins a lead of the front matter, unless it repeats it', () => {
    const front = '---\ntitle: T\ndate: 2025-12-12\nlead: The lead.\n---\n';
    const joined = article('More.\n\n## H\n\nText.\n', front);
    expect(joined.lead).toBe('The lead.\n\nMore.');
    expect(conversions(joined)).toEqual(['6: text before the first heading → end of the lead']);
    expect(article('The\nlead.\n\n## H\n\nText.\n', front)).toMatchObject({
      lead: 'The lead.',
      conversions: [],
    });
  });

  it('moves to the first section if the lead cannot hold it', () => {
    const parsed = article('![cover](/c.jpg)\n\nLead.\n\n- item\n\nAfter.\n\n## H\n\nText.\n');
    expect(parsed.lead).toBe('Lead.');
    expect(parsed.sections[0]?.body.map((block) => block.type)).toEqual([
      'image-reference',
      'list',
      'paragraph',
      'paragraph',
    ]);
    expect(conversions(parsed)).toEqual([
      '5: content before the first heading → beginning of the first section',
    ]);
  });

  it('keeps links of the lead as text', () => {
    const parsed = article(
      '[A][a] <b>c</b> ![d](e).[^1]\n\n[a]: http://a.b\n[^1]: F\n\n## H\n\nText.\n',
    );
    expect(parsed.lead).toBe('A c d.[1]');
    expect(textsIn(parsed.sections)).toMatch(/\[1\]\s+F/u);
  });
});
