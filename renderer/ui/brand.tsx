import classes from './brand.module.css';

/** The product's mark and name: two keys on a ring. */
export function Brand() {
  return (
    <span className={classes.brand}>
      <svg aria-hidden className={classes.mark} viewBox="0 0 24 24" fill="none">
        <circle cx="9" cy="9" r="6" stroke="currentColor" strokeWidth="2.25" />
        <path
          d="m13.25 13.25 7 7m-2.5-2.5 2.25-2.25m-5-.5 2-2"
          stroke="currentColor"
          strokeWidth="2.25"
          strokeLinecap="round"
        />
        <circle cx="9" cy="9" r="1.75" fill="currentColor" />
      </svg>
      <span lang="pt-BR">Chaveiro</span>
    </span>
  );
}
