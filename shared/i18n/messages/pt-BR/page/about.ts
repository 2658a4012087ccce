import type { SameShape } from '../../../message-shape.ts';
import type * as source from '../../en/page/about.ts';

export const about = {
  title: 'Sobre',
  intro:
    'O Chaveiro guarda, testa e direciona as chaves de provedores dos clientes de uma agência, na máquina da própria agência.',
  product: 'Esta cópia',
  version: 'Versão',
  protocol: 'Protocolo entre página e motor',
  schema: 'Esquema do banco',
  runsAs: 'Roda como',
  dataFolder: 'Pasta de dados',
  dataFolderHelp:
    'Tudo fica ali, criptografado: o cofre, seu banco, cópias anteriores e backups. Copie a pasta só com tudo encerrado, ou faça um backup.',
  copyVersion: 'Copiar versão e protocolo',
  docs: 'Documentação',
  docsCli: 'docs/cli.md traz cada comando, resposta e código de saída.',
  docsFormats: 'docs/formats.md traz cada byte do cofre, dos backups e das exportações.',
  docsProviders: 'docs/providers.md mostra como se adiciona um provedor.',
  docsHelp: 'Nesta máquina: “chaveiro --help”, e o README da pasta de onde você instalou.',
  security: 'Encontrou uma falha de segurança?',
  securityText:
    'Avise quem lhe entregou o Chaveiro, em particular e antes de qualquer outra pessoa. Mande os passos e as versões, nunca uma chave, senha mestra ou cofre de verdade. O diagnóstico das configurações não contém nada disso.',
  licence: 'O Chaveiro é software livre, sob a licença MIT.',
  licences: 'Software com que foi feito',
  licencesShow: 'Mostrar a lista',
  licencesCount_one: '{{count}} pacote',
  licencesCount_other: '{{count}} pacotes',
  package: 'Pacote',
  licenceName: 'Licença',
} as const satisfies SameShape<typeof source.about>;
