import { resolve } from 'node:path';
import { adminToken } from '../support/actors/admin';
import { useApplication } from '../support/app/application';
import { httpOf, type Http } from '../support/app/http';
import { documents, draftArticle } from '../support/fixtures/documents';
import { Editor, Ledger, textsIn } from '../support/fixtures/editors';
import { numbers, pickFrom, seedOf, TEST_TIMES } from '../support/fixtures/random';
import { startSecondInstance, type SecondInstance } from '../support/processes/second-instance';

const RUNS = 20 * TEST_TIMES;
const STEPS = 8;
const SEED = seedOf();

const app = useApplication();
let second: SecondInstance | null = null;
/** The instances that editors use: two on PostgreSQL, which SQLite does not have. */
let instances: Http[] = [];

beforeAll(async () => {
  instances = [app];
  if (testHost.database !== 'postgres') return;
  second = await startSecondInstance();
  const address = await second.listen();
  instances.push(httpOf(() => address));
}, 300_000);
afterAll(() => second?.stop());

const { draftsOf, findDraft } = testHost.require(
  resolve(__dirname, '../../dist/src/articles/draft-history'),
) as typeof import('../../src/articles/draft-history');

/** The texts in the draft, and in every state that its history keeps. */
async function textsOf(documentId: string) {
  const populate = ['summary', 'sections'];
  const draft = textsIn(await documents(app).findOne({ documentId, populate }));
  const article = { documentId, locale: 'ko' };
  const history = new Set<string>();
  for (const { id } of await draftsOf(app.strapi, article)) {
    const state = await findDraft(app.strapi, article, id);
    for (const text of textsIn(state?.content)) history.add(text);
  }
  return { draft, history };
}

test(
  `no text that was saved is lost, however three editors take turns (${String(RUNS)} times)`,
  async () => {
    const token = await adminToken(app);
    const random = numbers(SEED);
    const pick = pickFrom(random);
    for (let run = 0; run < RUNS; run += 1) {
      const documentId = await draftArticle(app);
      const ledger = new Ledger();
      const editors = [0, 1, 2].map(
        (index) =>
          new Editor(instances[index % instances.length] ?? app, token, documentId, ledger, random),
      );
      for (const editor of editors) await editor.open();
      for (let step = 0; step < STEPS; step += 1) {
        const act = pick(['edit', 'edit', 'edit', 'save', 'together'] as const);
        if (act === 'edit') pick(editors).edit();
        else if (act === 'save') await pick(editors).save();
        else await Promise.all(editors.map((editor) => editor.save()));
      }
      const { draft, history } = await textsOf(documentId);
      const saved = [...ledger.saved];
      const lost = saved.filter((text) => !draft.has(text) && !history.has(text));
      // Nobody has removed these from the draft while they saw them.
      const undone = saved.filter((text) => !draft.has(text) && !ledger.removed.has(text));
      expect({ run, lost, undone }).toEqual({ run, lost: [], undone: [] });
    }
  },
  600_000 * TEST_TIMES,
);
