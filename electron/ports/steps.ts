/** Long work in short steps: between two of them whoever runs it may let others have their turn, or end it. */
export type Steps<T> = Generator<undefined, T, void>;
