import { Body1, Subtitle2 } from '@fluentui/react-components';
import { useImports } from '../../hooks/useImports';
import { useStrings } from '../../stringsContext';
import { DoneNotice } from './DoneNotice';
import { DropZone } from './DropZone';
import { ImportList } from './ImportList';
import { PasteField } from './PasteField';
import { useImportStyles } from './useImportStyles';

/** Where an import begins, with those that the workbook has. */
export function StartView() {
  const styles = useImportStyles();
  const { start } = useStrings().importing;
  const imports = useImports();
  return (
    <div className={styles.page}>
      <DoneNotice loaded={imports.kind === 'ready' && imports.loaded} />
      <div>
        <Subtitle2 as="h2" block className={styles.heading}>
          {start.heading}
        </Subtitle2>
        <Body1 className={styles.quiet}>{start.introduction}</Body1>
      </div>
      <DropZone />
      <PasteField />
      <ImportList state={imports} />
    </div>
  );
}
