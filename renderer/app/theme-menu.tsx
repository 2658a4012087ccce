import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun, type Icon as TablerIcon } from '@tabler/icons-react';
import { appSettings } from '../../shared/model/settings.ts';
import { useText } from '../i18n/text.tsx';
import { type Theme, usePreferences } from '../state/preferences.tsx';
import { Icon } from '../ui/icon.tsx';

const icons: Readonly<Record<Theme, TablerIcon>> = { system: IconDeviceDesktop, light: IconSun, dark: IconMoon };

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
        {appSettings.shape.theme.options.map((option) => (
          <Menu.Item
            key={option}
            role="menuitemradio"
            aria-checked={option === theme}
            leftSection={<Icon of={icons[option]} />}
            rightSection={option === theme && <Icon of={IconCheck} />}
            onClick={() => choose({ theme: option })}
          >
            {t(`terms.theme.${option}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
