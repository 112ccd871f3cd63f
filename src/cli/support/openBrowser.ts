import { spawn } from 'node:child_process';

/** Whether somebody sits before a screen of this machine. */
export function hasScreen(): boolean {
  if (process.env.CI || process.env.SSH_CONNECTION) return false;
  return process.platform === 'linux' ? Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY) : true;
}

/** Opens an address in the usual browser; where that fails, the printed address remains. */
export function openInBrowser(url: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? // `start` takes its first quoted argument for a window title.
          ['cmd', '/c', 'start', '""', url]
        : ['xdg-open', url];
  const child = spawn(command ?? '', args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
