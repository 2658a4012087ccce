/** A keyed digest of a text, of no use outside this process: equal texts have equal ones, and nothing else follows. */
export type Fingerprint = (text: string) => string;
