import { z } from 'zod';
import { ARTICLE, COMMENT, documents } from '../../fixtures/documents';
import { bodyOf, noted, version, type Newsroom } from './newsroom';

/** Operations of concurrent writers. */
interface Writes {
  /** Publishes another version of an article. */
  republish: () => Promise<void>;
  /** A reader leaves a comment by one instance; an editor approves it by another. */
  comment: () => Promise<void>;
  /** A tag, a category or an author is saved with its articles. */
  saveLinked: () => Promise<void>;
  /** A tag is made with articles, and deleted again. */
  makeAndDelete: () => Promise<void>;
  /** Checks the stored content after all writes. */
  checkStored: () => Promise<void>;
}

/** Writes, and records refused and lost writes. */
export function writesOf(newsroom: Newsroom): Writes {
  const { app, seed, articles, tags, category, author, faults } = newsroom;
  const { random, pick, ask, write, token } = newsroom;
  let comments = 0;
  const approved: { article: string; body: string }[] = [];
  const send = async (method: string, path: string, data?: object, status = 200) =>
    bodyOf(
      await ask(path, {
        method,
        headers: { 'Content-Type': 'application/json', 'X-Confirm': 'in-use', ...token },
        ...(data === undefined ? {} : { body: JSON.stringify({ data }) }),
      }),
      status,
    );
  const someArticles = () =>
    articles.map(({ documentId }) => documentId).filter(() => random() < 0.5);
  const saved = z.object({ data: z.object({ documentId: z.string() }) });

  return {
    republish: () =>
      noted(newsroom, 'republish', async () => {
        const article = pick(articles);
        article.version += 1;
        const { documentId } = article;
        const data = version(article.name, article.version);
        await write(ARTICLE, 'update', { documentId, data, status: 'published' });
      }),

    comment: () =>
      noted(newsroom, 'comment', async () => {
        const article = pick(articles).documentId;
        comments += 1;
        const text = `Comment ${String(comments)} of ${String(seed)}`;
        const answer = await ask(`/api/articles/${article}/comments`, {
          method: 'POST',
          headers: {
            'Content-Type': 'application/json',
            'X-Forwarded-For': `10.${[16, 8, 0].map((shift) => String((comments >> shift) & 255)).join('.')}`,
          },
          body: JSON.stringify({ data: { authorName: 'Reader', body: text } }),
        });
        bodyOf(answer, 202);
        const [stored] = await documents(app, COMMENT).findMany({ filters: { body: text } });
        await write(COMMENT, 'update', {
          documentId: stored?.documentId,
          data: { moderation: 'approved' },
        });
        approved.push({ article, body: text });
      }),

    saveLinked: () =>
      noted(newsroom, 'save from the other side', async () => {
        const kind = pick(['tags', 'categories', 'authors'] as const);
        const id = { tags: pick(tags), categories: category, authors: author }[kind];
        // Only tags are disconnected: the reads expect an author and a category on each article.
        const connect =
          kind === 'tags' ? someArticles() : articles.map(({ documentId }) => documentId);
        const disconnect =
          kind === 'tags' && id !== tags[0]
            ? articles.map(({ documentId }) => documentId).filter((each) => !connect.includes(each))
            : [];
        await send('PUT', `/api/${kind}/${id}`, { articles: { connect, disconnect } });
      }),

    makeAndDelete: () =>
      noted(newsroom, 'make and delete a tag', async () => {
        const name = `Tag ${String(random())}`;
        const set = someArticles();
        const tag = saved.parse(await send('POST', '/api/tags', { name, articles: set }, 201));
        await send('DELETE', `/api/tags/${tag.data.documentId}`, undefined, 204);
      }),

    async checkStored() {
      const shown = await approvedOf(newsroom);
      for (const { article, body } of approved) {
        if (shown.get(article)?.has(body) !== true) faults.push(`lost: ${body}`);
      }
      await checkLinks(newsroom);
    },
  };
}

/** The bodies of the comments that readers see, by article. */
async function approvedOf({ articles, ask, token }: Newsroom): Promise<Map<string, Set<string>>> {
  const page = z.object({ data: z.array(z.object({ body: z.string() })) });
  const shown = new Map<string, Set<string>>();
  for (const { documentId } of articles) {
    const texts = new Set<string>();
    for (let number = 1, found = 100; found === 100; number += 1) {
      const query = `pagination[pageSize]=100&pagination[page]=${String(number)}`;
      const answer = await ask(`/api/articles/${documentId}/comments?${query}`, { headers: token });
      const { data } = page.parse(bodyOf(answer));
      for (const { body } of data) texts.add(body);
      found = data.length;
    }
    shown.set(documentId, texts);
  }
  return shown;
}

const linked = z.object({
  tags: z.array(z.object({ documentId: z.string() })),
  author: z.object({ documentId: z.string() }),
  category: z.object({ documentId: z.string() }),
});

/** A tag is connected to the draft and the published version, so both must have the same tags. */
async function checkLinks({ app, articles, faults }: Newsroom): Promise<void> {
  for (const { documentId, name } of articles) {
    const [draft, published] = await Promise.all(
      (['draft', 'published'] as const).map(async (status) => {
        const populate = ['tags', 'author', 'category'];
        const row = linked.parse(await documents(app).findOne({ documentId, status, populate }));
        return [row.author, row.category, ...row.tags]
          .map((each) => each.documentId)
          .sort()
          .join();
      }),
    );
    if (draft !== published)
      faults.push(`links of ${name} differ: ${String(draft)} and ${String(published)}`);
  }
}
