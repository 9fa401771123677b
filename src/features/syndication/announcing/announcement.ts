/** A request that tells a receiver of changes. */
export interface Announcement {
  event: string;
  /** Names it in the panel. */
  title: string;
  body: string;
  /** The addresses of the receivers. */
  urls: readonly string[];
}

/** What a receiver's refusal means. Its code is one that the panel has texts for. */
export interface Refusal {
  code: 'INDEXNOW_INVALID' | 'INDEXNOW_KEY_REFUSED' | 'INDEXNOW_ADDRESSES_REFUSED' | 'HUB_REFUSED';
  message: string;
  isFinal: true;
}

/** A receiver of announcements. */
export interface AnnouncementReceiver {
  name: string;
  url: string;
  contentType: string;
  event: string;
  /** Returns `null` for a status after which a retry may help. */
  refusalOf: (status: number) => Refusal | null;
}
