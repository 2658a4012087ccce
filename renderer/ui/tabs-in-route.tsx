import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../i18n/text.tsx';
import classes from './tabs-in-route.module.css';

export type RouteTab<V extends string> = {
  readonly value: V;
  readonly label: string;
  readonly count?: number;
  readonly content: ReactNode;
};

type Props<V extends string> = {
  readonly label: string;
  /** The first is shown where the address names none. */
  readonly tabs: readonly RouteTab<V>[];
  /** Name of the search param; the route must let it through. */
  readonly param?: string;
};

/** Tabs whose choice stands in the address: it survives a lock, a reload and a bookmark. Only the open one is drawn. */
export function TabsInRoute<V extends string>({ label, tabs, param = 'tab' }: Props<V>) {
  const { format } = useText();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const [first] = tabs;
  const open = tabs.find(({ value }) => value === search[param]) ?? first;
  if (first === undefined || open === undefined) return null;
  const choose = (value: string | null) => {
    const next = { ...search, [param]: value === first.value ? undefined : value };
    void navigate({ to: '.', search: next, replace: true });
  };
  return (
    <Tabs value={open.value} onChange={choose} keepMounted={false}>
      <Tabs.List aria-label={label} className={classes.list ?? ''}>
        {tabs.map((tab) => (
          <Tabs.Tab key={tab.value} value={tab.value}>
            {tab.label}
            {tab.count !== undefined && <span className={classes.count}>{format.number(tab.count)}</span>}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((tab) => (
        <Tabs.Panel key={tab.value} value={tab.value} className={classes.panel ?? ''}>
          {tab.content}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
