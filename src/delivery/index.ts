export { createDelivery, type Delivery } from './delivery';
export { tagsOfChange, type Change } from './tags';
