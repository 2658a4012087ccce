import { MantineProvider } from '@mantine/core';
import { useColorScheme } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { Api } from '../api/api.ts';
import type { Words } from '../i18n/load-words.ts';
import { TextProvider } from '../i18n/text.tsx';
import { ApiContext } from '../state/api-context.tsx';
import { PreferencesProvider, usePreferences } from '../state/preferences.tsx';
import { cssVariablesResolver, theme } from '../theme/mantine-theme.ts';
import { CrashNotice } from './crash-notice.tsx';
import { DraftsProvider } from './drafts.tsx';
import { Gate } from './gate.tsx';
import type { PageRouter } from './router.ts';
import { useAppearance } from './use-appearance.ts';

/** Everything the page is built of, made once by main.tsx. */
export type PageParts = {
  readonly api: Api;
  readonly cache: QueryClient;
  readonly router: PageRouter;
  readonly styleNonce: string;
  /** In the language the page begins with. */
  readonly firstWords: Words;
};

export function Root(parts: PageParts) {
  return (
    <PreferencesProvider>
      <Dressed {...parts} />
    </PreferencesProvider>
  );
}

/** The page in the language and theme chosen. */
function Dressed({ api, cache, router, styleNonce, firstWords }: PageParts) {
  const { language, region, theme: chosen } = usePreferences();
  useAppearance();
  const systemScheme = useColorScheme('light', { getInitialValueInEffect: false });
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      forceColorScheme={chosen === 'system' ? systemScheme : chosen}
      getStyleNonce={() => styleNonce}
    >
      <TextProvider firstWords={firstWords} language={language} region={region}>
        <Notifications position="bottom-right" />
        <CrashNotice>
          <ApiContext value={api}>
            <QueryClientProvider client={cache}>
              <DraftsProvider>
                <Gate router={router} />
              </DraftsProvider>
            </QueryClientProvider>
          </ApiContext>
        </CrashNotice>
      </TextProvider>
    </MantineProvider>
  );
}
