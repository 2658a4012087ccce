import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** Semantic tokens a colour of ours is made of. They flip with the scheme by themselves. */
type Family = {
  readonly filled: string;
  readonly filledHover: string;
  readonly soft: string;
  readonly softHover: string;
  readonly text: string;
};

const families = {
  accent: {
    filled: 'var(--accent)',
    filledHover: 'var(--accent-hover)',
    soft: 'var(--accent-soft)',
    softHover: 'var(--accent-soft-hover)',
    text: 'var(--accent-text)',
  },
  danger: {
    filled: 'var(--danger)',
    filledHover: 'var(--danger-hover)',
    soft: 'var(--status-error-soft)',
    softHover: 'var(--status-error-soft)',
    text: 'var(--status-error)',
  },
} as const satisfies Record<string, Family>;

/** Mantine's ten shades. Shade 6 is what it writes text in; filled surfaces have variables of their own. */
const tuple = ({ filledHover, soft, softHover, text }: Family): MantineColorsTuple => [
  soft,
  soft,
  softHover,
  softHover,
  text,
  text,
  text,
  filledHover,
  filledHover,
  text,
];

const neutralForLight: MantineColorsTuple = [
  'var(--surface-hover)',
  'var(--surface-sunken)',
  'var(--border-subtle)',
  'var(--border-strong)',
  'var(--border-control)',
  'var(--text-muted)',
  'var(--text-muted)',
  'var(--text-default)',
  'var(--text-default)',
  'var(--text-default)',
];

const neutralForDark: MantineColorsTuple = [
  'var(--text-default)',
  'var(--text-default)',
  'var(--text-muted)',
  'var(--text-muted)',
  'var(--border-control)',
  'var(--surface-sunken)',
  'var(--surface-raised)',
  'var(--surface-raised)',
  'var(--surface-page)',
  'var(--surface-page)',
];

const titleStyle = { fontSize: 'var(--text-size-strong)', fontWeight: 'var(--text-weight-strong)' };

/** Compact buttons keep the 24 pixels a target needs at least (WCAG 2.5.8), whatever the scale. */
const compactHeight = (size: string | undefined) => {
  if (size === 'compact-sm') return { '--button-height': 'var(--size-control-compact)' };
  return size === 'compact-xs' ? { '--button-height': 'var(--size-control-least)' } : {};
};

/** Mantine drawn with our tokens: no component of ours knows a Mantine shade. */
export const theme = createTheme({
  // Controls of 36 pixels become 32, a whole number: fractions blur text on ordinary screens.
  scale: 0.88889,
  colors: {
    accent: tuple(families.accent),
    danger: tuple(families.danger),
    red: tuple(families.danger),
    gray: neutralForLight,
    dark: neutralForDark,
  },
  primaryColor: 'accent',
  primaryShade: 6,
  fontFamily: 'var(--font-sans)',
  fontFamilyMonospace: 'var(--font-mono)',
  headings: { fontFamily: 'var(--font-sans)', fontWeight: 'var(--text-weight-strong)' },
  fontSizes: {
    xs: 'var(--text-size-small)',
    sm: 'var(--text-size-body)',
    md: 'var(--text-size-body)',
    lg: 'var(--text-size-strong)',
    xl: 'var(--text-size-title)',
  },
  // 20 pixels to a line of 13: whole, as above.
  lineHeights: { md: '1.53846' },
  fontWeights: {
    regular: 'var(--text-weight-normal)',
    medium: 'var(--text-weight-medium)',
    bold: 'var(--text-weight-strong)',
  },
  spacing: {
    xs: 'var(--space-2)',
    sm: 'var(--space-3)',
    md: 'var(--space-4)',
    lg: 'var(--space-5)',
    xl: 'var(--space-6)',
  },
  radius: {
    xs: 'var(--radius-small)',
    sm: 'var(--radius-small)',
    md: 'var(--radius-medium)',
    lg: 'var(--radius-large)',
    xl: 'var(--radius-large)',
  },
  defaultRadius: 'sm',
  shadows: {
    xs: 'var(--shadow-raised)',
    sm: 'var(--shadow-raised)',
    md: 'var(--shadow-floating)',
    xl: 'var(--shadow-floating)',
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: {
      styles: { label: { lineHeight: 'var(--line-control)' } },
      vars: (_theme: unknown, { size }: { readonly size?: string }) => ({ root: compactHeight(size) }),
    },
    ActionIcon: { vars: () => ({ root: { '--ai-size': 'var(--size-control-small)' } }) },
    InputWrapper: {
      styles: { description: { fontSize: 'var(--text-size-small)' }, error: { fontSize: 'var(--text-size-small)' } },
    },
    Checkbox: { styles: { description: { fontSize: 'var(--text-size-small)' } } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300, events: { hover: true, focus: true, touch: false } } },
    Modal: {
      styles: { title: titleStyle },
      defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.4 } },
    },
    Drawer: {
      styles: { title: titleStyle },
      defaultProps: { position: 'right', overlayProps: { backgroundOpacity: 0.25 } },
    },
    SegmentedControl: {
      styles: { root: { background: 'var(--surface-sunken)' }, indicator: { background: 'var(--thumb)' } },
    },
    Menu: {
      defaultProps: { withInitialFocusPlaceholder: false },
      // The shade Mantine would take is that of a control's edge in the dark: too bright behind words.
      styles: { dropdown: { '--menu-item-hover': 'var(--surface-sunken)' } },
    },
    Select: {
      // The list itself scrolls, not a box around it: a list of a combobox need not take the focus to be read.
      styles: { options: { maxBlockSize: 'var(--size-list)', overflowY: 'auto' } },
      defaultProps: { allowDeselect: false, checkIconPosition: 'right', withScrollArea: false },
    },
  },
});

const familyVariables = (name: string, family: Family) => ({
  [`--mantine-color-${name}-text`]: family.text,
  [`--mantine-color-${name}-filled`]: family.filled,
  [`--mantine-color-${name}-filled-hover`]: family.filledHover,
  [`--mantine-color-${name}-light`]: family.soft,
  [`--mantine-color-${name}-light-hover`]: family.softHover,
  [`--mantine-color-${name}-light-color`]: family.text,
  [`--mantine-color-${name}-outline`]: family.text,
  [`--mantine-color-${name}-outline-hover`]: family.soft,
});

const schemeVariables = {
  ...familyVariables('accent', families.accent),
  ...familyVariables('danger', families.danger),
  '--mantine-color-gray-light-color': 'var(--text-muted)',
  '--mantine-color-gray-light-hover': 'var(--surface-sunken)',
  '--mantine-primary-color-contrast': 'var(--text-on-accent)',
  '--mantine-color-text': 'var(--text-default)',
  '--mantine-color-bright': 'var(--text-default)',
  '--mantine-color-body': 'var(--surface-raised)',
  '--mantine-color-error': 'var(--status-error)',
  '--mantine-color-placeholder': 'var(--text-muted)',
  '--mantine-color-anchor': 'var(--accent-text)',
  '--mantine-color-default': 'var(--surface-raised)',
  '--mantine-color-default-hover': 'var(--surface-hover)',
  '--mantine-color-default-color': 'var(--text-default)',
  '--mantine-color-default-border': 'var(--border-strong)',
  '--mantine-color-dimmed': 'var(--text-muted)',
  '--mantine-color-disabled': 'var(--surface-sunken)',
  '--mantine-color-disabled-color': 'var(--text-muted)',
  '--mantine-color-disabled-border': 'var(--border-subtle)',
};

/** Mantine's own variables, taken from our semantic tokens in both schemes. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: schemeVariables,
  dark: schemeVariables,
});
