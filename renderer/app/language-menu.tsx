import { Button, Menu, VisuallyHidden } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { language as languages } from '../../shared/model/language.ts';
import { useText } from '../i18n/text.tsx';
import { usePreferences } from '../state/preferences.tsx';
import { Icon } from '../ui/icon.tsx';
import classes from './menus.module.css';

/** Changes the page's language at once. */
export function LanguageMenu() {
  const { t, language } = useText();
  const { choose } = usePreferences();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="subtle" color="gray" size="compact-sm" leftSection={<Icon of={IconLanguage} />}>
          <VisuallyHidden>{t('page.menu.language')} </VisuallyHidden>
          <span className={classes.code}>{language.slice(0, 2)}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={language} onChange={(next) => choose({ language: languages.parse(next) })}>
          {languages.options.map((option) => (
            <Menu.RadioItem key={option} value={option} lang={option} closeMenuOnClick>
              {t(`terms.language.${option}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
