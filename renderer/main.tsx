import './api/zod-jitless.ts';
import './theme/index.css';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ensure } from '../shared/errors/exhaustive.ts';
import { createApi } from './api/api.ts';
import { openPipe } from './api/pipe.ts';
import { createQueryClient } from './api/query-client.ts';
import { readStyleNonce } from './api/style-nonce.ts';
import { Root } from './app/root.tsx';
import { createPageRouter } from './app/router.ts';
import { loadWords } from './i18n/load-words.ts';
import { firstLanguage } from './state/preferences.tsx';

// First of all: it takes the launch token out of the address before the router reads it.
const api = createApi(openPipe(window));
const styleNonce = readStyleNonce();
setNonce(styleNonce);

const firstWords = await loadWords(firstLanguage());

createRoot(ensure(document.getElementById('root'), 'index.html has it')).render(
  <StrictMode>
    <Root
      api={api}
      cache={createQueryClient()}
      router={createPageRouter()}
      styleNonce={styleNonce}
      firstWords={firstWords}
    />
  </StrictMode>,
);
