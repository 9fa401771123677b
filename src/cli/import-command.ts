import { parseArgs } from 'node:util';
import { z } from 'zod';
import {
  DATE_SOURCES,
  readMapping,
  type CommandSettings,
  type State,
  type Winner,
} from '../features/importing';

export const USAGE = `npm run import -- [OPTIONS] FILE|FOLDER…

Imports articles from plain text (.txt), Markdown (.md, .markdown, .mdx) and HTML (.html). An article that is
ready is published, or scheduled if its date is ahead. Any other becomes a draft, and the report says what it lacks.

  --state=auto         as above (default)
  --publish            publish every article, even if its file says draft; fail for one that is not ready
  --draft              import every article as a draft
  --dry-run            show the results without writing anything
  --report=FILE        write one line of JSON for each file

  --map KEY=FIELD      read a key of the front matter as a field, or as nothing; may be repeated
  --locale=CODE        the language of files that do not say theirs
  --date-format=FORMAT how to read dates such as 05/01/2024: dd/MM/yyyy or MM/dd/yyyy
  --date-from=git|mtime  take the date of a file without one from its first commit, or its last change

Where editors changed, unpublished or deleted the article of a changed file, it is kept and reported.
  --ours               overwrite it with the file
  --theirs             keep it, and report it no more until the file changes again; it stays kept then
  --unpublish          unpublish articles whose files now say draft, or have expired
  --prune              unpublish articles whose files are gone from the folders
`;

export interface Command {
  paths: string[];
  state: State;
  winner: Winner;
  unpublish: boolean;
  prune: boolean;
  dryRun: boolean;
  settings: CommandSettings;
  /** The file for the report, or `null`. */
  report: string | null;
}

const STATES: Readonly<Record<string, State>> = {
  auto: 'auto',
  publish: 'published',
  published: 'published',
  draft: 'draft',
};

const flag = { type: 'boolean', default: false } as const;
const text = { type: 'string' } as const;

/**
 * @returns the command, or `null` if the arguments ask for the usage only
 * @throws Error for invalid arguments
 */
export function readCommand(args: string[]): Command | null {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      state: text,
      publish: flag,
      draft: flag,
      'dry-run': flag,
      report: text,
      map: { type: 'string', multiple: true, default: [] },
      locale: text,
      'date-format': text,
      'date-from': text,
      ours: flag,
      theirs: flag,
      unpublish: flag,
      prune: flag,
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  if (positionals.length === 0) throw new Error('Name at least one file or folder to import.');
  if (values.ours && values.theirs) throw new Error('Choose one of --ours and --theirs.');
  return {
    paths: positionals,
    state: stateOf(values),
    winner: values.ours ? 'ours' : values.theirs ? 'theirs' : null,
    unpublish: values.unpublish,
    prune: values.prune,
    dryRun: values['dry-run'],
    report: values.report ?? null,
    settings: {
      keys: new Map(values.map.map(readMapping)),
      locale: values.locale ?? null,
      dateFormat: values['date-format'] ?? null,
      dateFrom: dateSource(values['date-from']),
    },
  };
}

function stateOf(values: { state?: string; publish: boolean; draft: boolean }): State {
  const named = [
    ...(values.publish ? ['published'] : []),
    ...(values.draft ? ['draft'] : []),
    ...(values.state === undefined ? [] : [values.state]),
  ];
  if (named.length > 1) throw new Error('Choose one of --state, --publish and --draft.');
  const state = STATES[named[0] ?? 'auto'];
  if (state === undefined)
    throw new Error(`--state=${named[0] ?? ''} is not auto, publish or draft.`);
  return state;
}

function dateSource(written: string | undefined): CommandSettings['dateFrom'] {
  if (written === undefined) return null;
  const { success, data } = z.enum(DATE_SOURCES).safeParse(written);
  if (!success) throw new Error(`--date-from=${written} is not git or mtime.`);
  return data;
}
