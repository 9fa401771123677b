import { createIntl } from 'react-intl';
import { z } from 'zod';
import type { Feature, Texts } from '../shared/feature';
import { openDialog } from '../shared/open-dialog';
import {
  resolveConflicts,
  type ConflictRequest,
  type Resolution,
  type Retry,
} from '../strapi/conflict-responses';
import { contentManager } from '../strapi/content-manager';
import { onMergedEdits } from '../strapi/merged-edits';
import { panelLanguage } from '../strapi/panel-language';
import { chosenData, type Choice } from './chosen-data';
import { ConflictForm } from './ConflictForm';
import { HalfSaved, tellHalfSaved } from './HalfSaved';
import { MergedPanel, tellMerged } from './MergedPanel';
import { readEditConflict, type EditConflicts } from './read-edit-conflict';
import { conflictTexts } from './texts';

/** Says that the editor has seen the conflicts with this version of the draft. */
const resolved = (version: number) => ({ 'X-Edit-Resolved': String(version) });

const dataShape = z.record(z.string(), z.unknown());
const answerShape = z.object({ data: z.looseObject({ editVersion: z.number() }) });

/**
 * The requests that save the choice. What the editor typed and did not take is saved first, so that it
 * is in the history of the article.
 */
function retriesFor(
  { editVersion, conflicts }: EditConflicts,
  { url, init }: ConflictRequest,
  choices: readonly Choice[],
): Retry[] {
  if (choices.every((choice) => choice === 'mine') || typeof init.body !== 'string') {
    return [{ headers: resolved(editVersion) }];
  }
  const sent = dataShape.parse(JSON.parse(init.body));
  return [
    // A publish saves the form too, but readers must not see what was not taken.
    { url: url.replace('/actions/publish', ''), method: 'PUT', headers: resolved(editVersion) },
    {
      // It begins with the draft that the first request has stored, with what came in from others.
      body: (answer) => {
        const saved = answerShape.parse(answer).data;
        return JSON.stringify(chosenData({ sent, saved }, conflicts, choices));
      },
    },
  ];
}

const resolver =
  (texts: Texts) =>
  async (body: unknown, request: ConflictRequest): Promise<Resolution | null> => {
    const conflicts = readEditConflict(body);
    // A restored revision has no form whose values could be chosen.
    if (conflicts === null || !request.url.includes('/content-manager/')) return null;
    const options = { texts, title: 'threeline.conflict.title', width: '96rem' };
    const choices = await openDialog<Choice[]>(options, (close) => (
      <ConflictForm conflicts={conflicts} close={close} />
    ));
    if (choices !== null) {
      return {
        retryWith: retriesFor(conflicts, request, choices),
        onHalfDone: (chosen) => {
          tellHalfSaved(dataShape.parse(JSON.parse(chosen)));
        },
      };
    }
    const locale = panelLanguage(document);
    const intl = createIntl({ locale, messages: texts[locale] });
    return { message: intl.formatMessage({ id: 'threeline.conflict.kept' }) };
  };

/** Lets an editor decide where someone else has changed the same text, and says what came in. */
export const conflicts: Feature = {
  texts: conflictTexts,
  bootstrap(app, texts) {
    resolveConflicts(resolver(texts));
    onMergedEdits(tellMerged);
    contentManager(app).addEditViewSidePanel((panels) => [MergedPanel, HalfSaved, ...panels]);
  },
};
