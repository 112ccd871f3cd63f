import { Fragment } from 'react';
import { Text, makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  // a code longer than the line is cut anywhere, as a last resort
  formula: { display: 'block', overflowWrap: 'anywhere' },
});

/** Behind what a formula may go on in the next line; nothing is added to the text, so that it can be copied. */
const STEPS = /(?<=[;(){}+*/&=<>]|\.(?=[A-Z]))(?![;)])/;

/** A formula, in lines that end between its parts. */
export function FormulaText({ text }: { readonly text: string }) {
  return (
    <Text block font="monospace" size={200} className={useStyles().formula}>
      {text.split(STEPS).map((part, k) => (
        <Fragment key={k}>
          {k > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </Text>
  );
}
