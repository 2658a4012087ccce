import { SegmentedControl } from '@mantine/core';
import { useEffect, useState } from 'react';
import { plainSettings, textSizes } from '../../../shared/model/settings.ts';
import { useText } from '../../i18n/text.tsx';
import { applyLook, type Look } from '../../theme/look.ts';
import { PartSection } from './part-section.tsx';
import classes from './parts.module.css';

const names = { density: 'data-density', textSize: 'data-text-size' };

/** Density and size of words, tried on the whole page until it is left. */
export function LookSection() {
  const { format } = useText();
  const [density, setDensity] = useState<Look['density']>('comfortable');
  const [textSize, setTextSize] = useState<Look['textSize']>(100);
  useEffect(() => {
    applyLook(document.documentElement, { density, textSize });
    return () => applyLook(document.documentElement, { density: 'comfortable', textSize: 100 });
  }, [density, textSize]);
  const chooseSize = (value: string) => setTextSize(textSizes.find((size) => String(size) === value) ?? 100);
  return (
    <PartSection part="theme/look">
      <div className={classes.row}>
        <SegmentedControl
          data={plainSettings.shape.density.options}
          value={density}
          onChange={setDensity}
          aria-label={names.density}
        />
        <SegmentedControl
          data={textSizes.map((size) => ({ value: String(size), label: `${format.number(size)}%` }))}
          value={String(textSize)}
          onChange={chooseSize}
          aria-label={names.textSize}
        />
      </div>
    </PartSection>
  );
}
