/** Serves the embedded host to a browser: its page, the add-in beside it, and Microsoft's client. */
export { buildHostPage } from './pageBundle';
export { startServer, type RunningServer, type ServerOptions } from './server';
