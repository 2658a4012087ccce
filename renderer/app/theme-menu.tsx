import { ActionIcon, Menu } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun, type Icon as TablerIcon } from '@tabler/icons-react';
import { appSettings } from '../../shared/model/settings.ts';
import { useText } from '../i18n/text.tsx';
import { type Theme, usePreferences } from '../state/preferences.tsx';
import { Icon } from '../ui/icon.tsx';

const icons: Readonly<Record<Theme, TablerIcon>> = { system: IconDeviceDesktop, light: IconSun, dark: IconMoon };

const themes = appSettings.shape.theme;

/** Changes the page's theme at once. */
export function ThemeMenu() {
  const { t } = useText();
  const { theme, choose } = usePreferences();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="md"
          aria-label={`${t('page.menu.theme')}: ${t(`terms.theme.${theme}`)}`}
        >
          <Icon of={icons[theme]} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={theme} onChange={(next) => choose({ theme: themes.parse(next) })}>
          {themes.options.map((option) => (
            <Menu.RadioItem key={option} value={option} rightSection={<Icon of={icons[option]} />} closeMenuOnClick>
              {t(`terms.theme.${option}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
