import type { Texts } from '../shared/feature';

export const summaryTexts: Texts = {
  en: {
    'summary.line': 'Summary line',
    'summary.line.description': 'One of three lines of plain text',
    'summary.count': '{length} of {max} characters',
    'summary.too-many':
      'You pasted {count} lines, and a summary has exactly three. Nothing was changed: paste three of them, or one line at a time.',
    'summary.no-room':
      'You pasted {count} lines, and they would replace a line that is written. Nothing was changed: paste one line at a time, or all three.',
  },
  ko: {
    'summary.line': '요약 줄',
    'summary.line.description': '세 줄 가운데 한 줄',
    'summary.count': '{max}자 중 {length}자',
    'summary.too-many':
      '{count}줄을 붙여 넣었지만 요약은 정확히 세 줄입니다. 아무것도 바꾸지 않았습니다. 세 줄만 붙여 넣거나 한 줄씩 붙여 넣어 주세요.',
    'summary.no-room':
      '{count}줄을 붙여 넣으면 이미 쓴 줄이 지워집니다. 아무것도 바꾸지 않았습니다. 한 줄씩 또는 세 줄을 한꺼번에 붙여 넣어 주세요.',
  },
};
