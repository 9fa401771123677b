import './production';
import { parseArgs } from 'node:util';
import { readinessOn } from '../articles/rules';
import { articleFiles, importFiles, type State } from '../features/importing';
import { APP_DIR, createApplication } from './application';
import { ImportReport } from './import-report';

const USAGE = `npm run import -- [--publish | --draft] [--dry-run] FILE|FOLDER…

Imports articles from plain text (.txt) and Markdown (.md, .markdown).
  --publish  publish every article, even if its front matter says draft
  --draft    import every article as a draft
  --dry-run  show the results without writing anything
Without --publish and --draft, an article is published unless its front matter says draft.
`;

interface Command {
  paths: string[];
  state: State;
  dryRun: boolean;
}

/**
 * @returns the command, or `null` if the arguments ask for the usage only
 * @throws Error for invalid arguments
 */
function readCommand(args: string[]): Command | null {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      publish: { type: 'boolean', default: false },
      draft: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  if (positionals.length === 0) throw new Error('Name at least one file or folder to import.');
  if (values.publish && values.draft) throw new Error('Choose one of --publish and --draft.');
  const state = values.publish ? 'published' : values.draft ? 'draft' : 'as-written';
  return { paths: positionals, state, dryRun: values['dry-run'] };
}

/** @returns the exit code: 0 if every file was imported, else 1 */
async function runImport({ paths, state, dryRun }: Command): Promise<number> {
  // npm runs scripts in the project's folder. INIT_CWD is the folder where the person called it.
  const from = process.env['INIT_CWD'] ?? process.cwd();
  const files = await articleFiles(paths, { from, project: APP_DIR });
  if (files.length === 0) {
    throw new Error(
      `No .md, .markdown or .txt file was found in ${paths.join(', ')}. Name a folder that contains one.`,
    );
  }
  const report = new ImportReport(files.length, { terminal: process.stdout.isTTY });
  const strapi = await createApplication().load();
  try {
    for await (const result of importFiles(strapi, {
      files,
      project: APP_DIR,
      state,
      dryRun,
      readinessFaults: await readinessOn(strapi),
    })) {
      report.add(result);
    }
  } finally {
    report.end({ dryRun });
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
