import { parse } from 'yaml';
import { articleMarkdown } from './markdown';
import { HOSTILE, PLACE, publicArticle, SITE } from './test-support';

const markdown = (changes = {}) => articleMarkdown(publicArticle(changes), PLACE);
const frontOf = (text: string): unknown => parse(/^---\n(.*?)^---\n/ms.exec(text)?.[1] ?? '');

test('an article is Markdown with front matter, and links to the site', () => {
  expect(markdown()).toBe(`---
title: 구글, "GPT Image 2" & 공개
summary:
  - One.
  - Two <i>.
  - 셋.
date: 2025-12-12
updated: 2025-12-13T10:00:00.000+09:00
author: Ann & Co
category: News
tags:
  - AI
  - News
language: ko
slug: gpt-image-2
canonical: https://example.com/ko/gpt-image-2
cover:
  url: https://cms.example.com/uploads/a.jpg
  alt: A "cover"
---

The lead.

## Why & how

**bold** ]]> \\<script>x()\\</script>

[about](https://example.com/about)[above](https://example.com/ko/gpt-image-2#why-how)nowhere[other](https://other.example/)

![In](https://cms.example.com/uploads/in.png)
`);
});

test('an article with nothing that may be left out has no empty keys', () => {
  const bare = {
    ...{ lead: null, summary: null, sections: [], cover: null, author: null, category: null },
    ...{ tags: [], publicationDate: null },
  };
  const place = { ...PLACE, site: { ...SITE, urlPattern: null } };
  const text = articleMarkdown(publicArticle(bare), place);
  expect(frontOf(text)).toEqual({
    title: publicArticle().title,
    updated: '2025-12-13T10:00:00.000+09:00',
    language: 'ko',
    slug: 'gpt-image-2',
  });
  expect(text).toMatch(/---\n\n$/);
});

test('a text without headings has its lead in the front matter, as the import reads it', () => {
  const [section] = publicArticle().sections;
  const text = markdown({ lead: 'The\n\nlead.', sections: [{ ...section, heading: null }] });
  expect(frontOf(text)).toMatchObject({ lead: 'The\n\nlead.' });
  expect(text).toMatch(/---\n\n\*\*bold\*\*/);
});

test('its canonical address is the one that editors set', () => {
  const seo = { canonicalUrl: 'https://elsewhere.example/a' };
  expect(frontOf(markdown({ seo }))).toMatchObject({ canonical: seo.canonicalUrl });
});

test.each(HOSTILE)('the text %j does not leave the front matter', (text) => {
  const summary = { line1: text, line2: `- ${text}`, line3: `${text}: "x"` };
  const changes = {
    title: text,
    summary,
    author: { name: text },
    category: { name: `---\n${text}` },
  };
  expect(frontOf(markdown(changes))).toMatchObject({
    title: text,
    summary: Object.values(summary),
    author: text,
    category: `---\n${text}`,
    language: 'ko',
  });
});
