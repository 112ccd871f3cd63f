import { createRoot } from 'react-dom/client';
import { App } from './components/App';

export function mountPane(root: HTMLElement): void {
  createRoot(root).render(<App />);
}
