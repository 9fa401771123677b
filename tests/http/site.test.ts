import { useApplication } from '../support/app/application';
import { documents, SITE } from '../support/fixtures/documents';

const app = useApplication();

test.each(['KST+9', 'Seoul', ''])(
  'a time zone called "%s" is refused by name',
  async (timeZone) => {
    const sites = documents(app, SITE);
    const site = await sites.findOne({ documentId: await documentId(), locale: 'ko' });

    const saving = sites.update({ documentId: site?.documentId, locale: 'ko', data: { timeZone } });

    await expect(saving).rejects.toMatchObject({
      name: 'ValidationError',
      details: { errors: [{ path: ['timeZone'] }] },
    });
  },
);

async function documentId(): Promise<string | undefined> {
  const [site] = await documents(app, SITE).findMany({ locale: 'ko' });
  return site?.documentId;
}
