export { announcementReceivers, drainOnce, startAnnouncing, stopAnnouncing } from './announcing';
export { announcingSettings } from './settings';
