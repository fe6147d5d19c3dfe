/** What can go wrong with a request, as the `type` of a problem names it. */
export type ProblemName =
  | 'not-json'
  | 'not-signed-in'
  | 'not-yours'
  | 'not-found'
  | 'customer-unknown'
  | 'revision-unknown'
  | 'customer-known'
  | 'refused'
  | 'revision-passed'
  | 'too-large'
  | 'not-json-typed'
  | 'unreadable'
  | 'key-unreadable'
  | 'key-reused'
  | 'revision-required'
  | 'failed';

/** The tags of the languages in which the library has messages. */
export type Tag = 'en' | 'de' | 'es' | 'fr' | 'ja' | 'zh-Hant-TW';

type Titles = Readonly<Record<ProblemName, string>>;

const en: Titles = {
  'not-json': 'the body is no JSON',
  'not-signed-in': 'nobody is signed in',
  'not-yours': 'this customer is not for you to see',
  'not-found': 'there is nothing here',
  'customer-unknown': 'this customer is not known',
  'revision-unknown': 'this customer has no such revision',
  'customer-known': 'this customer is known already',
  refused: 'the rules do not permit this',
  'revision-passed': 'the customer has changed since',
  'too-large': 'the body is too large',
  'not-json-typed': 'the body has to be `application/json`',
  unreadable: 'the request cannot be read',
  'key-unreadable': 'an idempotency key has 1 to 255 visible characters of ASCII',
  'key-reused': 'this idempotency key was used for another request',
  'revision-required': '`If-Match` has to name the revision that is replaced',
  failed: 'the service has failed',
};

const de: Titles = {
  'not-json': 'der Inhalt ist kein JSON',
  'not-signed-in': 'niemand ist angemeldet',
  'not-yours': 'dieser Kunde ist für Sie nicht einsehbar',
  'not-found': 'hier ist nichts',
  'customer-unknown': 'dieser Kunde ist nicht bekannt',
  'revision-unknown': 'diese Revision hat der Kunde nicht',
  'customer-known': 'dieser Kunde ist schon bekannt',
  refused: 'die Regeln lassen das nicht zu',
  'revision-passed': 'der Kunde hat sich seither geändert',
  'too-large': 'der Inhalt ist zu groß',
  'not-json-typed': 'der Inhalt muss `application/json` sein',
  unreadable: 'die Anfrage ist nicht lesbar',
  'key-unreadable': 'ein Idempotenzschlüssel hat 1 bis 255 sichtbare ASCII-Zeichen',
  'key-reused': 'dieser Idempotenzschlüssel wurde für eine andere Anfrage verwendet',
  'revision-required': '`If-Match` muss die Revision nennen, die ersetzt wird',
  failed: 'der Dienst ist gescheitert',
};

const es: Titles = {
  'not-json': 'el cuerpo no es JSON',
  'not-signed-in': 'nadie ha iniciado sesión',
  'not-yours': 'este cliente no está a su alcance',
  'not-found': 'aquí no hay nada',
  'customer-unknown': 'este cliente no se conoce',
  'revision-unknown': 'este cliente no tiene esa revisión',
  'customer-known': 'este cliente ya se conoce',
  refused: 'las reglas no lo permiten',
  'revision-passed': 'el cliente ha cambiado desde entonces',
  'too-large': 'el cuerpo es demasiado grande',
  'not-json-typed': 'el cuerpo debe ser `application/json`',
  unreadable: 'no se puede leer la solicitud',
  'key-unreadable': 'una clave de idempotencia tiene de 1 a 255 caracteres ASCII visibles',
  'key-reused': 'esta clave de idempotencia se usó para otra solicitud',
  'revision-required': '`If-Match` debe nombrar la revisión que se sustituye',
  failed: 'el servicio ha fallado',
};

const fr: Titles = {
  'not-json': 'le corps n’est pas du JSON',
  'not-signed-in': 'personne n’est connecté',
  'not-yours': 'ce client ne vous est pas accessible',
  'not-found': 'il n’y a rien ici',
  'customer-unknown': 'ce client n’est pas connu',
  'revision-unknown': 'ce client n’a pas cette révision',
  'customer-known': 'ce client est déjà connu',
  refused: 'les règles ne le permettent pas',
  'revision-passed': 'le client a changé depuis',
  'too-large': 'le corps est trop grand',
  'not-json-typed': 'le corps doit être en `application/json`',
  unreadable: 'la requête est illisible',
  'key-unreadable': 'une clé d’idempotence compte de 1 à 255 caractères ASCII visibles',
  'key-reused': 'cette clé d’idempotence a servi à une autre requête',
  'revision-required': '`If-Match` doit nommer la révision à remplacer',
  failed: 'le service a échoué',
};

const ja: Titles = {
  'not-json': '本文が JSON ではありません',
  'not-signed-in': 'サインインしていません',
  'not-yours': 'この顧客を参照する権限がありません',
  'not-found': 'ここには何もありません',
  'customer-unknown': 'この顧客は登録されていません',
  'revision-unknown': 'この顧客にそのリビジョンはありません',
  'customer-known': 'この顧客はすでに登録されています',
  refused: '規則により許可されません',
  'revision-passed': '顧客はその後変更されています',
  'too-large': '本文が大きすぎます',
  'not-json-typed': '本文は `application/json` でなければなりません',
  unreadable: '要求を読み取れません',
  'key-unreadable': '冪等キーは表示可能な ASCII 文字 1～255 文字です',
  'key-reused': 'この冪等キーは別の要求に使用されています',
  'revision-required': '`If-Match` で置き換えるリビジョンを指定してください',
  failed: 'サービスでエラーが発生しました',
};

const zhHantTW: Titles = {
  'not-json': '內容不是 JSON',
  'not-signed-in': '尚未登入',
  'not-yours': '您無權檢視此客戶',
  'not-found': '這裡沒有任何內容',
  'customer-unknown': '沒有此客戶的資料',
  'revision-unknown': '此客戶沒有該修訂版本',
  'customer-known': '已有此客戶的資料',
  refused: '規則不允許此操作',
  'revision-passed': '客戶的資料在這之後已變更',
  'too-large': '內容太大',
  'not-json-typed': '內容必須是 `application/json`',
  unreadable: '無法讀取要求',
  'key-unreadable': '等冪金鑰為 1 到 255 個可見的 ASCII 字元',
  'key-reused': '此等冪金鑰已用於另一項要求',
  'revision-required': '`If-Match` 必須指明要取代的修訂版本',
  failed: '服務發生錯誤',
};

const TITLES: Readonly<Record<Tag, Titles>> = { en, de, es, fr, ja, 'zh-Hant-TW': zhHantTW };

const isTag = (tag: string): tag is Tag => Object.hasOwn(TITLES, tag);

export function titleOf(name: ProblemName, tag: string): string {
  return TITLES[isTag(tag) ? tag : 'en'][name];
}
