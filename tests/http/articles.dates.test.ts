import { DateTime } from 'luxon';
import { useApplication } from '../support/app/application';
import { articleInput, uniqueTitle } from '../support/fixtures/builders';
import { changeSite } from '../support/actors/discussing';
import { documents } from '../support/fixtures/documents';

const app = useApplication();
const articles = () => documents(app);

/** A day by a clock, some days from now. */
const day = (zone: string, days = 0) => DateTime.now().setZone(zone).plus({ days }).toISODate();

const draft = async (publicationDate: string | null) =>
  (await articles().create({ data: articleInput({ title: uniqueTitle(), publicationDate }) }))
    .documentId;

afterEach(() => changeSite(app, { timeZone: 'Asia/Seoul' }));

test.each(['Asia/Seoul', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
  'by the clock of %s an article of tomorrow is refused, one of today is published',
  async (timeZone) => {
    await changeSite(app, { timeZone });
    const tomorrow = day(timeZone, 1);
    const documentId = await draft(tomorrow);
    const ahead = {
      details: {
        errors: [
          {
            path: ['publicationDate'],
            code: 'DATE_AHEAD',
            values: { date: tomorrow, today: day(timeZone) },
          },
        ],
      },
    };
    await expect(articles().publish({ documentId })).rejects.toMatchObject(ahead);
    await expect(
      articles().update({ documentId, data: { lead: 'x' }, status: 'published' }),
    ).rejects.toMatchObject(ahead);
    await expect(
      articles().create({
        data: articleInput({ title: uniqueTitle(), publicationDate: tomorrow }),
        status: 'published',
      }),
    ).rejects.toMatchObject(ahead);
    const { entries } = await articles().publish({ documentId: await draft(day(timeZone)) });
    expect(entries).toHaveLength(1);
  },
);

test('the day is that of publishing: what was ahead is published once its day has come', async () => {
  await changeSite(app, { timeZone: 'Pacific/Pago_Pago' });
  // A day ahead there, today on the other side of the date line: a schedule's day that has come.
  const documentId = await draft(day('Pacific/Kiritimati'));
  await expect(articles().publish({ documentId })).rejects.toThrow(/is ahead/);
  await changeSite(app, { timeZone: 'Pacific/Kiritimati' });
  expect((await articles().publish({ documentId })).entries).toHaveLength(1);
});

test.each(['0999-12-31', '0000-01-01', '10000-01-01', '+010000-01-01', '-000001-01-01'])(
  'a date of %s is refused, of a draft too',
  async (publicationDate) => {
    const written = articles().create({ data: articleInput({ publicationDate }) });
    await expect(written).rejects.toMatchObject({ details: { code: 'DATE_INVALID' } });
    for (const name of ['from', 'to']) {
      const { status } = await app.get('/api/search', {
        query: { q: 'a', [name]: publicationDate },
      });
      expect(status).toBe(400);
    }
  },
);

test.each(['1000-01-01', day('Asia/Seoul')])('a date of %s is kept', async (publicationDate) => {
  const { entries } = await articles().publish({ documentId: await draft(publicationDate) });
  expect(entries[0]?.publicationDate).toBe(publicationDate);
});
