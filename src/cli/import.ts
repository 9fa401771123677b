import './production';
import { readinessOn } from '../articles/rules';
import { articleFiles, importFiles } from '../features/importing';
import { isScheduled, setSchedule } from '../features/scheduling';
import { APP_DIR, createApplication } from './application';
import { readCommand, USAGE, type Command } from './import-command';
import { ImportReport } from './import-report';

/** @returns the exit code: 0 if every file was imported, else 1 */
async function runImport({ paths, settings, report: reportFile, ...choices }: Command) {
  // npm runs scripts in the project's folder. INIT_CWD is the folder where the person called it.
  const from = process.env['INIT_CWD'] ?? process.cwd();
  const found = await articleFiles(paths, { from, project: APP_DIR, command: settings });
  if (found.files.length === 0 && !choices.prune) {
    throw new Error(
      `No .md, .markdown, .mdx, .html or .txt file was found in ${paths.join(', ')}. Name a folder that contains one.`,
    );
  }
  const report = new ImportReport(found, {
    terminal: process.stdout.isTTY,
    file: reportFile,
    from,
  });
  const strapi = await createApplication().load();
  try {
    for await (const result of importFiles(strapi, {
      ...choices,
      found,
      project: APP_DIR,
      readinessFaults: await readinessOn(strapi),
      setSchedule: (article, times) => setSchedule(strapi, article, times),
      isScheduled: (article) => isScheduled(strapi, article),
    })) {
      report.add(result);
    }
  } finally {
    report.end(choices);
    await strapi.destroy();
  }
  return report.counts.failed === 0 ? 0 : 1;
}

async function main(): Promise<number> {
  let command;
  try {
    command = readCommand(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return 2;
  }
  if (command === null) {
    process.stdout.write(USAGE);
    return 0;
  }
  return runImport(command);
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
