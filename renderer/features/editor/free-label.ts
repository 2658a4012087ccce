/** A label nobody uses yet: the name itself, or the name with the first free number from 2. */
export function freeLabel(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((label) => label.toLowerCase()));
  const numbered = (number: number): string => (number === 1 ? name : `${name} ${number}`);
  const numbers = Array.from({ length: taken.length + 1 }, (_, index) => index + 1);
  return numbered(numbers.find((number) => !used.has(numbered(number).toLowerCase())) ?? 1);
}
