import { z } from 'zod';
import { adminToken } from '../support/admin';
import { useApplication } from '../support/application';
import { articleInput, uniqueTitle } from '../support/builders';
import { documents } from '../support/documents';
import { startSecondInstance } from '../support/second-instance';

const app = useApplication({ SCHEDULING_RUN: 'false' });
const listed = z.object({ data: z.object({ revisions: z.array(z.unknown()) }) });

test('two instances that publish one article at once keep a revision each', async () => {
  const data = articleInput({ title: uniqueTitle() });
  const { documentId } = await documents(app).create({ data, status: 'published' });
  const second = await startSecondInstance();
  await Promise.all([documents(app).publish({ documentId }), second.publish(documentId)]);
  await second.stop();

  const { body } = await app.get(`/threeline/revisions/${documentId}`, {
    token: await adminToken(app),
    query: { locale: 'ko' },
  });
  expect(listed.parse(body).data.revisions).toHaveLength(3);
}, 60_000);
