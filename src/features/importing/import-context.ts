import type { Core } from '@strapi/strapi';
import type { ArticleAddresses } from './article-addresses';
import type { NewRecord, PlannedRecord, RecordedArticle } from './import-records';
import type { IsScheduled } from './panel-change';
import type { MissingFiles } from './missing-files';
import type { Conversion, Fault } from './parsing';
import type { Decision, PanelChange, Winner } from './plan-import';
import type { PlannedRecords } from './planned-records';
import type { ArticleFile, Locate } from './source-files';
import type { State, Target } from './target';
import type { TaxonomyFinder } from './taxonomy';

/** An article that is ready to be written, with the conversions of its file. */
export interface Prepared {
  file: ArticleFile;
  decision: WriteDecision;
  target: Target;
  record: PlannedRecord;
  /** The edit version that the draft had when the file was compared with it. `null`: overwrite it. */
  editVersion: number | null;
  /** The file says that its published article should not be public. */
  unpublishes: boolean;
  /** The file's own record names the article of an older existing file, so it does not count. */
  sharesRecord: boolean;
  /** An earlier import has scheduled the article. */
  wasScheduled: boolean;
  /** The paths of records that this one replaces: of missing files, and of a former key of the file. */
  replaces: readonly string[];
  /** The path of a missing file that may be the former version of this one. */
  possibleSource: string | null;
  data: Record<string, unknown>;
  /** The slugs that no later file may have: that of the article, and former ones. */
  slugs: readonly string[];
  formerSlugs: readonly string[];
  lines: Record<string, number>;
  conversions: Conversion[];
}

export type WriteDecision = Exclude<Decision, { kind: 'copy' }>;

export type Preparation =
  | { kind: 'unchanged' }
  /** Another existing file has the same bytes. */
  | { kind: 'copy'; of: string }
  | { kind: 'refused'; faults: Fault[] }
  /** Editors changed the article. `settle` is the record to save in place of others, if any. */
  | { kind: 'kept'; change: PanelChange; settle: Settlement | null }
  /** The file says that its published article should not be public, and the person did not confirm it. */
  | { kind: 'withdrawn' }
  | { kind: 'prepared'; prepared: Prepared };

/** A record that is saved although its article is kept, and the paths of the records that it replaces. */
export interface Settlement {
  record: NewRecord;
  replaces: readonly string[];
}

/** The choices of the person who runs an import. */
export interface Choices {
  state: State;
  /** Who wins where an article was changed in the panel. */
  winner: Winner;
  /** Unpublish articles whose files say so. */
  unpublish: boolean;
  /** Unpublish articles whose files are gone. */
  prune: boolean;
  /** Report the results without writing anything. */
  dryRun: boolean;
}

/** The state of one import that all its files share. */
export interface ImportContext extends Choices {
  strapi: Core.Strapi;
  isScheduled: IsScheduled;
  locate: Locate;
  now: Date;
  timeZone: string;
  locales: readonly string[];
  defaultLocale: string;
  records: ReadonlyMap<string, RecordedArticle>;
  planned: PlannedRecords;
  taxonomy: TaxonomyFinder;
  addresses: ArticleAddresses;
  missingFiles: MissingFiles;
  /** The article rules' own function: the faults that prevent an article from being published. */
  readinessFaults(article: object): { path: string[]; code: string; message: string }[];
}
