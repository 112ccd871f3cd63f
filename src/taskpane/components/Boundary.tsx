import { Component } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { useStrings } from '../stringsContext';
import { Picture } from './Picture';
import { StatePage } from './StatePage';

interface BoundaryState {
  readonly broken: boolean;
}

/** Says so when a component fails, where React would leave an empty pane (React knows such a boundary as a class only). */
export class Boundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override readonly state: BoundaryState = { broken: false };

  static getDerivedStateFromError(): BoundaryState {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken onReload={() => this.setState({ broken: false })} /> : this.props.children;
  }
}

function Broken({ onReload }: { readonly onReload: () => void }) {
  const { broken } = useStrings();
  return (
    <StatePage
      picture={<Picture name="empty" />}
      title={broken.title}
      action={
        <Button appearance="primary" onClick={onReload}>
          {broken.reload}
        </Button>
      }
    >
      {broken.text}
    </StatePage>
  );
}
