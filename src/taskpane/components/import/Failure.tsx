import { ImportError } from '../../../importer';
import { wasCancelled } from '../../importing/flow';
import { messageOf } from '../../messages';
import { useStrings } from '../../stringsContext';
import { typeset } from '../../texts/table';
import { WorkbookFailure } from '../../../workbook';
import { Notice } from '../Notice';

/** Why the last work ended without result. */
export function Failure({ error }: { readonly error: unknown }) {
  const strings = useStrings();
  const { errors } = strings.importing;
  if (error === null) return null;
  if (wasCancelled(error)) {
    return (
      <Notice intent="warning" title={errors.cancelledTitle}>
        {errors.cancelledText}
      </Notice>
    );
  }
  if (error instanceof ImportError) {
    return (
      <Notice intent="error" title={errors.title}>
        {typeset(error.message)}
      </Notice>
    );
  }
  if (error instanceof WorkbookFailure) {
    const { title, text } = messageOf(error, strings);
    return (
      <Notice intent="error" title={title}>
        {text}
      </Notice>
    );
  }
  return (
    <Notice intent="error" title={errors.title}>
      {errors.unexpected(error instanceof Error ? error.message : String(error))}
    </Notice>
  );
}
