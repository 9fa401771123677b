import { onIdleChanges } from '../shared/idle-changes';
import { panelLanguage } from './panel-language';

/** An English text that Strapi shows in every language, and the Korean one. */
interface HardCoded {
  /** The elements that show it. */
  selector: string;
  /** The address of the only pages that show it. */
  page?: RegExp;
  /** The attribute that has it; otherwise it is the only text of the element. */
  attribute?: string;
  /** Whole texts. */
  texts?: Record<string, string>;
  /** A part of texts. */
  part?: { found: string; korean: string };
}

const ENUMERATIONS = {
  disabled: '준비 중',
  open: '열림',
  closed: '닫힘',
  pending: '검토 전',
  approved: '공개',
  rejected: '비공개',
};

/**
 * Relies on @strapi/content-manager/dist/admin/pages/EditView/components/DocumentStatus.mjs,
 * @strapi/i18n/dist/admin/components/LocaleListCell.mjs,
 * @strapi/admin/dist/admin/admin/src/pages/Settings/pages/Users/ListPage.mjs and
 * @strapi/admin/dist/admin/admin/src/pages/Settings/pages/Webhooks/components/Events.mjs.
 */
const HARD_CODED: readonly HardCoded[] = [
  {
    selector: 'td span, td button',
    page: /collection-types/,
    part: { found: ' (default)', korean: ' (기본)' },
  },
  {
    selector: 'section[aria-label^="Notifications"]',
    attribute: 'aria-label',
    texts: { 'Notifications alt+T': '알림 alt+T' },
  },
  {
    selector: '[role="status"][aria-label]',
    attribute: 'aria-label',
    texts: { draft: '초안', published: '발행됨', modified: '수정됨' },
  },
  { selector: '[role="dialog"] button span', texts: { 'Close modal': '닫기' } },
  {
    selector: '[aria-label="Close modal"]',
    attribute: 'aria-label',
    texts: { 'Close modal': '닫기' },
  },
  { selector: '[title="[object Object]"]', attribute: 'title', texts: { '[object Object]': '' } },
  {
    selector: 'td span',
    page: /\/settings\/users$/,
    texts: { Active: '활성', Inactive: '비활성' },
  },
  {
    selector: 'span',
    page: /\/settings\/webhooks\/\w+$/,
    texts: { Entry: '항목', Media: '미디어' },
  },
  {
    // The values of fields that are chosen from a list. The searches of relations have other elements.
    selector:
      '[role="combobox"]:not(input) span, [data-radix-select-viewport] [role="option"] span',
    page: /api::(?:article\.article|comment\.comment)\//,
    texts: ENUMERATIONS,
  },
  { selector: 'td span', page: /api::comment\.comment$/, texts: ENUMERATIONS },
];

const NO_PART = { found: '', korean: '' };

/** Shows the Korean texts, now and whenever the panel shows another page. */
export function translateHardCodedTexts(document: Document): void {
  const translate = () => {
    if (panelLanguage(document) !== 'ko') return;
    for (const { selector, page, attribute, texts = {}, part = NO_PART } of HARD_CODED) {
      if (page !== undefined && !page.test(document.location.pathname)) continue;
      const translated = (text: string) => texts[text] ?? text.replace(part.found, part.korean);
      for (const element of document.querySelectorAll(selector)) {
        if (attribute === undefined) translateText(element, translated);
        else element.setAttribute(attribute, translated(element.getAttribute(attribute) ?? ''));
      }
    }
  };
  onIdleChanges(document, translate);
}

/** Changes the texts of an element in place: React fails if its nodes are gone. */
function translateText(element: Element, translated: (text: string) => string): void {
  for (const node of element.childNodes) {
    if (!(node instanceof Text)) continue;
    const korean = translated(node.data);
    if (korean !== node.data) node.data = korean;
  }
}
