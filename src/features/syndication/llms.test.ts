import { llmsText } from './llms';
import { publicArticle, SITE } from './test-support';

const PLACE = { api: 'https://cms.example.com/api', defaultLocale: 'ko' };

test('the list names the site and links to each article as Markdown', () => {
  const text = llmsText(
    SITE,
    [
      { locale: 'ko', articles: [publicArticle({ title: 'A [b] *c*' })] },
      { locale: 'en', articles: [publicArticle({ slug: 'x', title: 'X', summary: null })] },
    ],
    PLACE,
  );
  expect(text).toBe(`# Three & \\<lines> ko

> Read "first".

Each link leads to an article as Markdown. Its front matter has the title, a summary of three lines and the address of its page.

## 한국어

- [A \\[b\\] \\*c\\*](https://cms.example.com/api/articles/slug/gpt-image-2.md): One.

## English

- [X](https://cms.example.com/api/articles/slug/x.md?locale=en)
`);
});

test('a language without articles, and articles that must not be indexed, are left out', () => {
  const hidden = publicArticle({ seo: { noIndex: true } });
  const site = { ...SITE, textsFor: () => ({ name: 'Site', description: '' }) };
  const text = llmsText(site, [{ locale: 'ko', articles: [hidden] }], PLACE);
  expect(text).toMatch(/^# Site\n\nEach link .*\n$/);
});
