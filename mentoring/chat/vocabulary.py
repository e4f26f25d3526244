"""The words that the chat mends when they are misspelt, and those that it leaves alone."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


WEIGHTY = _words(
    """
    annuler annule annulez annulation cancel cancellation
    quitter leave unsubscribe desinscrire desinscris desister
    supprimer supprimez suppression effacer effacez delete erase
    arreter arrete dissoudre abandonne
    """
)
"""Words that begin something hard to take back: only the slightest slip is mended into one of them."""

KNOWN = WEIGHTY | _words(
    """
    seance seances session sessions rendez rencontre rencontres meeting meetings creneau creneaux slots
    appointment catchup reunion echange
    reserver reservation planifier organiser caler fixer book schedule arrange disponible dispo
    decaler deplacer reporter reporte repousser reprogrammer replanifier changer bouger avancer modifier
    move moved reschedule postpone postponed rearrange change shift delay
    empechement impossible malade attend
    bilan bilans questionnaire formulaire checkin feedback
    mentor mentors mentoree mentore mentee mentorat mentoring binome binomes partner partenaire
    programme program rejoindre inscrire inscription inscris participer join signup register participate
    idee idees idea ideas suggestion proposition proposal
    pause break vacances conges conge absent absente holiday holidays vacation suspendre
    reprendre reprends reprise resume retour
    aide help menu comment fonctionne
    prive private confiance confidence confidentiel confidential discretement probleme problem
    donnees data rgpd gdpr exporter export
    messages message notifications notification rappels rappel reminders moins souvent fewer
    profil profile horaires preferences reglages settings parametres disponibilites
    langue anglais francais english french language
    bonjour bonsoir salut coucou hello morning evening
    merci thanks thank
    prochaine prochain next quand when quelle heure
    lundi mardi mercredi jeudi vendredi samedi dimanche
    monday tuesday wednesday thursday friday saturday sunday
    janvier fevrier avril juillet septembre octobre novembre decembre
    january february march april august september october november december
    demain tomorrow semaine semaines week weeks apres matin afternoon aujourdhui today
    deuxieme troisieme premier premiere quatrieme cinquieme second third first fourth fifth dernier
    harcele harcelee harassed maladie participants participant
    deplacee decalee reportee repoussee annulee deplacement
    """
)
"""Words that a slip of the finger may be mended into."""

COMMON = _words(
    """
    passe passer pense pensee chose cause pauvre pousse place passes phrase
    boulot travail bureau equipe collegue projet projets document
    leur leurs lever leve lave love live lives lease least leaves leaf leader leads heave
    cancer channel canal dance chance change changed
    move moves mode more note notes book books look cook
    mots mois moi mien miens tien sien bien rien lien chien
    meme mere pere mare part parti partie parts port porte porter portes parle parler pars
    heures jour jours cour cours tour sous vous nous pour court
    rester reste restes reviens revient rendre rends prendre prends apprendre apprends
    entendre attendre attends vendre vends vend tendre vente
    aime aimer aimes aide aider aidez aides
    quel quelle quels quelles quelque quelques quitte
    compte comte content contente contents contenu contient conte
    monde monter montre montrer mentir mention
    dire dites dirais dirait mettre mets mise venir viens vient vendu
    faire fais fait faits faut fille fils file files
    avoir savoir pouvoir vouloir voir voit vois voix
    avant avance autre autres toute toutes toujours
    week weeks weak meet meets meat need needs been seen
    there their these those then than them they this that what where were here
    have hate late rate date dates data gate save
    sign sing sigh right night might light fight
    send sent sends spend spent tend
    want wants went when whom whose while
    read ready real really great treat
    help held hell self shelf
    team term teams tears train
    join joint point coin loin soin
    said paid laid mail main plan play place
    first fist list last past fast best rest test text next
    come some same came name game home
    work word world words worked
    time times thing think thank thanks
    make take taken talk walk
    over ever never every even event
    week weekend end ends and any many
    just must trust most post posts
    still till will well tell sell
    trop prop group groupe
    like likes link line lines live life
    idea ideal ideale
    sess message messages massage menage manage manager
    session mission passion version
    partner parmi part party
    deal deals dear dead deep delete
    carte cartes porte faire fair chaire
    semble ensemble membre
    annuel annee annees annule
    quiet quite quit quiz quitter
    arrive arrives arriver arrivee
    minute minutes minuit midi
    super suppose supprime support
    supporter effet effets efface
    affaire affaires effort
    bread broke bring brings breath brand bought report reports aise aises venu venue venus tenu tenue
    possible possibles
    juin juil july june janv fevr sept aout mars mardi jeux lune
    arret arrets trouve tourne marche jamais james thing never
    """
)
"""Common words that look like one of the others, and mean what they say."""
