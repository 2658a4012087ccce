/** Why a value, or what it names, was refused. */
export const values = {
  required: { message: 'This is required.', fix: 'Fill it in.' },
  tooShort: { message: 'This is too short.', fix: 'Check that it was pasted whole.' },
  tooLong: { message: 'This is too long.', fix: 'Check that nothing else was pasted with it, or shorten it.' },
  outOfRange: { message: 'This number is outside the allowed range.', fix: 'Choose a value within the range.' },
  notANumber: { message: 'This is not a whole number.', fix: 'Use digits only.' },
  notAnOption: { message: 'This is not one of the options.', fix: 'Choose one of the options listed.' },
  unknownKey: { message: 'This name is not known here.', fix: 'Check the spelling, or leave it out.' },
  wrongFormat: { message: 'This does not have the expected form.', fix: 'Compare it with the example.' },
  whitespace: {
    message: 'There are spaces or line breaks in it.',
    fix: 'Remove them. They usually come along when copying.',
  },
  wrongPrefix: {
    message: 'This does not start the way this provider’s keys start.',
    fix: 'Check that it is the right key and was pasted whole.',
  },
  otherProvider: {
    message: 'This looks like a key of {{provider}}.',
    fix: 'Add it under {{provider}}, or paste the right key.',
  },
  maskedValue: {
    message: 'This is a mask, not the value itself.',
    fix: 'Paste the whole secret, or leave the field out to keep the saved one.',
  },
  urlScheme: { message: 'The address does not start with an accepted scheme.', fix: 'Start it as in the example.' },
  urlEncoding: {
    message: 'The address has characters that cut it short or change its meaning.',
    fix: 'In user and password write % as %25, # as %23, / as %2F, ? as %3F and @ as %40.',
  },
  urlUserInfo: {
    message: 'The address must not carry a user or password.',
    fix: 'Take them out of the address and use their own fields.',
  },
  urlPathTwice: { message: 'The path appears twice in the address.', fix: 'Remove the repeated part.' },
  httpNotLocal: {
    message: 'Plain http is only accepted for this computer.',
    fix: 'Use https. Over http anyone on the way could read the secret.',
  },
  destinationNotVendor: {
    message: 'This address does not belong to the provider.',
    fix: 'Remove it to use the provider’s own address, or confirm the host by name.',
  },
  destinationChanged: {
    message: 'The address the secret goes to has changed.',
    fix: 'Type or paste the secret again.',
  },
  addressDenied: {
    message: 'This address is never contacted, because it serves cloud machine secrets.',
    fix: 'Use the service’s real address.',
  },
  pemInvalid: {
    message: 'This is not a valid certificate in PEM form.',
    fix: 'Paste it whole, from the BEGIN line to the END line.',
  },
  pemHasPrivateKey: {
    message: 'There is a private key in this file, and a private key belongs nowhere here.',
    fix: 'Choose a file with certificates only. If the key was shared by mistake, replace it.',
  },
  privateKeyInvalid: {
    message: 'This is no private key in a form SSH knows.',
    fix: 'Paste the whole file with its line breaks, from -----BEGIN … PRIVATE KEY----- to -----END … PRIVATE KEY-----.',
  },
  privateKeyPublic: {
    message: 'This is the public half of a key.',
    fix: 'Paste the private one: the file without .pub.',
  },
  privateKeyPpk: {
    message: 'This is PuTTY’s own format.',
    fix: 'Open it in PuTTYgen, choose Conversions, Export OpenSSH key, and paste that file.',
  },
  privateKeyUnsupported: {
    message: 'This kind of private key is not supported.',
    fix: 'Convert it with ssh-keygen -p -f FILE, or make a new one of the kind ed25519.',
  },
  privateKeyPassphrase: {
    message: 'This passphrase does not open the private key.',
    fix: 'Type the key’s own passphrase; it is not the account’s password.',
  },
  onlyMessageTells: {
    message: 'Something answers there. Only a message would tell whether it takes one.',
    fix: 'Run the thorough test: it posts one message. Until then it can be used as it is.',
  },
  hostKeyNotSeen: {
    message: 'The last test was not shown this server key.',
    fix: 'Test again and compare the fingerprint it shows with what the server’s owner says.',
  },
  slugFormat: {
    message: 'The short name has characters that are not accepted.',
    fix: 'Use up to 48 lower-case letters, digits and hyphens, starting and ending with a letter or digit.',
  },
  slugReserved: { message: 'This short name is reserved.', fix: 'Choose another.' },
  slugTaken: {
    message: 'Another organisation already has this short name.',
    fix: 'Choose another, even if that one is in the trash.',
  },
  labelTaken: {
    message: 'There is already a credential with this label for this provider.',
    fix: 'Choose another label.',
  },
  taxIdInvalid: { message: 'This CNPJ is not valid.', fix: 'Check the 14 characters and the two check digits.' },
  timeZoneUnknown: { message: 'This time zone does not exist.', fix: 'Use a name such as America/Sao_Paulo.' },
  currencyUnknown: { message: 'This currency does not exist.', fix: 'Use a code of three letters, such as BRL.' },
  unknownProvider: { message: 'There is no provider with this id.', fix: 'See the list of providers (provider list).' },
  unknownOrganisation: { message: 'There is no such organisation.', fix: 'See the list of organisations (org list).' },
  unknownConnection: {
    message: 'There is no such connection.',
    fix: 'See the list of the organisation’s connections (connection list).',
  },
  unknownCredential: { message: 'There is no such credential.', fix: 'See the list of credentials (credential list).' },
  unknownMember: { message: 'There is no such member.', fix: 'See the list of members (member list).' },
  unknownPlan: { message: 'There is no such plan.', fix: 'Use free, basic, pro or enterprise.' },
  unknownCommand: { message: 'This command does not exist.', fix: 'See the commands with --help.' },
  tooManyWords: { message: 'There are more words than this command takes.', fix: 'Put texts with spaces in quotes.' },
  chooseOne: { message: 'Exactly one of these must be given.', fix: 'Choose one and leave the others out.' },
  stdinTwice: {
    message: 'Standard input cannot give both the passphrase and the values.',
    fix: 'Put the passphrase in a file, or in CHAVEIRO_PASSPHRASE.',
  },
  wrongScope: {
    message: 'This belongs to another organisation or connection.',
    fix: 'Choose one that belongs here.',
  },
  archived: { message: 'This is in the trash.', fix: 'Restore it first.' },
  revisionChanged: {
    message: 'This changed after you read it.',
    fix: 'Look at the current values and apply your change again.',
  },
  orderChanged: {
    message: 'Someone changed this order after you read it.',
    fix: 'Compare your order with the current one and move again.',
  },
  notInheriting: {
    message: 'This provider has no key above it that it could use.',
    fix: 'Choose a provider that uses another one’s key, such as openai-whisper.',
  },
  ownCredentialNotPassing: {
    message: 'No key of this organisation’s own for it has passed a test.',
    fix: 'Add its own credential and test it until it passes, then switch over.',
  },
  overrideOtherProvider: {
    message: 'This credential is not one of that provider.',
    fix: 'Choose a credential of the provider the override is for.',
  },
} as const;
