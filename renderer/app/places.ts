import {
  IconApi,
  IconApps,
  IconArchive,
  IconBrain,
  IconBuildingSkyscraper,
  IconBuildingStore,
  IconBuildings,
  IconCreditCard,
  IconDatabase,
  IconGitBranch,
  IconInfoCircle,
  IconKeyboard,
  IconLayoutDashboard,
  IconListSearch,
  IconMessageCircle,
  IconMicrophone,
  IconPhone,
  IconPlugConnected,
  IconRocket,
  IconSettings,
  IconSparkles,
  IconVolume,
  type Icon as TablerIcon,
} from '@tabler/icons-react';
import { type LinkOptions, linkOptions } from '@tanstack/react-router';
import type { PageMessageKey } from '../../shared/i18n/resources.ts';
import { type Category, category } from '../../shared/model/category.ts';
import type { ScopeChoice } from './scope-choice.ts';

export type PlaceGroup = 'start' | 'credentials' | 'agency' | 'foot';

/** A screen one can go to. Sidebar, palette, breadcrumb and digits are all made of this one table. */
export type Place = {
  readonly id: string;
  readonly icon: TablerIcon;
  readonly words: PageMessageKey;
  readonly group: PlaceGroup;
  /** Key that goes there from the sidebar. */
  readonly digit: number | null;
  /** Category of the keys shown there, for their numbers. */
  readonly category: Category | null;
  /** Whether everything below its address belongs to it. */
  readonly holdsBelow?: true;
  /** Where it is for a scope; null where that scope has no such place. */
  readonly linkIn: (scope: ScopeChoice) => LinkOptions | null;
};

const categoryIcons: Readonly<Record<Category, TablerIcon>> = {
  AI: IconSparkles,
  TRANSCRIPTION: IconMicrophone,
  TTS: IconVolume,
  MESSAGING: IconMessageCircle,
  VOIP: IconPhone,
  INFRASTRUCTURE: IconDatabase,
  AUXILIARY: IconApi,
  GIT: IconGitBranch,
  DEPLOY: IconRocket,
  BILLING: IconCreditCard,
};

const categoryPlace = (name: Category): Place => ({
  id: `category.${name}`,
  icon: categoryIcons[name],
  words: `terms.category.${name}`,
  group: 'credentials',
  digit: null,
  category: name,
  linkIn: (scope) => {
    if (scope.kind === 'all') return null;
    const params = { category: name };
    return scope.kind === 'system'
      ? linkOptions({ to: '/system/keys/$category', params })
      : linkOptions({
          to: '/organisations/$organisation/keys/$category',
          params: { ...params, organisation: scope.organisation },
        });
  },
});

/** Every place there is, in the order of the sidebar. A place is added with its route, never before. */
export const places: readonly Place[] = [
  {
    id: 'overview',
    icon: IconLayoutDashboard,
    words: 'page.overview.title',
    group: 'start',
    digit: 1,
    category: null,
    linkIn: () => linkOptions({ to: '/' }),
  },
  {
    id: 'organisation',
    icon: IconBuildingStore,
    words: 'page.place.organisation',
    group: 'start',
    digit: 2,
    category: null,
    linkIn: (scope) =>
      scope.kind === 'organisation'
        ? linkOptions({ to: '/organisations/$organisation', params: { organisation: scope.organisation } })
        : null,
  },
  ...category.options.map(categoryPlace),
  {
    id: 'tests',
    icon: IconPlugConnected,
    words: 'page.tests.title',
    group: 'agency',
    digit: null,
    category: null,
    linkIn: () => linkOptions({ to: '/tests' }),
  },
  {
    id: 'providers',
    icon: IconApps,
    words: 'page.providers.title',
    group: 'agency',
    digit: 5,
    category: null,
    linkIn: () => linkOptions({ to: '/providers' }),
  },
  {
    id: 'models',
    icon: IconBrain,
    words: 'page.models.title',
    group: 'agency',
    digit: null,
    category: null,
    linkIn: () => linkOptions({ to: '/models' }),
  },
  {
    id: 'organisations',
    icon: IconBuildings,
    words: 'page.clients.title',
    group: 'agency',
    digit: 4,
    category: null,
    linkIn: () => linkOptions({ to: '/organisations' }),
  },
  {
    id: 'system',
    icon: IconBuildingSkyscraper,
    words: 'page.place.system',
    group: 'agency',
    digit: 3,
    category: null,
    linkIn: () => linkOptions({ to: '/system' }),
  },
  {
    id: 'audit',
    icon: IconListSearch,
    words: 'page.audit.title',
    group: 'agency',
    digit: 7,
    category: null,
    linkIn: () => linkOptions({ to: '/audit' }),
  },
  {
    id: 'backups',
    icon: IconArchive,
    words: 'page.backups.title',
    group: 'agency',
    digit: 8,
    category: null,
    linkIn: () => linkOptions({ to: '/backups' }),
  },
  {
    id: 'settings',
    icon: IconSettings,
    words: 'page.settings.title',
    holdsBelow: true,
    group: 'foot',
    digit: 9,
    category: null,
    linkIn: () => linkOptions({ to: '/settings' }),
  },
  {
    id: 'help',
    icon: IconKeyboard,
    words: 'page.help.title',
    group: 'foot',
    digit: null,
    category: null,
    linkIn: () => linkOptions({ to: '/help' }),
  },
  {
    id: 'about',
    icon: IconInfoCircle,
    words: 'page.about.title',
    group: 'foot',
    digit: null,
    category: null,
    linkIn: () => linkOptions({ to: '/about' }),
  },
];
