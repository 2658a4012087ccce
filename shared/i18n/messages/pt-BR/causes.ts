import type { SameShape } from '../../message-shape.ts';
import type { causes as source } from '../en/causes.ts';

export const causes = {
  FMT_SPACE: {
    title: 'A chave tem espaços ou quebra de linha',
    fix: 'Cole de novo sem os espaços nem as quebras de linha.',
  },
  FMT_PREFIX: {
    title: 'A chave parece ser de outro provedor ou de outro tipo',
    fix: 'Confira de qual provedor é a chave e cole no lugar certo.',
  },
  OFFLINE: {
    title: 'Este computador está sem rede',
    fix: 'Conecte-o e teste de novo. Ainda não se sabe nada sobre a chave.',
  },
  DNS_NX: { title: 'O endereço não existe', fix: 'Confira a grafia do host. O projeto pode ter sido excluído.' },
  DNS_TIMEOUT: {
    title: 'O DNS não respondeu',
    fix: 'Teste de novo em instantes, ou confira o DNS ou a VPN desta rede.',
  },
  PROXY_AUTH: { title: 'O proxy pede senha', fix: 'Informe o usuário e a senha do proxy nas configurações.' },
  PROXY_DENY: { title: 'O proxy bloqueia este destino', fix: 'Peça a liberação deste host no proxy.' },
  TCP_REFUSED: {
    title: 'A porta está fechada',
    fix: 'Confira a porta e se o serviço está no ar e aceita conexões externas.',
  },
  TCP_TIMEOUT: {
    title: 'O host não responde nesta porta',
    fix: 'Libere o IP deste computador no firewall do serviço.',
  },
  TLS_UNTRUSTED: {
    title: 'O certificado não é confiável',
    fix: 'Adicione a autoridade certificadora do serviço ou da empresa. Se não deveria haver nenhuma, não continue nesta rede.',
  },
  TLS_EXPIRED: {
    title: 'O certificado venceu ou ainda não é válido',
    fix: 'Confira o relógio deste computador e peça a renovação do certificado a quem cuida do host.',
  },
  TLS_NAME: {
    title: 'O certificado é de outro nome',
    fix: 'Use o nome que está no certificado, não um IP nem um apelido.',
  },
  TLS_PROTOCOL: {
    title: 'Não foi possível combinar uma conexão segura',
    fix: 'Confira a porta e se o serviço usa TLS nela.',
  },
  AUTH_INVALID: { title: 'A chave não foi aceita', fix: 'Cole a chave de novo ou crie outra no provedor.' },
  AUTH_EXPIRED: { title: 'A chave venceu', fix: 'Crie outra chave no provedor e substitua esta.' },
  AUTH_REVOKED: { title: 'A chave foi revogada', fix: 'Crie outra chave no provedor e substitua esta.' },
  PERM_SCOPE: { title: 'Falta uma permissão à chave', fix: 'Dê à chave, no provedor, a permissão que falta.' },
  PERM_MODEL: {
    title: 'A chave não pode usar este modelo',
    fix: 'Escolha um modelo permitido ou libere este no provedor.',
  },
  PERM_IP: { title: 'Este IP não está liberado', fix: 'Inclua o IP deste computador na lista de permissões da chave.' },
  PERM_REGION: {
    title: 'O provedor não atende esta região',
    fix: 'Teste a partir de um país aceito, ou por um proxy de lá.',
  },
  QUOTA_CREDIT: { title: 'A conta está sem crédito', fix: 'Adicione crédito ou uma forma de pagamento no provedor.' },
  RATE_LIMIT: {
    title: 'O limite de uso foi atingido por enquanto',
    fix: 'Espere o limite passar e teste de novo. A chave em si está boa.',
  },
  URL_PATH: {
    title: 'O caminho do endereço está errado',
    fix: 'Confira o endereço base. Um trecho como /v1 pode estar repetido ou faltando.',
  },
  PROBE_OUTDATED: {
    title: 'A chave foi aceita, mas o nosso teste precisa de atualização',
    fix: 'Atualize o Chaveiro. A chave pode ser usada enquanto isso.',
  },
  SRV_5XX: {
    title: 'O provedor está com falha',
    fix: 'Teste de novo mais tarde e veja a página de status do provedor.',
  },
  SLOW: {
    title: 'O provedor está lento',
    fix: 'Teste de novo mais tarde. Se continuar, veja a página de status do provedor.',
  },
  NOT_FOUND_TARGET: {
    title: 'A conta, o banco de dados ou o recurso indicado não existe',
    fix: 'Confira o identificador nos campos e nas configurações.',
  },
  BAD_REQUEST: {
    title: 'Os campos não batem com o que o serviço espera',
    fix: 'Confira os campos e o relógio deste computador. Se estiverem certos, avise-nos: a falha pode ser nossa.',
  },
  NOT_OUR_SERVICE: {
    title: 'Outra coisa responde neste endereço',
    fix: 'Confira o endereço e a porta. Pode haver uma página de login ou um proxy no caminho.',
  },
  HOST_KEY_CHANGED: {
    title: 'A identidade do servidor mudou',
    fix: 'Antes de confiar, pergunte a quem cuida do servidor se a chave dele foi trocada.',
  },
  ACCOUNT_DISABLED: { title: 'A conta está desativada', fix: 'Resolva com o provedor. A chave pode estar certa.' },
  SESSION_OFFLINE: { title: 'A sessão está desconectada', fix: 'Conecte o aparelho de novo no painel do provedor.' },
  TIMEOUT: { title: 'A resposta não chegou a tempo', fix: 'Teste de novo ou aumente o tempo limite.' },
  CANCELLED: { title: 'O teste foi cancelado', fix: 'Teste de novo quando quiser.' },
  UNKNOWN: { title: 'Não foi possível saber a causa', fix: 'Veja as etapas, teste de novo e avise-nos se continuar.' },
} as const satisfies SameShape<typeof source>;
