export { HostSession, type SendToClient } from './hostSession';
