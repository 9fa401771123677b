export { CommentsDisabledError } from './comments-disabled-error';
export { registerDiscussionRules } from './enforce';
export { approvedComments, discussionsOf, publishedDiscussion } from './read';
export type { Discussion } from './state';
export { submitComment } from './submit';
