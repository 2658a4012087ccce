import type { SameShape } from '../../../message-shape.ts';
import type { values as source } from '../../en/reasons/values.ts';

export const values = {
  required: { message: 'Este campo é obrigatório.', fix: 'Preencha.' },
  tooShort: { message: 'O valor é curto demais.', fix: 'Confira se foi colado inteiro.' },
  tooLong: { message: 'O valor é longo demais.', fix: 'Confira se nada foi colado junto, ou encurte.' },
  outOfRange: { message: 'O número está fora do intervalo permitido.', fix: 'Escolha um valor dentro do intervalo.' },
  notANumber: { message: 'Isto não é um número inteiro.', fix: 'Use apenas dígitos.' },
  notAnOption: { message: 'Isto não é uma das opções.', fix: 'Escolha uma das opções listadas.' },
  unknownKey: { message: 'Este nome não é conhecido aqui.', fix: 'Confira a grafia ou deixe de fora.' },
  wrongFormat: { message: 'O formato não é o esperado.', fix: 'Compare com o exemplo.' },
  whitespace: {
    message: 'Há espaços ou quebras de linha no valor.',
    fix: 'Remova-os. Em geral vêm junto ao copiar.',
  },
  wrongPrefix: {
    message: 'O começo não é o das chaves deste provedor.',
    fix: 'Confira se é a chave certa e se foi colada inteira.',
  },
  otherProvider: {
    message: 'Isto parece uma chave de {{provider}}.',
    fix: 'Adicione em {{provider}} ou cole a chave certa.',
  },
  maskedValue: {
    message: 'Isto é uma máscara, não o valor em si.',
    fix: 'Cole o segredo inteiro, ou deixe o campo de fora para manter o que está salvo.',
  },
  urlScheme: { message: 'O endereço não começa com um esquema aceito.', fix: 'Comece como no exemplo.' },
  urlEncoding: {
    message: 'O endereço tem caracteres que o interrompem ou mudam o sentido dele.',
    fix: 'No usuário e na senha, escreva % como %25, # como %23, / como %2F, ? como %3F e @ como %40.',
  },
  urlUserInfo: {
    message: 'O endereço não pode conter usuário nem senha.',
    fix: 'Tire-os do endereço e use os campos próprios.',
  },
  urlPathTwice: { message: 'O caminho aparece duas vezes no endereço.', fix: 'Remova a parte repetida.' },
  httpNotLocal: {
    message: 'http sem criptografia só é aceito para este computador.',
    fix: 'Use https. Com http, qualquer um no caminho poderia ler o segredo.',
  },
  destinationNotVendor: {
    message: 'Este endereço não é do provedor.',
    fix: 'Remova-o para usar o endereço do próprio provedor, ou confirme o host pelo nome.',
  },
  destinationChanged: {
    message: 'O endereço para onde o segredo vai mudou.',
    fix: 'Digite ou cole o segredo de novo.',
  },
  addressDenied: {
    message: 'Este endereço nunca é acessado, porque fornece segredos de máquinas na nuvem.',
    fix: 'Use o endereço real do serviço.',
  },
  pemInvalid: {
    message: 'Isto não é um certificado válido em formato PEM.',
    fix: 'Cole inteiro, da linha BEGIN até a linha END.',
  },
  pemHasPrivateKey: {
    message: 'Há uma chave privada neste arquivo, e ela não deve ficar aqui.',
    fix: 'Escolha um arquivo só com certificados. Se a chave foi compartilhada por engano, troque-a.',
  },
  privateKeyInvalid: {
    message: 'Isto não é uma chave privada em um formato que o SSH conheça.',
    fix: 'Cole o arquivo inteiro com as quebras de linha, de -----BEGIN … PRIVATE KEY----- até -----END … PRIVATE KEY-----.',
  },
  privateKeyPublic: {
    message: 'Esta é a metade pública de uma chave.',
    fix: 'Cole a privada: o arquivo sem .pub.',
  },
  privateKeyPpk: {
    message: 'Este é o formato próprio do PuTTY.',
    fix: 'Abra no PuTTYgen, escolha Conversions, Export OpenSSH key, e cole esse arquivo.',
  },
  privateKeyUnsupported: {
    message: 'Este tipo de chave privada não é aceito.',
    fix: 'Converta com ssh-keygen -p -f ARQUIVO ou crie uma nova do tipo ed25519.',
  },
  privateKeyPassphrase: {
    message: 'Esta senha não abre a chave privada.',
    fix: 'Digite a senha da própria chave; não é a senha da conta.',
  },
  onlyMessageTells: {
    message: 'O endereço responde. Só uma mensagem mostraria se ele aceita alguma.',
    fix: 'Faça o teste completo, que envia uma mensagem. Até lá, pode usar assim mesmo.',
  },
  hostKeyNotSeen: {
    message: 'O último teste não viu esta chave do servidor.',
    fix: 'Teste de novo e compare a impressão digital exibida com a que o dono do servidor informa.',
  },
  slugFormat: {
    message: 'O nome curto tem caracteres que não são aceitos.',
    fix: 'Use até 48 letras minúsculas, dígitos e hifens, começando e terminando com letra ou dígito.',
  },
  slugReserved: { message: 'Este nome curto é reservado.', fix: 'Escolha outro.' },
  slugTaken: {
    message: 'Outra organização já tem este nome curto.',
    fix: 'Escolha outro, mesmo que aquela esteja na lixeira.',
  },
  labelTaken: {
    message: 'Já existe uma credencial com este rótulo para este provedor.',
    fix: 'Escolha outro rótulo.',
  },
  taxIdInvalid: {
    message: 'Este CNPJ não é válido.',
    fix: 'Confira os 14 caracteres e os dois dígitos verificadores.',
  },
  timeZoneUnknown: { message: 'Este fuso horário não existe.', fix: 'Use um nome como America/Sao_Paulo.' },
  currencyUnknown: { message: 'Esta moeda não existe.', fix: 'Use um código de três letras, como BRL.' },
  unknownProvider: { message: 'Não há provedor com este id.', fix: 'Veja a lista de provedores (provider list).' },
  unknownOrganisation: { message: 'Esta organização não existe.', fix: 'Veja a lista de organizações (org list).' },
  unknownConnection: {
    message: 'Esta conexão não existe.',
    fix: 'Veja a lista de conexões da organização (connection list).',
  },
  unknownCredential: { message: 'Esta credencial não existe.', fix: 'Veja a lista de credenciais (credential list).' },
  unknownMember: { message: 'Este membro não existe.', fix: 'Veja a lista de membros (member list).' },
  unknownPlan: { message: 'Este plano não existe.', fix: 'Use free, basic, pro ou enterprise.' },
  unknownCommand: { message: 'Este comando não existe.', fix: 'Veja os comandos com --help.' },
  tooManyWords: {
    message: 'Há mais palavras do que este comando aceita.',
    fix: 'Ponha entre aspas os textos com espaços.',
  },
  chooseOne: { message: 'É preciso informar exatamente um destes.', fix: 'Escolha um e deixe os outros de fora.' },
  stdinTwice: {
    message: 'A entrada padrão não pode trazer a senha mestra e os valores ao mesmo tempo.',
    fix: 'Ponha a senha mestra em um arquivo ou em CHAVEIRO_PASSPHRASE.',
  },
  wrongScope: {
    message: 'Isto pertence a outra organização ou conexão.',
    fix: 'Escolha algo que pertença a esta.',
  },
  archived: { message: 'Isto está na lixeira.', fix: 'Restaure primeiro.' },
  revisionChanged: {
    message: 'Isto mudou depois que você leu.',
    fix: 'Veja os valores atuais e faça a sua mudança de novo.',
  },
  orderChanged: {
    message: 'Alguém mudou esta ordem depois que você leu.',
    fix: 'Compare a sua ordem com a atual e mova de novo.',
  },
  notInheriting: {
    message: 'Este provedor não tem uma chave acima que pudesse usar.',
    fix: 'Escolha um provedor que usa a chave de outro, como openai-whisper.',
  },
  ownCredentialNotPassing: {
    message: 'Nenhuma chave própria desta organização para isso passou no teste.',
    fix: 'Adicione a credencial própria, teste até passar e só então troque.',
  },
  overrideOtherProvider: {
    message: 'Esta credencial não é desse provedor.',
    fix: 'Escolha uma credencial do provedor a que a troca se refere.',
  },
} as const satisfies SameShape<typeof source>;
