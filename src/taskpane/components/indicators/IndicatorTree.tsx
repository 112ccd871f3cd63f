import { Caption1, Tree, TreeItem, TreeItemLayout, makeStyles, tokens } from '@fluentui/react-components';
import { BRANCH_LABELS } from '../../../dataset';
import { useNavigation } from '../../navigation';
import type { BranchNode } from '../../tree';

const useStyles = makeStyles({
  // long labels go on below, whatever the width
  layout: { '& > *': { minWidth: 0 }, overflowWrap: 'anywhere', paddingBlock: tokens.spacingVerticalXS },
  count: { color: tokens.colorNeutralForeground2 },
});

interface IndicatorTreeProps {
  readonly tree: readonly BranchNode[];
  readonly label: string;
}

/** Branches, themes and indicators; what is closed is not drawn. */
export function IndicatorTree({ tree, label }: IndicatorTreeProps) {
  const styles = useStyles();
  const { show } = useNavigation();
  const count = (n: number) => <Caption1 className={styles.count}>{n}</Caption1>;
  return (
    <Tree aria-label={label}>
      {tree.map(({ branch, themes, count: all }) => (
        <TreeItem key={branch} itemType="branch" value={branch}>
          <TreeItemLayout className={styles.layout} aside={count(all)}>
            {BRANCH_LABELS[branch]}
          </TreeItemLayout>
          <Tree>
            {themes.map(({ theme, indicators }) => (
              <TreeItem key={theme} itemType="branch" value={`${branch}|${theme}`}>
                <TreeItemLayout className={styles.layout} aside={count(indicators.length)}>
                  {theme}
                </TreeItemLayout>
                <Tree>
                  {indicators.map(({ indicator, label: text }) => (
                    <TreeItem
                      key={indicator}
                      itemType="leaf"
                      value={indicator}
                      data-code={indicator}
                      onClick={() => show({ kind: 'sheet', code: indicator })}
                      // Fluent opens branches with Enter, and leaves leaves to their owner
                      onKeyDown={(event) => {
                        if (event.key !== 'Enter') return;
                        // or it would press the button that gets the focus
                        event.preventDefault();
                        show({ kind: 'sheet', code: indicator });
                      }}
                    >
                      <TreeItemLayout className={styles.layout}>{text}</TreeItemLayout>
                    </TreeItem>
                  ))}
                </Tree>
              </TreeItem>
            ))}
          </Tree>
        </TreeItem>
      ))}
    </Tree>
  );
}
