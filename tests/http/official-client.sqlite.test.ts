import { strapi as connect } from '@strapi/client';
import { useApplication } from '../support/app/application';
import { publishSamples, type SampleArticles } from '../support/fixtures/sample-articles';

const app = useApplication();
let samples: SampleArticles;

beforeAll(async () => {
  samples = await publishSamples(app, 'Client');
});

const articles = () => connect({ baseURL: `${app.address}/api` }).collection('articles');

test('@strapi/client reads a list of articles', async () => {
  const { data, meta } = await articles().find({
    sort: 'publicationDate:asc',
    pagination: { pageSize: 2 },
  });

  expect(data.map(({ documentId }) => documentId)).toEqual([samples.oldest, samples.middle]);
  expect(meta.pagination).toMatchObject({ total: 3, pageCount: 2 });
});

test('@strapi/client reads a whole article', async () => {
  const { data } = await articles().findOne(samples.newest);

  expect(data).toMatchObject({
    title: 'Client newest',
    summary: { line1: 'Nine lines run.' },
    sections: [
      { heading: 'Lines', anchor: 'lines' },
      { heading: 'Fares', anchor: 'fares' },
    ],
    discussion: { state: 'disabled' },
  });
});

test('@strapi/client reads another language', async () => {
  const { data } = await articles().findOne(samples.middle, { locale: 'en' });

  expect(data).toMatchObject({ locale: 'en', title: 'Client middle in English' });
});

test('@strapi/client tells of an article that is not there', async () => {
  await expect(articles().findOne('nothing-here')).rejects.toThrow(/404/);
});
