import { commitDates, modificationDates, noFileDates, type FileDates } from './file-dates';
import type { ParsingRules } from './parsing';
import type { Archive } from './source-files';

interface FileRules {
  parsing: ParsingRules;
  otherDate: FileDates;
}

/** Finds the rules by which the files of an archive are read. */
export type RulesOf = (archive: Archive) => Promise<FileRules>;

interface Site {
  timeZone: string;
  locales: readonly string[];
  defaultLocale: string;
}

/** Makes the rules for the files of each archive once, from its settings and those of the site. */
export function readingRules({ timeZone, locales, defaultLocale }: Site): RulesOf {
  const known = new Map<Archive, Promise<FileRules>>();
  const make = async (archive: Archive): Promise<FileRules> => {
    const { keys, locale, dateFormat, dateFrom } = archive.settings;
    return {
      parsing: {
        keys,
        dates: { timeZone, format: dateFormat },
        locales: { installed: locales, standard: defaultLocale, chosen: locale },
      },
      otherDate:
        dateFrom === 'git'
          ? await commitDates(archive)
          : dateFrom === 'mtime'
            ? modificationDates
            : noFileDates,
    };
  };
  return (archive) => {
    const rules = known.get(archive) ?? make(archive);
    known.set(archive, rules);
    return rules;
  };
}
