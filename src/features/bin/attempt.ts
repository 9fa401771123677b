import { isDeepStrictEqual } from 'node:util';
import { errors } from '@strapi/utils';
import { refusedFields, short, type Content, type Gone } from '../../articles/content';
import type { LostBelonging } from './belongings';

/** Something of a deleted article that a restore could not bring back, and why. */
export interface Lost {
  locale: string;
  field: string;
  /** Its name, such as that of a deleted author. */
  label: string;
  reason: Gone['reason'] | 'REFUSED' | LostBelonging['reason'];
  /** The path of the fault that was refused: `['sections', '0', 'heading']`. */
  path?: string[];
  message?: string;
  code?: string | undefined;
  values?: Record<string, string | number> | undefined;
}

/** A fault for which an article was not published again. */
type Fault = Pick<Lost, 'path' | 'message' | 'code' | 'values'>;

/** An article that was published and is a draft now. Without faults, the user may not publish. */
export interface LeftDraft {
  locale: string;
  faults: Fault[];
}

/** A refusal of the article rules, with the step that they refused. */
export class RefusedStep extends Error {
  constructor(
    readonly locale: string,
    readonly step: 'write' | 'publish',
    /** What the step has tried to store. */
    readonly content: Content,
    cause: Error,
  ) {
    super(cause.message, { cause });
  }
}

/** Runs a step of a restore, and names the step in a refusal of the article rules. */
export async function refusable<T>(
  locale: string,
  step: RefusedStep['step'],
  content: Content,
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof errors.ValidationError)) throw error;
    throw new RefusedStep(locale, step, content, error);
  }
}

/**
 * What a restore leaves out. The article rules may refuse a field or a publish, and some rules run only
 * after others have passed. Each refusal is noted here, and the whole restore runs again without it.
 */
export class Omissions {
  readonly refused: Lost[] = [];
  readonly drafts: LeftDraft[] = [];

  private readonly values: { locale: string; field: string; value: unknown }[] = [];

  /** The data of a write without the refused fields of the content that it is made from. */
  without(locale: string, content: Content, data: Content): Content {
    return Object.fromEntries(
      Object.entries(data).filter(([name]) => !this.omits(locale, name, content[name])),
    );
  }

  publishes(locale: string): boolean {
    return this.drafts.every((draft) => draft.locale !== locale);
  }

  /**
   * Notes a refusal.
   *
   * @returns `false` if another attempt would be refused for the same reason
   */
  note({ locale, step, content, cause }: RefusedStep): boolean {
    const faults = refusedFields(cause, content);
    if (step === 'publish') {
      if (!this.publishes(locale)) return false;
      const { message } = cause as Error;
      const named = faults.map(({ field: _field, ...fault }) => fault);
      this.drafts.push({ locale, faults: named.length === 0 ? [{ message }] : named });
      return true;
    }
    const unknown = faults.filter(
      ({ field }) => field in content && !this.omits(locale, field, content[field]),
    );
    for (const { field, ...why } of unknown) {
      const value = content[field];
      const label = typeof value === 'string' ? short(value) : '';
      this.values.push({ locale, field, value });
      this.refused.push({ locale, field, label, reason: 'REFUSED', ...why });
    }
    return unknown.length > 0;
  }

  /** The draft and the published version may differ, so a field is refused with its value. */
  private omits(locale: string, field: string, value: unknown): boolean {
    return this.values.some(
      (one) => one.locale === locale && one.field === field && isDeepStrictEqual(one.value, value),
    );
  }
}
