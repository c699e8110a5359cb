import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { queryClient } from './bridge/query-client.ts';
import { startMessages } from './i18n/i18n.ts';
import { warmFonts } from './shell/warm-fonts.ts';
import { startAppearance } from './state/appearance.ts';
import './styles/index.css';

startAppearance();
warmFonts();
await startMessages();
const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
