export const demo = {
  start: 'Look around with demo data',
  startText: 'One made-up client whose keys open nothing and go nowhere. One click takes it away.',
  making: 'Making the demo client',
  client: 'Demo client (made up)',
  keys: { first: 'Main key', second: 'Spare key', cache: 'Cache', mail: 'Mail' },
  notice: 'There is demo data in this vault: {{client}}. Its keys open nothing and are sent nowhere.',
  remove: 'Remove demo data',
} as const;
