const decoded = (text: string): readonly string[] => {
  try {
    return [text, decodeURIComponent(text)];
  } catch {
    return [text];
  }
};

/** Everything in a secret field that must not show: the value, and the password of a connection URL on its own. */
export function secretsIn(value: string): readonly string[] {
  const password = URL.canParse(value) ? new URL(value).password : '';
  return password === '' ? [value] : [value, ...decoded(password)];
}
