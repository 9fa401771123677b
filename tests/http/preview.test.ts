import { z } from 'zod';
import { adminToken } from '../support/actors/admin';
import type { Answer } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { paragraphs } from '../support/fixtures/builders';
import { changeSite } from '../support/actors/discussing';
import { documents, draftArticle } from '../support/fixtures/documents';
import { loggedAddress } from '../../src/platform/log/logged-address';

const settings: Record<string, string> = {};
const app = useApplication(settings);

const draft = (more: Record<string, unknown> = {}): Promise<string> => draftArticle(app, more);

/** What Strapi's panel shows in its frame. */
async function inPanel(documentId: string, status = 'draft', locale = 'ko'): Promise<string> {
  const answer = await app.get('/content-manager/preview/url/api::article.article', {
    token: await adminToken(app),
    query: { documentId, locale, status },
  });
  return z.object({ data: z.object({ url: z.string() }) }).parse(answer.body).data.url;
}

/** The link that an editor copies. */
async function copied(documentId: string): Promise<string> {
  const answer = await app.post(
    `/threeline/previews/${documentId}/link`,
    {},
    {
      token: await adminToken(app),
      query: { locale: 'ko' },
    },
  );
  return z.object({ data: z.object({ path: z.string() }) }).parse(answer.body).data.path;
}

const changed = (path: string, changes: Record<string, string>): string => {
  const url = new URL(path, 'http://x');
  for (const [name, value] of Object.entries(changes)) url.searchParams.set(name, value);
  return url.pathname + url.search;
};

const policyOf = ({ headers }: Answer) => headers['content-security-policy'] ?? '';

describe('the built-in page', () => {
  test('shows a draft as a reader would see it, in its language', async () => {
    const author = await documents(app, 'api::author.author').create({ data: { name: '김하나' } });
    const documentId = await draft({
      title: '서울의 밤 버스',
      publicationDate: '2025-12-01',
      author: author.documentId,
      sections: [{ heading: '노선', body: paragraphs('N13이 강을 건넌다.') }],
    });

    const { status, text, headers } = await app.get(await inPanel(documentId));

    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(text).toContain('<html lang="ko">');
    expect(text).toContain('<h1>서울의 밤 버스</h1>');
    expect(text).toContain('<time dateTime="2025-12-01">2025년 12월 1일</time>');
    expect(text).toContain('글 김하나');
    expect(text).toContain('<li>Nine lines run.</li><li>They meet at City Hall.</li>');
    expect(text).toContain('<h2 id="노선"><a href="#노선">노선</a></h2><p>N13이 강을 건넌다.</p>');
    expect(text).toContain('댓글 기능이 준비 중입니다.');
  });

  test('shows a draft to which everything is missing', async () => {
    const documentId = await draft({ sections: [], lead: null, summary: null });
    expect((await app.get(await inPanel(documentId))).status).toBe(200);
  });

  test('shows what is published apart from the draft, and both side by side', async () => {
    const documentId = await draft({ lead: 'Published lead.' });
    const path = await copied(documentId);
    const view = async (name: string) => (await app.get(changed(path, { view: name }))).text;
    expect(await view('published')).toContain('이 글은 이 언어로 발행되지 않았습니다.');
    await documents(app).publish({ documentId });
    await documents(app).update({ documentId, data: { lead: 'Draft lead.' } });

    const [drafted, published] = [await view('draft'), await view('published')];
    const both = await view('both');

    expect(drafted).toContain('Draft lead.');
    expect(published).toContain('Published lead.');
    const frames = [...both.matchAll(/<iframe title="(.*?)" src="(.*?)"/g)];
    const sides = await Promise.all(
      frames.map(async ([, title, src]) => [
        title,
        (await app.get(src?.replaceAll('&amp;', '&') ?? '')).text,
      ]),
    );
    expect(sides).toEqual([
      ['초안', expect.stringContaining('Draft lead.')],
      ['발행본', expect.stringContaining('Published lead.')],
    ]);
  });

  test('executes nothing of the content, and says so to the browser', async () => {
    const evil = '"><script>alert(1)</script>';
    const documentId = await draft({
      title: evil,
      lead: evil,
      summary: { line1: evil, line2: evil, line3: evil },
      sections: [
        {
          heading: evil,
          body: [
            {
              type: 'paragraph',
              children: [
                {
                  type: 'link',
                  url: 'https://a.example/',
                  children: [{ type: 'text', text: evil }],
                },
              ],
            },
          ],
        },
      ],
    });

    // Strapi refuses such a link; what was stored past it must do no harm either.
    const sections = () => app.strapi.db.connection('components_article_sections');
    const [stored] = z
      .array(z.object({ id: z.number(), body: z.unknown() }))
      .parse(await sections().where({ heading: evil }));
    const body = JSON.stringify(stored?.body).replaceAll(
      'https://a.example/',
      'javascript:alert(1)',
    );
    await sections()
      .where({ id: stored?.id })
      .update({ body: typeof stored?.body === 'string' ? (JSON.parse(body) as string) : body });

    const answer = await app.get(await inPanel(documentId));

    expect(answer.text).toContain('&lt;script&gt;alert(1)');
    expect(answer.text).not.toContain('<script>alert');
    expect(answer.text).not.toContain('javascript:alert');
    expect(policyOf(answer)).toContain("default-src 'none'");
    expect(policyOf(answer)).not.toContain('unsafe');
    expect(answer.headers).toMatchObject({
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    });
  });

  test('tells that readers can comment where they can', async () => {
    await changeSite(app, { commentsEnabled: true });
    const documentId = await draft({ commentsSwitch: 'open' });
    const { text } = await app.get(await inPanel(documentId));
    await changeSite(app, { commentsEnabled: false });
    expect(text).toContain('독자가 댓글을 남길 수 있습니다.');
  });
});

describe('a link', () => {
  test('is good for who has it, without a session', async () => {
    const documentId = await draft({ lead: 'For a colleague.' });
    expect((await app.get(await copied(documentId))).text).toContain('For a colleague.');
  });

  test('leaves no signature in the log, however it is broken', async () => {
    const path = await copied(await draft());
    const logged: string[] = [];
    const statuses: number[] = [];
    for (const asked of [
      path,
      changed(path, { until: '1' }),
      // Refused before the page is asked for, or broken by a mail program.
      `${path}&more=%00`,
      `${path}&more=%E0%A4%A`,
      path.replace('?', '/').replace('signature', 'SIGNATURE'),
      encodeURIComponent(path),
      path.replaceAll('&', '&amp;'),
    ]) {
      const address = asked.replace(/^(?!\/)/, '/');
      statuses.push((await app.get(address)).status);
      logged.push(loggedAddress(address));
    }

    expect(statuses).toEqual([200, 403, 400, 400, 404, 400, 403]);
    const signature = /signature=([\w-]+)/.exec(path)?.[1];
    expect(signature).toHaveLength(43);
    for (const address of logged) expect(address).not.toContain(signature);
    expect(logged[0]).toMatch(/^\/preview\/articles\/.*&signature=…$/);
  });

  test('that was tampered with shows nothing but why', async () => {
    const [documentId, other] = [
      await draft({ lead: 'Secret.' }),
      await draft({ lead: 'Secret.' }),
    ];
    const path = await copied(documentId);
    const attempts = [
      changed(path, { until: '9999999999' }),
      changed(path, { locale: 'en' }),
      changed(path, { signature: 'x'.repeat(43) }),
      changed(path, { signature: '' }),
      path.replace(documentId, other),
      `/preview/articles/${documentId}`,
      `/preview/articles/${documentId}?locale=ko&view=draft&until=x&signature[]=1`,
    ];
    const answers = await Promise.all(attempts.map((attempt) => app.get(attempt)));

    expect(answers.map(({ status }) => status)).toEqual(attempts.map(() => 403));
    for (const { text } of answers) expect(text).not.toContain('Secret.');
    expect(answers[0]?.text).toContain('올바르지 않은 미리보기 링크입니다.');
  });

  test('to an id longer than any is refused as one that is not valid', async () => {
    const { status, text } = await app.get(`/preview/articles/${'x'.repeat(300)}`);
    expect([status, text]).toEqual([403, expect.stringContaining('not valid')]);
  });

  test('that has expired says so', async () => {
    const documentId = await draft({ lead: 'Secret.' });
    const { createHmac } = testHost.require('node:crypto') as typeof import('node:crypto');
    const { secret } = z.object({ secret: z.string() }).parse(app.strapi.config.get('preview'));
    const until = Math.floor(Date.now() / 1000) - 1;
    const signature = createHmac('sha256', secret)
      .update(JSON.stringify([documentId, 'ko', until]))
      .digest('base64url');

    const answer = await app.get(`/preview/articles/${documentId}`, {
      query: { locale: 'ko', until: String(until), signature },
    });

    expect([answer.status, answer.text]).toEqual([
      403,
      expect.stringContaining('미리보기 링크가 만료되었습니다.'),
    ]);
    expect(answer.text).not.toContain('Secret.');
  });

  test('to an article that has been deleted says that it is gone', async () => {
    const documentId = await draft();
    const path = await copied(documentId);
    await documents(app).delete({ documentId, locale: '*' });
    expect((await app.get(path)).status).toBe(404);
  });

  test('is given to nobody who is not signed in', async () => {
    const documentId = await draft();
    const query = { locale: 'ko', documentId };
    expect([
      (await app.post(`/threeline/previews/${documentId}/link`, {}, { query })).status,
      (await app.get('/content-manager/preview/url/api::article.article', { query })).status,
    ]).toEqual([401, 401]);
  });
});

test('other content types have no preview', async () => {
  const { documentId } = await documents(app, 'api::tag.tag').create({ data: { name: 'A tag' } });
  const answer = await app.get('/content-manager/preview/url/api::tag.tag', {
    token: await adminToken(app),
    query: { documentId },
  });
  expect(answer.status).toBe(204);
});

test('PREVIEW_URL points the panel at a frontend', async () => {
  settings['PREVIEW_URL'] = 'https://www.example.com/{locale}/{slug}?draft={status}';
  await app.restart();
  const documentId = await draft({ title: 'On the frontend' });

  expect(await inPanel(documentId)).toBe('https://www.example.com/ko/on-the-frontend?draft=draft');
  const { headers } = await app.get('/admin');
  expect(headers['content-security-policy']).toContain("frame-src 'self' https://www.example.com");

  Reflect.deleteProperty(settings, 'PREVIEW_URL');
  await app.restart();
});
