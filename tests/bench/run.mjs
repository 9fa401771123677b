// npm run bench [-- reading|webhooks|desk|typing|search|sitemap|plans|costs|backup …]
//
// Runs one suite; each says at its head which further arguments it takes.
const [first] = process.argv.slice(2);
const suite = first === undefined || first.startsWith('--') ? 'reading' : first;
const suites = {
  reading: './reading.mjs',
  webhooks: './webhooks.mjs',
  desk: './desk.mjs',
  typing: './typing.mjs',
  search: './search.mjs',
  sitemap: './sitemap.mjs',
  plans: './plans.mjs',
  costs: './costs.mjs',
  backup: './backup.mjs',
};
if (!Object.hasOwn(suites, suite)) {
  console.error(`There is no suite "${suite}"; there are ${Object.keys(suites).join(', ')}.`);
  process.exit(1);
}
await import(suites[suite]);
