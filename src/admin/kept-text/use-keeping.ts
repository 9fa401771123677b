import { useForm } from '@strapi/strapi/admin';
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import {
  mergeAfterSave,
  mergeForms,
  sameForms,
  type MergeShapes,
  type Values,
} from '../shared/merge-form';
import { guardForm, onDocumentEvent, type DocumentEvent } from '../strapi/document-events';
import { flushBody } from '../strapi/save-form';
import { forget, keep, type KeptText } from './store';

/** How long typing must have paused before the text is kept, in milliseconds. */
const PAUSE_MS = 400;
/** The longest time after which the text is kept while typing goes on, in milliseconds. */
const LONGEST_MS = 2_000;

/** The form of an article. */
export interface ArticleForm extends Pick<KeptText, 'id' | 'user' | 'documentId' | 'locale'> {
  model: string;
  shapes: MergeShapes;
  /** Whether it shows the published version, in which nobody can type. */
  isPublished: boolean;
  /** Whether its text is kept in the browser. */
  isKept: boolean;
}

/**
 * Keeps in the browser what is typed into a form, until the server has it. When Strapi loads the
 * document again and replaces the values, merges what was typed into them.
 *
 * @returns a function that keeps other values at once, as those of this form
 */
export function useKeeping(form: ArticleForm): (values: Values) => Promise<void> {
  const values = useForm('KeptText', (state) => state.values) as Values;
  const initialValues = useForm('KeptText', (state) => state.initialValues) as Values;
  const getValues = useForm('KeptText', (state) => state.getValues) as () => Values;
  const setValues = useForm('KeptText', (state) => state.setValues);

  const article = useRef(form);
  article.current = form;
  /** The values that the server is known to have. */
  const base = useRef(initialValues);
  /** The values that the last write sent. */
  const sent = useRef<Values | null>(null);
  /** The values that were kept last. */
  const kept = useRef<Values | null>(null);
  const isDiscarding = useRef(false);
  /** The article that a new form was saved as, before Strapi opens the form of that article. */
  const savedAs = useRef<string | null>(null);
  const shown = useRef({ form, values, initialValues });
  const timer = useRef<{ id: ReturnType<typeof setTimeout>; since: number } | null>(null);

  const keepFor = useCallback(async (of: ArticleForm, typed: Values, isLast = false) => {
    const { id, user, documentId, locale, isKept } = of;
    if (!isKept) return;
    const title = typeof typed['title'] === 'string' ? typed['title'] : '';
    const text = { id, user, locale, title, base: base.current, values: typed, at: Date.now() };
    await keep({ ...text, documentId: savedAs.current ?? documentId }, isLast);
  }, []);
  const keepValues = useCallback((typed: Values) => keepFor(article.current, typed), [keepFor]);

  const keepNow = useCallback(
    (isLast = false) => {
      if (timer.current !== null) clearTimeout(timer.current.id);
      timer.current = null;
      const typed = getValues();
      // A form that was reset has the very values that the server has. What was typed stays kept: the
      // editor may have left the form by mistake.
      if (typed === base.current) return;
      // A write that is still under way may not end before the page does.
      if (typed === kept.current && !isLast) return;
      kept.current = typed;
      const { id, shapes } = article.current;
      const done = sameForms(typed, base.current, shapes)
        ? forget(id)
        : keepFor(article.current, typed, isLast);
      done.catch(warn);
    },
    [getValues, keepFor],
  );

  const plan = useCallback(() => {
    const since = timer.current?.since ?? Date.now();
    if (timer.current !== null) clearTimeout(timer.current.id);
    const rest = Math.max(0, since + LONGEST_MS - Date.now());
    timer.current = { id: setTimeout(keepNow, Math.min(PAUSE_MS, rest)), since };
  }, [keepNow]);

  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = { form: article.current, values, initialValues };
    if (before.form.id !== article.current.id) {
      // The other tab was opened: the draft, or the published version, whose values come next.
      const { values: typed, form: left } = before;
      if (!sameForms(typed, base.current, left.shapes)) keepFor(left, typed).catch(warn);
      base.current = values;
      kept.current = null;
      return;
    }
    // After a discard, what is typed is new.
    if (before.initialValues === initialValues) isDiscarding.current = false;
    if (before.initialValues === initialValues || before.values === initialValues) return;
    // Strapi has reset the form: to what a save sent, or to what the server has now.
    if (isDiscarding.current) {
      isDiscarding.current = false;
      base.current = initialValues;
      return;
    }
    const typed = before.values;
    if (initialValues === sent.current) {
      setValues(typed);
      return;
    }
    const began = base.current;
    base.current = initialValues;
    const { shapes } = article.current;
    if (sameForms(typed, began, shapes)) return;
    const mergeLoaded = began === sent.current ? mergeAfterSave : mergeForms;
    const { values: merged } = mergeLoaded(began, typed, initialValues, shapes);
    if (!sameForms(merged, initialValues, shapes)) setValues(merged);
  }, [values, initialValues, setValues, keepFor]);

  useEffect(() => {
    if (values !== base.current) plan();
  }, [values, plan]);

  useEffect(() => {
    const observe = (event: DocumentEvent) => {
      const { model, documentId, locale, id } = article.current;
      const { argument } = event;
      if (argument.model !== model || (argument.documentId ?? null) !== documentId) return;
      if ((argument.params?.locale ?? null) !== locale) return;
      if (event.kind === 'sent') sent.current = getValues();
      if (event.kind !== 'done') return;
      isDiscarding.current = event.name === 'discardDocument';
      if (!isDiscarding.current) {
        flushBody();
        base.current = sent.current ?? base.current;
        if (documentId === null) savedAs.current = event.documentId;
      }
      kept.current = null;
      const hasMore = !isDiscarding.current && getValues() !== base.current;
      // What was typed during the save stays kept without a gap.
      if (hasMore && documentId !== null) keepNow();
      else forget(id).catch(() => undefined);
      if (hasMore) plan();
    };
    const hold = () => {
      flushBody();
      keepNow(true);
    };
    const holdHidden = () => {
      if (document.visibilityState === 'hidden') hold();
    };
    const stopObserving = onDocumentEvent(observe);
    const stopGuarding = guardForm({
      beforeLoad: flushBody,
      hasUnsavedText: () => shown.current.values !== base.current,
    });
    window.addEventListener('pagehide', hold);
    document.addEventListener('visibilitychange', holdHidden);
    return () => {
      stopObserving();
      stopGuarding();
      window.removeEventListener('pagehide', hold);
      document.removeEventListener('visibilitychange', holdHidden);
      keepNow();
    };
  }, [getValues, keepNow, plan]);

  return keepValues;
}

/** A browser that stores nothing, such as in a private window, must not disturb the editor. */
const warn = (error: unknown) => {
  console.warn('Keeping the text in the browser failed.', error);
};
