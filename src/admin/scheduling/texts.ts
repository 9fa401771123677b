import type { Texts } from '../shared/feature';

export const scheduleTexts: Texts = {
  en: {
    'threeline.schedule.title': 'Schedule',
    'threeline.schedule.save-first': 'Save the article; then its publishing can be scheduled.',
    'threeline.schedule.publishAt': 'Publish at',
    'threeline.schedule.unpublishAt': 'Unpublish at',
    'threeline.schedule.now-set': 'Set now: {time}.',
    'threeline.schedule.first-of-two':
      'Clocks are set back then and show this time twice. It is the first of the two ({offset}).',
    'threeline.schedule.zone': 'Times of the site: {zone} ({offset}).',
    'threeline.schedule.set-by': 'Set by {name}.',
    'threeline.schedule.set': 'Schedule',
    'threeline.schedule.move': 'Save',
    'threeline.schedule.cancel': 'Unschedule',
    'threeline.schedule.dismiss': 'Dismiss',
    'threeline.schedule.again': 'Try again',
    'threeline.schedule.was-set': 'Scheduled. The article goes out as it is saved at that time.',
    'threeline.schedule.publishing-unschedules': 'Publishing the article now unschedules this.',
    'threeline.schedule.unscheduled':
      'The article was published, so it is no longer scheduled for {time}. Changes to the draft stay unpublished.',
    'threeline.schedule.keep': 'Keep the schedule',
    'threeline.schedule.leave-unscheduled': 'Leave unscheduled',
    'threeline.schedule.was-kept':
      'Scheduled again. The article goes out once more as it is saved at that time.',
    'threeline.schedule.was-cancelled': 'The schedule was cancelled.',
    'threeline.schedule.failed-publish': 'Not published when it was due, {time}:',
    'threeline.schedule.failed-unpublish': 'Not unpublished when it was due, {time}:',
    'threeline.schedule.failed-miss':
      'Not published: its whole time passed while the system was not running. Noticed {time}.',
    'threeline.schedule.list.publish': 'Out {time}',
    'threeline.schedule.list.unpublish': 'Until {time}',
    'threeline.schedule.list.failed': 'Failed',
    'threeline.schedule.list.unscheduled': 'Published: no longer scheduled for {time}',
    'threeline.schedule.widget.title': 'Scheduled',
    'threeline.schedule.widget.none': 'Nothing is scheduled',
  },
  ko: {
    'threeline.schedule.title': '발행 예약',
    'threeline.schedule.save-first': '글을 저장하면 발행을 예약할 수 있습니다.',
    'threeline.schedule.publishAt': '발행할 시각',
    'threeline.schedule.unpublishAt': '발행을 취소할 시각',
    'threeline.schedule.now-set': '지금 예약된 시각: {time}.',
    'threeline.schedule.first-of-two':
      '서머타임이 끝나며 시계가 두 번 가리키는 시각입니다. 둘 중 먼저 오는 시각({offset})에 예약됩니다.',
    'threeline.schedule.zone': '사이트 시간대 기준: {zone} ({offset}).',
    'threeline.schedule.set-by': '예약한 사람: {name}.',
    'threeline.schedule.set': '예약하기',
    'threeline.schedule.move': '예약 저장',
    'threeline.schedule.cancel': '예약 취소',
    'threeline.schedule.dismiss': '알림 지우기',
    'threeline.schedule.again': '다시 시도',
    'threeline.schedule.was-set': '예약했습니다. 그 시각에 저장되어 있는 내용으로 발행됩니다.',
    'threeline.schedule.publishing-unschedules': '지금 발행하면 이 예약은 해제됩니다.',
    'threeline.schedule.unscheduled':
      '글을 발행해 {time} 발행 예약을 해제했습니다. 이후에 고친 초안은 자동으로 발행되지 않습니다.',
    'threeline.schedule.keep': '예약 유지하기',
    'threeline.schedule.leave-unscheduled': '해제된 채로 두기',
    'threeline.schedule.was-kept':
      '다시 예약했습니다. 그 시각에 저장되어 있는 내용으로 한 번 더 발행됩니다.',
    'threeline.schedule.was-cancelled': '예약을 취소했습니다.',
    'threeline.schedule.failed-publish': '{time}에 발행하지 못했습니다:',
    'threeline.schedule.failed-unpublish': '{time}에 발행을 취소하지 못했습니다:',
    'threeline.schedule.failed-miss':
      '시스템이 멈춘 사이 발행 기간이 지나 발행하지 않았습니다. 확인한 시각: {time}.',
    'threeline.schedule.list.publish': '{time} 발행',
    'threeline.schedule.list.unpublish': '{time} 발행 취소',
    'threeline.schedule.list.failed': '실패',
    'threeline.schedule.list.unscheduled': '발행됨 · {time} 예약 해제됨',
    'threeline.schedule.widget.title': '예약된 글',
    'threeline.schedule.widget.none': '예약된 글이 없습니다',
  },
};
