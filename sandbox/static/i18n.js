// What the page says, in French or English, and how a person's locale and zone write time.

const EN = {
  choose: "Who are you today?",
  choose_more: "Pick a person to see {team} through their eyes. Open several windows to be several people.",
  role_none: "Member", guest: "Guest", left: "Deactivated", language: "Language", zone: "Time zone",
  home: "Home", messages: "Messages", channels: "Channels", direct: "Direct messages", app: "App",
  open_menu: "Open the menu", sidebar: "Workspace", person_menu: "You are {name}",
  be: "Be someone else", new_window: "Open as someone else in a new window", settings: "Your settings",
  unread: "{n} unread", members: "{n} members",
  write_in: "Message {name}", write_to: "Message {name}", reply_here: "Reply…", send: "Send", shortcuts: "Shortcuts", commands: "Commands",
  composer_hint: "Enter to send, Shift + Enter for a new line, / for commands",
  only_you: "Only visible to you", edited: "edited", deleted: "This message was deleted.",
  replies_one: "{n} reply", replies: "{n} replies", reply: "Reply in thread", thread: "Thread", close: "Close",
  more: "More actions", empty_channel: "Nothing here yet.", empty_app: "{name} has not written to you yet.",
  empty_home: "{name} has nothing to show here yet.", download: "Download",
  cancel: "Cancel", required: "required", optional: "optional", back: "Back to “{title}”",
  choose_option: "Choose", choose_options: "Choose one or more", nothing_found: "Nothing found", remove: "Remove {name}",
  too_many: "At most {n}", characters: "{n} characters left", date: "Date", time: "Time",
  see_more: "See more", see_less: "See less",
  today: "Today", yesterday: "Yesterday",
  day: "+1 day", week: "+1 week", next: "To the next event", turning: "Time is passing…",
  linked: "Back in touch.", unlinked: "Connection lost. Trying again…",
  late: "{app} did not answer within 3 seconds.",
  failed: "{app} could not be reached ({code}).",
  refused: "That did not work: {code}.", unreachable: "The sandbox does not answer. Is it still running?",
  modal_late: "{app} did not answer in time. What you typed is still here: you can send it again.",
  unknown_command: "{command} is not a command of {app}.",
  has_errors: "Please check the fields below.", skip: "Skip to the conversation",
  app_badge: "App", unknown_person: "Someone",
  read_only: "{name} only writes here: messages to it are turned off.",
  join: "Join {name}", invite: "Add {name} here", not_member: "You are not a member of {name}.",
};

const FR = {
  choose: "Qui êtes-vous aujourd’hui ?",
  choose_more: "Choisissez une personne pour voir {team} avec ses yeux. Ouvrez plusieurs fenêtres pour être plusieurs personnes.",
  role_none: "Membre", guest: "Invité", left: "Compte désactivé", language: "Langue", zone: "Fuseau horaire",
  home: "Accueil", messages: "Messages", channels: "Canaux", direct: "Messages directs", app: "Application",
  open_menu: "Ouvrir le menu", sidebar: "Espace de travail", person_menu: "Vous êtes {name}",
  be: "Être quelqu’un d’autre", new_window: "Ouvrir une fenêtre pour quelqu’un d’autre", settings: "Vos réglages",
  unread: "{n} non lus", members: "{n} membres",
  write_in: "Écrire dans {name}", write_to: "Écrire à {name}", reply_here: "Répondre…", send: "Envoyer", shortcuts: "Raccourcis", commands: "Commandes",
  composer_hint: "Entrée pour envoyer, Maj + Entrée pour aller à la ligne, / pour les commandes",
  only_you: "Visible par vous uniquement", edited: "modifié", deleted: "Ce message a été supprimé.",
  replies_one: "{n} réponse", replies: "{n} réponses", reply: "Répondre dans le fil", thread: "Fil", close: "Fermer",
  more: "Autres actions", empty_channel: "Rien ici pour l’instant.", empty_app: "{name} ne vous a pas encore écrit.",
  empty_home: "{name} n’a encore rien à montrer ici.", download: "Télécharger",
  cancel: "Annuler", required: "obligatoire", optional: "facultatif", back: "Retour à « {title} »",
  choose_option: "Choisir", choose_options: "Choisir une ou plusieurs options", nothing_found: "Aucun résultat", remove: "Retirer {name}",
  too_many: "{n} au plus", characters: "Encore {n} caractères", date: "Date", time: "Heure",
  see_more: "Voir plus", see_less: "Voir moins",
  today: "Aujourd’hui", yesterday: "Hier",
  day: "+1 jour", week: "+1 semaine", next: "Au prochain événement", turning: "Le temps passe…",
  linked: "La connexion est rétablie.", unlinked: "Connexion perdue. Nouvel essai…",
  late: "{app} n’a pas répondu en 3 secondes.",
  failed: "{app} est injoignable ({code}).",
  refused: "Cela n’a pas marché : {code}.", unreachable: "Le bac à sable ne répond pas. Tourne-t-il encore ?",
  modal_late: "{app} n’a pas répondu à temps. Votre saisie est toujours là : vous pouvez l’envoyer de nouveau.",
  unknown_command: "{command} n’est pas une commande de {app}.",
  has_errors: "Merci de vérifier les champs ci-dessous.", skip: "Aller à la conversation",
  app_badge: "App", unknown_person: "Quelqu’un",
  read_only: "{name} écrit ici, sans lire de réponses.",
  join: "Rejoindre {name}", invite: "Ajouter {name} ici", not_member: "Vous n’êtes pas membre de {name}.",
};

export const WORDS = { en: EN, fr: FR };

const REFUSALS = [
  [/^Please complete this required field\.$/, "Ce champ est obligatoire."],
  [/^Please enter at least (\d+) characters\.$/, "Écrivez au moins {0} caractères."],
  [/^Please enter (\d+) characters or fewer\.$/, "Écrivez {0} caractères au plus."],
  [/^Please enter a number\.$/, "Écrivez un nombre."],
  [/^Please enter a whole number\.$/, "Écrivez un nombre entier."],
  [/^Please enter a number of (\S+) or more\.$/, "Écrivez un nombre d’au moins {0}."],
  [/^Please enter a number of (\S+) or less\.$/, "Écrivez un nombre d’au plus {0}."],
  [/^Please enter a valid email address\.$/, "Écrivez une adresse e-mail valable."],
  [/^Please enter a valid URL\.$/, "Écrivez une adresse web valable."],
];

const NARROW = "\u202f";
const WIDE = "\u00a0";

// French punctuation wants its spaces unbreakable.
export function frenchSpaces(text) {
  return text.replace(/ ([;!?»])/g, `${NARROW}$1`).replace(/« /g, `«${NARROW}`).replace(/ :/g, `${WIDE}:`);
}

export const LOCALES = [
  ["fr-FR", "Français"], ["fr-CA", "Français (Canada)"], ["en-US", "English (US)"], ["en-GB", "English (UK)"],
  ["de-DE", "Deutsch"], ["es-ES", "Español"], ["it-IT", "Italiano"],
];

export class Voice {
  constructor(locale = "en-US", zone = "UTC", now = () => new Date()) {
    this.locale = usable(locale) ? locale : "en-US";
    this.zone = known(zone) ? zone : "UTC";
    this.french = this.locale.toLowerCase().startsWith("fr");
    this.language = this.french ? "fr" : "en";
    this.now = now;
    this.formats = new Map();
  }

  say(key, values = {}) {
    const words = WORDS[this.language][key] ?? key;
    const said = words.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
    return this.french ? frenchSpaces(said) : said;
  }

  count(key, n) {
    const one = this.french ? n < 2 : n === 1;
    return this.say(one ? `${key}_one` : key, { n });
  }

  // What the sandbox itself says under a field, in the person's language; an app's own words stay as they are.
  refusal(message) {
    if (!message || !this.french) return message;
    for (const [english, french] of REFUSALS) {
      const match = english.exec(message);
      if (match) return frenchSpaces(french.replace("{0}", match[1] ?? ""));
    }
    return message;
  }

  format(options, moment) {
    const key = JSON.stringify(options);
    if (!this.formats.has(key)) {
      this.formats.set(key, new Intl.DateTimeFormat(this.locale, { timeZone: this.zone, ...options }));
    }
    return this.formats.get(key).format(moment);
  }

  time(moment) {
    return this.format({ hour: "numeric", minute: "2-digit" }, moment);
  }

  full(moment) {
    return this.format({ weekday: "long", year: "numeric", month: "long", day: "numeric", hour: "numeric", minute: "2-digit" }, moment);
  }

  // 2026-11-24, in the person's zone: two moments of one day compare equal.
  dayKey(moment) {
    const parts = Object.fromEntries(new Intl.DateTimeFormat("en-CA", {
      timeZone: this.zone, year: "numeric", month: "2-digit", day: "2-digit",
    }).formatToParts(moment).map((part) => [part.type, part.value]));
    return `${parts.year}-${parts.month}-${parts.day}`;
  }

  daysAgo(moment) {
    return Math.round((Date.parse(this.dayKey(this.now())) - Date.parse(this.dayKey(moment))) / 86_400_000);
  }

  day(moment) {
    const ago = this.daysAgo(moment);
    if (ago === 0) return this.say("today");
    if (ago === 1) return this.say("yesterday");
    const year = this.dayKey(moment).slice(0, 4) === this.dayKey(this.now()).slice(0, 4) ? {} : { year: "numeric" };
    return this.capital(this.format({ weekday: "long", month: "long", day: "numeric", ...year }, moment));
  }

  capital(text) {
    return text.charAt(0).toLocaleUpperCase(this.locale) + text.slice(1);
  }

  relative(days) {
    return new Intl.RelativeTimeFormat(this.locale, { numeric: "auto" }).format(-days, "day");
  }
}

function usable(locale) {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
  }
}

function known(zone) {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
}

// "2026-11-24T14:00" on a person's wall is which second of the epoch?
export function epochOf(wall, zone) {
  const asUtc = Date.parse(`${wall}:00Z`);
  let guess = asUtc;
  for (let turn = 0; turn < 2; turn += 1) guess = asUtc - (Date.parse(`${wallOf(guess / 1000, zone)}:00Z`) - guess);
  return Math.round(guess / 1000);
}

export function wallOf(epoch, zone) {
  const parts = Object.fromEntries(new Intl.DateTimeFormat("en-CA", {
    timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
  }).formatToParts(new Date(epoch * 1000)).map((part) => [part.type, part.value]));
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}
