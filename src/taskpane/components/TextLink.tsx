import { Link, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { LinkProps } from '@fluentui/react-components';

const useStyles = makeStyles({
  link: {
    textAlign: 'start',
    // The high-contrast theme's own yellow is meant for a black ground; the system knows which ground there is.
    '@media (forced-colors: active)': { color: 'LinkText' },
  },
});

/** A link, or a button that looks like one. */
export function TextLink({ className, ...props }: LinkProps) {
  return <Link {...props} className={mergeClasses(useStyles().link, className)} />;
}
