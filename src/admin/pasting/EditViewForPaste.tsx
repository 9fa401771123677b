import { useFetchClient, useForm, useNotification } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { useIntl } from 'react-intl';
import { useParams } from 'react-router-dom';
import { ARTICLE } from '../shared/article';
import { imageBlock, type LibraryFile } from '../strapi/image-block';
import { noteEditView } from './edit-view';
import { isRecord } from './is-record';
import { lossList } from './loss-list';

/** Lends a paste what only components of the edit view have: its form, its session and its messages. */
export function EditViewForPaste(): null {
  const intl = useIntl();
  const { slug } = useParams();
  const { toggleNotification } = useNotification();
  const { post } = useFetchClient();
  const addFieldRow = useForm('EditViewForPaste', (form) => form.addFieldRow);
  const onChange = useForm('EditViewForPaste', (form) => form.onChange);
  const getValues = useForm('EditViewForPaste', (form) => form.getValues) as () => unknown;

  useEffect(() => {
    return noteEditView({
      hasSections: slug === ARTICLE,
      notify(type, key, values = {}) {
        const { losses, ...others } = values;
        const listed = isRecord(losses) ? { losses: lossList(intl, losses) } : {};
        const texts = { ...(others as Record<string, string | number>), ...listed };
        const message = intl.formatMessage({ id: `threeline.paste.${key}` }, texts);
        toggleNotification({ type, message, timeout: type === 'info' ? 4000 : 12_000 });
      },
      async upload({ file, alternativeText, caption }) {
        const form = new FormData();
        form.append('files', file);
        form.append('fileInfo', JSON.stringify({ name: file.name, alternativeText, caption }));
        const { data } = await post<LibraryFile[]>('/upload', form);
        return imageBlock(data[0]);
      },
      hasHeading(index) {
        const values = getValues();
        const sections = isRecord(values) ? values['sections'] : null;
        const section: unknown = Array.isArray(sections) ? sections[index] : null;
        const heading = isRecord(section) ? section['heading'] : null;
        return typeof heading === 'string' && heading.trim() !== '';
      },
      addSections(index, sections, { heading, body }) {
        const section = `sections.${String(index)}`;
        if (heading !== null) onChange(`${section}.heading`, heading);
        // The editor tells its form of a change 300 ms later, unless it is removed before: a new section
        // that opens closes this one. The text that has moved would be there twice.
        onChange(`${section}.body`, body);
        for (const [place, section] of sections.entries())
          addFieldRow('sections', { ...section }, index + 1 + place);
      },
    });
  }, [intl, slug, toggleNotification, post, addFieldRow, onChange, getValues]);
  return null;
}
