import { useQuery } from '@tanstack/react-query';
import type { CredentialId } from '../../shared/model/ids.ts';
import type { Rotation } from '../../shared/model/rotation.ts';
import { useApi } from './api-context.tsx';

/** Rotations under way, newest first; empty while they are not known. */
export function useOpenRotations(): readonly Rotation[] {
  const { query } = useApi();
  return useQuery(query.rotations.list.queryOptions({ input: { open: true } })).data?.rotations ?? [];
}

/** The rotation under way that a key is part of, as the old key or the new one. */
export const useOpenRotation = (id: CredentialId): Rotation | undefined =>
  useOpenRotations().find(({ credential, replacement }) => credential.id === id || replacement.id === id);
