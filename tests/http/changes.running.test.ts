import { useApplication } from '../support/app/application';
import { uniqueTitle } from '../support/fixtures/builders';
import { changeLog } from '../support/fixtures/changes';
import { documents } from '../support/fixtures/documents';
import { until } from '../support/app/until';

const app = useApplication();

test('one process follows itself', async () => {
  const seen: string[] = [];
  const follower = changeLog().followChanges(app.strapi, {
    onChanges: (some) => void seen.push(...some.map(({ documentId }) => documentId)),
  });
  await follower.ready;
  const data = { name: uniqueTitle() };
  const { documentId } = await documents(app, 'api::tag.tag').create({ data });
  await until(() => seen.includes(documentId));
  await until(() => changeLog().changeLogHealth(app.strapi).behindMs < 1000);
  await follower.stop();
});
