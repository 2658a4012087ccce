import { type LinkOptions, linkOptions } from '@tanstack/react-router';
import type { CredentialView } from '../../../shared/model/credential.ts';

type Owner = Pick<CredentialView, 'organisation' | 'category'>;

/** Whose key it is, as the engine is asked about them. */
export const scopeOf = ({ organisation }: Owner) =>
  organisation === null ? ({ kind: 'system' } as const) : ({ kind: 'organisation', organisation } as const);

/** The page of its owner. */
export const ownerLink = ({ organisation }: Owner): LinkOptions =>
  organisation === null
    ? linkOptions({ to: '/system' })
    : linkOptions({ to: '/organisations/$organisation', params: { organisation } });

/** The page of its owner's keys of the same category. */
export const categoryLink = ({ organisation, category }: Owner): LinkOptions =>
  organisation === null
    ? linkOptions({ to: '/system/keys/$category', params: { category } })
    : linkOptions({ to: '/organisations/$organisation/keys/$category', params: { organisation, category } });
