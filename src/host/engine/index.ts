export * from './box';
export type * from './cellEngine';
export * from './style';
