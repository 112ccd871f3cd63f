import { useEffect, useState } from 'react';
import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ImportedReport } from '../../../dataset';
import { importedFiles } from '../../../importer';
import type { PackageFile } from '../../../importer';
import { useStrings } from '../../stringsContext';
import { TextLink } from '../TextLink';
import { useImportStyles } from './useImportStyles';

const useStyles = makeStyles({
  file: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, flexBasis: '140px' },
});

/** The rows of an import as files of the package, to download or to copy. */
export function PackageFiles({ imported }: { readonly imported: ImportedReport }) {
  const styles = useImportStyles();
  const { list } = useStrings().importing;
  const [files] = useState(() => importedFiles(imported));
  const [outcome, setOutcome] = useState('');
  return (
    <div className={styles.list}>
      <Caption1>{list.files}</Caption1>
      <ul className={styles.list}>
        {files.map((file) => (
          <FileItem key={file.name} file={file} onCopied={setOutcome} />
        ))}
      </ul>
      <Caption1 role="status">{outcome}</Caption1>
    </div>
  );
}

interface FileItemProps {
  readonly file: PackageFile;
  readonly onCopied: (outcome: string) => void;
}

function FileItem({ file, onCopied }: FileItemProps) {
  const styles = useStyles();
  const { list } = useStrings().importing;
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([file.text], { type: 'text/csv;charset=utf-8' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(file.text);
      onCopied(list.copied(file.name));
    } catch {
      onCopied(list.notCopied);
    }
  };
  return (
    <li className={styles.file}>
      <Caption1 className={styles.name}>{list.file(file.name, file.rows)}</Caption1>
      <TextLink href={address} download={file.name} aria-label={list.downloadOf(file.name)}>
        {list.download}
      </TextLink>
      <Button size="small" aria-label={list.copyOf(file.name)} onClick={() => void copy()}>
        {list.copy}
      </Button>
    </li>
  );
}
