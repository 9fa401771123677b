export { commentBelongings } from './belongings';
export { registerDiscussionRules } from './enforce';
export { approvedComments, discussionsOf, publishedDiscussion, siteComments } from './read';
export type { SiteComments } from './read';
export { selectApproved } from './select-approved';
export { COMMENTS_SWITCH, discussion } from './state';
export type { Discussion } from './state';
export { submitComment } from './submit';
