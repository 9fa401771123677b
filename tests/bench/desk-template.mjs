// Child: a database with one article of 60 sections and someone to open it. Arguments: the project's
// folder, the person's address and password.
import { finish, load } from './built.mjs';

const SECTIONS = 60;

const [root, email, password] = process.argv.slice(2);
const { strapi } = await load(root);

const { id } = await strapi.db
  .query('admin::role')
  .findOne({ where: { code: 'strapi-super-admin' } });
await strapi.service('admin::user').create({
  email,
  password,
  firstname: 'Bench',
  lastname: 'Editor',
  isActive: true,
  roles: [id],
});
const paragraph = (text) => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const { documentId } = await strapi.documents('api::article.article').create({
  data: {
    title: 'An article of sixty sections',
    lead: 'Long, and still to be edited.',
    summary: { line1: 'One.', line2: 'Two.', line3: 'Three.' },
    sections: Array.from({ length: SECTIONS }, (_, index) => ({
      heading: `Section ${index + 1}`,
      body: Array.from({ length: 4 }, (_, place) =>
        paragraph(`Paragraph ${place + 1} of section ${index + 1}. `.repeat(12)),
      ),
    })),
  },
});
await finish(strapi, { documentId, sections: String(SECTIONS) });
