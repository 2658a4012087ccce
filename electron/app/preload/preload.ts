import { contextBridge, ipcRenderer } from 'electron';
import { bridgeName, connectChannel, type DesktopBridge, portMessage } from '../../../shared/contract/page-bridge.ts';

/**
 * The whole bridge: the page asks for a port, the main process sends one, it is handed over.
 *
 * A port cannot cross `contextBridge`, so it goes as a message of the window to itself. What travels on it is the
 * contract, of which this file knows nothing.
 */
const bridge: DesktopBridge = { connect: () => ipcRenderer.send(connectChannel) };

contextBridge.exposeInMainWorld(bridgeName, bridge);

ipcRenderer.on(portMessage, ({ ports }) => {
  window.postMessage(portMessage, window.location.origin, [...ports]);
});
