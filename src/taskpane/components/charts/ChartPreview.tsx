import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { preview } from '../../../charts';
import type { ChartSpec } from '../../../charts';
import { pictureOf } from '../../chartPicture';
import type { ChartPicture } from '../../chartPicture';

const LARGE = { width: 300, height: 170 };
const SMALL = { width: 92, height: 56 };
const MOST_PANELS = 9;

const useStyles = makeStyles({
  // Charts are drawn on white paper in Excel too, whatever the theme of the pane.
  frame: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: '#ffffff',
    color: '#242a33',
  },
  title: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'pre-line', textAlign: 'center', color: 'inherit' },
  picture: { display: 'block', width: '100%', height: 'auto' },
  panels: { display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: tokens.spacingHorizontalXS },
  legend: { display: 'flex', flexWrap: 'wrap', gap: '2px 10px', margin: 0, padding: 0, listStyleType: 'none' },
  entry: { display: 'flex', alignItems: 'center', gap: '5px', fontSize: tokens.fontSizeBase200 },
  // its colour is what it says
  swatch: { width: '9px', height: '9px', flexShrink: 0, forcedColorAdjust: 'none' },
});

/** A chart as it will look, drawn from the figures in hand. */
export function ChartPreview({ spec }: { readonly spec: ChartSpec }) {
  const styles = useStyles();
  const panels = preview(spec).slice(0, MOST_PANELS);
  const several = panels.length > 1;
  const pictures = panels.map((panel) => pictureOf(panel, several ? SMALL : LARGE));
  return (
    <figure className={styles.frame} role="img" aria-label={spec.altText}>
      <Caption1 block className={styles.title}>
        {spec.title}
      </Caption1>
      <div className={several ? styles.panels : undefined}>
        {pictures.map((picture, k) => (
          <Drawing key={k} picture={picture} className={styles.picture} />
        ))}
      </div>
      <ul className={styles.legend}>
        {pictures[0]?.legend.map(({ text, fill }) => (
          <li key={text} className={styles.entry}>
            <span className={styles.swatch} style={{ backgroundColor: fill }} />
            {text}
          </li>
        ))}
      </ul>
    </figure>
  );
}

function Drawing({ picture, className }: { readonly picture: ChartPicture; readonly className: string }) {
  const { width, height, rectangles, paths, dots, base } = picture;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={className} aria-hidden="true">
      {rectangles.map((rectangle, k) => (
        <rect key={k} {...rectangle} stroke="#ffffff" strokeWidth={0.5} />
      ))}
      {paths.map((path, k) => (
        <path key={k} {...path} strokeWidth={path.fill === 'none' ? 2 : 1} strokeLinejoin="round" />
      ))}
      {dots.map(({ x, y, fill }, k) => (
        <circle key={k} cx={x} cy={y} r={2.5} fill={fill} />
      ))}
      {base && <line {...base} stroke="#5b6472" strokeWidth={1} />}
    </svg>
  );
}
