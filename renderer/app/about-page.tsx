import { useDocumentTitle } from '@mantine/hooks';
import { AboutScreen } from '../features/about/about-screen.tsx';
import { useText } from '../i18n/text.tsx';

export function AboutPage() {
  const { t } = useText();
  useDocumentTitle(`${t('page.about.title')} · Chaveiro`);
  return <AboutScreen />;
}
