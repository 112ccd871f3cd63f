export * from './box';
export type * from './cellEngine';
export type * from './language';
export * from './style';
