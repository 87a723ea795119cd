<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>story::ActionAdvice</name>
    <message>
        <source>This names a thing. Who does what to it? Begin with a verb.</source>
        <translation>Das nennt eine Sache. Wer macht was damit? Mit einem Verb beginnen.</translation>
    </message>
    <message>
        <source>“%1” asks people to remember. What change would make the safe way the easy way?</source>
        <translation>„%1“ verlangt, dass Menschen daran denken. Welche Änderung würde den sicheren Weg zum einfachen Weg machen?</translation>
    </message>
    <message>
        <source>“%1” has no end. What will be true when it is done?</source>
        <translation>„%1“ hat kein Ende. Was wird wahr sein, wenn es erledigt ist?</translation>
    </message>
    <message>
        <source>This may be two actions. Could each have its own owner and date?</source>
        <translation>Das können zwei Maßnahmen sein. Könnte jede eine eigene zuständige Person und ein eigenes Datum haben?</translation>
    </message>
    <message>
        <source>Which one person sees to it?</source>
        <translation>Welche eine Person kümmert sich darum?</translation>
    </message>
    <message>
        <source>How will everyone see that it is done?</source>
        <translation>Woran werden alle sehen, dass es erledigt ist?</translation>
    </message>
</context>
<context>
    <name>story::ActionSteps</name>
    <message>
        <source>The action is not there any more.</source>
        <translation>Die Maßnahme gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Accept an action</source>
        <translation>Maßnahme annehmen</translation>
    </message>
    <message>
        <source>Let an action soak</source>
        <translation>Maßnahme reifen lassen</translation>
    </message>
    <message>
        <source>Why is it declined?</source>
        <translation>Warum wird sie abgelehnt?</translation>
    </message>
    <message>
        <source>Somebody had this idea: a sentence is enough.</source>
        <translation>Jemand hatte diese Idee: Ein Satz genügt.</translation>
    </message>
    <message>
        <source>Decline an action</source>
        <translation>Maßnahme ablehnen</translation>
    </message>
    <message>
        <source>Finish an action</source>
        <translation>Maßnahme erledigen</translation>
    </message>
</context>
<context>
    <name>story::ActionsPage</name>
    <message>
        <source>nothing written yet</source>
        <translation>noch nichts geschrieben</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Here stands what will be true when it is done. At least one measure prevents a repeat.</source>
        <translation>Hier steht, was wahr sein wird, wenn es erledigt ist. Mindestens eine Maßnahme beugt einer Wiederholung vor.</translation>
    </message>
    <message>
        <source>The chosen action</source>
        <translation>Die gewählte Maßnahme</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>Actions shown</source>
        <translation>Angezeigte Maßnahmen</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Alle Maßnahmen</translation>
    </message>
    <message>
        <source>Parking lot</source>
        <translation>Ideenparkplatz</translation>
    </message>
    <message>
        <source>Soaking</source>
        <translation>Reifend</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Done or declined</source>
        <translation>Erledigt oder abgelehnt</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Neue Maßnahme</translation>
    </message>
    <message>
        <source>About the chosen action</source>
        <translation>Zur gewählten Maßnahme</translation>
    </message>
    <message>
        <source>If there is none</source>
        <translation>Wenn es keine gibt</translation>
    </message>
    <message>
        <source>A review can be closed without a measure that prevents a repeat, if it says why</source>
        <translation>Ein Review kann ohne vorbeugende Maßnahme abgeschlossen werden, wenn es sagt, warum</translation>
    </message>
    <message>
        <source>Why it is not taken on</source>
        <translation>Warum sie nicht übernommen wird</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dabei belassen</translation>
    </message>
    <message>
        <source>Not taken on: “%1”</source>
        <translation>Nicht übernommen: „%1“</translation>
    </message>
    <message>
        <source>%1 %2 until %3</source>
        <comment>count, soaking, day</comment>
        <translation>%1 %2 bis %3</translation>
    </message>
    <message>
        <source>Due (%1 days proposed)</source>
        <translation>Fällig (%1 Tage vorgeschlagen)</translation>
    </message>
    <message>
        <source>Due (%1: %2 days proposed)</source>
        <translation>Fällig (%1: %2 Tage vorgeschlagen)</translation>
    </message>
    <message>
        <source>1 idea</source>
        <translation>1 Idee</translation>
    </message>
    <message>
        <source>%1 ideas</source>
        <translation>%1 Ideen</translation>
    </message>
</context>
<context>
    <name>story::Agenda</name>
    <message>
        <source>Use the agenda “%1”</source>
        <translation>Agenda „%1“ verwenden</translation>
    </message>
</context>
<context>
    <name>story::AgendaChoice</name>
    <message>
        <source>Choose an agenda…</source>
        <translation>Agenda wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Ready-made agendas</source>
        <translation>Fertige Agenden</translation>
    </message>
    <message>
        <source>Use the agenda “%1” instead of the one there is?</source>
        <translation>Die Agenda „%1“ statt der vorhandenen verwenden?</translation>
    </message>
    <message>
        <source>Parts that have begun stay, with their times.</source>
        <translation>Begonnene Teile bleiben mit ihren Zeiten.</translation>
    </message>
    <message>
        <source>Undo brings the others back.</source>
        <translation>Rückgängig bringt die anderen zurück.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
</context>
<context>
    <name>story::Archive</name>
    <message>
        <source>Nothing was imported.</source>
        <translation>Es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>Choose an archive that Second Story exported.</source>
        <translation>Ein Archiv wählen, das Second Story exportiert hat.</translation>
    </message>
    <message>
        <source>One with the id of another was left out: %1 %2</source>
        <translation>Ausgelassen, weil die ID zu etwas anderem gehört: %1 %2</translation>
    </message>
    <message>
        <source>One without an id was left out: %1</source>
        <translation>Ausgelassen, weil die ID fehlt: %1</translation>
    </message>
    <message>
        <source>A field that this version does not know was left out: %1 of %2 %3</source>
        <translation>Ausgelassen, weil diese Version das Feld nicht kennt: %1 von %2 %3</translation>
    </message>
    <message>
        <source>A value that its field cannot hold was left out: “%1” of %2 %3</source>
        <translation>Ausgelassen, weil das Feld den Wert nicht aufnehmen kann: „%1“ von %2 %3</translation>
    </message>
    <message>
        <source>A picture that is not what its hash says was left out: %1</source>
        <translation>Ein Bild, das nicht seinem Hash entspricht, wurde ausgelassen: %1</translation>
    </message>
    <message>
        <source>A picture was left out: %1 %2</source>
        <translation>Ein Bild wurde ausgelassen: %1 %2</translation>
    </message>
    <message>
        <source>It is larger than %1 MB.</source>
        <translation>Es ist größer als %1 MB.</translation>
    </message>
    <message>
        <source>Line breaks in “%1” became spaces.</source>
        <translation>Zeilenumbrüche in „%1“ wurden zu Leerzeichen.</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) that no text can hold were replaced in “%1”.</source>
        <translation>
            <numerusform>Ein Zeichen, das kein Text aufnehmen kann, wurde in „%1“ ersetzt.</numerusform>
            <numerusform>%n Zeichen, die kein Text aufnehmen kann, wurden in „%1“ ersetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Order keys of another form were made anew: %1</source>
        <translation>Sortierschlüssel anderer Form wurden neu gebildet: %1</translation>
    </message>
    <message>
        <source>A reference to something that is not in the archive was left out: “%1” of %2 %3</source>
        <translation>Ein Verweis auf etwas, das nicht im Archiv ist, wurde ausgelassen: „%1“ von %2 %3</translation>
    </message>
    <message>
        <source>The archive is larger than %1 MB.</source>
        <translation>Das Archiv ist größer als %1 MB.</translation>
    </message>
    <message>
        <source>This is not an archive of a review: it cannot be read as JSON.</source>
        <translation>Das ist kein Archiv eines Reviews: Es lässt sich nicht als JSON lesen.</translation>
    </message>
    <message>
        <source>This is not an archive of a review.</source>
        <translation>Das ist kein Archiv eines Reviews.</translation>
    </message>
    <message>
        <source>A newer version of Second Story wrote this archive.</source>
        <translation>Eine neuere Version von Second Story hat dieses Archiv geschrieben.</translation>
    </message>
    <message>
        <source>Install that version, and import it again.</source>
        <translation>Diese Version installieren und erneut importieren.</translation>
    </message>
    <message>
        <source>The archive holds no review.</source>
        <translation>Das Archiv enthält kein Review.</translation>
    </message>
    <message>
        <source>A part that this version does not know was left out: %1</source>
        <translation>Ein Teil, den diese Version nicht kennt, wurde ausgelassen: %1</translation>
    </message>
    <message>
        <source>Entries of a kind that this version does not know were left out: %1</source>
        <translation>Einträge einer Art, die diese Version nicht kennt, wurden ausgelassen: %1</translation>
    </message>
    <message>
        <source>The archive holds more than %1 entries.</source>
        <translation>Das Archiv enthält mehr als %1 Einträge.</translation>
    </message>
    <message>
        <source>A picture is not in the archive: %1</source>
        <translation>Ein Bild ist nicht im Archiv: %1</translation>
    </message>
</context>
<context>
    <name>story::Backups</name>
    <message>
        <source>The folder for backups, “%1”, is not there just now.</source>
        <translation>Der Ordner für Sicherungen, „%1“, ist gerade nicht erreichbar.</translation>
    </message>
    <message>
        <source>The library is saved, and its earlier versions are kept on this disk.</source>
        <translation>Die Bibliothek ist gespeichert, und ihre früheren Versionen liegen auf diesem Datenträger.</translation>
    </message>
    <message>
        <source>Plug its disk in, or choose another folder in the preferences.</source>
        <translation>Den Datenträger anschließen oder in den Einstellungen einen anderen Ordner wählen.</translation>
    </message>
</context>
<context>
    <name>story::Capture</name>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>action</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>open question</source>
        <translation>offene Frage</translation>
    </message>
    <message>
        <source>lesson</source>
        <translation>Lehre</translation>
    </message>
    <message>
        <source>weak signal</source>
        <translation>schwaches Signal</translation>
    </message>
    <message>
        <source>as typed</source>
        <translation>wie geschrieben</translation>
    </message>
    <message>
        <source>time unknown</source>
        <translation>Zeit unbekannt</translation>
    </message>
    <message>
        <source>owner %1</source>
        <translation>zuständig %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>Enter stores</source>
        <translation>Eingabetaste speichert</translation>
    </message>
</context>
<context>
    <name>story::CaptureLine</name>
    <message>
        <source>Which day was that?</source>
        <translation>Welcher Tag war das?</translation>
    </message>
    <message>
        <source>Capture line</source>
        <translation>Erfassungszeile</translation>
    </message>
    <message>
        <source>Ctrl+L: write a line.  ! action   ? question   + went right   - went wrong   ~ differently   = why it made sense   * lesson   % weak signal</source>
        <translation>Strg+L: eine Zeile schreiben.  ! Maßnahme   ? Frage   + lief gut   - lief schief   ~ anders machen   = warum es sinnvoll war   * Lehre   % schwaches Signal</translation>
    </message>
    <message>
        <source>The day that times without a date belong to (Ctrl+D)</source>
        <translation>Der Tag, zu dem Zeiten ohne Datum gehören (Strg+D)</translation>
    </message>
    <message>
        <source>Working day</source>
        <translation>Bezugstag</translation>
    </message>
    <message>
        <source>14 Nov 2026</source>
        <translation>14. Nov 2026</translation>
    </message>
    <message>
        <source>%1 · only its beginning is shown</source>
        <translation>%1 · nur der Anfang wird gezeigt</translation>
    </message>
    <message>
        <source>No day yet</source>
        <translation>Noch kein Tag</translation>
    </message>
    <message>
        <source>Working day: %1</source>
        <translation>Bezugstag: %1</translation>
    </message>
    <message>
        <source>Working day: not said yet</source>
        <translation>Bezugstag: noch nicht angegeben</translation>
    </message>
    <message>
        <source>It is kept as you wrote it.</source>
        <translation>Es bleibt so, wie es geschrieben wurde.</translation>
    </message>
    <message>
        <source>The time is kept, and so is every other you write.</source>
        <translation>Die Zeit bleibt, ebenso jede weitere.</translation>
    </message>
    <message>
        <source>One answer places them all.</source>
        <translation>Eine Antwort ordnet alle ein.</translation>
    </message>
    <message>
        <source>Say the day</source>
        <translation>Tag angeben</translation>
    </message>
    <message>
        <source>“%1” is no day that can be read.</source>
        <translation>„%1“ lässt sich nicht als Tag lesen.</translation>
    </message>
    <message>
        <source>The working day is as it was.</source>
        <translation>Der Bezugstag ist wie zuvor.</translation>
    </message>
    <message>
        <source>Write it like 14 Nov 2026, or 2026-11-14.</source>
        <translation>So schreiben: 14. Nov 2026 oder 2026-11-14.</translation>
    </message>
    <message>
        <source>One entry each</source>
        <translation>Je Zeile ein Eintrag</translation>
    </message>
    <message>
        <source>One text</source>
        <translation>Ein Text</translation>
    </message>
    <message>
        <source>Look at rows…</source>
        <translation>Als Zeilen ansehen&#xa0;…</translation>
    </message>
    <message>
        <source>%1 lines were pasted.</source>
        <translation>%1 Zeilen wurden eingefügt.</translation>
    </message>
    <message>
        <source>They stand in the line, and nothing is stored yet.</source>
        <translation>Sie stehen in der Zeile, und noch ist nichts gespeichert.</translation>
    </message>
    <message>
        <source>Each can become an entry of its own, or all of them one.</source>
        <translation>Jede kann ein eigener Eintrag werden, oder alle zusammen einer.</translation>
    </message>
    <message>
        <source>The time of one of these events needs an answer.</source>
        <translation>Die Zeit eines dieser Ereignisse braucht eine Antwort.</translation>
    </message>
    <message>
        <source>The times of %1 of these events need an answer.</source>
        <translation>Die Zeiten von %1 dieser Ereignisse brauchen eine Antwort.</translation>
    </message>
    <message>
        <source>They are kept as they were written.</source>
        <translation>Sie bleiben so, wie sie geschrieben wurden.</translation>
    </message>
    <message>
        <source>Each is asked under its own time.</source>
        <translation>Gefragt wird jeweils unter der Zeit.</translation>
    </message>
    <message>
        <source>Correct the line</source>
        <translation>Zeile berichtigen</translation>
    </message>
    <message>
        <source>What stands in the capture line is not stored yet.</source>
        <translation>Was in der Erfassungszeile steht, ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Nothing was taken.</source>
        <translation>Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>Store it with Enter, then do it again.</source>
        <translation>Mit Enter speichern und es noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>story::Care</name>
    <message>
        <source>Edits still wait to be written, so nothing was checked.</source>
        <translation>Änderungen warten noch darauf, geschrieben zu werden, deshalb wurde nichts geprüft.</translation>
    </message>
    <message>
        <source>Try again when the header says Saved.</source>
        <translation>Erneut versuchen, sobald im Kopf „Gespeichert“ steht.</translation>
    </message>
    <message>
        <source>There is no library file yet.</source>
        <translation>Es gibt noch keine Bibliotheksdatei.</translation>
    </message>
    <message>
        <source>The first edit makes it.</source>
        <translation>Die erste Änderung legt sie an.</translation>
    </message>
    <message>
        <source>A newer version of Second Story wrote it, so only its history was checked.</source>
        <translation>Eine neuere Version von Second Story hat sie geschrieben, deshalb wurde nur ihr Verlauf geprüft.</translation>
    </message>
</context>
<context>
    <name>story::ChangeEventsDialog</name>
    <message>
        <source>Change 1 event</source>
        <translation>1 Ereignis ändern</translation>
    </message>
    <message>
        <source>Change %1 events</source>
        <translation>%1 Ereignisse ändern</translation>
    </message>
    <message>
        <source>Change events</source>
        <translation>Ereignisse ändern</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie bisher</translation>
    </message>
    <message>
        <source>+5m, -1h30m, +20s</source>
        <translation>+5m, -1h30m, +20s</translation>
    </message>
    <message>
        <source>Europe/Berlin, CET, +05:30</source>
        <translation>Europe/Berlin, CET, +05:30</translation>
    </message>
    <message>
        <source>The clock was right, but hung in that zone</source>
        <translation>Die Uhr ging richtig, hing aber in dieser Zone</translation>
    </message>
    <message>
        <source>The instant is right, only told in that zone</source>
        <translation>Der Zeitpunkt stimmt, nur die Zone der Angabe ist diese</translation>
    </message>
    <message>
        <source>What the zone changes</source>
        <translation>Was die Zone ändert</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>&amp;Add the tag</source>
        <translation>Schlagwort &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove the tag</source>
        <translation>Schlagwort &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Move by</source>
        <translation>&amp;Verschieben um</translation>
    </message>
    <message>
        <source>Told in the &amp;zone</source>
        <translation>Angegeben in der &amp;Zone</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>“%1” is no length of time: write it like +5m or -1h30m.</source>
        <translation>„%1“ ist keine Zeitdauer: So schreiben: +5m oder -1h30m.</translation>
    </message>
    <message>
        <source>“%1” means several zones: write one like Europe/Berlin or +05:30.</source>
        <translation>„%1“ kann mehrere Zonen bedeuten: eine wie Europe/Berlin oder +05:30 schreiben.</translation>
    </message>
    <message>
        <source>“%1” is no zone that is known.</source>
        <translation>„%1“ ist keine bekannte Zone.</translation>
    </message>
</context>
<context>
    <name>story::Checks</name>
    <message>
        <source>Somebody does not accept the premises, and the reason is not written down.</source>
        <translation>Jemand nimmt die Grundsätze nicht an, und der Grund ist nicht festgehalten.</translation>
    </message>
    <message>
        <source>“%1” is still a hypothesis: what supports or refutes it?</source>
        <translation>„%1“ ist noch eine Hypothese: Was stützt oder widerlegt sie?</translation>
    </message>
    <message>
        <source>No event shows “%1”.</source>
        <translation>Kein Ereignis zeigt „%1“.</translation>
    </message>
    <message>
        <source>Who may know the answer to “%1”?</source>
        <translation>Wer könnte die Antwort auf „%1“ kennen?</translation>
    </message>
    <message>
        <source>“%1” soaks with no day to decide about it.</source>
        <translation>„%1“ reift, ohne dass ein Tag für die Entscheidung feststeht.</translation>
    </message>
    <message>
        <source>“%1” has soaked long enough: accept it, or decline it with the reason.</source>
        <translation>„%1“ ist lange genug gereift: annehmen oder mit Begründung ablehnen.</translation>
    </message>
    <message>
        <source>“%1” is done: did it help?</source>
        <translation>„%1“ ist erledigt: Hat es geholfen?</translation>
    </message>
    <message>
        <source>What does “%1” answer?</source>
        <translation>Worauf antwortet „%1“?</translation>
    </message>
    <message>
        <source>One idea waits in the parking lot.</source>
        <translation>Eine Idee wartet auf dem Ideenparkplatz.</translation>
    </message>
    <message>
        <source>%1 ideas wait in the parking lot.</source>
        <translation>%1 Ideen warten auf dem Ideenparkplatz.</translation>
    </message>
    <message>
        <source>The exit pulse was not taken.</source>
        <translation>Das Blitzlicht wurde nicht gemacht.</translation>
    </message>
    <message>
        <source>What happens to the report is not said.</source>
        <translation>Was mit dem Bericht geschieht, ist nicht gesagt.</translation>
    </message>
    <message>
        <source>The review has no title.</source>
        <translation>Das Review hat keinen Titel.</translation>
    </message>
    <message>
        <source>The severity is not said.</source>
        <translation>Der Schweregrad ist nicht angegeben.</translation>
    </message>
    <message>
        <source>“%1” is no time zone that is known: times are read in UTC.</source>
        <translation>„%1“ ist keine bekannte Zeitzone: Zeiten werden als UTC gelesen.</translation>
    </message>
    <message>
        <source>“%1” can be several time zones: times are read in UTC.</source>
        <translation>„%1“ kann mehrere Zeitzonen bedeuten: Zeiten werden als UTC gelesen.</translation>
    </message>
    <message>
        <source>When did the impact start?</source>
        <translation>Wann begann die Auswirkung?</translation>
    </message>
    <message>
        <source>When was it detected?</source>
        <translation>Wann wurde es erkannt?</translation>
    </message>
    <message>
        <source>When was it mitigated?</source>
        <translation>Wann wurde es eingedämmt?</translation>
    </message>
    <message>
        <source>%1 “%2” is kept, and is no point in time yet.</source>
        <translation>%1 „%2“ ist festgehalten und noch kein Zeitpunkt.</translation>
    </message>
    <message>
        <source>Who was affected, and how?</source>
        <translation>Wer war betroffen, und wie?</translation>
    </message>
    <message>
        <source>Who or what noticed it?</source>
        <translation>Wer oder was hat es bemerkt?</translation>
    </message>
    <message>
        <source>Nobody is named as facilitator.</source>
        <translation>Für die Moderation ist niemand genannt.</translation>
    </message>
    <message>
        <source>%1 of %2 premises were read.</source>
        <translation>%1 von %2 Grundsätzen wurden gelesen.</translation>
    </message>
    <message>
        <source>Nobody is in the room yet.</source>
        <translation>Noch ist niemand im Raum.</translation>
    </message>
    <message>
        <source>%1 of %2 have accepted the premises.</source>
        <translation>%1 von %2 haben die Grundsätze angenommen.</translation>
    </message>
    <message>
        <source>The timeline is empty.</source>
        <translation>Die Zeitleiste ist leer.</translation>
    </message>
    <message>
        <source>One time needs an answer.</source>
        <translation>Eine Zeit braucht eine Antwort.</translation>
    </message>
    <message>
        <source>%1 times need an answer.</source>
        <translation>%1 Zeiten brauchen eine Antwort.</translation>
    </message>
    <message>
        <source>“%1” on Prepare is not the time of the event that is marked so.</source>
        <translation>„%1“ unter „Vorbereiten“ ist nicht die Zeit des Ereignisses, das so markiert ist.</translation>
    </message>
    <message>
        <source>Nothing under “%1”.</source>
        <translation>Nichts unter „%1“.</translation>
    </message>
    <message>
        <source>Something went wrong without another approach or safety measure.</source>
        <translation>Etwas lief schief, ohne dass ein anderes Vorgehen oder eine Schutzmaßnahme genannt ist.</translation>
    </message>
    <message>
        <source>No contributing factor is named.</source>
        <translation>Kein beitragender Umstand ist genannt.</translation>
    </message>
    <message>
        <source>No accepted measure would prevent a repeat.</source>
        <translation>Keine angenommene Maßnahme würde einer Wiederholung vorbeugen.</translation>
    </message>
    <message>
        <source>“%1” has no %2.</source>
        <translation>Bei „%1“ fehlt: %2.</translation>
    </message>
    <message>
        <source>“%1” was declined without a reason.</source>
        <translation>„%1“ wurde ohne Begründung abgelehnt.</translation>
    </message>
    <message>
        <source>The summary is empty.</source>
        <translation>Die Zusammenfassung ist leer.</translation>
    </message>
    <message>
        <source>No lesson is written down.</source>
        <translation>Keine Lehre ist festgehalten.</translation>
    </message>
</context>
<context>
    <name>story::ChipButton</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>%1. Click or press Delete to take it away.</source>
        <translation>%1. Klicken oder Entf drücken, um es zu entfernen.</translation>
    </message>
</context>
<context>
    <name>story::Choice</name>
    <message>
        <source>not said</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>telemetry or alert</source>
        <translation>Telemetrie oder Alarm</translation>
    </message>
    <message>
        <source>automated test</source>
        <translation>automatischer Test</translation>
    </message>
    <message>
        <source>change type with extra review</source>
        <translation>Änderungsart mit zusätzlicher Prüfung</translation>
    </message>
    <message>
        <source>refactoring</source>
        <translation>Refactoring</translation>
    </message>
    <message>
        <source>decoupling</source>
        <translation>Entkopplung</translation>
    </message>
    <message>
        <source>runbook</source>
        <translation>Runbook</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Schulung</translation>
    </message>
    <message>
        <source>tooling</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>safety limit</source>
        <translation>Sicherheitsgrenze</translation>
    </message>
    <message>
        <source>process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>idea</source>
        <translation>Idee</translation>
    </message>
    <message>
        <source>soaking</source>
        <translation>reift</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>it helped</source>
        <translation>es hat geholfen</translation>
    </message>
    <message>
        <source>it helped a little</source>
        <translation>es hat ein wenig geholfen</translation>
    </message>
    <message>
        <source>it did not help</source>
        <translation>es hat nicht geholfen</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>observation</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <source>communication</source>
        <translation>Kommunikation</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>action</source>
        <translation>Handlung</translation>
    </message>
    <message>
        <source>escalation</source>
        <translation>Eskalation</translation>
    </message>
    <message>
        <source>recovery</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>getippt</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>quoted lines</source>
        <translation>zitierte Zeilen</translation>
    </message>
    <message>
        <source>technical</source>
        <translation>technisch</translation>
    </message>
    <message>
        <source>organisational</source>
        <translation>organisatorisch</translation>
    </message>
    <message>
        <source>human-machine interface</source>
        <translation>Mensch-Maschine-Schnittstelle</translation>
    </message>
    <message>
        <source>knowledge</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>load</source>
        <translation>Belastung</translation>
    </message>
    <message>
        <source>external</source>
        <translation>von außen</translation>
    </message>
    <message>
        <source>named</source>
        <translation>benannt</translation>
    </message>
    <message>
        <source>a hypothesis, open</source>
        <translation>eine Hypothese, offen</translation>
    </message>
    <message>
        <source>supported</source>
        <translation>gestützt</translation>
    </message>
    <message>
        <source>refuted</source>
        <translation>widerlegt</translation>
    </message>
    <message>
        <source>what went right</source>
        <translation>was gut lief</translation>
    </message>
    <message>
        <source>what should be done differently</source>
        <translation>was anders gemacht werden sollte</translation>
    </message>
    <message>
        <source>what went wrong</source>
        <translation>was schiefging</translation>
    </message>
    <message>
        <source>why it made sense</source>
        <translation>warum es sinnvoll war</translation>
    </message>
    <message>
        <source>where we got lucky</source>
        <translation>wo wir Glück hatten</translation>
    </message>
    <message>
        <source>what surprised us</source>
        <translation>was uns überrascht hat</translation>
    </message>
    <message>
        <source>a hunch</source>
        <translation>eine Ahnung</translation>
    </message>
    <message>
        <source>fairly sure</source>
        <translation>ziemlich sicher</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>facilitator</source>
        <translation>Moderation</translation>
    </message>
    <message>
        <source>note-taker</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>responder</source>
        <translation>Störungsbearbeitung</translation>
    </message>
    <message>
        <source>subject expert</source>
        <translation>Fachwissen</translation>
    </message>
    <message>
        <source>observer</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <source>accepts</source>
        <translation>nimmt an</translation>
    </message>
    <message>
        <source>accepts, joined later</source>
        <translation>nimmt an, kam später dazu</translation>
    </message>
    <message>
        <source>does not accept</source>
        <translation>nimmt nicht an</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>owns what the incident was in</source>
        <translation>verantwortet, worin der Vorfall war</translation>
    </message>
    <message>
        <source>led the response</source>
        <translation>leitete die Bearbeitung</translation>
    </message>
    <message>
        <source>line manager of somebody in it</source>
        <translation>Vorgesetzte Person von Beteiligten</translation>
    </message>
    <message>
        <source>incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>game day</source>
        <translation>Game Day</translation>
    </message>
    <message>
        <source>SEV1</source>
        <translation>SEV1</translation>
    </message>
    <message>
        <source>SEV2</source>
        <translation>SEV2</translation>
    </message>
    <message>
        <source>SEV3</source>
        <translation>SEV3</translation>
    </message>
    <message>
        <source>SEV4</source>
        <translation>SEV4</translation>
    </message>
    <message>
        <source>SEV5</source>
        <translation>SEV5</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>in review</source>
        <translation>in Prüfung</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <source>Premises</source>
        <translation>Grundsätze</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publizieren</translation>
    </message>
</context>
<context>
    <name>story::CleanPicture</name>
    <message>
        <source>Nothing was added.</source>
        <translation>Es wurde nichts hinzugefügt.</translation>
    </message>
    <message>
        <source>Save or copy the picture once more, and add it again.</source>
        <translation>Das Bild noch einmal speichern oder kopieren und erneut hinzufügen.</translation>
    </message>
    <message>
        <source>The picture is broken and cannot be shown.</source>
        <translation>Das Bild ist beschädigt und kann nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>The picture has %1 MB even as JPEG; at most %2 MB are kept.</source>
        <translation>Das Bild hat selbst als JPEG %1 MB; höchstens %2 MB werden behalten.</translation>
    </message>
    <message>
        <source>Make it smaller, or cut out the part that matters.</source>
        <translation>Es verkleinern oder den wichtigen Teil ausschneiden.</translation>
    </message>
    <message>
        <source>The picture would have had %1 MB; it was kept as JPEG with %2 MB, and fine detail may have suffered.</source>
        <translation>Das Bild hätte %1 MB gehabt; es wurde als JPEG mit %2 MB behalten, feine Einzelheiten können gelitten haben.</translation>
    </message>
    <message>
        <source>The picture could not be written as PNG or JPEG.</source>
        <translation>Das Bild konnte nicht als PNG oder JPEG geschrieben werden.</translation>
    </message>
    <message>
        <source>The picture has %1 MB, which is more than can be taken in (%2 MB).</source>
        <translation>Das Bild hat %1 MB, mehr als aufgenommen werden kann (%2 MB).</translation>
    </message>
    <message>
        <source>The picture was cut off: its end is missing.</source>
        <translation>Das Bild wurde abgeschnitten: Sein Ende fehlt.</translation>
    </message>
    <message>
        <source>There is no picture in it.</source>
        <translation>Darin ist kein Bild.</translation>
    </message>
    <message>
        <source>The picture has %1 × %2 points, which is more than can be shown (%3 million).</source>
        <translation>Das Bild hat %1 × %2 Punkte, mehr als angezeigt werden kann (%3 Millionen).</translation>
    </message>
</context>
<context>
    <name>story::ClockChip</name>
    <message>
        <source>Opens the menu of the clock</source>
        <translation>Öffnet das Menü der Uhr</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source> · %1</source>
        <comment>what is left of the whole</comment>
        <translation> · %1</translation>
    </message>
</context>
<context>
    <name>story::ClockFlow</name>
    <message>
        <source>%1 %2 of %3</source>
        <comment>part, spent, planned</comment>
        <translation>%1 %2 von %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>part, spent</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>noch %1 min</translation>
    </message>
    <message>
        <source>time is up</source>
        <translation>Zeit ist um</translation>
    </message>
    <message>
        <source>%1 min over</source>
        <translation>%1 min darüber</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>clock, what remains</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 of %2 min in all</source>
        <translation>%1 von %2 min insgesamt</translation>
    </message>
    <message>
        <source>%1, ends at about %2</source>
        <comment>whole, time of day</comment>
        <translation>%1, endet gegen %2</translation>
    </message>
    <message>
        <source>Clock, running: %1</source>
        <translation>Uhr läuft: %1</translation>
    </message>
    <message>
        <source>Clock, stopped: %1</source>
        <translation>Uhr angehalten: %1</translation>
    </message>
    <message>
        <source>%1 of %2 minutes</source>
        <translation>%1 von %2 Minuten</translation>
    </message>
    <message>
        <source>%1 of %2 minutes in all</source>
        <translation>%1 von %2 Minuten insgesamt</translation>
    </message>
    <message>
        <source>If the meeting went on meanwhile, count them.</source>
        <translation>Wenn das Treffen inzwischen weiterging, die Zeit mitzählen.</translation>
    </message>
    <message>
        <source>Count them</source>
        <translation>Mitzählen</translation>
    </message>
</context>
<context>
    <name>story::ColumnsDialog</name>
    <message>
        <source>Columns of the list</source>
        <translation>Spalten der Liste</translation>
    </message>
    <message>
        <source>This column is always there.</source>
        <translation>Diese Spalte ist immer da.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>story::Command</name>
    <message>
        <source>&amp;New review</source>
        <translation>&amp;Neues Review</translation>
    </message>
    <message>
        <source>Start the review of an incident.</source>
        <translation>Das Review eines Vorfalls beginnen.</translation>
    </message>
    <message>
        <source>New &amp;game day</source>
        <translation>Neuer Game Da&amp;y</translation>
    </message>
    <message>
        <source>Start the review of a rehearsal.</source>
        <translation>Das Review einer Übung beginnen.</translation>
    </message>
    <message>
        <source>&amp;Open library…</source>
        <translation>Bibli&amp;othek öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Work on another library file.</source>
        <translation>An einer anderen Bibliotheksdatei arbeiten.</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Zuletzt &amp;geöffnet</translation>
    </message>
    <message>
        <source>Libraries that were open lately.</source>
        <translation>Bibliotheken, die zuletzt offen waren.</translation>
    </message>
    <message>
        <source>Open the sam&amp;ple</source>
        <translation>B&amp;eispiel öffnen</translation>
    </message>
    <message>
        <source>A finished review to look around in. It never touches your own library.</source>
        <translation>Ein fertiges Review, um sich umzusehen. Es berührt die eigene Bibliothek nie.</translation>
    </message>
    <message>
        <source>Mo&amp;ve library…</source>
        <translation>Bibliothek &amp;verschieben&#xa0;…</translation>
    </message>
    <message>
        <source>Keep the library file in another folder or under another name.</source>
        <translation>Die Bibliotheksdatei in einem anderen Ordner oder unter einem anderen Namen aufbewahren.</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>I&amp;mportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Make a review of a written post-mortem.</source>
        <translation>Aus einem geschriebenen Post-Mortem ein Review machen.</translation>
    </message>
    <message>
        <source>Export P&amp;DF…</source>
        <translation>P&amp;DF exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>The report as one file for a browser, a phone or a screen reader.</source>
        <translation>Der Bericht als eine Datei für Browser, Telefon oder Bildschirmleser.</translation>
    </message>
    <message>
        <source>Export &amp;Markdown…</source>
        <translation>Markdown e&amp;xportieren&#xa0;…</translation>
    </message>
    <message>
        <source>The report as text for a wiki or a repository.</source>
        <translation>Der Bericht als Text für ein Wiki oder ein Repository.</translation>
    </message>
    <message>
        <source>Export archive &amp;JSON…</source>
        <translation>&amp;JSON-Archiv exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Everything of the review, private notes included, to keep or to move.</source>
        <translation>Das ganze Review samt privaten Notizen, zum Aufbewahren oder Umziehen.</translation>
    </message>
    <message>
        <source>Save the timeline as pict&amp;ure…</source>
        <translation>Zeitleiste &amp;als Bild speichern&#xa0;…</translation>
    </message>
    <message>
        <source>The timeline as its lanes show it, as SVG or PNG.</source>
        <translation>Die Zeitleiste, wie ihre Spuren sie zeigen, als SVG oder PNG.</translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation>&amp;Kopie speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Write the whole library to another file, with all that was typed.</source>
        <translation>Die ganze Bibliothek mit allem Geschriebenen in eine andere Datei schreiben.</translation>
    </message>
    <message>
        <source>&amp;Try to save again</source>
        <translation>Erneut spei&amp;chern</translation>
    </message>
    <message>
        <source>Write what could not be written before.</source>
        <translation>Schreiben, was zuvor nicht geschrieben werden konnte.</translation>
    </message>
    <message>
        <source>Verif&amp;y library</source>
        <translation>Bib&amp;liothek prüfen</translation>
    </message>
    <message>
        <source>Check every byte of the file against its journal.</source>
        <translation>Jedes Byte der Datei mit ihrem Journal vergleichen.</translation>
    </message>
    <message>
        <source>&amp;Earlier versions…</source>
        <translation>&amp;Frühere Versionen&#xa0;…</translation>
    </message>
    <message>
        <source>Go back to a version that was kept.</source>
        <translation>Zu einer aufbewahrten Version zurückkehren.</translation>
    </message>
    <message>
        <source>Repair into another &amp;library…</source>
        <translation>&amp;In andere Bibliothek retten&#xa0;…</translation>
    </message>
    <message>
        <source>Make a new library of all that is intact in one that cannot be opened.</source>
        <translation>Aus allem, was in einer nicht zu öffnenden Bibliothek heil ist, eine neue machen.</translation>
    </message>
    <message>
        <source>Ren&amp;ame review</source>
        <translation>Revie&amp;w umbenennen</translation>
    </message>
    <message>
        <source>Give the review another title.</source>
        <translation>Dem Review einen anderen Titel geben.</translation>
    </message>
    <message>
        <source>Move revie&amp;w to trash</source>
        <translation>Review in den &amp;Papierkorb</translation>
    </message>
    <message>
        <source>Take the review out of the list. It can be brought back.</source>
        <translation>Das Review aus der Liste nehmen. Es kann zurückgeholt werden.</translation>
    </message>
    <message>
        <source>&amp;Bring review back</source>
        <translation>Review &amp;zurückholen</translation>
    </message>
    <message>
        <source>Take the review out of the trash.</source>
        <translation>Das Review aus dem Papierkorb nehmen.</translation>
    </message>
    <message>
        <source>Remove review &amp;for ever…</source>
        <translation>&amp;Review endgültig löschen&#xa0;…</translation>
    </message>
    <message>
        <source>Remove a review in the trash with every earlier version of it.</source>
        <translation>Ein Review im Papierkorb mit allen früheren Versionen löschen.</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>Fenster &amp;schließen</translation>
    </message>
    <message>
        <source>Close this library.</source>
        <translation>Diese Bibliothek schließen.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close the program. Everything is saved.</source>
        <translation>Das Programm schließen. Alles ist gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Rü&amp;ckgängig</translation>
    </message>
    <message>
        <source>Take back the last step, also one of an earlier day.</source>
        <translation>Den letzten Schritt zurücknehmen, auch einen von einem früheren Tag.</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Do again what was taken back.</source>
        <translation>Erneut tun, was zurückgenommen wurde.</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Verlauf&#xa0;…</translation>
    </message>
    <message>
        <source>Who changed what and when in this review, and a way to bring any of it back.</source>
        <translation>Wer wann was in diesem Review geändert hat, und ein Weg, alles davon zurückzuholen.</translation>
    </message>
    <message>
        <source>Re&amp;move selected</source>
        <translation>&amp;Auswahl entfernen</translation>
    </message>
    <message>
        <source>Remove what is chosen in the list. Undo brings it back.</source>
        <translation>Entfernen, was in der Liste gewählt ist. Rückgängig holt es zurück.</translation>
    </message>
    <message>
        <source>Move u&amp;p the list</source>
        <translation>In &amp;der Liste nach oben</translation>
    </message>
    <message>
        <source>Move what is chosen before the one above.</source>
        <translation>Das Gewählte vor den Eintrag darüber setzen.</translation>
    </message>
    <message>
        <source>Move &amp;down the list</source>
        <translation>In der &amp;Liste nach unten</translation>
    </message>
    <message>
        <source>Move what is chosen after the one below.</source>
        <translation>Das Gewählte hinter den Eintrag darunter setzen.</translation>
    </message>
    <message>
        <source>&amp;Copy the timeline as picture</source>
        <translation>&amp;Zeitleiste als Bild kopieren</translation>
    </message>
    <message>
        <source>The timeline as its lanes show it, to be pasted into mail, slides or a wiki.</source>
        <translation>Die Zeitleiste, wie ihre Spuren sie zeigen, zum Einfügen in Mail, Folien oder Wiki.</translation>
    </message>
    <message>
        <source>&amp;Find in review</source>
        <translation>Im &amp;Review suchen</translation>
    </message>
    <message>
        <source>Look for words in this review.</source>
        <translation>Nach Wörtern in diesem Review suchen.</translation>
    </message>
    <message>
        <source>Find in &amp;library</source>
        <translation>&amp;In der Bibliothek suchen</translation>
    </message>
    <message>
        <source>Look for words in all reviews.</source>
        <translation>Nach Wörtern in allen Reviews suchen.</translation>
    </message>
    <message>
        <source>Take a te&amp;xt out for ever…</source>
        <translation>&amp;Text endgültig tilgen&#xa0;…</translation>
    </message>
    <message>
        <source>Remove a secret that was pasted by mistake from every review, the history and every earlier version.</source>
        <translation>Ein versehentlich eingefügtes Geheimnis aus jedem Review, dem Verlauf und jeder früheren Version tilgen.</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>&amp;Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>Write a &amp;line</source>
        <translation>&amp;Zeile schreiben</translation>
    </message>
    <message>
        <source>Go to the capture line, from anywhere.</source>
        <translation>Von überall zur Erfassungszeile gehen.</translation>
    </message>
    <message>
        <source>Change the working &amp;day</source>
        <translation>&amp;Bezugstag ändern</translation>
    </message>
    <message>
        <source>The day that times without a date belong to.</source>
        <translation>Der Tag, zu dem Zeiten ohne Datum gehören.</translation>
    </message>
    <message>
        <source>New &amp;event</source>
        <translation>Neues &amp;Ereignis</translation>
    </message>
    <message>
        <source>Something that happened, for the timeline.</source>
        <translation>Etwas, das geschah, für die Zeitleiste.</translation>
    </message>
    <message>
        <source>New &amp;finding</source>
        <translation>Neue Er&amp;kenntnis</translation>
    </message>
    <message>
        <source>What went right or wrong, what to do differently, why it made sense.</source>
        <translation>Was gut lief oder schiefging, was anders zu machen ist, warum es sinnvoll war.</translation>
    </message>
    <message>
        <source>New &amp;contributing factor</source>
        <translation>Neue&amp;r beitragender Umstand</translation>
    </message>
    <message>
        <source>A condition that had to be there.</source>
        <translation>Eine Bedingung, die da sein musste.</translation>
    </message>
    <message>
        <source>New &amp;question</source>
        <translation>Neue &amp;Frage</translation>
    </message>
    <message>
        <source>Something nobody here knows yet.</source>
        <translation>Etwas, das hier noch niemand weiß.</translation>
    </message>
    <message>
        <source>New &amp;action</source>
        <translation>Neue &amp;Maßnahme</translation>
    </message>
    <message>
        <source>Something that will be done.</source>
        <translation>Etwas, das getan wird.</translation>
    </message>
    <message>
        <source>New le&amp;sson</source>
        <translation>&amp;Neue Lehre</translation>
    </message>
    <message>
        <source>Something others should know, too.</source>
        <translation>Etwas, das auch andere wissen sollten.</translation>
    </message>
    <message>
        <source>New &amp;weak signal</source>
        <translation>Neues schwaches &amp;Signal</translation>
    </message>
    <message>
        <source>A small oddity that may come back.</source>
        <translation>Eine kleine Auffälligkeit, die wiederkommen kann.</translation>
    </message>
    <message>
        <source>New &amp;person</source>
        <translation>Ne&amp;ue Person</translation>
    </message>
    <message>
        <source>Somebody in the review, by role.</source>
        <translation>Jemand im Review, nach Rolle.</translation>
    </message>
    <message>
        <source>New private &amp;note</source>
        <translation>Neue &amp;private Notiz</translation>
    </message>
    <message>
        <source>For the facilitator alone, in no report.</source>
        <translation>Nur für die Moderation, in keinem Bericht.</translation>
    </message>
    <message>
        <source>Add a pict&amp;ure…</source>
        <translation>Bild &amp;hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Attach pictures to the chosen event, as PNG or JPEG.</source>
        <translation>Dem gewählten Ereignis Bilder anhängen, als PNG oder JPEG.</translation>
    </message>
    <message>
        <source>Paste a pic&amp;ture</source>
        <translation>Bil&amp;d einfügen</translation>
    </message>
    <message>
        <source>Attach the picture in the clipboard to the chosen event.</source>
        <translation>Das Bild aus der Zwischenablage dem gewählten Ereignis anhängen.</translation>
    </message>
    <message>
        <source>&amp;Filter events</source>
        <translation>E&amp;reignisse filtern</translation>
    </message>
    <message>
        <source>Show only the events with the words you type.</source>
        <translation>Nur die Ereignisse mit den getippten Wörtern zeigen.</translation>
    </message>
    <message>
        <source>Between &amp;lanes and list</source>
        <translation>Zwischen Spuren und &amp;Liste</translation>
    </message>
    <message>
        <source>Go from the list of events to the lanes, and back.</source>
        <translation>Von der Liste der Ereignisse zu den Spuren gehen und zurück.</translation>
    </message>
    <message>
        <source>Show less time, l&amp;arger</source>
        <translation>&amp;Weniger Zeit zeigen, größer</translation>
    </message>
    <message>
        <source>Look at a part of the lanes from near.</source>
        <translation>Einen Teil der Spuren aus der Nähe ansehen.</translation>
    </message>
    <message>
        <source>Show &amp;more time</source>
        <translation>&amp;Mehr Zeit zeigen</translation>
    </message>
    <message>
        <source>Look at the lanes from farther away.</source>
        <translation>Die Spuren aus größerem Abstand ansehen.</translation>
    </message>
    <message>
        <source>Show the &amp;whole story</source>
        <translation>G&amp;anze Geschichte zeigen</translation>
    </message>
    <message>
        <source>Show every event in the lanes.</source>
        <translation>Jedes Ereignis in den Spuren zeigen.</translation>
    </message>
    <message>
        <source>&amp;Edit in the list</source>
        <translation>&amp;In der Liste bearbeiten</translation>
    </message>
    <message>
        <source>Change the chosen event where it stands; Tab goes on.</source>
        <translation>Das gewählte Ereignis an Ort und Stelle ändern; Tab geht weiter.</translation>
    </message>
    <message>
        <source>Loo&amp;k at its pictures</source>
        <translation>&amp;Bilder ansehen</translation>
    </message>
    <message>
        <source>Show the pictures of the chosen event as large as the window allows, one after the other.</source>
        <translation>Die Bilder des gewählten Ereignisses so groß zeigen, wie das Fenster erlaubt, eins nach dem anderen.</translation>
    </message>
    <message>
        <source>A m&amp;inute earlier</source>
        <translation>Ei&amp;ne Minute früher</translation>
    </message>
    <message>
        <source>Move the chosen events a minute back.</source>
        <translation>Die gewählten Ereignisse eine Minute nach vorn schieben.</translation>
    </message>
    <message>
        <source>A min&amp;ute later</source>
        <translation>Eine Minute &amp;später</translation>
    </message>
    <message>
        <source>Move the chosen events a minute on.</source>
        <translation>Die gewählten Ereignisse eine Minute nach hinten schieben.</translation>
    </message>
    <message>
        <source>A second earlie&amp;r</source>
        <translation>Eine Sekunde &amp;früher</translation>
    </message>
    <message>
        <source>Move the chosen events a second back.</source>
        <translation>Die gewählten Ereignisse eine Sekunde nach vorn schieben.</translation>
    </message>
    <message>
        <source>A second la&amp;ter</source>
        <translation>Eine Se&amp;kunde später</translation>
    </message>
    <message>
        <source>Move the chosen events a second on.</source>
        <translation>Die gewählten Ereignisse eine Sekunde nach hinten schieben.</translation>
    </message>
    <message>
        <source>E&amp;nd a minute earlier</source>
        <translation>&amp;Ende eine Minute früher</translation>
    </message>
    <message>
        <source>The chosen event ends a minute earlier.</source>
        <translation>Das gewählte Ereignis endet eine Minute früher.</translation>
    </message>
    <message>
        <source>En&amp;d a minute later</source>
        <translation>Ende eine Minute s&amp;päter</translation>
    </message>
    <message>
        <source>The chosen event ends a minute later; an instant becomes a span.</source>
        <translation>Das gewählte Ereignis endet eine Minute später; aus einem Zeitpunkt wird eine Spanne.</translation>
    </message>
    <message>
        <source>&amp;Change the chosen events…</source>
        <translation>&amp;Gewählte Ereignisse ändern&#xa0;…</translation>
    </message>
    <message>
        <source>Kind, tags, time and zone of all chosen events at once.</source>
        <translation>Art, Schlagwörter, Zeit und Zone aller gewählten Ereignisse auf einmal.</translation>
    </message>
    <message>
        <source>Du&amp;plicate</source>
        <translation>D&amp;uplizieren</translation>
    </message>
    <message>
        <source>A copy of each chosen event, right behind it.</source>
        <translation>Von jedem gewählten Ereignis eine Kopie, gleich dahinter.</translation>
    </message>
    <message>
        <source>&amp;Split at the cursor</source>
        <translation>An der Schreibmarke &amp;teilen</translation>
    </message>
    <message>
        <source>What stands behind the cursor in the text becomes an event of its own.</source>
        <translation>Was im Text hinter der Schreibmarke steht, wird ein eigenes Ereignis.</translation>
    </message>
    <message>
        <source>Mer&amp;ge into one</source>
        <translation>&amp;Zu einem zusammenfassen</translation>
    </message>
    <message>
        <source>Make one event of those that are chosen; nothing they say is lost.</source>
        <translation>Aus den gewählten Ereignissen eines machen; nichts, was sie sagen, geht verloren.</translation>
    </message>
    <message>
        <source>&amp;1 Impact starts here</source>
        <translation>&amp;1 Auswirkung beginnt hier</translation>
    </message>
    <message>
        <source>The chosen event is where the impact starts. Once more takes the mark away.</source>
        <translation>Beim gewählten Ereignis beginnt die Auswirkung. Noch einmal nimmt die Marke weg.</translation>
    </message>
    <message>
        <source>&amp;2 Detected here</source>
        <translation>&amp;2 Hier erkannt</translation>
    </message>
    <message>
        <source>The chosen event is where the incident was noticed.</source>
        <translation>Beim gewählten Ereignis wurde der Vorfall bemerkt.</translation>
    </message>
    <message>
        <source>&amp;3 Acknowledged here</source>
        <translation>&amp;3 Hier angenommen</translation>
    </message>
    <message>
        <source>The chosen event is where somebody took it up.</source>
        <translation>Beim gewählten Ereignis nahm sich jemand der Sache an.</translation>
    </message>
    <message>
        <source>&amp;4 Mitigated here</source>
        <translation>&amp;4 Hier eingedämmt</translation>
    </message>
    <message>
        <source>The chosen event is where users felt it no more.</source>
        <translation>Beim gewählten Ereignis war für die Nutzenden nichts mehr zu spüren.</translation>
    </message>
    <message>
        <source>&amp;5 Resolved here</source>
        <translation>&amp;5 Hier behoben</translation>
    </message>
    <message>
        <source>The chosen event is where the cause was gone, too.</source>
        <translation>Beim gewählten Ereignis war auch die Ursache beseitigt.</translation>
    </message>
    <message>
        <source>&amp;Replay what they knew</source>
        <translation>&amp;Rückblende: was man wusste</translation>
    </message>
    <message>
        <source>Show only what was known at an instant, and go on from there. Once more leaves it.</source>
        <translation>Nur zeigen, was zu einem Zeitpunkt bekannt war, und von dort weitergehen. Noch einmal beendet sie.</translation>
    </message>
    <message>
        <source>Step &amp;on</source>
        <translation>&amp;Schritt weiter</translation>
    </message>
    <message>
        <source>In the replay: on to the next thing somebody learnt.</source>
        <translation>In der Rückblende: zum Nächsten, was jemand erfuhr.</translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation>Schritt &amp;zurück</translation>
    </message>
    <message>
        <source>In the replay: back to the step before.</source>
        <translation>In der Rückblende: zum vorigen Schritt zurück.</translation>
    </message>
    <message>
        <source>From the &amp;first</source>
        <translation>Von &amp;Anfang an</translation>
    </message>
    <message>
        <source>In the replay: back to the first thing somebody knew.</source>
        <translation>In der Rückblende: zum Ersten zurück, was jemand wusste.</translation>
    </message>
    <message>
        <source>&amp;Leave the replay</source>
        <translation>Rückblende &amp;verlassen</translation>
    </message>
    <message>
        <source>The timeline is as it was, with everything that came later.</source>
        <translation>Die Zeitleiste ist wie zuvor, mit allem, was später kam.</translation>
    </message>
    <message>
        <source>&amp;Known later…</source>
        <translation>Später &amp;bekannt&#xa0;…</translation>
    </message>
    <message>
        <source>Say when somebody knew of the chosen event, and who.</source>
        <translation>Angeben, wann jemand von dem gewählten Ereignis wusste, und wer.</translation>
    </message>
    <message>
        <source>&amp;Tellings side by side…</source>
        <translation>Schilderungen &amp;nebeneinander&#xa0;…</translation>
    </message>
    <message>
        <source>The chosen moment as each of several people tells it.</source>
        <translation>Der gewählte Moment, wie ihn mehrere jeweils erzählen.</translation>
    </message>
    <message>
        <source>Add anot&amp;her telling</source>
        <translation>&amp;Weitere Schilderung</translation>
    </message>
    <message>
        <source>The same moment as somebody else tells it; both stay side by side.</source>
        <translation>Derselbe Moment, wie jemand anders ihn erzählt; beide bleiben nebeneinander.</translation>
    </message>
    <message>
        <source>Tell it on its o&amp;wn</source>
        <translation>&amp;Für sich erzählen</translation>
    </message>
    <message>
        <source>The chosen event is no other telling any more but one of its own.</source>
        <translation>Das gewählte Ereignis ist keine weitere Schilderung mehr, sondern ein eigenes.</translation>
    </message>
    <message>
        <source>Pre&amp;sent</source>
        <translation>&amp;Präsentieren</translation>
    </message>
    <message>
        <source>Show the room what it may see, in a window of its own, on the second screen if there is one.</source>
        <translation>Dem Raum zeigen, was er sehen darf, in einem eigenen Fenster, auf dem zweiten Bildschirm, wenn es einen gibt.</translation>
    </message>
    <message>
        <source>&amp;Hold what is presented</source>
        <translation>Präsentation &amp;festhalten</translation>
    </message>
    <message>
        <source>The room goes on seeing this while you look elsewhere.</source>
        <translation>Der Raum sieht dies weiter, während man selbst woanders hinsieht.</translation>
    </message>
    <message>
        <source>Roo&amp;m view</source>
        <translation>Ra&amp;umansicht</translation>
    </message>
    <message>
        <source>Fold away whatever only you may see, so that this window can be shown.</source>
        <translation>Alles wegklappen, was nur die Moderation sehen darf, damit dieses Fenster gezeigt werden kann.</translation>
    </message>
    <message>
        <source>Cloc&amp;k…</source>
        <translation>U&amp;hr&#xa0;…</translation>
    </message>
    <message>
        <source>Open the menu of the clock: every part of the agenda, and what it took so far.</source>
        <translation>Das Menü der Uhr öffnen: jeder Teil der Agenda, und was er bisher gebraucht hat.</translation>
    </message>
    <message>
        <source>Start or pa&amp;use the clock</source>
        <translation>Uhr starten &amp;oder anhalten</translation>
    </message>
    <message>
        <source>Count the time of the part that the meeting is in, or stop.</source>
        <translation>Die Zeit des Teils zählen, in dem das Treffen ist, oder damit aufhören.</translation>
    </message>
    <message>
        <source>Add &amp;five minutes</source>
        <translation>Fünf Minuten zuge&amp;ben</translation>
    </message>
    <message>
        <source>Give the part that the meeting is in five minutes more.</source>
        <translation>Dem Teil, in dem das Treffen ist, fünf Minuten mehr geben.</translation>
    </message>
    <message>
        <source>Go &amp;on with the next part</source>
        <translation>Weiter zum nächsten Tei&amp;l</translation>
    </message>
    <message>
        <source>On to the next part of the agenda, its clock and its page.</source>
        <translation>Zum nächsten Teil der Agenda, seiner Uhr und seiner Seite.</translation>
    </message>
    <message>
        <source>Go &amp;back to the part before</source>
        <translation>&amp;Zurück zum vorigen Teil</translation>
    </message>
    <message>
        <source>Back to the part before; what it took so far is counted on.</source>
        <translation>Zum vorigen Teil zurück; was er bisher gebraucht hat, wird weitergezählt.</translation>
    </message>
    <message>
        <source>Count the time &amp;the computer slept</source>
        <translation>Zeit &amp;im Ruhezustand mitzählen</translation>
    </message>
    <message>
        <source>Add what passed while the computer slept to the part that the meeting is in.</source>
        <translation>Die Zeit, in der der Rechner schlief, dem Teil zuschlagen, in dem das Treffen ist.</translation>
    </message>
    <message>
        <source>Choose an a&amp;genda…</source>
        <translation>A&amp;genda wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Take one of the ready-made agendas, to be changed as you like.</source>
        <translation>Eine der fertigen Agenden nehmen und nach Belieben ändern.</translation>
    </message>
    <message>
        <source>Copy the &amp;invitation</source>
        <translation>Einladung &amp;kopieren</translation>
    </message>
    <message>
        <source>When, why, the premises and the agenda, as text for a mail.</source>
        <translation>Wann, warum, die Grundsätze und die Agenda, als Text für eine Mail.</translation>
    </message>
    <message>
        <source>Copy the invitation as Mark&amp;down</source>
        <translation>Einladung als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>The same invitation for a chat or a wiki.</source>
        <translation>Dieselbe Einladung für einen Chat oder ein Wiki.</translation>
    </message>
    <message>
        <source>Invite b&amp;y mail…</source>
        <translation>Per Mail einla&amp;den&#xa0;…</translation>
    </message>
    <message>
        <source>Open the mail program with the invitation written.</source>
        <translation>Das Mailprogramm mit der fertigen Einladung öffnen.</translation>
    </message>
    <message>
        <source>&amp;Next premise</source>
        <translation>Nä&amp;chster Grundsatz</translation>
    </message>
    <message>
        <source>Read the next premise.</source>
        <translation>Den nächsten Grundsatz lesen.</translation>
    </message>
    <message>
        <source>&amp;Previous premise</source>
        <translation>&amp;Voriger Grundsatz</translation>
    </message>
    <message>
        <source>Go back to the premise before.</source>
        <translation>Zum vorigen Grundsatz zurück.</translation>
    </message>
    <message>
        <source>&amp;Accepts the premises</source>
        <translation>Nimm&amp;t die Grundsätze an</translation>
    </message>
    <message>
        <source>The chosen person accepts the premises.</source>
        <translation>Die gewählte Person nimmt die Grundsätze an.</translation>
    </message>
    <message>
        <source>Accepts, joined &amp;later</source>
        <translation>Nimmt an, kam &amp;später dazu</translation>
    </message>
    <message>
        <source>The chosen person joined later and accepts the premises.</source>
        <translation>Die gewählte Person kam später dazu und nimmt die Grundsätze an.</translation>
    </message>
    <message>
        <source>Does not accept: &amp;why</source>
        <translation>Nimmt nicht an: &amp;warum</translation>
    </message>
    <message>
        <source>Keep the reason why the chosen person does not accept.</source>
        <translation>Festhalten, warum die gewählte Person nicht annimmt.</translation>
    </message>
    <message>
        <source>&amp;Everyone accepts, by a show of hands</source>
        <translation>Alle &amp;nehmen an, per Handzeichen</translation>
    </message>
    <message>
        <source>Everyone in the room who was not asked yet accepts the premises.</source>
        <translation>Alle im Raum, die noch nicht gefragt wurden, nehmen die Grundsätze an.</translation>
    </message>
    <message>
        <source>&amp;Close the review</source>
        <translation>Review &amp;abschließen</translation>
    </message>
    <message>
        <source>The review is finished: it can be read, and changed only after it is reopened.</source>
        <translation>Das Review ist fertig: Es kann gelesen und erst nach dem Wiederöffnen geändert werden.</translation>
    </message>
    <message>
        <source>&amp;Reopen the review…</source>
        <translation>&amp;Review wieder öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Work on a closed review again, with a reason.</source>
        <translation>An einem abgeschlossenen Review weiterarbeiten, mit einem Grund.</translation>
    </message>
    <message>
        <source>Next &amp;question to ask</source>
        <translation>Nächste &amp;Frage</translation>
    </message>
    <message>
        <source>Show what to ask next about the chosen event, or in this phase.</source>
        <translation>Zeigen, was als Nächstes zum gewählten Ereignis oder in dieser Phase zu fragen ist.</translation>
    </message>
    <message>
        <source>&amp;Mark the question as asked</source>
        <translation>Frage als &amp;gestellt markieren</translation>
    </message>
    <message>
        <source>The question at hand was asked. Once more: it was not.</source>
        <translation>Die Frage wurde gestellt. Noch einmal: doch nicht.</translation>
    </message>
    <message>
        <source>&amp;Somebody spoke</source>
        <translation>&amp;Jemand hat gesprochen</translation>
    </message>
    <message>
        <source>Then the number or the letters of who it was: shows who has not been heard yet. Stored nowhere.</source>
        <translation>Danach die Nummer oder die Buchstaben der Person: zeigt, wer noch nicht zu hören war. Wird nirgends gespeichert.</translation>
    </message>
    <message>
        <source>S&amp;ilent writing, and reveal</source>
        <translation>&amp;Stilles Schreiben, Aufdecken</translation>
    </message>
    <message>
        <source>Hide what is found while everyone writes for themselves. Once more shows it all.</source>
        <translation>Verbergen, was gefunden wird, während alle für sich schreiben. Noch einmal zeigt alles.</translation>
    </message>
    <message>
        <source>Give a d&amp;ot</source>
        <translation>&amp;Punkt geben</translation>
    </message>
    <message>
        <source>The chosen finding or factor gets one dot more.</source>
        <translation>Die gewählte Erkenntnis oder der Umstand bekommt einen Punkt mehr.</translation>
    </message>
    <message>
        <source>Ta&amp;ke a dot back</source>
        <translation>Punkt &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>The chosen finding or factor has one dot less.</source>
        <translation>Die gewählte Erkenntnis oder der Umstand hat einen Punkt weniger.</translation>
    </message>
    <message>
        <source>Tak&amp;e the action on</source>
        <translation>Maß&amp;nahme übernehmen</translation>
    </message>
    <message>
        <source>The chosen action is accepted, with a day it is due and a day to ask whether it helped.</source>
        <translation>Die gewählte Maßnahme wird angenommen, mit einem Tag, an dem sie fällig ist, und einem, an dem gefragt wird, ob sie geholfen hat.</translation>
    </message>
    <message>
        <source>Le&amp;t the action soak</source>
        <translation>Maßnahme &amp;reifen lassen</translation>
    </message>
    <message>
        <source>The chosen action waits two working days before anybody decides.</source>
        <translation>Die gewählte Maßnahme wartet zwei Arbeitstage, bevor jemand entscheidet.</translation>
    </message>
    <message>
        <source>&amp;Decline the action: why</source>
        <translation>Maßnahme &amp;ablehnen: warum</translation>
    </message>
    <message>
        <source>The chosen action is not taken on; the reason is kept.</source>
        <translation>Die gewählte Maßnahme wird nicht übernommen; der Grund bleibt erhalten.</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>Bibli&amp;othek</translation>
    </message>
    <message>
        <source>All reviews.</source>
        <translation>Alle Reviews.</translation>
    </message>
    <message>
        <source>&amp;Prepare</source>
        <translation>&amp;Vorbereiten</translation>
    </message>
    <message>
        <source>Facts, impact, people and agenda.</source>
        <translation>Tatsachen, Auswirkung, Personen und Agenda.</translation>
    </message>
    <message>
        <source>P&amp;remises</source>
        <translation>&amp;Grundsätze</translation>
    </message>
    <message>
        <source>What everyone accepts first.</source>
        <translation>Was alle zuerst annehmen.</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>&amp;Zeitleiste</translation>
    </message>
    <message>
        <source>What happened, in order.</source>
        <translation>Was geschah, der Reihe nach.</translation>
    </message>
    <message>
        <source>&amp;Explore</source>
        <translation>&amp;Erkunden</translation>
    </message>
    <message>
        <source>Findings, factors and questions.</source>
        <translation>Erkenntnisse, Umstände und Fragen.</translation>
    </message>
    <message>
        <source>&amp;Actions</source>
        <translation>&amp;Maßnahmen</translation>
    </message>
    <message>
        <source>What will change.</source>
        <translation>Was sich ändern wird.</translation>
    </message>
    <message>
        <source>P&amp;ublish</source>
        <translation>&amp;Publizieren</translation>
    </message>
    <message>
        <source>Lessons, summary and exports.</source>
        <translation>Lehren, Zusammenfassung und Exporte.</translation>
    </message>
    <message>
        <source>&amp;Close of the meeting</source>
        <translation>&amp;Abschluss des Treffens</translation>
    </message>
    <message>
        <source>Exit pulse, what comes next, and what is still missing.</source>
        <translation>Blitzlicht, was als Nächstes kommt und was noch fehlt.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Z&amp;urück</translation>
    </message>
    <message>
        <source>Where you were before.</source>
        <translation>Wo man zuvor war.</translation>
    </message>
    <message>
        <source>Side &amp;panel</source>
        <translation>S&amp;eitenleiste</translation>
    </message>
    <message>
        <source>Show or fold away the panel on the right.</source>
        <translation>Die Leiste rechts zeigen oder wegklappen.</translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation>Nä&amp;chste Seitenleiste</translation>
    </message>
    <message>
        <source>Show the next of the side panels.</source>
        <translation>Die nächste der Seitenleisten zeigen.</translation>
    </message>
    <message>
        <source>Colu&amp;mns of events…</source>
        <translation>Spalten &amp;der Ereignisse&#xa0;…</translation>
    </message>
    <message>
        <source>Choose what the list of events shows beside time and text.</source>
        <translation>Wählen, was die Liste der Ereignisse neben Zeit und Text zeigt.</translation>
    </message>
    <message>
        <source>Colours of the &amp;desktop</source>
        <translation>&amp;Farben der Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light or dark as the desktop is.</source>
        <translation>Hell oder dunkel wie die Arbeitsumgebung.</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dark words on a light ground.</source>
        <translation>Dunkle Schrift auf hellem Grund.</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>D&amp;unkel</translation>
    </message>
    <message>
        <source>Light words on a dark ground.</source>
        <translation>Helle Schrift auf dunklem Grund.</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>White on black with strong lines.</source>
        <translation>Weiß auf Schwarz mit kräftigen Linien.</translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation>&amp;Größere Schrift</translation>
    </message>
    <message>
        <source>Larger words everywhere.</source>
        <translation>Überall größere Schrift.</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Klei&amp;nere Schrift</translation>
    </message>
    <message>
        <source>Smaller words everywhere.</source>
        <translation>Überall kleinere Schrift.</translation>
    </message>
    <message>
        <source>Text as on the deskt&amp;op</source>
        <translation>&amp;Schrift wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>The desktop&apos;s own size of words.</source>
        <translation>Die Schriftgröße der Arbeitsumgebung.</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Use the whole screen, or stop.</source>
        <translation>Den ganzen Bildschirm benutzen, oder nicht mehr.</translation>
    </message>
    <message>
        <source>&amp;Close the message</source>
        <translation>&amp;Meldung schließen</translation>
    </message>
    <message>
        <source>Close the message under the header.</source>
        <translation>Die Meldung unter dem Kopf schließen.</translation>
    </message>
    <message>
        <source>&amp;Do anything…</source>
        <translation>&amp;Befehl suchen&#xa0;…</translation>
    </message>
    <message>
        <source>Find a command by its name.</source>
        <translation>Einen Befehl nach seinem Namen finden.</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Every key and what it does.</source>
        <translation>Jede Taste und was sie tut.</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>How everything is done, chapter by chapter.</source>
        <translation>Wie alles gemacht wird, Kapitel für Kapitel.</translation>
    </message>
    <message>
        <source>&amp;About Second Story</source>
        <translation>Über &amp;Second Story</translation>
    </message>
    <message>
        <source>Version and licence.</source>
        <translation>Version und Lizenz.</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>Hi&amp;nzufügen</translation>
    </message>
    <message>
        <source>&amp;Known then</source>
        <translation>&amp;Damals bekannt</translation>
    </message>
    <message>
        <source>&amp;Meeting</source>
        <translation>&amp;Treffen</translation>
    </message>
    <message>
        <source>&amp;Discuss</source>
        <translation>G&amp;espräch</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Print t&amp;his page…</source>
        <translation>Diese Seite dr&amp;ucken&#xa0;…</translation>
    </message>
    <message>
        <source>What this page is about, on paper, as it stands in the report.</source>
        <translation>Worum es auf dieser Seite geht, auf Papier, wie es im Bericht steht.</translation>
    </message>
    <message>
        <source>The report as a file, to be sent or printed.</source>
        <translation>Der Bericht als Datei, zum Verschicken oder Drucken.</translation>
    </message>
    <message>
        <source>E&amp;xport HTML…</source>
        <translation>&amp;HTML exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Next misspelling</source>
        <translation>&amp;Nächster Schreibfehler</translation>
    </message>
    <message>
        <source>Go to the next word that no dictionary knows, with what may have been meant.</source>
        <translation>Zum nächsten Wort gehen, das kein Wörterbuch kennt, mit dem, was gemeint sein könnte.</translation>
    </message>
    <message>
        <source>Theme, size of text, spelling, time zone and folders.</source>
        <translation>Farben, Textgröße, Rechtschreibung, Zeitzone und Ordner.</translation>
    </message>
    <message>
        <source>Add a lin&amp;k</source>
        <translation>&amp;Link hinzufügen</translation>
    </message>
    <message>
        <source>The address of a graph, a ticket or a message that shows the chosen event.</source>
        <translation>Die Adresse eines Diagramms, eines Tickets oder einer Nachricht, die das gewählte Ereignis zeigt.</translation>
    </message>
    <message>
        <source>The action is do&amp;ne</source>
        <translation>&amp;Maßnahme ist erledigt</translation>
    </message>
    <message>
        <source>Says that the chosen action is done. Later you are asked whether it helped.</source>
        <translation>Sagt, dass die gewählte Maßnahme erledigt ist. Später wird gefragt, ob sie geholfen hat.</translation>
    </message>
    <message>
        <source>needs a library that can be changed</source>
        <translation>braucht eine Bibliothek, die geändert werden kann</translation>
    </message>
    <message>
        <source>not while the room sees this window</source>
        <translation>nicht, solange der Raum dieses Fenster sieht</translation>
    </message>
    <message>
        <source>needs an open library</source>
        <translation>braucht eine offene Bibliothek</translation>
    </message>
    <message>
        <source>is for a library that cannot be opened</source>
        <translation>ist für eine Bibliothek, die sich nicht öffnen lässt</translation>
    </message>
    <message>
        <source>everything is saved</source>
        <translation>alles ist gespeichert</translation>
    </message>
    <message>
        <source>choose a review in the library first</source>
        <translation>zuerst ein Review in der Bibliothek wählen</translation>
    </message>
    <message>
        <source>choose a review in the trash first</source>
        <translation>zuerst ein Review im Papierkorb wählen</translation>
    </message>
    <message>
        <source>there is nothing to take back</source>
        <translation>es gibt nichts zurückzunehmen</translation>
    </message>
    <message>
        <source>nothing was taken back</source>
        <translation>nichts wurde zurückgenommen</translation>
    </message>
    <message>
        <source>needs an open review that can be changed</source>
        <translation>braucht ein offenes Review, das geändert werden kann</translation>
    </message>
    <message>
        <source>needs an open review that is closed</source>
        <translation>braucht ein offenes Review, das abgeschlossen ist</translation>
    </message>
    <message>
        <source>needs an open review with an agenda</source>
        <translation>braucht ein offenes Review mit einer Agenda</translation>
    </message>
    <message>
        <source>needs a further part of the agenda</source>
        <translation>braucht einen weiteren Teil der Agenda</translation>
    </message>
    <message>
        <source>the computer did not sleep in the meeting</source>
        <translation>der Rechner schlief im Treffen nicht</translation>
    </message>
    <message>
        <source>needs something that is presented</source>
        <translation>braucht etwas, das präsentiert wird</translation>
    </message>
    <message>
        <source>needs an open review, and neither replay nor silent writing</source>
        <translation>braucht ein offenes Review, ohne Rückblende und stilles Schreiben</translation>
    </message>
    <message>
        <source>needs an open review</source>
        <translation>braucht ein offenes Review</translation>
    </message>
    <message>
        <source>Move the &amp;beginning a minute earlier</source>
        <translation>Beginn eine Minute fr&amp;üher</translation>
    </message>
    <message>
        <source>The chosen event begins a minute earlier; an instant becomes a span.</source>
        <translation>Das gewählte Ereignis beginnt eine Minute früher; aus einem Zeitpunkt wird eine Spanne.</translation>
    </message>
    <message>
        <source>M&amp;ove the beginning a minute later</source>
        <translation>Beginn eine Minute sp&amp;äter</translation>
    </message>
    <message>
        <source>The chosen event begins a minute later, at most when it ends.</source>
        <translation>Das gewählte Ereignis beginnt eine Minute später, höchstens wenn es endet.</translation>
    </message>
    <message>
        <source>&amp;Events as they were entered</source>
        <translation>Ereignisse wie einget&amp;ragen</translation>
    </message>
    <message>
        <source>List the events in the order in which they were written down. Once more: by their time.</source>
        <translation>Ereignisse in der Folge auflisten, in der sie aufgeschrieben wurden. Noch einmal: nach ihrer Zeit.</translation>
    </message>
    <message>
        <source>P&amp;review of the report…</source>
        <translation>&amp;Berichtsvorschau&#xa0;…</translation>
    </message>
    <message>
        <source>The very pages and files that an export would write.</source>
        <translation>Genau die Seiten und Dateien, die ein Export schreiben würde.</translation>
    </message>
    <message>
        <source>Export the tic&amp;ked formats…</source>
        <translation>Angehak&amp;te Formate exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>All formats that are ticked on the Publish page.</source>
        <translation>Alle Formate, die auf der Seite Publizieren angehakt sind.</translation>
    </message>
    <message>
        <source>Copy the report for a m&amp;ail</source>
        <translation>Bericht für eine &amp;Mail kopieren</translation>
    </message>
    <message>
        <source>The report with headings and tables, to be pasted into a mail or a document.</source>
        <translation>Der Bericht mit Überschriften und Tabellen, zum Einfügen in eine Mail oder ein Dokument.</translation>
    </message>
    <message>
        <source>The report as text, to be pasted into a chat or a wiki.</source>
        <translation>Der Bericht als Text, zum Einfügen in einen Chat oder ein Wiki.</translation>
    </message>
    <message>
        <source>&amp;What readers will not see…</source>
        <translation>&amp;Was Lesende nicht sehen&#xa0;…</translation>
    </message>
    <message>
        <source>What is replaced or left out for its readers, and what looks as if it should be.</source>
        <translation>Was für seine Lesenden ersetzt oder weggelassen wird, und was so aussieht, als sollte es.</translation>
    </message>
    <message>
        <source>Write a web &amp;site…</source>
        <translation>Web&amp;site schreiben …</translation>
    </message>
    <message>
        <source>All reviews that are reviewed or closed, with search, as pages in a folder.</source>
        <translation>Alle Reviews, die geprüft oder abgeschlossen sind, mit Suche, als Seiten in einem Ordner.</translation>
    </message>
    <message>
        <source>Copy the rep&amp;ort as Markdown</source>
        <translation>Bericht als Mar&amp;kdown kopieren</translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation>&amp;Publizieren</translation>
    </message>
</context>
<context>
    <name>story::CommandLine</name>
    <message>
        <source>The new library that a version is restored to.</source>
        <translation>Die neue Bibliothek, in die eine Version wiederhergestellt wird.</translation>
    </message>
    <message>
        <source>List the earlier versions of --library, or restore one of them.</source>
        <translation>Die früheren Versionen von --library auflisten oder eine davon wiederherstellen.</translation>
    </message>
    <message>
        <source>Usage: secondstory backup list --library L, or secondstory backup restore BACKUP --to NEW</source>
        <translation>Aufruf: secondstory backup list --library L oder secondstory backup restore SICHERUNG --to NEU</translation>
    </message>
    <message>
        <source>lists or restores earlier versions</source>
        <translation>listet frühere Versionen auf oder stellt sie wieder her</translation>
    </message>
    <message>
        <source>The id of the review the lines go to.</source>
        <translation>Die ID des Reviews, zu dem die Zeilen gehören.</translation>
    </message>
    <message>
        <source>The working day of times without a day: 2026-11-14.</source>
        <translation>Der Bezugstag für Zeiten ohne Tag: 2026-11-14.</translation>
    </message>
    <message>
        <source>--review ID is missing, or is not the id of a review.</source>
        <translation>--review ID fehlt oder ist nicht die ID eines Reviews.</translation>
    </message>
    <message>
        <source>--at is a day such as 2026-11-14.</source>
        <translation>--at ist ein Tag wie 2026-11-14.</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) that are no text were replaced by U+FFFD.</source>
        <translation>
            <numerusform>Ein Zeichen, das kein Text ist, wurde durch U+FFFD ersetzt.</numerusform>
            <numerusform>%n Zeichen, die kein Text sind, wurden durch U+FFFD ersetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Standard input cannot be read.</source>
        <translation>Die Standardeingabe kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>stores lines of standard input, one capture each</source>
        <translation>speichert Zeilen der Standardeingabe, jede als eine Erfassung</translation>
    </message>
    <message>
        <source>Usage: secondstory [LIBRARY]              opens the window
       secondstory COMMAND [OPTIONS]      works without one

Commands:
</source>
        <translation>Aufruf: secondstory [BIBLIOTHEK]           öffnet das Fenster
        secondstory BEFEHL [OPTIONEN]      arbeitet ohne Fenster

Befehle:
</translation>
    </message>
    <message>
        <source>
“secondstory COMMAND --help” says more about one. Exit codes: 0 done, 1 done with something to look at,
2 usage, 3 cannot read, 4 cannot write, 5 damaged library, 6 in use by another writer.</source>
        <translation>
„secondstory BEFEHL --help“ sagt mehr zu einem. Rückgabewerte: 0 fertig, 1 fertig, aber etwas ist anzusehen,
2 Aufruf, 3 nicht lesbar, 4 nicht schreibbar, 5 beschädigte Bibliothek, 6 von anderen in Gebrauch.</translation>
    </message>
    <message>
        <source>Standard output could not be written: what the command said is not complete.</source>
        <translation>Die Standardausgabe konnte nicht geschrieben werden: Was der Befehl sagte, ist nicht vollständig.</translation>
    </message>
    <message>
        <source>There is no option “%1”.</source>
        <translation>Die Option „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>One library at a time: “%1” is one too many.</source>
        <translation>Nur eine Bibliothek auf einmal: „%1“ ist eine zu viel.</translation>
    </message>
    <message>
        <source>“%1” is no command and no library.</source>
        <translation>„%1“ ist kein Befehl und keine Bibliothek.</translation>
    </message>
    <message>
        <source>“secondstory --help” lists what there is.</source>
        <translation>„secondstory --help“ zeigt, was es gibt.</translation>
    </message>
    <message>
        <source>What was said to be saved is in the library; this is not.</source>
        <translation>Was als gespeichert gemeldet wurde, ist in der Bibliothek; dies nicht.</translation>
    </message>
    <message>
        <source>Verify the library, or restore an earlier version.</source>
        <translation>Die Bibliothek prüfen oder eine frühere Version wiederherstellen.</translation>
    </message>
    <message>
        <source>Make room or check the disk, then run the command again.</source>
        <translation>Platz schaffen oder den Datenträger prüfen und den Befehl erneut ausführen.</translation>
    </message>
    <message>
        <source>The library file.</source>
        <translation>Die Bibliotheksdatei.</translation>
    </message>
    <message>
        <source>One JSON object a line instead of text.</source>
        <translation>Ein JSON-Objekt je Zeile statt Text.</translation>
    </message>
    <message>
        <source>--library L is missing.</source>
        <translation>--library L fehlt.</translation>
    </message>
    <message>
        <source>The id of one review.</source>
        <translation>Die ID eines Reviews.</translation>
    </message>
    <message>
        <source>Every review that is not in the trash; -o then names a folder.</source>
        <translation>Jedes Review, das nicht im Papierkorb ist; -o nennt dann einen Ordner.</translation>
    </message>
    <message>
        <source>The file, or with --all the folder.</source>
        <translation>Die Datei oder mit --all der Ordner.</translation>
    </message>
    <message>
        <source>Replaces a file that is there already.</source>
        <translation>Ersetzt eine Datei, die schon da ist.</translation>
    </message>
    <message>
        <source>-o FILE is missing.</source>
        <translation>-o DATEI fehlt.</translation>
    </message>
    <message>
        <source>Say either --review ID or --all.</source>
        <translation>Entweder --review ID oder --all angeben.</translation>
    </message>
    <message>
        <source>“%1” is not the id of a review.</source>
        <translation>„%1“ ist nicht die ID eines Reviews.</translation>
    </message>
    <message>
        <source>The folder “%1” could not be made.</source>
        <translation>Der Ordner „%1“ konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>So what was exported is not noted in it.</source>
        <translation>Deshalb ist darin nicht vermerkt, was exportiert wurde.</translation>
    </message>
    <message>
        <source>writes reports or archives</source>
        <translation>schreibt Berichte oder Archive</translation>
    </message>
    <message>
        <source>Words that all have to be in one field.</source>
        <translation>Wörter, die alle in einem Feld stehen müssen.</translation>
    </message>
    <message>
        <source>There is nothing to look for.</source>
        <translation>Es gibt nichts zu suchen.</translation>
    </message>
    <message>
        <source>searches a library</source>
        <translation>durchsucht eine Bibliothek</translation>
    </message>
    <message>
        <source>Adds to this review instead of making one for each file.</source>
        <translation>Ergänzt dieses Review, statt für jede Datei eines zu machen.</translation>
    </message>
    <message>
        <source>auto, markdown or json (an archive).</source>
        <translation>auto, markdown oder json (ein Archiv).</translation>
    </message>
    <message>
        <source>The zone of times that tell none.</source>
        <translation>Die Zone der Zeiten, die keine nennen.</translation>
    </message>
    <message>
        <source>What to import.</source>
        <translation>Was importiert werden soll.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Name at least one file.</source>
        <translation>Mindestens eine Datei nennen.</translation>
    </message>
    <message>
        <source>--format is auto, markdown or json.</source>
        <translation>--format ist auto, markdown oder json.</translation>
    </message>
    <message>
        <source>No time zone is called “%1”.</source>
        <translation>Keine Zeitzone heißt „%1“.</translation>
    </message>
    <message>
        <source>“%1” is of no format that can be imported.</source>
        <translation>„%1“ hat kein Format, das importiert werden kann.</translation>
    </message>
    <message>
        <source>Nothing was taken from it.</source>
        <translation>Nichts wurde daraus übernommen.</translation>
    </message>
    <message>
        <source>Say --format markdown to read it as text.</source>
        <translation>Mit --format markdown wird es als Text gelesen.</translation>
    </message>
    <message>
        <source>Import “%1”</source>
        <translation>„%1“ importieren</translation>
    </message>
    <message>
        <source>The review was in the library already: this is a copy with ids of its own.</source>
        <translation>Das Review war schon in der Bibliothek: Dies ist eine Kopie mit eigenen IDs.</translation>
    </message>
    <message>
        <source>makes reviews of files</source>
        <translation>macht aus Dateien Reviews</translation>
    </message>
    <message>
        <source>(in the trash)</source>
        <translation>(im Papierkorb)</translation>
    </message>
    <message>
        <source>lists the reviews of a library</source>
        <translation>listet die Reviews einer Bibliothek auf</translation>
    </message>
    <message>
        <source>The title of the review.</source>
        <translation>Der Titel des Reviews.</translation>
    </message>
    <message>
        <source>incident or gameday.</source>
        <translation>incident oder gameday.</translation>
    </message>
    <message>
        <source>1 to 5.</source>
        <translation>1 bis 5.</translation>
    </message>
    <message>
        <source>The zone times are typed and shown in, such as Europe/Berlin.</source>
        <translation>Die Zone, in der Zeiten getippt und gezeigt werden, etwa Europe/Berlin.</translation>
    </message>
    <message>
        <source>--title T is missing.</source>
        <translation>--title T fehlt.</translation>
    </message>
    <message>
        <source>--kind is incident or gameday, not “%1”.</source>
        <translation>--kind ist incident oder gameday, nicht „%1“.</translation>
    </message>
    <message>
        <source>--severity is a number from 1 to 5.</source>
        <translation>--severity ist eine Zahl von 1 bis 5.</translation>
    </message>
    <message>
        <source>No time zone is called “%1”. Use a name such as Europe/Berlin or UTC.</source>
        <translation>Keine Zeitzone heißt „%1“. Ein Name wie Europe/Berlin oder UTC ist nötig.</translation>
    </message>
    <message>
        <source>makes a review and prints its id</source>
        <translation>macht ein Review und gibt seine ID aus</translation>
    </message>
    <message>
        <source>The library to make; it must not be there yet.</source>
        <translation>Die Bibliothek, die angelegt wird; es darf sie noch nicht geben.</translation>
    </message>
    <message>
        <source>--to L is missing.</source>
        <translation>--to L fehlt.</translation>
    </message>
    <message>
        <source>“%1” is already there.</source>
        <translation>„%1“ ist schon da.</translation>
    </message>
    <message>
        <source>It was not changed.</source>
        <translation>Es wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>makes a library with the sample review</source>
        <translation>legt eine Bibliothek mit dem Beispiel-Review an</translation>
    </message>
    <message>
        <source>The library file; it is not changed.</source>
        <translation>Die Bibliotheksdatei; sie wird nicht geändert.</translation>
    </message>
    <message>
        <source>Makes a new library of everything that is intact, and lists what is not.</source>
        <translation>Macht aus allem, was heil ist, eine neue Bibliothek und zählt auf, was es nicht ist.</translation>
    </message>
    <message>
        <source>whole: %1</source>
        <translation>ganz: %1</translation>
    </message>
    <message>
        <source>in part: %1</source>
        <translation>zum Teil: %1</translation>
    </message>
    <message>
        <source>lost: %1</source>
        <translation>verloren: %1</translation>
    </message>
    <message>
        <source>a part of the list of reviews; one may be missing that is not named here</source>
        <translation>ein Teil der Liste der Reviews; es kann eines fehlen, das hier nicht genannt ist</translation>
    </message>
    <message>
        <source>“%1” was made. “%2” is as it was.</source>
        <translation>„%1“ wurde angelegt. „%2“ ist wie zuvor.</translation>
    </message>
    <message>
        <source>Name one library.</source>
        <translation>Eine Bibliothek nennen.</translation>
    </message>
    <message numerus="yes">
        <source>%n review(s)</source>
        <translation>
            <numerusform>%n Review</numerusform>
            <numerusform>%n Reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journal entries: their hashes are as they were written. A newer version of Second Story wrote this library, so its tables were not compared with them.</source>
        <translation>
            <numerusform>%n Journaleintrag: Die Hashes sind, wie sie geschrieben wurden. Eine neuere Version von Second Story hat diese Bibliothek geschrieben, deshalb wurden ihre Tabellen nicht damit verglichen.</numerusform>
            <numerusform>%n Journaleinträge: Die Hashes sind, wie sie geschrieben wurden. Eine neuere Version von Second Story hat diese Bibliothek geschrieben, deshalb wurden ihre Tabellen nicht damit verglichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journal entries: everything is as it was written.</source>
        <translation>
            <numerusform>%n Journaleintrag: Alles ist, wie es geschrieben wurde.</numerusform>
            <numerusform>%n Journaleinträge: Alles ist, wie es geschrieben wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>The library differs from its journal. “secondstory verify L --repair-to NEW” makes a new one of everything that is intact.</source>
        <translation>Die Bibliothek weicht von ihrem Journal ab. „secondstory verify L --repair-to NEU“ macht aus allem, was heil ist, eine neue.</translation>
    </message>
    <message>
        <source>checks that a library says what was written into it</source>
        <translation>prüft, ob eine Bibliothek sagt, was hineingeschrieben wurde</translation>
    </message>
    <message>
        <source>%1; json is the archive: everything, private notes included.</source>
        <translation>%1; json ist das Archiv: alles, auch private Notizen.</translation>
    </message>
    <message>
        <source>--format is one of %1.</source>
        <translation>--format ist eines von %1.</translation>
    </message>
    <message>
        <source>inside (everyone, and what is meant where nothing is said), outside, or deidentified.</source>
        <translation>inside (alle im Haus; gilt, wenn nichts gesagt ist), outside oder deidentified.</translation>
    </message>
    <message>
        <source>Names of sections, parted by commas, in the order they shall come; “list” names them.</source>
        <translation>Namen von Abschnitten, durch Kommas getrennt, in der gewünschten Reihenfolge; „list“ nennt sie.</translation>
    </message>
    <message>
        <source>Times count from the start of the impact; no day is said.</source>
        <translation>Zeiten zählen ab Beginn der Auswirkung; kein Tag wird genannt.</translation>
    </message>
    <message>
        <source>Writes no report, and lists what would be replaced in it and what looks like a secret or a name and would not.</source>
        <translation>Schreibt keinen Bericht, sondern nennt, was darin ersetzt würde und was nach Geheimnis oder Name aussieht und bliebe.</translation>
    </message>
    <message>
        <source>“%1” is no section. The sections are: %2.</source>
        <translation>„%1“ ist kein Abschnitt. Die Abschnitte sind: %2.</translation>
    </message>
    <message>
        <source>--audience is inside, outside or deidentified.</source>
        <translation>--audience ist inside, outside oder deidentified.</translation>
    </message>
    <message>
        <source>The archive holds everything, private notes included: it is for no audience and has no sections.</source>
        <translation>Das Archiv enthält alles, auch private Notizen: Es ist für keinen Leserkreis und hat keine Abschnitte.</translation>
    </message>
    <message>
        <source>--relative-times is for html, pdf and markdown alone.</source>
        <translation>--relative-times gibt es nur mit html, pdf und markdown.</translation>
    </message>
    <message>
        <source>Who reads it: inside, outside or deidentified.</source>
        <translation>Wer sie liest: inside, outside oder deidentified.</translation>
    </message>
    <message>
        <source>The folder of the site.</source>
        <translation>Der Ordner der Website.</translation>
    </message>
    <message>
        <source>-o DIR is missing.</source>
        <translation>-o DIR fehlt.</translation>
    </message>
    <message>
        <source>“%1” is no longer of the site, but was changed by somebody: it was kept.</source>
        <translation>„%1“ gehört nicht mehr zur Website, wurde aber von jemandem geändert: Die Datei ist geblieben.</translation>
    </message>
    <message>
        <source>writes a web site of all reviewed reviews</source>
        <translation>schreibt eine Website aus allen geprüften Reviews</translation>
    </message>
    <message>
        <source>Of a PDF: a4 or letter; what is usual in your country, where nothing is said.</source>
        <translation>Bei PDF: a4 oder letter; wo nichts gesagt ist, was im Land üblich ist.</translation>
    </message>
    <message>
        <source>--paper is a4 or letter.</source>
        <translation>--paper ist a4 oder letter.</translation>
    </message>
</context>
<context>
    <name>story::CommandPalette</name>
    <message>
        <source>What do you want to do?</source>
        <translation>Was soll getan werden?</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>%1 · not now: %2</source>
        <comment>menu, why</comment>
        <translation>%1 · jetzt nicht: %2</translation>
    </message>
</context>
<context>
    <name>story::Commands</name>
    <message>
        <source>%1 (%2)</source>
        <comment>help, keys</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>story::DayEditor</name>
    <message>
        <source>No day was found in this. It is kept as you wrote it.</source>
        <translation>Darin wurde kein Tag gefunden. Es bleibt so, wie es geschrieben wurde.</translation>
    </message>
</context>
<context>
    <name>story::DifferenceView</name>
    <message>
        <source>Now: %1</source>
        <translation>Jetzt: %1</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Vorher: %1</translation>
    </message>
    <message>
        <source>Before: %1. After: %2</source>
        <translation>Vorher: %1. Nachher: %2</translation>
    </message>
</context>
<context>
    <name>story::Due</name>
    <message>
        <source>due</source>
        <comment>as it is typed</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>There is no such day as “%1”, so it stays text.</source>
        <translation>Einen Tag „%1“ gibt es nicht, deshalb bleibt es Text.</translation>
    </message>
    <message>
        <source>“%1” may be two different days, so it stays text.</source>
        <translation>„%1“ kann zwei verschiedene Tage bedeuten, deshalb bleibt es Text.</translation>
    </message>
</context>
<context>
    <name>story::Edit</name>
    <message>
        <source>The edit does not fit what is there now.</source>
        <translation>Die Änderung passt nicht zu dem, was jetzt da ist.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Open the review again and repeat it.</source>
        <translation>Das Review erneut öffnen und sie wiederholen.</translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <translation>„%1“ ändern</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>story::EmergencyJournal</name>
    <message>
        <source>The folder “%1” could not be made.</source>
        <translation>Der Ordner „%1“ konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Edits kept aside at the last full disk could not be read.</source>
        <translation>Änderungen, die beim letzten vollen Datenträger beiseitegelegt wurden, konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>They stay in “%1”.</source>
        <translation>Sie bleiben in „%1“.</translation>
    </message>
</context>
<context>
    <name>story::Entity</name>
    <message>
        <source>review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>contributing factor</source>
        <translation>beitragender Umstand</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>Erkenntnis</translation>
    </message>
    <message>
        <source>open question</source>
        <translation>offene Frage</translation>
    </message>
    <message>
        <source>action item</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>lesson</source>
        <translation>Lehre</translation>
    </message>
    <message>
        <source>weak signal</source>
        <translation>schwaches Signal</translation>
    </message>
    <message>
        <source>passage</source>
        <translation>Textstelle</translation>
    </message>
    <message>
        <source>private note</source>
        <translation>private Notiz</translation>
    </message>
    <message>
        <source>phase of the agenda</source>
        <translation>Teil der Agenda</translation>
    </message>
    <message>
        <source>export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>review in the library</source>
        <translation>Review in der Bibliothek</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>Einstellung</translation>
    </message>
</context>
<context>
    <name>story::EntityPane</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>story::EventCommands</name>
    <message>
        <source>An event is split where the cursor is in its text.</source>
        <translation>Ein Ereignis wird dort geteilt, wo die Schreibmarke in seinem Text steht.</translation>
    </message>
    <message>
        <source>Open the event, put the cursor there, and split again.</source>
        <translation>Das Ereignis öffnen, die Schreibmarke setzen und erneut teilen.</translation>
    </message>
</context>
<context>
    <name>story::EventEvidence</name>
    <message>
        <source>There is no picture in the clipboard.</source>
        <translation>In der Zwischenablage ist kein Bild.</translation>
    </message>
    <message>
        <source>Copy one, then paste it on an event. Lines of text are pasted into the capture line.</source>
        <translation>Eines kopieren und dann auf einem Ereignis einfügen. Textzeilen werden in die Erfassungszeile eingefügt.</translation>
    </message>
    <message>
        <source>A picture belongs to an event.</source>
        <translation>Ein Bild gehört zu einem Ereignis.</translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation>Es wurde nichts hinzugefügt.</translation>
    </message>
    <message>
        <source>Choose an event, or write one, and add the picture again.</source>
        <translation>Ein Ereignis wählen oder schreiben und das Bild erneut hinzufügen.</translation>
    </message>
    <message>
        <source>%1 of %2 files could not be added (“%3”). %4</source>
        <translation>%1 von %2 Dateien konnten nicht hinzugefügt werden („%3“). %4</translation>
    </message>
    <message>
        <source>The others were added.</source>
        <translation>Die anderen wurden hinzugefügt.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>%1 added to “%2”.</source>
        <translation>%1 zu „%2“ hinzugefügt.</translation>
    </message>
    <message>
        <source>Its form asks for a caption.</source>
        <translation>Das Formular fragt nach einer Bildunterschrift.</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>Bild hinzufügen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg);;All files (*)</source>
        <translation>Bilder (*.png *.jpg *.jpeg);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>story::EventFactors</name>
    <message>
        <source>Factors that this event shows</source>
        <translation>Umstände, die dieses Ereignis zeigt</translation>
    </message>
    <message>
        <source>Factor: %1</source>
        <translation>Umstand: %1</translation>
    </message>
</context>
<context>
    <name>story::EventIntents</name>
    <message>
        <source>That is none of the five times of an incident.</source>
        <translation>Das ist keine der fünf Zeiten eines Vorfalls.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>That event is not there any more.</source>
        <translation>Dieses Ereignis gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Change the kind</source>
        <translation>Art ändern</translation>
    </message>
    <message>
        <source>Change the kind of %1 events</source>
        <translation>Art von %1 Ereignissen ändern</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>Remove tag</source>
        <translation>Schlagwort entfernen</translation>
    </message>
    <message>
        <source>Move event</source>
        <translation>Ereignis verschieben</translation>
    </message>
    <message>
        <source>Move %1 events</source>
        <translation>%1 Ereignisse verschieben</translation>
    </message>
    <message>
        <source>Say the zone of the times</source>
        <translation>Zone der Zeiten angeben</translation>
    </message>
    <message>
        <source>Change event</source>
        <translation>Ereignis ändern</translation>
    </message>
    <message>
        <source>Change %1 events</source>
        <translation>%1 Ereignisse ändern</translation>
    </message>
    <message>
        <source>Mark as %1</source>
        <translation>Als „%1“ markieren</translation>
    </message>
    <message>
        <source>No longer mark as %1</source>
        <translation>Nicht mehr als „%1“ markieren</translation>
    </message>
    <message>
        <source>Remove event</source>
        <translation>Ereignis entfernen</translation>
    </message>
    <message>
        <source>Remove %1 events</source>
        <translation>%1 Ereignisse entfernen</translation>
    </message>
    <message>
        <source>Duplicate event</source>
        <translation>Ereignis duplizieren</translation>
    </message>
    <message>
        <source>Duplicate %1 events</source>
        <translation>%1 Ereignisse duplizieren</translation>
    </message>
    <message>
        <source>lines %1</source>
        <translation>Zeilen %1</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>There is text on one side of the caret only.</source>
        <translation>Nur auf einer Seite der Schreibmarke steht Text.</translation>
    </message>
    <message>
        <source>Put the caret where the second event begins.</source>
        <translation>Die Schreibmarke dorthin setzen, wo das zweite Ereignis beginnt.</translation>
    </message>
    <message>
        <source>Split event</source>
        <translation>Ereignis teilen</translation>
    </message>
    <message>
        <source>It takes at least two events to make one of them.</source>
        <translation>Um eines daraus zu machen, braucht es mindestens zwei Ereignisse.</translation>
    </message>
    <message>
        <source>Choose the events that are one.</source>
        <translation>Die Ereignisse wählen, die eines sind.</translation>
    </message>
    <message>
        <source>Make one of %1 events</source>
        <translation>%1 Ereignisse zusammenfassen</translation>
    </message>
    <message>
        <source>That person is not in the review any more.</source>
        <translation>Diese Person ist nicht mehr im Review.</translation>
    </message>
    <message>
        <source>Add another telling</source>
        <translation>Weitere Schilderung hinzufügen</translation>
    </message>
    <message>
        <source>Separate a telling</source>
        <translation>Schilderung abtrennen</translation>
    </message>
    <message>
        <source>A time would lie before the year 0 or after the year 9999.</source>
        <translation>Eine Zeit läge vor dem Jahr 0 oder nach dem Jahr 9999.</translation>
    </message>
    <message>
        <source>Move it by less.</source>
        <translation>Um weniger verschieben.</translation>
    </message>
    <message>
        <source>Change when it began</source>
        <translation>Beginn ändern</translation>
    </message>
    <message>
        <source>Change when it ended</source>
        <translation>Ende ändern</translation>
    </message>
    <message>
        <source>That source is not there any more.</source>
        <translation>Diese Quelle gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Correct the clock of a source</source>
        <translation>Uhr einer Quelle berichtigen</translation>
    </message>
    <message>
        <source>Change when %1 events ended</source>
        <translation>Ende von %1 Ereignissen ändern</translation>
    </message>
    <message>
        <source>Change when %1 events began</source>
        <translation>Beginn von %1 Ereignissen ändern</translation>
    </message>
    <message>
        <source>Also at %1.</source>
        <comment>times</comment>
        <translation>Auch um %1.</translation>
    </message>
    <message>
        <source>Also known at %1.</source>
        <comment>times</comment>
        <translation>Auch bekannt um %1.</translation>
    </message>
    <message>
        <source>Change when it became known</source>
        <translation>Ändern, wann es bekannt wurde</translation>
    </message>
    <message>
        <source>Change when %1 events became known</source>
        <translation>Ändern, wann %1 Ereignisse bekannt wurden</translation>
    </message>
</context>
<context>
    <name>story::EventPictures</name>
    <message>
        <source>Double click, or %1, shows it large</source>
        <translation>Doppelklick oder %1 zeigt es groß</translation>
    </message>
    <message>
        <source>This event has no picture.</source>
        <translation>Dieses Ereignis hat kein Bild.</translation>
    </message>
    <message>
        <source>Paste one on it, or add one from a file.</source>
        <translation>Eines darauf einfügen oder aus einer Datei hinzufügen.</translation>
    </message>
    <message>
        <source>This is no picture.</source>
        <translation>Das ist kein Bild.</translation>
    </message>
    <message>
        <source>Enter opens its form.</source>
        <translation>Die Eingabetaste öffnet sein Formular.</translation>
    </message>
</context>
<context>
    <name>story::Evidence</name>
    <message>
        <source>Add a picture</source>
        <translation>Bild hinzufügen</translation>
    </message>
    <message>
        <source>Add %1 pictures</source>
        <translation>%1 Bilder hinzufügen</translation>
    </message>
    <message>
        <source>The picture is larger than %1 MB.</source>
        <translation>Das Bild ist größer als %1 MB.</translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation>Es wurde nichts hinzugefügt.</translation>
    </message>
    <message>
        <source>Make it smaller, or cut out the part that matters.</source>
        <translation>Es verkleinern oder den wichtigen Teil ausschneiden.</translation>
    </message>
    <message>
        <source>1 picture</source>
        <translation>1 Bild</translation>
    </message>
    <message>
        <source>%1 pictures</source>
        <translation>%1 Bilder</translation>
    </message>
    <message>
        <source>Picture, not described yet</source>
        <translation>Bild, noch nicht beschrieben</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Bild: %1</translation>
    </message>
    <message>
        <source>Link, no address yet</source>
        <translation>Link, noch ohne Adresse</translation>
    </message>
    <message>
        <source>Link: %1</source>
        <translation>Link: %1</translation>
    </message>
    <message>
        <source>Quoted lines, none yet</source>
        <translation>Zitierte Zeilen, noch keine</translation>
    </message>
    <message>
        <source>Quoted lines: %1</source>
        <translation>Zitierte Zeilen: %1</translation>
    </message>
</context>
<context>
    <name>story::EvidenceList</name>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>What shows this event goes here: paste or drop a picture, or add a link or lines of a log.</source>
        <translation>Was dieses Ereignis zeigt, kommt hierher: ein Bild einfügen oder ablegen, oder einen Link oder Log-Zeilen hinzufügen.</translation>
    </message>
    <message>
        <source>Evidence of the chosen event; Enter shows it</source>
        <translation>Belege des gewählten Ereignisses; die Eingabetaste zeigt sie</translation>
    </message>
    <message>
        <source>What is said of the chosen evidence</source>
        <translation>Was über den gewählten Beleg gesagt ist</translation>
    </message>
    <message>
        <source>What the picture shows, for those who do not see it (may be left empty)</source>
        <translation>Was das Bild zeigt, für alle, die es nicht sehen (kann leer bleiben)</translation>
    </message>
    <message>
        <source>Caption (may be left empty)</source>
        <translation>Bildunterschrift (kann leer bleiben)</translation>
    </message>
    <message>
        <source>Quote lines</source>
        <translation>Zeilen zitieren</translation>
    </message>
    <message>
        <source>Lines of a log or a chat, as they were, and where they are from</source>
        <translation>Zeilen aus Log oder Chat, wie sie waren, und woher sie sind</translation>
    </message>
    <message>
        <source>%1 (not for readers outside)</source>
        <translation>%1 (nicht für Lesende von außen)</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>%1 ansehen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>story::ExplorePage</name>
    <message>
        <source>Made sense</source>
        <translation>War sinnvoll</translation>
    </message>
    <message>
        <source>Went right</source>
        <translation>Lief gut</translation>
    </message>
    <message>
        <source>Went wrong</source>
        <translation>Lief schief</translation>
    </message>
    <message>
        <source>Differently</source>
        <translation>Anders machen</translation>
    </message>
    <message>
        <source>Luck</source>
        <translation>Glück</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>Überraschung</translation>
    </message>
    <message>
        <source>nothing written yet</source>
        <translation>noch nichts geschrieben</translation>
    </message>
    <message>
        <source>Other approach or safety measure</source>
        <translation>Anderes Vorgehen oder Schutzmaßnahme</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>Dots</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>The chosen finding</source>
        <translation>Die gewählte Erkenntnis</translation>
    </message>
    <message>
        <source>Which conditions had to be there for this to happen? There is never only one.</source>
        <translation>Welche Bedingungen mussten da sein, damit das geschah? Es gibt nie nur eine.</translation>
    </message>
    <message>
        <source>The chosen factor</source>
        <translation>Der gewählte Umstand</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>What does nobody here know yet? Write a line below: ? why did the dashboard stay green</source>
        <translation>Was weiß hier noch niemand? Unten eine Zeile schreiben: ? warum blieb das Dashboard grün</translation>
    </message>
    <message>
        <source>The chosen question</source>
        <translation>Die gewählte Frage</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
    </message>
    <message>
        <source>New finding</source>
        <translation>Neue Erkenntnis</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>Umstände</translation>
    </message>
    <message>
        <source>no event shows it yet</source>
        <translation>noch zeigt ihn kein Ereignis</translation>
    </message>
    <message>
        <source>shown by %1</source>
        <translation>gezeigt von %1</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>New factor</source>
        <translation>Neuer Umstand</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>Neue Frage</translation>
    </message>
    <message>
        <source>The conditions that had to be there</source>
        <translation>Die Bedingungen, die da sein mussten</translation>
    </message>
    <message>
        <source>What nobody here knows yet</source>
        <translation>Was hier noch niemand weiß</translation>
    </message>
    <message>
        <source>and %1 more events</source>
        <translation>und %1 weitere Ereignisse</translation>
    </message>
    <message>
        <source>answered by %1 (%2)</source>
        <translation>beantwortet von %1 (%2)</translation>
    </message>
    <message>
        <source>no action answers it yet</source>
        <translation>noch antwortet keine Maßnahme darauf</translation>
    </message>
    <message>
        <source>and %1 more actions</source>
        <translation>und %1 weitere Maßnahmen</translation>
    </message>
</context>
<context>
    <name>story::ExportChoice</name>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Archive JSON</source>
        <translation>Archiv als JSON</translation>
    </message>
    <message>
        <source>Report JSON</source>
        <translation>Bericht als JSON</translation>
    </message>
    <message>
        <source>Timeline as CSV</source>
        <translation>Zeitleiste als CSV</translation>
    </message>
    <message>
        <source>Actions as CSV</source>
        <translation>Maßnahmen als CSV</translation>
    </message>
    <message>
        <source>Calendar of due days</source>
        <translation>Kalender der Fristen</translation>
    </message>
    <message>
        <source>everyone inside</source>
        <translation>alle im Haus</translation>
    </message>
    <message>
        <source>readers outside</source>
        <translation>Lesende von außen</translation>
    </message>
    <message>
        <source>de-identified</source>
        <translation>anonymisiert</translation>
    </message>
</context>
<context>
    <name>story::ExportFile</name>
    <message>
        <source>“%1” is a library or belongs to one, and no export takes its place.</source>
        <translation>„%1“ ist eine Bibliothek oder gehört zu einer, und kein Export tritt an ihre Stelle.</translation>
    </message>
    <message>
        <source>It was not changed.</source>
        <translation>Es wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
</context>
<context>
    <name>story::ExportFlow</name>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Archive JSON (*.json)</source>
        <translation>JSON-Archiv (*.json)</translation>
    </message>
    <message>
        <source>Export the review</source>
        <translation>Review exportieren</translation>
    </message>
    <message>
        <source>Exported to “%1”.</source>
        <translation>Exportiert nach „%1“.</translation>
    </message>
    <message>
        <source>One picture is missing in it: it is damaged in the library.</source>
        <translation>Ein Bild fehlt darin: Es ist in der Bibliothek beschädigt.</translation>
    </message>
    <message>
        <source>%1 pictures are missing in it: they are damaged in the library.</source>
        <translation>%1 Bilder fehlen darin: Sie sind in der Bibliothek beschädigt.</translation>
    </message>
    <message>
        <source>Verify library, in the Library menu, says more.</source>
        <translation>„Bibliothek prüfen“ im Menü „Bibliothek“ sagt mehr.</translation>
    </message>
    <message>
        <source>Second Story, %1</source>
        <comment>page</comment>
        <translation>Second Story, %1</translation>
    </message>
    <message>
        <source>, %1</source>
        <comment>page</comment>
        <translation>, %1</translation>
    </message>
    <message>
        <source>Report JSON (*.json)</source>
        <translation>JSON des Berichts (*.json)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Kalender (*.ics)</translation>
    </message>
    <message>
        <source>No format is chosen.</source>
        <translation>Es ist kein Format gewählt.</translation>
    </message>
    <message>
        <source>Tick at least one on the Publish page, under Export.</source>
        <translation>Haken Sie auf der Seite Publizieren unter Export mindestens eines an.</translation>
    </message>
    <message>
        <source>Export the review into a folder</source>
        <translation>Review in einen Ordner exportieren</translation>
    </message>
    <message>
        <source>One of these files is there already.</source>
        <translation>Eine dieser Dateien gibt es schon.</translation>
    </message>
    <message>
        <source>%1 of these files are there already.</source>
        <translation>%1 dieser Dateien gibt es schon.</translation>
    </message>
    <message>
        <source>Nothing was written yet.</source>
        <translation>Noch wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message numerus="yes">
        <source>%n files were exported to “%1”.</source>
        <translation>
            <numerusform>Eine Datei wurde nach „%1“ exportiert.</numerusform>
            <numerusform>%n Dateien wurden nach „%1“ exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation>Es konnte kein Browser geöffnet werden.</translation>
    </message>
    <message>
        <source>Export the page and open the file by hand.</source>
        <translation>Exportieren Sie die Seite und öffnen Sie die Datei von Hand.</translation>
    </message>
    <message>
        <source>The report is on the clipboard, with its headings and tables.</source>
        <translation>Der Bericht ist in der Zwischenablage, mit Überschriften und Tabellen.</translation>
    </message>
    <message>
        <source>Paste it into a mail or a document.</source>
        <translation>Fügen Sie ihn in eine Mail oder ein Dokument ein.</translation>
    </message>
    <message>
        <source>The report is on the clipboard as Markdown.</source>
        <translation>Der Bericht ist als Markdown in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Paste it into a chat or a wiki.</source>
        <translation>Fügen Sie ihn in einen Chat oder ein Wiki ein.</translation>
    </message>
</context>
<context>
    <name>story::ExportPart</name>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>For &amp;whom</source>
        <translation>Für &amp;wen</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>Vorschau&#xa0;…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken&#xa0;…</translation>
    </message>
    <message>
        <source>Copy for a mail</source>
        <translation>Für eine Mail kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>People are written by role unless they may be named. Private notes are in no report; the archive JSON holds everything, private notes included.</source>
        <translation>Menschen stehen mit ihrer Rolle da, wenn sie nicht genannt werden dürfen. Private Notizen sind in keinem Bericht; das Archiv-JSON enthält alles, auch private Notizen.</translation>
    </message>
    <message>
        <source>What was changed…</source>
        <translation>Was geändert wurde&#xa0;…</translation>
    </message>
    <message>
        <source>Exported so far</source>
        <translation>Bisher exportiert</translation>
    </message>
    <message>
        <source>Edition %1 · %2 · %3 · %4</source>
        <comment>number, when, format, audience</comment>
        <translation>Ausgabe %1 · %2 · %3 · %4</translation>
    </message>
    <message>
        <source>It stands on entry %1 of the journal. SHA-256 of the file: %2</source>
        <translation>Sie beruht auf Eintrag %1 des Journals. SHA-256 der Datei: %2</translation>
    </message>
    <message>
        <source>Nothing was exported yet.</source>
        <translation>Es wurde noch nichts exportiert.</translation>
    </message>
    <message>
        <source>Since edition %1 of %2</source>
        <translation>Seit Ausgabe %1 von %2</translation>
    </message>
    <message>
        <source>Nothing was changed: an export now is the same edition.</source>
        <translation>Nichts wurde geändert: ein Export jetzt ist dieselbe Ausgabe.</translation>
    </message>
    <message numerus="yes">
        <source>%1 · and %n more</source>
        <translation>
            <numerusform>%1 · und eines mehr</numerusform>
            <numerusform>%1 · und %n mehr</numerusform>
        </translation>
    </message>
    <message>
        <source>Times from the &amp;start</source>
        <translation>Zeiten ab dem &amp;Beginn</translation>
    </message>
    <message>
        <source>What they will not see…</source>
        <translation>Was sie nicht sehen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Parts of the report…</source>
        <translation>&amp;Teile des Berichts&#xa0;…</translation>
    </message>
    <message>
        <source>No clock and no day is told: T+00:14 instead of 14:02.</source>
        <translation>Es stehen keine Uhrzeit und kein Tag da: T+00:14 statt 14:02.</translation>
    </message>
    <message>
        <source>It tells days, which a report with times from the start does not.</source>
        <translation>Es nennt Tage, was ein Bericht mit Zeiten ab dem Beginn nicht tut.</translation>
    </message>
    <message>
        <source>Only these parts, in this order: %1</source>
        <translation>Nur diese Teile, in dieser Reihenfolge: %1</translation>
    </message>
    <message>
        <source>Web site of the library</source>
        <translation>Website der Bibliothek</translation>
    </message>
    <message>
        <source>All reviews of this library that are reviewed or closed, with search, as pages for one audience.</source>
        <translation>Alle Reviews dieser Bibliothek, die geprüft oder abgeschlossen sind, mit Suche, als Seiten für einen Leserkreis.</translation>
    </message>
    <message>
        <source>Write a web site…</source>
        <translation>Website schreiben …</translation>
    </message>
    <message>
        <source>on paper of</source>
        <translation>auf Papier</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Of the PDF, on paper of</source>
        <translation>PDF auf Papier</translation>
    </message>
</context>
<context>
    <name>story::Exporter</name>
    <message>
        <source>In the PDF one character is an empty box, because no font of this computer has it: %1.</source>
        <translation>Im PDF ist ein Zeichen ein leeres Kästchen, weil keine Schrift dieses Rechners es hat: %1.</translation>
    </message>
    <message>
        <source>In the PDF %1 characters are empty boxes, because no font of this computer has them: %2.</source>
        <translation>Im PDF sind %1 Zeichen leere Kästchen, weil keine Schrift dieses Rechners sie hat: %2.</translation>
    </message>
</context>
<context>
    <name>story::Field</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Who was affected</source>
        <translation>Wer betroffen war</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>What it cost</source>
        <translation>Was es gekostet hat</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>Who or what noticed</source>
        <translation>Wer oder was es bemerkte</translation>
    </message>
    <message>
        <source>Impact start</source>
        <translation>Beginn der Auswirkung</translation>
    </message>
    <message>
        <source>Detected</source>
        <translation>Erkannt</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Mitigated</source>
        <translation>Eingedämmt</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Review meeting</source>
        <translation>Review-Treffen</translation>
    </message>
    <message>
        <source>Opening words</source>
        <translation>Worte zur Eröffnung</translation>
    </message>
    <message>
        <source>Draft sent to everyone</source>
        <translation>Entwurf an alle verschickt</translation>
    </message>
    <message>
        <source>Summary in three sentences</source>
        <translation>Zusammenfassung in drei Sätzen</translation>
    </message>
    <message>
        <source>Premises read</source>
        <translation>Gelesene Grundsätze</translation>
    </message>
    <message>
        <source>Why we went on without everyone’s yes</source>
        <translation>Warum es ohne das Ja aller weiterging</translation>
    </message>
    <message>
        <source>Why no measure prevents a repeat</source>
        <translation>Warum keine Maßnahme einer Wiederholung vorbeugt</translation>
    </message>
    <message>
        <source>Why it was reopened</source>
        <translation>Warum es wieder geöffnet wurde</translation>
    </message>
    <message>
        <source>People in the room</source>
        <translation>Personen im Raum</translation>
    </message>
    <message>
        <source>Learned something that changes their work</source>
        <translation>Lernten etwas, das ihre Arbeit ändert</translation>
    </message>
    <message>
        <source>Would come again</source>
        <translation>Kämen wieder</translation>
    </message>
    <message>
        <source>Felt safe to speak</source>
        <translation>Konnten ohne Scheu sprechen</translation>
    </message>
    <message>
        <source>Next meeting</source>
        <translation>Nächstes Treffen</translation>
    </message>
    <message>
        <source>What happens to the report</source>
        <translation>Was mit dem Bericht geschieht</translation>
    </message>
    <message>
        <source>Questions asked</source>
        <translation>Gestellte Fragen</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>May be named</source>
        <translation>Darf genannt werden</translation>
    </message>
    <message>
        <source>Part in the review</source>
        <translation>Aufgabe im Review</translation>
    </message>
    <message>
        <source>Tie to the incident</source>
        <translation>Bezug zum Vorfall</translation>
    </message>
    <message>
        <source>Spoken with before</source>
        <translation>Vorher gesprochen</translation>
    </message>
    <message>
        <source>In the room</source>
        <translation>Im Raum</translation>
    </message>
    <message>
        <source>Joined later</source>
        <translation>Kam später dazu</translation>
    </message>
    <message>
        <source>Premises</source>
        <translation>Grundsätze</translation>
    </message>
    <message>
        <source>Reason of the exception</source>
        <translation>Grund der Ausnahme</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Erzählt von</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Lines of the source</source>
        <translation>Zeilen der Quelle</translation>
    </message>
    <message>
        <source>What was known then</source>
        <translation>Was damals bekannt war</translation>
    </message>
    <message>
        <source>Known at</source>
        <translation>Bekannt um</translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>Bekannt bei</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marken</translation>
    </message>
    <message>
        <source>Another telling of</source>
        <translation>Weitere Schilderung von</translation>
    </message>
    <message>
        <source>As told by</source>
        <translation>Wie erzählt von</translation>
    </message>
    <message>
        <source>As it was typed</source>
        <translation>Wie es getippt wurde</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Quoted lines</source>
        <translation>Zitierte Zeilen</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bildunterschrift</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>Was das Bild zeigt</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>Entnommen aus</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Not for readers outside</source>
        <translation>Nicht für Lesende von außen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Clock correction</source>
        <translation>Korrektur der Uhr</translation>
    </message>
    <message>
        <source>Contributing factor</source>
        <translation>Beitragender Umstand</translation>
    </message>
    <message>
        <source>Shown by</source>
        <translation>Gezeigt von</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Wie gesichert</translation>
    </message>
    <message>
        <source>What supports or refutes it</source>
        <translation>Was es stützt oder widerlegt</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antwortet auf</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Erkenntnis</translation>
    </message>
    <message>
        <source>Other approach or safety measure</source>
        <translation>Anderes Vorgehen oder Schutzmaßnahme</translation>
    </message>
    <message>
        <source>Open question</source>
        <translation>Offene Frage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Who may know</source>
        <translation>Wer es wissen könnte</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>What will be true when it is done</source>
        <translation>Was wahr sein wird, wenn es erledigt ist</translation>
    </message>
    <message>
        <source>How we will know it worked</source>
        <translation>Woran wir erkennen, dass es wirkt</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Would prevent a repeat</source>
        <translation>Würde einer Wiederholung vorbeugen</translation>
    </message>
    <message>
        <source>Owner, one person by role</source>
        <translation>Zuständig, eine Person nach Rolle</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Soaks until</source>
        <translation>Reift bis</translation>
    </message>
    <message>
        <source>Why it was declined</source>
        <translation>Warum sie abgelehnt wurde</translation>
    </message>
    <message>
        <source>Tracker link</source>
        <translation>Link zum Ticket</translation>
    </message>
    <message>
        <source>Answers the factors</source>
        <translation>Antwortet auf die Umstände</translation>
    </message>
    <message>
        <source>Answers the findings</source>
        <translation>Antwortet auf die Erkenntnisse</translation>
    </message>
    <message>
        <source>Ask whether it helped on</source>
        <translation>Fragen, ob es geholfen hat, am</translation>
    </message>
    <message>
        <source>Did it help?</source>
        <translation>Hat es geholfen?</translation>
    </message>
    <message>
        <source>How it helped</source>
        <translation>Wie es geholfen hat</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lehre</translation>
    </message>
    <message>
        <source>Where it holds</source>
        <translation>Wo sie gilt</translation>
    </message>
    <message>
        <source>How sure we are</source>
        <translation>Wie sicher wir sind</translation>
    </message>
    <message>
        <source>Superseded by</source>
        <translation>Abgelöst durch</translation>
    </message>
    <message>
        <source>Weak signal</source>
        <translation>Schwaches Signal</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Textstelle</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>First line</source>
        <translation>Erste Zeile</translation>
    </message>
    <message>
        <source>Last line</source>
        <translation>Letzte Zeile</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>Private Notiz</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Begins on another day</source>
        <translation>Beginnt an einem anderen Tag</translation>
    </message>
    <message>
        <source>Minutes added</source>
        <translation>Zugegebene Minuten</translation>
    </message>
    <message>
        <source>Time spent</source>
        <translation>Verbrauchte Zeit</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Running since</source>
        <translation>Läuft seit</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportiert</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Journal entry</source>
        <translation>Journaleintrag</translation>
    </message>
    <message>
        <source>Moved to the trash</source>
        <translation>In den Papierkorb gelegt</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Summary for readers outside</source>
        <translation>Zusammenfassung für Lesende von außen</translation>
    </message>
</context>
<context>
    <name>story::FieldEditor</name>
    <message>
        <source>Give up what was typed</source>
        <translation>Getipptes verwerfen</translation>
    </message>
</context>
<context>
    <name>story::FieldText</name>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>%1 tellings</source>
        <translation>%1 Schilderungen</translation>
    </message>
    <message>
        <source>another telling</source>
        <translation>eine weitere Schilderung</translation>
    </message>
    <message>
        <source>time unclear</source>
        <translation>Zeit unklar</translation>
    </message>
    <message>
        <source>lines quoted</source>
        <translation>zitierte Zeilen</translation>
    </message>
    <message>
        <source>link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>%1 links</source>
        <translation>%1 Links</translation>
    </message>
    <message>
        <source>known at %1</source>
        <translation>bekannt um %1</translation>
    </message>
    <message>
        <source>known to %1 at %2</source>
        <translation>bekannt bei %1 um %2</translation>
    </message>
</context>
<context>
    <name>story::FileName</name>
    <message>
        <source>review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>actions</source>
        <translation>Maßnahmen</translation>
    </message>
</context>
<context>
    <name>story::Guide</name>
    <message>
        <source>Everyone did the best they could with what they understood at the time.</source>
        <translation>Alle haben mit dem, was sie damals wussten und verstanden, ihr Bestes getan.</translation>
    </message>
    <message>
        <source>Nobody comes to work to do harm.</source>
        <translation>Niemand kommt zur Arbeit, um Schaden anzurichten.</translation>
    </message>
    <message>
        <source>Decisions were made under stress and with incomplete information.</source>
        <translation>Entscheidungen fielen unter Druck und mit unvollständigem Wissen.</translation>
    </message>
    <message>
        <source>What looks clear today was one signal among many then.</source>
        <translation>Was heute klar aussieht, war damals ein Signal unter vielen.</translation>
    </message>
    <message>
        <source>People are often asked to do what they were never trained for, with the tools and means at hand.</source>
        <translation>Oft wird von Menschen verlangt, wofür sie nie geschult wurden, mit den Mitteln und Werkzeugen, die gerade da sind.</translation>
    </message>
    <message>
        <source>The gap belongs to the work, not to the person who stood in it.</source>
        <translation>Die Lücke gehört zur Arbeit, nicht zu der Person, die darin stand.</translation>
    </message>
    <message>
        <source>Under such conditions mistakes will happen.</source>
        <translation>Unter solchen Bedingungen geschehen Fehler.</translation>
    </message>
    <message>
        <source>They tell us about the conditions.</source>
        <translation>Sie erzählen uns von den Bedingungen.</translation>
    </message>
    <message>
        <source>We look for what happened and what it teaches, not for someone at fault.</source>
        <translation>Wir suchen, was geschah und was es lehrt, nicht jemanden, der schuld ist.</translation>
    </message>
    <message>
        <source>Looking for fault ends the search too early.</source>
        <translation>Wer Schuld sucht, hört zu früh auf zu suchen.</translation>
    </message>
    <message>
        <source>What we produce judges our processes and how to improve them, never a person or a group.</source>
        <translation>Was wir hier erarbeiten, beurteilt unsere Abläufe und wie sie besser werden, nie eine Person oder eine Gruppe.</translation>
    </message>
    <message>
        <source>Nothing said here is used against anyone.</source>
        <translation>Nichts, was hier gesagt wird, wird gegen jemanden verwendet.</translation>
    </message>
    <message>
        <source>Thank you for coming. Today we look back at our game day: at what we expected, what we saw, and what lies between.</source>
        <translation>Danke, dass ihr da seid. Heute schauen wir auf unseren Game Day zurück: was wir erwartet haben, was wir gesehen haben und was dazwischen liegt.</translation>
    </message>
    <message>
        <source>Thank you for coming. Today we want to understand how the incident looked from inside, while it went on.</source>
        <translation>Danke, dass ihr da seid. Heute wollen wir verstehen, wie der Vorfall von innen aussah, während er lief.</translation>
    </message>
    <message>
        <source>You know the work; I ask the questions and watch the time. I do not decide, and I take no side.</source>
        <translation>Ihr kennt die Arbeit; ich stelle die Fragen und achte auf die Zeit. Ich entscheide nichts, und ich ergreife keine Partei.</translation>
    </message>
    <message>
        <source>We go forward in time, from before the first sign. Tell us what you saw and what it meant to you then, not what we know today. Where two of you remember it differently, we write down both.</source>
        <translation>Wir gehen in der Zeit vorwärts, von vor dem ersten Anzeichen an. Erzählt uns, was ihr gesehen habt und was es damals für euch bedeutete, nicht, was wir heute wissen. Wo zwei von euch es verschieden in Erinnerung haben, schreiben wir beides auf.</translation>
    </message>
    <message>
        <source>Ideas for what to change are welcome: say them in a word, they go to the parking lot, and we come back to them at the end.</source>
        <translation>Ideen, was sich ändern sollte, sind willkommen: Sagt sie in einem Wort, sie kommen auf den Ideenparkplatz, und am Ende kommen wir darauf zurück.</translation>
    </message>
    <message>
        <source>Before we begin, we read six premises, and I ask each of you whether you can accept them.</source>
        <translation>Bevor wir anfangen, lesen wir sechs Grundsätze, und ich frage jede und jeden von euch, ob ihr sie annehmen könnt.</translation>
    </message>
    <message>
        <source>What helped, so that we can do it again on purpose?</source>
        <translation>Was hat geholfen, sodass wir es mit Absicht wieder tun können?</translation>
    </message>
    <message>
        <source>What would we try in another way next time?</source>
        <translation>Was würden wir beim nächsten Mal anders versuchen?</translation>
    </message>
    <message>
        <source>What got in the way, and what other approach or safety measure would have held?</source>
        <translation>Was stand im Weg, und welches andere Vorgehen oder welche Schutzmaßnahme hätte gehalten?</translation>
    </message>
    <message>
        <source>What did people see and know that made this the reasonable thing to do?</source>
        <translation>Was sahen und wussten die Beteiligten, das dies vernünftig erscheinen ließ?</translation>
    </message>
    <message>
        <source>What could have made it worse, and by what margin did it not?</source>
        <translation>Was hätte es schlimmer machen können, und wie knapp war es?</translation>
    </message>
    <message>
        <source>What did not behave as anyone expected?</source>
        <translation>Was verhielt sich anders, als alle erwarteten?</translation>
    </message>
    <message>
        <source>blame-aware</source>
        <translation>blame-aware</translation>
    </message>
    <message>
        <source>blameless</source>
        <translation>ohne Schuldzuweisung</translation>
    </message>
    <message>
        <source>This review is %1: we look for what happened and what it teaches, not for someone at fault.</source>
        <comment>blameless or blame-aware</comment>
        <translation>Dieses Review ist %1: Wir suchen, was geschah und was es lehrt, nicht jemanden, der schuld ist.</translation>
    </message>
</context>
<context>
    <name>story::Header</name>
    <message>
        <source>Library ▸</source>
        <translation>Bibliothek ▸</translation>
    </message>
    <message>
        <source>The room sees this</source>
        <translation>Der Raum sieht dies</translation>
    </message>
    <message>
        <source>Back to the library</source>
        <translation>Zurück zur Bibliothek</translation>
    </message>
    <message>
        <source>All reviews (Ctrl+0)</source>
        <translation>Alle Reviews (Strg+0)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Menü (F10)</translation>
    </message>
    <message>
        <source>Second Story</source>
        <translation>Second Story</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert&#xa0;…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Nothing to save yet</source>
        <translation>Noch nichts zu speichern</translation>
    </message>
    <message>
        <source> · %1</source>
        <translation> · %1</translation>
    </message>
</context>
<context>
    <name>story::History</name>
    <message>
        <source>%1, %2 · %3</source>
        <comment>day, time, who</comment>
        <translation>%1, %2 · %3</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>Noted by the program</source>
        <translation>Vom Programm vermerkt</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what, when and who</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>What was before this step cannot be found out.</source>
        <translation>Was vor diesem Schritt war, lässt sich nicht feststellen.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Verify the library.</source>
        <translation>Die Bibliothek prüfen.</translation>
    </message>
    <message>
        <source>Bring back “%1” as before %2</source>
        <translation>„%1“ zurückholen, wie vor %2</translation>
    </message>
    <message>
        <source>Bring back what was before “%1”, %2</source>
        <translation>Zurückholen, was vor „%1“ war, %2</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field: what it holds</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>kind of thing, its words</comment>
        <translation>%1 „%2“</translation>
    </message>
</context>
<context>
    <name>story::HistoryDialog</name>
    <message>
        <source>&amp;Bring all of it back</source>
        <translation>&amp;Alles davon zurückholen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Filter by words, what or who</source>
        <translation>Nach Wörtern filtern, was oder wer</translation>
    </message>
    <message>
        <source>Filter the history</source>
        <translation>Verlauf filtern</translation>
    </message>
    <message>
        <source>Steps, newest first</source>
        <translation>Schritte, neueste zuerst</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>All of the review as it was, so that reading can begin here.</source>
        <translation>Das ganze Review, wie es war, damit das Lesen hier beginnen kann.</translation>
    </message>
    <message>
        <source>And %1 more.</source>
        <translation>Und %1 weitere.</translation>
    </message>
    <message>
        <source>Nothing that could be shown.</source>
        <translation>Nichts, was gezeigt werden könnte.</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a thing, its field</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>Take it away again</source>
        <translation>Wieder entfernen</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>a button, a thing, its field</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>It is so already: nothing was changed.</source>
        <translation>Es ist schon so: Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Done; Undo takes it back.</source>
        <translation>Fertig; Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>Reading further back…</source>
        <translation>Es wird weiter zurück gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>%1 steps so far, older ones as you go down</source>
        <translation>%1 Schritte bis hier, ältere beim Hinunterblättern</translation>
    </message>
    <message>
        <source>No step has these words.</source>
        <translation>Kein Schritt enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>Noch wurde nichts getan.</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 Schritt</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 Schritte</translation>
    </message>
</context>
<context>
    <name>story::ImportFlow</name>
    <message>
        <source>Import a post-mortem</source>
        <translation>Post-Mortem importieren</translation>
    </message>
    <message>
        <source>Post-mortems (*.md *.markdown *.txt *.json);;All files (*)</source>
        <translation>Post-Mortems (*.md *.markdown *.txt *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Import “%1”</source>
        <translation>„%1“ importieren</translation>
    </message>
    <message>
        <source>The review was in the library already: this is a copy with ids of its own.</source>
        <translation>Das Review war schon in der Bibliothek: Dies ist eine Kopie mit eigenen IDs.</translation>
    </message>
    <message>
        <source>And %1 more.</source>
        <translation>Und %1 weitere.</translation>
    </message>
    <message>
        <source>“%1” was imported.</source>
        <translation>„%1“ wurde importiert.</translation>
    </message>
    <message>
        <source>%1 kept from the import to place, on Prepare.</source>
        <translation>Aus dem Import einzuordnen, unter „Vorbereiten“: %1.</translation>
    </message>
</context>
<context>
    <name>story::Intake</name>
    <message numerus="yes">
        <source>%n more place(s) should be looked at; they are not listed.</source>
        <translation>
            <numerusform>%n weitere Stelle sollte angesehen werden; sie ist nicht aufgeführt.</numerusform>
            <numerusform>%n weitere Stellen sollten angesehen werden; sie sind nicht aufgeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file has %1 MB; only its first %2 MB were taken in.</source>
        <translation>Die Datei hat %1 MB; nur die ersten %2 MB wurden aufgenommen.</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) of the file are no valid text and were replaced by “�”; the first is in this line.</source>
        <translation>
            <numerusform>Ein Zeichen der Datei ist kein gültiger Text und wurde durch „�“ ersetzt; es steht in dieser Zeile.</numerusform>
            <numerusform>%n Zeichen der Datei sind kein gültiger Text und wurden durch „�“ ersetzt; das erste steht in dieser Zeile.</numerusform>
        </translation>
    </message>
    <message>
        <source>A line here is very long; the text is kept whole as it stands.</source>
        <translation>Eine Zeile ist hier sehr lang; der Text bleibt ganz, wie er ist.</translation>
    </message>
    <message>
        <source>Times in the text were not read; here is the first.</source>
        <translation>Zeiten im Text wurden nicht gelesen; hier ist die erste.</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>„%1“ ist leer.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This seems to tell a time that cannot be read, so it stays text.</source>
        <translation>Dies scheint eine Zeit zu nennen, die nicht gelesen werden kann, deshalb bleibt es Text.</translation>
    </message>
    <message>
        <source>This looks like a template that nobody has filled in; its text is kept as it stands.</source>
        <translation>Dies sieht aus wie eine Vorlage, die niemand ausgefüllt hat; der Text bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>No time zone stands with the timeline; times without one are read as %1, from the text.</source>
        <translation>Bei der Zeitleiste steht keine Zeitzone; Zeiten ohne Zone werden als %1 gelesen, aus dem Text.</translation>
    </message>
    <message>
        <source>The document names no time zone; times without one are read as %1.</source>
        <translation>Das Dokument nennt keine Zeitzone; Zeiten ohne Zone werden als %1 gelesen.</translation>
    </message>
    <message>
        <source>The text is very long (%1 MB): up to here it was read, what follows is kept as it stands.</source>
        <translation>Der Text ist sehr lang (%1 MB): Bis hier wurde er gelesen, was folgt, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Headings of the document</source>
        <translation>Überschriften des Dokuments</translation>
    </message>
    <message>
        <source>Not all words found a place, so the text is also kept as it stands.</source>
        <translation>Nicht alle Wörter fanden einen Platz, deshalb bleibt auch der Text erhalten, wie er ist.</translation>
    </message>
    <message>
        <source>Clocks in %1 were at %2 then; the times are read as %3, as written.</source>
        <translation>Die Uhren in %1 standen damals auf %2; die Zeiten werden als %3 gelesen, wie geschrieben.</translation>
    </message>
    <message>
        <source>“%1” to “%2” is read as ending on %3.</source>
        <translation>„%1“ bis „%2“ wird so gelesen, dass es am %3 endet.</translation>
    </message>
    <message>
        <source>“%1” to “%2” would end on %3, which fits nothing around it; the end is left open.</source>
        <translation>„%1“ bis „%2“ würde am %3 enden, was zu nichts ringsum passt; das Ende bleibt offen.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is %n day(s) away from “%2” above it. It is kept as written.</source>
        <translation>
            <numerusform>„%1“ liegt einen Tag von „%2“ darüber entfernt. Es bleibt, wie es geschrieben steht.</numerusform>
            <numerusform>„%1“ liegt %n Tage von „%2“ darüber entfernt. Es bleibt, wie es geschrieben steht.</numerusform>
        </translation>
    </message>
    <message>
        <source>The time of this entry cannot be read, so it stays text.</source>
        <translation>Die Zeit dieses Eintrags kann nicht gelesen werden, deshalb bleibt sie Text.</translation>
    </message>
    <message>
        <source>“%1” is no time that exists, so it stays text.</source>
        <translation>„%1“ ist keine Zeit, die es gibt, deshalb bleibt es Text.</translation>
    </message>
    <message>
        <source>“%1” is read as about then, because the text says that it may be off.</source>
        <translation>„%1“ wird als ungefähr gelesen, weil der Text sagt, dass es abweichen kann.</translation>
    </message>
    <message>
        <source>No day stands with these times; they are read as on %1, from %2.</source>
        <translation>Bei diesen Zeiten steht kein Tag; sie werden am %1 gelesen, nach %2.</translation>
    </message>
    <message>
        <source>“%1” is read as on %2, because it comes after “%3”.</source>
        <translation>„%1“ wird als am %2 gelesen, weil es nach „%3“ kommt.</translation>
    </message>
    <message>
        <source>“%1” is read as the afternoon, because it comes after “%2”.</source>
        <translation>„%1“ wird als Nachmittag gelesen, weil es nach „%2“ kommt.</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) have no day in the document, so their day is open.</source>
        <translation>
            <numerusform>%n Zeit hat im Dokument keinen Tag, deshalb ist ihr Tag offen.</numerusform>
            <numerusform>%n Zeiten haben im Dokument keinen Tag, deshalb ist ihr Tag offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>the text above them</source>
        <translation>dem Text darüber</translation>
    </message>
    <message>
        <source>the name of the file</source>
        <translation>dem Namen der Datei</translation>
    </message>
    <message>
        <source>the date at the top of the file</source>
        <translation>dem Datum am Anfang der Datei</translation>
    </message>
</context>
<context>
    <name>story::Intents</name>
    <message>
        <source>It is not there any more.</source>
        <translation>Das gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Roll call</source>
        <translation>Zustimmungsrunde</translation>
    </message>
    <message>
        <source>Everyone accepts</source>
        <translation>Alle nehmen an</translation>
    </message>
    <message>
        <source>The review is as it was.</source>
        <translation>Das Review ist wie zuvor.</translation>
    </message>
    <message>
        <source>Accept one on the Actions page, or write down why there is none.</source>
        <translation>Auf der Seite „Maßnahmen“ eine annehmen oder aufschreiben, warum es keine gibt.</translation>
    </message>
    <message>
        <source>Close the review</source>
        <translation>Review abschließen</translation>
    </message>
    <message>
        <source>Change the state</source>
        <translation>Zustand ändern</translation>
    </message>
    <message>
        <source>Reopen the review</source>
        <translation>Review wieder öffnen</translation>
    </message>
    <message>
        <source>Make it a %1</source>
        <translation>Umwandeln in: %1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Say the day of the times</source>
        <translation>Tag der Zeiten angeben</translation>
    </message>
</context>
<context>
    <name>story::Invitation</name>
    <message>
        <source>%1: %2 minutes</source>
        <comment>part of the agenda</comment>
        <translation>%1: %2 Minuten</translation>
    </message>
    <message>
        <source>On another day: %1</source>
        <translation>An einem anderen Tag: %1</translation>
    </message>
    <message>
        <source>a review</source>
        <translation>ein Review</translation>
    </message>
    <message>
        <source>Invitation: we look back at the game day “%1”</source>
        <translation>Einladung: Rückblick auf den Game Day „%1“</translation>
    </message>
    <message>
        <source>Invitation: review of “%1”</source>
        <translation>Einladung: Review von „%1“</translation>
    </message>
    <message>
        <source>We want to look back at the game day “%1” together: at what we expected, what we saw, and what we can learn.</source>
        <translation>Wir wollen gemeinsam auf den Game Day „%1“ zurückschauen: was wir erwartet haben, was wir gesehen haben und was wir lernen können.</translation>
    </message>
    <message>
        <source>We want to understand together what happened in “%1”: how it looked from inside, and what we can learn.</source>
        <translation>Wir wollen gemeinsam verstehen, was bei „%1“ geschah: wie es von innen aussah und was wir lernen können.</translation>
    </message>
    <message>
        <source>When: %1, %2</source>
        <comment>time, zone</comment>
        <translation>Wann: %1, %2</translation>
    </message>
    <message>
        <source>When: the time follows.</source>
        <translation>Wann: Die Zeit folgt.</translation>
    </message>
    <message>
        <source>Facilitator: %1</source>
        <translation>Moderation: %1</translation>
    </message>
    <message>
        <source>Please bring what you saw, in your own words: what you noticed, what it meant to you then, what you did. Notes you write down today are worth more than those of next week. Nobody has to prepare a defence, and no decision about a person is made there.</source>
        <translation>Bitte bringt mit, was ihr gesehen habt, in euren eigenen Worten: was euch auffiel, was es für euch bedeutete, was ihr dann getan habt. Notizen von heute sind mehr wert als solche von nächster Woche. Niemand muss eine Verteidigung vorbereiten, und über keine Person wird dort etwas entschieden.</translation>
    </message>
    <message>
        <source>Six premises</source>
        <translation>Sechs Grundsätze</translation>
    </message>
    <message>
        <source>We read them at the beginning and ask each of you whether you can accept them.</source>
        <translation>Wir lesen sie zu Beginn und fragen jede und jeden von euch, ob ihr sie annehmen könnt.</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>If something about it worries you, please talk to the facilitator before.</source>
        <translation>Wenn euch etwas daran Sorgen macht, sprecht bitte vorher mit der Moderation.</translation>
    </message>
</context>
<context>
    <name>story::InvitationFlow</name>
    <message>
        <source>The invitation is on the clipboard.</source>
        <translation>Die Einladung ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Paste it into a mail to everyone who was there.</source>
        <translation>In eine Mail an alle einfügen, die dabei waren.</translation>
    </message>
    <message>
        <source>The invitation is on the clipboard as Markdown.</source>
        <translation>Die Einladung ist als Markdown in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Paste it into a chat or a wiki.</source>
        <translation>In einen Chat oder ein Wiki einfügen.</translation>
    </message>
    <message>
        <source>No mail program could be opened.</source>
        <translation>Es ließ sich kein Mailprogramm öffnen.</translation>
    </message>
    <message>
        <source>The invitation is on the clipboard instead.</source>
        <translation>Die Einladung ist stattdessen in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>story::Journal</name>
    <message>
        <source>An entry of the journal cannot be read.</source>
        <translation>Ein Eintrag des Journals kann nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>story::Keep</name>
    <message>
        <source>Add %1 entries</source>
        <translation>%1 Einträge hinzufügen</translation>
    </message>
    <message>
        <source>Add event</source>
        <translation>Ereignis hinzufügen</translation>
    </message>
    <message>
        <source>Add action</source>
        <translation>Maßnahme hinzufügen</translation>
    </message>
    <message>
        <source>Add question</source>
        <translation>Frage hinzufügen</translation>
    </message>
    <message>
        <source>Add finding</source>
        <translation>Erkenntnis hinzufügen</translation>
    </message>
    <message>
        <source>Add lesson</source>
        <translation>Lehre hinzufügen</translation>
    </message>
    <message>
        <source>Add weak signal</source>
        <translation>Schwaches Signal hinzufügen</translation>
    </message>
</context>
<context>
    <name>story::LanesMap</name>
    <message>
        <source>The whole story. Drag to look at another part.</source>
        <translation>Die ganze Geschichte. Ziehen, um einen anderen Teil zu sehen.</translation>
    </message>
</context>
<context>
    <name>story::Language</name>
    <message>
        <source>en</source>
        <comment>the language of this translation, as BCP 47 has it: fr, pt-BR</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>small</source>
        <comment>how labels begin within a sentence: small, or “as they are” where nouns have a capital</comment>
        <translation>as they are</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, month: 14 Nov</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday, day: Sat 14</comment>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday, day and month: Sat 14 Nov</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>story::LengthEditor</name>
    <message>
        <source>+2m30s, -1h: added to every time it told</source>
        <translation>+2m30s, -1h: kommt zu jeder Zeit hinzu, die sie nannte</translation>
    </message>
    <message>
        <source>Enter moves the events of this source back.</source>
        <translation>Die Eingabetaste verschiebt die Ereignisse dieser Quelle zurück.</translation>
    </message>
    <message>
        <source>Enter moves the events of this source.</source>
        <translation>Die Eingabetaste verschiebt die Ereignisse dieser Quelle.</translation>
    </message>
    <message>
        <source>A length of time goes here, like +2m30s or -1h. What you typed is kept until it is one.</source>
        <translation>Hierher kommt eine Zeitdauer wie +2m30s oder -1h. Das Getippte bleibt, bis es eine ist.</translation>
    </message>
</context>
<context>
    <name>story::Library</name>
    <message>
        <source>Another program is writing to “%1” just now.</source>
        <translation>Ein anderes Programm schreibt gerade in „%1“.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Wait for it and try again.</source>
        <translation>Darauf warten und erneut versuchen.</translation>
    </message>
    <message>
        <source>“%1” could not be read.</source>
        <translation>„%1“ konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>It was not changed.</source>
        <translation>Es wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Check that the disk is there and that you may read the file.</source>
        <translation>Prüfen, ob der Datenträger da ist und die Datei gelesen werden darf.</translation>
    </message>
    <message>
        <source>“%1” is damaged: some of what it holds cannot be read.</source>
        <translation>„%1“ ist beschädigt: Ein Teil des Inhalts kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Verify it and repair it into a new file, or restore an earlier version.</source>
        <translation>Sie prüfen und in eine neue Datei retten, oder eine frühere Version wiederherstellen.</translation>
    </message>
    <message>
        <source>What you did is kept in memory.</source>
        <translation>Was getan wurde, bleibt im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>“%1” could not be written: the disk is full.</source>
        <translation>„%1“ konnte nicht geschrieben werden: Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Make room and try again, or save a copy elsewhere.</source>
        <translation>Platz schaffen und erneut versuchen, oder anderswo eine Kopie speichern.</translation>
    </message>
    <message>
        <source>“%1” could not be written: another program is using it.</source>
        <translation>„%1“ konnte nicht geschrieben werden: Ein anderes Programm benutzt es.</translation>
    </message>
    <message>
        <source>Close the other program and try again.</source>
        <translation>Das andere Programm schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>“%1” could not be written: it is damaged.</source>
        <translation>„%1“ konnte nicht geschrieben werden: Es ist beschädigt.</translation>
    </message>
    <message>
        <source>Save a copy elsewhere, then verify the library.</source>
        <translation>Anderswo eine Kopie speichern, dann die Bibliothek prüfen.</translation>
    </message>
    <message>
        <source>“%1” could not be written.</source>
        <translation>„%1“ konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Check the disk and try again, or save a copy elsewhere.</source>
        <translation>Den Datenträger prüfen und erneut versuchen, oder anderswo eine Kopie speichern.</translation>
    </message>
    <message>
        <source>“%1” is open in another window or program.</source>
        <translation>„%1“ ist in einem anderen Fenster oder Programm offen.</translation>
    </message>
    <message>
        <source>It is held by process %1 (%2) on %3.</source>
        <translation>Prozess %1 (%2) auf %3 hat es in Gebrauch.</translation>
    </message>
    <message>
        <source>Close it there and try again.</source>
        <translation>Es dort schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>“%1” is open for reading only: %2.</source>
        <translation>„%1“ ist nur zum Lesen geöffnet: %2.</translation>
    </message>
    <message>
        <source>It stays as it is.</source>
        <translation>Es bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>the file may not be written</source>
        <translation>die Datei darf nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Copy it to a folder of yours to go on working on it.</source>
        <translation>Sie in einen eigenen Ordner kopieren, um daran weiterzuarbeiten.</translation>
    </message>
    <message>
        <source>another window or program works on it</source>
        <translation>ein anderes Fenster oder Programm arbeitet daran</translation>
    </message>
    <message>
        <source>Close it there to go on working on it here; what is changed there shows when it is opened again.</source>
        <translation>Es dort schließen, um hier weiterzuarbeiten; was dort geändert wird, zeigt sich beim nächsten Öffnen.</translation>
    </message>
    <message>
        <source>The last time, “%1” was left in the middle of a write.</source>
        <translation>Beim letzten Mal wurde „%1“ mitten im Schreiben verlassen.</translation>
    </message>
    <message>
        <source>Everything that was called saved is there.</source>
        <translation>Alles, was als gespeichert galt, ist da.</translation>
    </message>
    <message>
        <source>its folder cannot be written</source>
        <translation>in ihren Ordner kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>it is of an older version, and there was no room to upgrade it</source>
        <translation>sie stammt von einer älteren Version, und zum Umstellen fehlte der Platz</translation>
    </message>
    <message>
        <source>Make room and open it again to go on working on it.</source>
        <translation>Platz schaffen und sie erneut öffnen, um daran weiterzuarbeiten.</translation>
    </message>
    <message>
        <source>a newer version of Second Story wrote it</source>
        <translation>eine neuere Version von Second Story hat sie geschrieben</translation>
    </message>
    <message>
        <source>Open it with that version to go on working on it.</source>
        <translation>Sie mit dieser Version öffnen, um daran weiterzuarbeiten.</translation>
    </message>
    <message>
        <source>its tables are not as Second Story makes them</source>
        <translation>ihre Tabellen sind nicht so, wie Second Story sie anlegt</translation>
    </message>
    <message>
        <source>Repair it into a new file to go on working on it.</source>
        <translation>Sie in eine neue Datei retten, um daran weiterzuarbeiten.</translation>
    </message>
    <message>
        <source>Another file now stands in the place of “%1”.</source>
        <translation>An der Stelle von „%1“ steht jetzt eine andere Datei.</translation>
    </message>
    <message>
        <source>Save a copy elsewhere.</source>
        <translation>Anderswo eine Kopie speichern.</translation>
    </message>
    <message>
        <source>“%1” is open for reading only.</source>
        <translation>„%1“ ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Try again, or save a copy elsewhere.</source>
        <translation>Erneut versuchen oder anderswo eine Kopie speichern.</translation>
    </message>
    <message>
        <source>There is no such review in “%1”.</source>
        <translation>Ein solches Review gibt es in „%1“ nicht.</translation>
    </message>
    <message>
        <source>A picture in “%1” is not as it was stored.</source>
        <translation>Ein Bild in „%1“ ist nicht, wie es gespeichert wurde.</translation>
    </message>
    <message>
        <source>A picture is not in “%1”.</source>
        <translation>Ein Bild ist nicht in „%1“.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Es gibt keine Datei „%1“.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Den Namen prüfen.</translation>
    </message>
    <message>
        <source>Check the name and the permissions of the file.</source>
        <translation>Den Namen und die Rechte der Datei prüfen.</translation>
    </message>
    <message>
        <source>The beginning of “%1” is damaged.</source>
        <translation>Der Anfang von „%1“ ist beschädigt.</translation>
    </message>
    <message>
        <source>“%1” is empty, and not a Second Story library.</source>
        <translation>„%1“ ist leer und keine Bibliothek von Second Story.</translation>
    </message>
    <message>
        <source>“%1” is not a Second Story library.</source>
        <translation>„%1“ ist keine Bibliothek von Second Story.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>“%1” is damaged: it does not say what it is.</source>
        <translation>„%1“ ist beschädigt: Es sagt nicht, was es ist.</translation>
    </message>
    <message>
        <source>“%1” was written by a newer version of Second Story.</source>
        <translation>„%1“ wurde von einer neueren Version von Second Story geschrieben.</translation>
    </message>
    <message>
        <source>Open it with that version.</source>
        <translation>Mit dieser Version öffnen.</translation>
    </message>
    <message>
        <source>“%1” is already there.</source>
        <translation>„%1“ ist schon da.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The library “%1” could not be made.</source>
        <translation>Die Bibliothek „%1“ konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Choose another place, or make room and try again.</source>
        <translation>Einen anderen Ort wählen, oder Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <source>“%1” cannot be written just now.</source>
        <translation>„%1“ kann gerade nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The review is still there.</source>
        <translation>Das Review ist noch da.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Erneut versuchen.</translation>
    </message>
    <message>
        <source>There is no such review.</source>
        <translation>Ein solches Review gibt es nicht.</translation>
    </message>
    <message>
        <source>A text was taken out for ever</source>
        <translation>Ein Text wurde endgültig getilgt</translation>
    </message>
    <message>
        <source>Nothing was taken out.</source>
        <translation>Es wurde nichts getilgt.</translation>
    </message>
    <message>
        <source>There is no text to take out.</source>
        <translation>Es gibt keinen Text zu tilgen.</translation>
    </message>
</context>
<context>
    <name>story::LibraryDetail</name>
    <message>
        <source>game day</source>
        <translation>Game Day</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 Ereignis</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 Ereignisse</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>The chosen review</source>
        <translation>Das gewählte Review</translation>
    </message>
    <message>
        <source>What we learnt</source>
        <translation>Was wir gelernt haben</translation>
    </message>
    <message>
        <source>Open actions</source>
        <translation>Offene Maßnahmen</translation>
    </message>
    <message>
        <source>New title</source>
        <translation>Neuer Titel</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>To the trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Remove for ever…</source>
        <translation>Endgültig löschen&#xa0;…</translation>
    </message>
    <message>
        <source>Choose a review to see what it was about.</source>
        <translation>Ein Review wählen, um zu sehen, worum es ging.</translation>
    </message>
    <message>
        <source>Review without a title</source>
        <translation>Review ohne Titel</translation>
    </message>
</context>
<context>
    <name>story::LibraryModel</name>
    <message>
        <source>Review without a title</source>
        <translation>Review ohne Titel</translation>
    </message>
    <message>
        <source>drill</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>no day yet</source>
        <translation>noch kein Tag</translation>
    </message>
    <message>
        <source>%1 · %2 late</source>
        <comment>state, count</comment>
        <translation>%1 · %2 überfällig</translation>
    </message>
    <message>
        <source>%1 · %2 open</source>
        <comment>state, count</comment>
        <translation>%1 · %2 offen</translation>
    </message>
    <message>
        <source>%1 · all done</source>
        <comment>state</comment>
        <translation>%1 · alle erledigt</translation>
    </message>
</context>
<context>
    <name>story::LibraryPage</name>
    <message>
        <source>Shelves</source>
        <translation>Fächer</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Reviews</translation>
    </message>
    <message>
        <source>Game days</source>
        <translation>Game Days</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Nothing leaves this computer unless you export it.</source>
        <translation>Nichts verlässt diesen Rechner, es sei denn durch einen Export.</translation>
    </message>
    <message>
        <source>Search in all reviews</source>
        <translation>In allen Reviews suchen</translation>
    </message>
    <message>
        <source>Here your reviews will stand: what happened, why it made sense, what changes.</source>
        <translation>Hier werden die Reviews stehen: was geschah, warum es sinnvoll war, was sich ändert.</translation>
    </message>
    <message>
        <source>&amp;Title, in the words of the room</source>
        <translation>&amp;Titel, in den Worten des Raums</translation>
    </message>
    <message>
        <source>Severity of the new review</source>
        <translation>Schweregrad des neuen Reviews</translation>
    </message>
    <message>
        <source>Se&amp;verity</source>
        <translation>Sch&amp;weregrad</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>1 review · newest first</source>
        <translation>1 Review · neueste zuerst</translation>
    </message>
    <message>
        <source>%1 reviews · newest first</source>
        <translation>%1 Reviews · neueste zuerst</translation>
    </message>
    <message>
        <source>%1 of %2 reviews</source>
        <translation>%1 von %2 Reviews</translation>
    </message>
    <message>
        <source>No review has these words.</source>
        <translation>Kein Review enthält diese Wörter.</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message>
        <source>Here game days will stand: failures made on purpose, to learn.</source>
        <translation>Hier werden Game Days stehen: absichtliche Ausfälle, um zu lernen.</translation>
    </message>
    <message>
        <source>All reviews are in the trash.</source>
        <translation>Alle Reviews sind im Papierkorb.</translation>
    </message>
    <message>
        <source>New review</source>
        <translation>Neues Review</translation>
    </message>
    <message>
        <source>New game day</source>
        <translation>Neuer Game Day</translation>
    </message>
    <message>
        <source>“%1” is in the trash.</source>
        <translation>„%1“ ist im Papierkorb.</translation>
    </message>
    <message>
        <source>Nothing of it is lost.</source>
        <translation>Nichts davon ist verloren.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Remove “%1” for ever?</source>
        <translation>„%1“ endgültig löschen?</translation>
    </message>
    <message>
        <source>Every version of it goes, and every earlier version of the library with it.</source>
        <translation>Jede Version davon geht verloren, und jede frühere Version der Bibliothek dazu.</translation>
    </message>
    <message>
        <source>Copies that were exported cannot be called back.</source>
        <translation>Exportierte Kopien lassen sich nicht zurückrufen.</translation>
    </message>
    <message>
        <source>Copies that were exported cannot be called back, nor those in the folder for backups, which is not there just now.</source>
        <translation>Exportierte Kopien lassen sich nicht zurückrufen, auch nicht jene im Ordner für Sicherungen, der gerade nicht da ist.</translation>
    </message>
    <message>
        <source>Remove for ever</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Reviews in the trash</source>
        <translation>Reviews im Papierkorb</translation>
    </message>
    <message>
        <source>%1 with the words “%2”</source>
        <comment>reviews, words</comment>
        <translation>%1 mit den Wörtern „%2“</translation>
    </message>
    <message>
        <source>Second Story, library</source>
        <translation>Second Story, Bibliothek</translation>
    </message>
    <message>
        <source>Reviews.pdf</source>
        <translation>Reviews.pdf</translation>
    </message>
</context>
<context>
    <name>story::MainWindow</name>
    <message>
        <source>The room sees this, so other reviews are folded away. Room view, once more, brings them back.</source>
        <translation>Der Raum sieht dies, deshalb sind andere Reviews weggeklappt. „Raumansicht“ noch einmal bringt sie zurück.</translation>
    </message>
    <message>
        <source>No library is open.</source>
        <translation>Es ist keine Bibliothek offen.</translation>
    </message>
    <message>
        <source>Second Story</source>
        <translation>Second Story</translation>
    </message>
    <message>
        <source>Stop presenting</source>
        <translation>Präsentation beenden</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Präsentieren</translation>
    </message>
    <message>
        <source>“%1” is not there any more.</source>
        <translation>„%1“ ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Open it from where it is now, or go on here.</source>
        <translation>Von dort öffnen, wo sie jetzt ist, oder hier weitermachen.</translation>
    </message>
    <message>
        <source>Earlier versions…</source>
        <translation>Frühere Versionen&#xa0;…</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Andere öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Erneut öffnen</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>%1 – Second Story</source>
        <translation>%1 – Second Story</translation>
    </message>
    <message>
        <source>kept a version just now</source>
        <translation>Version gerade eben aufbewahrt</translation>
    </message>
    <message>
        <source>kept a version %1 min ago</source>
        <translation>Version vor %1 min aufbewahrt</translation>
    </message>
    <message>
        <source>kept a version %1 h ago</source>
        <translation>Version vor %1 h aufbewahrt</translation>
    </message>
    <message>
        <source>Everything is saved again.</source>
        <translation>Alles ist wieder gespeichert.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Some edits are not in the file yet, so the window stays open.</source>
        <translation>Einige Änderungen sind noch nicht in der Datei, deshalb bleibt das Fenster offen.</translation>
    </message>
    <message>
        <source>All of them are in memory, and in an emergency journal that the next start reads.</source>
        <translation>Alle sind im Arbeitsspeicher und in einem Notjournal, das der nächste Start liest.</translation>
    </message>
    <message>
        <source>Try again when there is room, or save a copy elsewhere.</source>
        <translation>Erneut versuchen, sobald Platz ist, oder anderswo eine Kopie speichern.</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>Trotzdem schließen</translation>
    </message>
    <message>
        <source>Open a library</source>
        <translation>Bibliothek öffnen</translation>
    </message>
    <message>
        <source>Libraries (*.secondstory);;All files (*)</source>
        <translation>Bibliotheken (*.secondstory);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Libraries (*.secondstory)</source>
        <translation>Bibliotheken (*.secondstory)</translation>
    </message>
    <message>
        <source>Save a copy of the library</source>
        <translation>Kopie der Bibliothek speichern</translation>
    </message>
    <message>
        <source>The copy is “%1”.</source>
        <translation>Die Kopie ist „%1“.</translation>
    </message>
    <message>
        <source>You go on in the library that was open.</source>
        <translation>Weitergearbeitet wird in der Bibliothek, die offen war.</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>Kopie öffnen</translation>
    </message>
    <message>
        <source>Move the library</source>
        <translation>Bibliothek verschieben</translation>
    </message>
    <message>
        <source>The library is at its new place, and the old file could not be removed.</source>
        <translation>Die Bibliothek ist an ihrem neuen Ort, und die alte Datei konnte nicht entfernt werden.</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Nichts ist verloren.</translation>
    </message>
    <message>
        <source>Remove “%1” yourself.</source>
        <translation>„%1“ von Hand entfernen.</translation>
    </message>
    <message>
        <source>The library is now “%1”.</source>
        <translation>Die Bibliothek ist jetzt „%1“.</translation>
    </message>
    <message>
        <source>The library is as it was written.</source>
        <translation>Die Bibliothek ist, wie sie geschrieben wurde.</translation>
    </message>
    <message>
        <source>%1 reviews and %2 journal entries were checked.</source>
        <translation>%1 Reviews und %2 Journaleinträge wurden geprüft.</translation>
    </message>
    <message>
        <source>And %1 more.</source>
        <translation>Und %1 weitere.</translation>
    </message>
    <message>
        <source>The library is not as it was written.</source>
        <translation>Die Bibliothek ist nicht, wie sie geschrieben wurde.</translation>
    </message>
    <message>
        <source>Go back to an earlier version, or rescue what is whole: secondstory verify --repair-to.</source>
        <translation>Zu einer früheren Version zurückkehren oder retten, was heil ist: secondstory verify --repair-to.</translation>
    </message>
    <message>
        <source>Repair to…</source>
        <translation>Retten nach&#xa0;…</translation>
    </message>
    <message>
        <source>“%1” could not be opened.</source>
        <translation>„%1“ konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The earlier version is “%1”.</source>
        <translation>Die frühere Version ist „%1“.</translation>
    </message>
    <message>
        <source>The library itself was not changed.</source>
        <translation>Die Bibliothek selbst wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Repair into a new library</source>
        <translation>In eine neue Bibliothek retten</translation>
    </message>
    <message>
        <source>one may be missing that is not named here</source>
        <translation>eines kann fehlen, das hier nicht genannt ist</translation>
    </message>
    <message>
        <source>“%1” was made, with %2 of %3 reviews whole.</source>
        <translation>„%1“ wurde angelegt, mit %2 von %3 Reviews ganz.</translation>
    </message>
    <message>
        <source>The damaged file is as it was.</source>
        <translation>Die beschädigte Datei ist wie zuvor.</translation>
    </message>
    <message>
        <source>Not whole: %1. The damaged file is as it was.</source>
        <translation>Nicht ganz: %1. Die beschädigte Datei ist wie zuvor.</translation>
    </message>
    <message>
        <source>The text was taken out. Fields that had it: %1. Reviews that ever had it: %2.</source>
        <translation>Der Text wurde getilgt. Felder, in denen er stand: %1. Reviews, die ihn je hatten: %2.</translation>
    </message>
    <message>
        <source>The text was found in no review and in no history.</source>
        <translation>Der Text wurde in keinem Review und keinem Verlauf gefunden.</translation>
    </message>
    <message>
        <source>History and earlier versions begin anew with this moment.</source>
        <translation>Verlauf und frühere Versionen beginnen mit diesem Augenblick neu.</translation>
    </message>
    <message>
        <source>It may still be in “%1”, which is not ours to change: look there yourself.</source>
        <translation>Er kann noch in „%1“ stehen, was wir nicht ändern dürfen: bitte dort selbst nachsehen.</translation>
    </message>
    <message>
        <source>Second Story %1</source>
        <translation>Second Story %1</translation>
    </message>
    <message>
        <source>Blameless post-mortem reviews. Free software under the GPL, version 3 or later.</source>
        <translation>Post-Mortem-Reviews ohne Schuldzuweisung. Freie Software unter der GPL, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>Your library is a file of yours; nothing leaves this computer unless you export it.</source>
        <translation>Die Bibliothek ist eine eigene Datei; nichts verlässt diesen Rechner, es sei denn durch einen Export.</translation>
    </message>
    <message>
        <source>Second Story had ended without being closed.</source>
        <translation>Second Story wurde beendet, ohne geschlossen zu werden.</translation>
    </message>
    <message>
        <source>All that was saved is here, and you are where you were.</source>
        <translation>Alles Gespeicherte ist hier, und es geht weiter, wo es aufhörte.</translation>
    </message>
    <message>
        <source>A question is still open.</source>
        <translation>Eine Frage ist noch offen.</translation>
    </message>
    <message>
        <source>Nothing was taken.</source>
        <translation>Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>Answer it, then do it again.</source>
        <translation>Beantworten Sie sie und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The room sees this window, so no other review comes into it.</source>
        <translation>Der Raum sieht dieses Fenster, deshalb kommt kein anderes Review hinein.</translation>
    </message>
    <message>
        <source>Leave the room view, then do it again.</source>
        <translation>Die Raumansicht verlassen und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>This library is open for reading only.</source>
        <translation>Diese Bibliothek ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Save a copy of the library to work on it.</source>
        <translation>Eine Kopie der Bibliothek speichern, um daran zu arbeiten.</translation>
    </message>
    <message>
        <source>Open one, then do it again.</source>
        <translation>Eines öffnen und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Of several files at once, each has to be a post-mortem to import.</source>
        <translation>Von mehreren Dateien auf einmal muss jede ein Post-Mortem zum Importieren sein.</translation>
    </message>
    <message>
        <source>Drop the others one by one.</source>
        <translation>Die anderen einzeln ablegen.</translation>
    </message>
    <message>
        <source>“%1” is not a file that is there.</source>
        <translation>„%1“ ist keine Datei, die es gibt.</translation>
    </message>
    <message>
        <source>A picture belongs to an event.</source>
        <translation>Ein Bild gehört zu einem Ereignis.</translation>
    </message>
    <message>
        <source>Drop it on one, on the Timeline.</source>
        <translation>In der Zeitleiste auf eines ablegen.</translation>
    </message>
    <message>
        <source>“%1” is no library, no post-mortem and no text that can be read.</source>
        <translation>„%1“ ist keine Bibliothek, kein Post-Mortem und kein lesbarer Text.</translation>
    </message>
    <message>
        <source>A log is read where it is dropped on the Timeline.</source>
        <translation>Ein Protokoll wird gelesen, wo es auf der Zeitleiste abgelegt wird.</translation>
    </message>
</context>
<context>
    <name>story::Manual</name>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>what it does</source>
        <translation>was sie tut</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
</context>
<context>
    <name>story::ManualDialog</name>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Find in the manual</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>%1 chapters</source>
        <translation>%1 Kapitel</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>In one chapter</source>
        <translation>In einem Kapitel</translation>
    </message>
    <message>
        <source>In %1 chapters</source>
        <translation>In %1 Kapiteln</translation>
    </message>
</context>
<context>
    <name>story::Measures</name>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 %2 h</source>
        <translation>%1 %2 h</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>behoben</translation>
    </message>
    <message>
        <source>mitigated</source>
        <translation>eingedämmt</translation>
    </message>
    <message>
        <source>detected</source>
        <translation>erkannt</translation>
    </message>
    <message>
        <source>impact start</source>
        <translation>Beginn der Auswirkung</translation>
    </message>
    <message>
        <source>of impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>From impact start to resolved.</source>
        <translation>Vom Beginn der Auswirkung bis behoben.</translation>
    </message>
    <message>
        <source>From impact start to mitigated.</source>
        <translation>Vom Beginn der Auswirkung bis eingedämmt.</translation>
    </message>
    <message>
        <source>to detect</source>
        <translation>bis zum Erkennen</translation>
    </message>
    <message>
        <source>From impact start, which may lie before anyone knew, to detected.</source>
        <translation>Vom Beginn der Auswirkung, der vor allem Wissen liegen kann, bis erkannt.</translation>
    </message>
    <message>
        <source>to acknowledge</source>
        <translation>bis zum Annehmen</translation>
    </message>
    <message>
        <source>From detected to acknowledged.</source>
        <translation>Von erkannt bis angenommen.</translation>
    </message>
    <message>
        <source>to mitigate, from impact</source>
        <translation>bis zum Eindämmen, ab Auswirkung</translation>
    </message>
    <message>
        <source>to resolve, from detection</source>
        <translation>bis zum Beheben, ab Erkennen</translation>
    </message>
    <message>
        <source>From detected to resolved; full repair may be later.</source>
        <translation>Von erkannt bis behoben; die volle Reparatur kann später sein.</translation>
    </message>
    <message>
        <source>from incident to review</source>
        <translation>vom Vorfall bis zum Review</translation>
    </message>
    <message>
        <source>From %1 to the review meeting.</source>
        <translation>Von %1 bis zum Review-Treffen.</translation>
    </message>
</context>
<context>
    <name>story::MeetingClock</name>
    <message>
        <source>Start the clock</source>
        <translation>Uhr starten</translation>
    </message>
    <message>
        <source>Stop the clock</source>
        <translation>Uhr anhalten</translation>
    </message>
    <message>
        <source>Add %1 minutes</source>
        <translation>%1 Minuten zugeben</translation>
    </message>
    <message>
        <source>Go on with “%1”</source>
        <translation>Weiter mit „%1“</translation>
    </message>
    <message>
        <source>The computer’s clock jumped</source>
        <translation>Die Uhr des Rechners ist gesprungen</translation>
    </message>
    <message>
        <source>The computer slept, or its clock was set: %1 are not counted for the meeting.</source>
        <translation>Der Rechner schlief, oder seine Uhr wurde gestellt: %1 zählen nicht zum Treffen.</translation>
    </message>
    <message>
        <source>The computer’s clock was set back by %1. The clock of the meeting goes on as before.</source>
        <translation>Die Uhr des Rechners wurde um %1 zurückgestellt. Die Uhr des Treffens läuft weiter wie zuvor.</translation>
    </message>
    <message>
        <source>Count the time in which the computer slept</source>
        <translation>Die Zeit zählen, in der der Rechner schlief</translation>
    </message>
    <message>
        <source>The clock of the meeting was left running in “%1”. What came after is not counted.</source>
        <translation>Die Uhr des Treffens lief in „%1“ weiter. Was danach kam, zählt nicht.</translation>
    </message>
    <message>
        <source>%1 min over in all</source>
        <translation>insgesamt %1 min drüber</translation>
    </message>
    <message>
        <source>%1 min left in all</source>
        <translation>insgesamt noch %1 min</translation>
    </message>
</context>
<context>
    <name>story::MomentEditor</name>
    <message>
        <source>14:32, about 14:35, yesterday 23:10</source>
        <translation>14:32, ca. 14:35, gestern 23:10</translation>
    </message>
    <message>
        <source>There is more than a time in this. It is kept as you wrote it.</source>
        <translation>Darin steht mehr als eine Zeit. Es bleibt so, wie es geschrieben wurde.</translation>
    </message>
    <message>
        <source>No time was found in this. It is kept as you wrote it.</source>
        <translation>Darin wurde keine Zeit gefunden. Es bleibt so, wie es geschrieben wurde.</translation>
    </message>
    <message>
        <source>%1. The day is not known yet.</source>
        <translation>%1. Der Tag ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>typed as %1</source>
        <translation>getippt als %1</translation>
    </message>
</context>
<context>
    <name>story::MomentText</name>
    <message>
        <source>between %1 and %2</source>
        <translation>zwischen %1 und %2</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>ca. %1</translation>
    </message>
    <message>
        <source>%1 (±%2)</source>
        <translation>%1 (±%2)</translation>
    </message>
    <message>
        <source>%1 (unclear)</source>
        <translation>%1 (unklar)</translation>
    </message>
</context>
<context>
    <name>story::Month</name>
    <message>
        <source>January</source>
        <translation>Januar</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Februar</translation>
    </message>
    <message>
        <source>March</source>
        <translation>März</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>August</source>
        <translation>August</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Oktober</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Dezember</translation>
    </message>
</context>
<context>
    <name>story::NoticeBar</name>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Close the message (Shift+Esc)</source>
        <translation>Meldung schließen (Umschalt+Esc)</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the next of %n more messages</source>
        <translation>
            <numerusform>Die nächste von %n weiteren Meldung zeigen</numerusform>
            <numerusform>Die nächste von %n weiteren Meldungen zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>story::NumberEditor</name>
    <message>
        <source>A whole number goes here. What you typed is kept until it is one.</source>
        <translation>Hierher kommt eine ganze Zahl. Das Getippte bleibt, bis es eine ist.</translation>
    </message>
</context>
<context>
    <name>story::OpenReview</name>
    <message>
        <source>This library is open for reading only.</source>
        <translation>Diese Bibliothek ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>This review is closed.</source>
        <translation>Dieses Review ist abgeschlossen.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Save a copy of the library to work on it.</source>
        <translation>Eine Kopie der Bibliothek speichern, um daran zu arbeiten.</translation>
    </message>
    <message>
        <source>Reopen it to change it.</source>
        <translation>Es wieder öffnen, um es zu ändern.</translation>
    </message>
    <message>
        <source>Delete in “%1”</source>
        <translation>In „%1“ löschen</translation>
    </message>
    <message>
        <source>Type in “%1”</source>
        <translation>In „%1“ tippen</translation>
    </message>
</context>
<context>
    <name>story::PaperView</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>This page could not be drawn.</source>
        <translation>Diese Seite konnte nicht gezeichnet werden.</translation>
    </message>
    <message>
        <source>The document itself is as it was.</source>
        <translation>Das Dokument selbst ist, wie es war.</translation>
    </message>
</context>
<context>
    <name>story::Paste</name>
    <message>
        <source>This is very long: what comes after line %1 is kept as it stands, unread.</source>
        <translation>Das ist sehr lang: Was nach Zeile %1 kommt, bleibt ungelesen, wie es ist.</translation>
    </message>
    <message>
        <source>Some characters were no valid text; they are shown as “%1”.</source>
        <translation>Einige Zeichen waren kein gültiger Text; sie werden als „%1“ gezeigt.</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 Nachricht</translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation>%1 Nachrichten</translation>
    </message>
    <message>
        <source>Chat, %1</source>
        <translation>Chat, %1</translation>
    </message>
    <message>
        <source>Chat copied from %1, %2</source>
        <translation>Chat aus %1 kopiert, %2</translation>
    </message>
    <message>
        <source>Log, %1</source>
        <translation>Log, %1</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 Einträge</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>Table, %1</source>
        <translation>Tabelle, %1</translation>
    </message>
    <message>
        <source>Table as %1, %2</source>
        <translation>Tabelle als %1, %2</translation>
    </message>
    <message>
        <source>List with times, %1</source>
        <translation>Liste mit Zeiten, %1</translation>
    </message>
    <message>
        <source>Text, %1</source>
        <translation>Text, %1</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>Add event</source>
        <translation>Ereignis hinzufügen</translation>
    </message>
    <message>
        <source>Add %1 events</source>
        <translation>%1 Ereignisse hinzufügen</translation>
    </message>
    <message>
        <source>“%1” is no time that can be read, so it stays text.</source>
        <translation>„%1“ lässt sich nicht als Zeit lesen, deshalb bleibt es Text.</translation>
    </message>
    <message>
        <source>No time stands with it.</source>
        <translation>Dabei steht keine Zeit.</translation>
    </message>
    <message>
        <source>This lies behind what is read; it is kept as it stands.</source>
        <translation>Dies liegt hinter dem, was gelesen wird; es bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>“%1” is counted from %2, the day of this paste.</source>
        <translation>„%1“ ist von %2 an gezählt, dem Tag dieses Einfügens.</translation>
    </message>
    <message>
        <source>The year is open.</source>
        <translation>Das Jahr ist offen.</translation>
    </message>
    <message>
        <source>The day is open.</source>
        <translation>Der Tag ist offen.</translation>
    </message>
</context>
<context>
    <name>story::PasteDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Paste into the timeline</source>
        <translation>In die Zeitleiste einfügen</translation>
    </message>
    <message>
        <source>About this row</source>
        <translation>Zu dieser Zeile</translation>
    </message>
    <message>
        <source>Each row becomes an event. Untick with Space what is not to be kept.</source>
        <translation>Jede Zeile wird ein Ereignis. Was nicht bleiben soll, mit der Leertaste abwählen.</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Lesen als</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Day of times that tell none</source>
        <translation>Tag der Zeiten, die keinen nennen</translation>
    </message>
    <message>
        <source>14 Nov 2026</source>
        <translation>14. Nov 2026</translation>
    </message>
    <message>
        <source>Zone of times that tell none</source>
        <translation>Zone der Zeiten, die keine nennen</translation>
    </message>
    <message>
        <source>What 05/06 means</source>
        <translation>Was 05/06 bedeutet</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>5 June, day first</source>
        <translation>5. Juni, Tag zuerst</translation>
    </message>
    <message>
        <source>May 6, month first</source>
        <translation>6. Mai, Monat zuerst</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>05/06 is</source>
        <translation>05/06 ist</translation>
    </message>
    <message>
        <source>Add 1 event</source>
        <translation>1 Ereignis hinzufügen</translation>
    </message>
    <message>
        <source>Add %1 events</source>
        <translation>%1 Ereignisse hinzufügen</translation>
    </message>
</context>
<context>
    <name>story::PasteHead</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>More words</source>
        <translation>Weitere Wörter</translation>
    </message>
    <message>
        <source>Meaning of column %1</source>
        <translation>Bedeutung von Spalte %1</translation>
    </message>
    <message>
        <source>Meaning of column %1, “%2”</source>
        <translation>Bedeutung von Spalte %1, „%2“</translation>
    </message>
</context>
<context>
    <name>story::PasteModel</name>
    <message>
        <source>no time</source>
        <translation>keine Zeit</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>time, question</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Understood as</source>
        <translation>Verstanden als</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
</context>
<context>
    <name>story::PasteTable</name>
    <message>
        <source>Rows that were pasted; Space ticks</source>
        <translation>Eingefügte Zeilen; die Leertaste wählt</translation>
    </message>
</context>
<context>
    <name>story::PdfFinish</name>
    <message>
        <source>Elsewhere in this report</source>
        <translation>An anderer Stelle in diesem Bericht</translation>
    </message>
    <message>
        <source>The PDF could not be completed.</source>
        <translation>Das PDF konnte nicht fertiggestellt werden.</translation>
    </message>
    <message>
        <source>The review is as it was.</source>
        <translation>Das Review ist wie zuvor.</translation>
    </message>
    <message>
        <source>Export it as HTML instead, and please report this.</source>
        <translation>Stattdessen als HTML exportieren und dies bitte melden.</translation>
    </message>
</context>
<context>
    <name>story::PdfFonts</name>
    <message>
        <source>No font was found on this computer, so the PDF was not written.</source>
        <translation>Auf diesem Rechner wurde keine Schrift gefunden, deshalb wurde das PDF nicht geschrieben.</translation>
    </message>
    <message>
        <source>The review is as it was.</source>
        <translation>Das Review ist wie zuvor.</translation>
    </message>
    <message>
        <source>Install a font such as Noto Sans, or export as HTML.</source>
        <translation>Eine Schrift wie Noto Sans installieren oder als HTML exportieren.</translation>
    </message>
</context>
<context>
    <name>story::PdfPage</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>This page could not be drawn.</source>
        <translation>Diese Seite konnte nicht gezeichnet werden.</translation>
    </message>
    <message>
        <source>The document itself is as it was.</source>
        <translation>Das Dokument selbst ist, wie es war.</translation>
    </message>
    <message>
        <source>Export it and open it in another program.</source>
        <translation>Exportieren Sie es und öffnen Sie es in einem anderen Programm.</translation>
    </message>
    <message>
        <source>The program that draws pages, pdftoppm of Poppler, is not installed.</source>
        <translation>Das Programm, das Seiten zeichnet, pdftoppm von Poppler, ist nicht installiert.</translation>
    </message>
    <message>
        <source>Exporting and printing work without it.</source>
        <translation>Exportieren und Drucken gehen auch ohne.</translation>
    </message>
    <message>
        <source>Install poppler-utils to see pages here.</source>
        <translation>Installieren Sie poppler-utils, um hier Seiten zu sehen.</translation>
    </message>
</context>
<context>
    <name>story::PdfWriter</name>
    <message>
        <source>The report is too long for one PDF.</source>
        <translation>Der Bericht ist zu lang für ein PDF.</translation>
    </message>
    <message>
        <source>The PDF could not be drawn.</source>
        <translation>Das PDF konnte nicht gezeichnet werden.</translation>
    </message>
    <message>
        <source>The review is as it was.</source>
        <translation>Das Review ist wie zuvor.</translation>
    </message>
    <message>
        <source>Export it as HTML instead.</source>
        <translation>Stattdessen als HTML exportieren.</translation>
    </message>
</context>
<context>
    <name>story::PhaseStatus</name>
    <message>
        <source>%1 missing</source>
        <translation>%1 offen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>One preventive measure at least before closing: %1 so far.</source>
        <translation>Vor dem Abschluss mindestens eine vorbeugende Maßnahme: bisher %1.</translation>
    </message>
    <message>
        <source>How old the memory is shows here once the impact has a time.</source>
        <translation>Wie alt die Erinnerung ist, steht hier, sobald die Auswirkung eine Zeit hat.</translation>
    </message>
</context>
<context>
    <name>story::PictureDialog</name>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The picture; plus and minus make it larger and smaller, 0 fits it into the window</source>
        <translation>Das Bild; Plus und Minus machen es größer und kleiner, 0 passt es ins Fenster ein</translation>
    </message>
    <message>
        <source>The picture before (Page up)</source>
        <translation>Das vorige Bild (Bild auf)</translation>
    </message>
    <message>
        <source>The next picture (Page down)</source>
        <translation>Das nächste Bild (Bild ab)</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <translation>Kleiner (-)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>As large as the window allows (0)</source>
        <translation>So groß, wie das Fenster erlaubt (0)</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>Volle Größe</translation>
    </message>
    <message>
        <source>Each point of the picture is one of the screen (1)</source>
        <translation>Jeder Punkt des Bildes ist einer des Bildschirms (1)</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Größer (+)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Bild: %1</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>picture, its number, how many</comment>
        <translation>%1 (%2 von %3)</translation>
    </message>
    <message>
        <source>Picture, not described yet</source>
        <translation>Bild, noch nicht beschrieben</translation>
    </message>
    <message>
        <source>Taken from %1</source>
        <translation>Entnommen aus %1</translation>
    </message>
    <message>
        <source>The picture is being read.</source>
        <translation>Das Bild wird gelesen.</translation>
    </message>
    <message>
        <source>The picture cannot be shown. %1</source>
        <translation>Das Bild kann nicht gezeigt werden. %1</translation>
    </message>
    <message>
        <source>What was said of it is kept.</source>
        <translation>Was darüber gesagt wurde, bleibt.</translation>
    </message>
    <message>
        <source>%1 × %2 points, shown at %3 %</source>
        <translation>%1 × %2 Punkte, gezeigt mit %3 %</translation>
    </message>
</context>
<context>
    <name>story::PictureFlow</name>
    <message>
        <source>It shows the part that the lanes show. Press 0 in the lanes first to have the whole story.</source>
        <translation>Es zeigt den Teil, den die Spuren zeigen. Zuerst 0 in den Spuren drücken, um die ganze Geschichte zu haben.</translation>
    </message>
    <message>
        <source>A picture of the timeline needs at least two events with a time.</source>
        <translation>Ein Bild der Zeitleiste braucht mindestens zwei Ereignisse mit einer Zeit.</translation>
    </message>
    <message>
        <source>Nothing was made.</source>
        <translation>Es wurde nichts gemacht.</translation>
    </message>
    <message>
        <source>Say when something happened, or show more kinds of events.</source>
        <translation>Angeben, wann etwas geschah, oder mehr Arten von Ereignissen zeigen.</translation>
    </message>
    <message>
        <source>The timeline is on the clipboard as a picture.</source>
        <translation>Die Zeitleiste ist als Bild in der Zwischenablage.</translation>
    </message>
    <message>
        <source>SVG, sharp at any size (*.svg)</source>
        <translation>SVG, scharf in jeder Größe (*.svg)</translation>
    </message>
    <message>
        <source>PNG, points (*.png)</source>
        <translation>PNG, Punkte (*.png)</translation>
    </message>
    <message>
        <source>Save the part of the timeline that is seen</source>
        <translation>Den sichtbaren Teil der Zeitleiste speichern</translation>
    </message>
    <message>
        <source>Save the whole timeline</source>
        <translation>Ganze Zeitleiste speichern</translation>
    </message>
    <message>
        <source>The picture has too many lanes to be made of points.</source>
        <translation>Das Bild hat zu viele Spuren, um aus Punkten gemacht zu werden.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Save it as SVG, or show fewer lanes.</source>
        <translation>Es als SVG speichern oder weniger Spuren zeigen.</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>Gespeichert als „%1“.</translation>
    </message>
</context>
<context>
    <name>story::PictureHead</name>
    <message>
        <source>Nothing was added.</source>
        <translation>Es wurde nichts hinzugefügt.</translation>
    </message>
    <message>
        <source>Save or copy the picture once more, and add it again.</source>
        <translation>Das Bild noch einmal speichern oder kopieren und erneut hinzufügen.</translation>
    </message>
    <message>
        <source>The picture is broken: its beginning is not that of a PNG.</source>
        <translation>Das Bild ist beschädigt: Sein Anfang ist nicht der eines PNG.</translation>
    </message>
    <message>
        <source>Save it as PNG or JPEG first, or take a picture of the screen.</source>
        <translation>Es zuerst als PNG oder JPEG speichern oder ein Bildschirmfoto machen.</translation>
    </message>
    <message>
        <source>This is no picture in PNG or JPEG.</source>
        <translation>Das ist kein Bild in PNG oder JPEG.</translation>
    </message>
    <message>
        <source>This is a picture in %1, and only PNG and JPEG can be added.</source>
        <translation>Das ist ein Bild in %1, und nur PNG und JPEG können hinzugefügt werden.</translation>
    </message>
    <message>
        <source>The picture is broken: it does not say how large it is.</source>
        <translation>Das Bild ist beschädigt: Es sagt nicht, wie groß es ist.</translation>
    </message>
    <message>
        <source>Make it smaller, or cut out the part that matters.</source>
        <translation>Es verkleinern oder den wichtigen Teil ausschneiden.</translation>
    </message>
    <message>
        <source>The picture says that it is %1 × %2 points, which is more than can be shown (%3 million).</source>
        <translation>Das Bild sagt, es habe %1 × %2 Punkte, mehr als gezeigt werden kann (%3 Millionen).</translation>
    </message>
</context>
<context>
    <name>story::PileList</name>
    <message>
        <source>%1 events share this time</source>
        <translation>%1 Ereignisse haben diese Zeit gemeinsam</translation>
    </message>
    <message>
        <source>Enter chooses one, Escape leaves</source>
        <translation>Eingabetaste wählt eines, Escape verlässt</translation>
    </message>
</context>
<context>
    <name>story::Preferences</name>
    <message>
        <source>The preferences could not be read, so the usual ones are used.</source>
        <translation>Die Einstellungen konnten nicht gelesen werden, deshalb gelten die üblichen.</translation>
    </message>
    <message>
        <source>“%1” was left as it is.</source>
        <translation>„%1“ blieb, wie es war.</translation>
    </message>
    <message>
        <source>The preferences could not be kept: “%1” cannot be written.</source>
        <translation>Die Einstellungen konnten nicht behalten werden: „%1“ kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>They hold until the program ends.</source>
        <translation>Sie gelten, bis das Programm endet.</translation>
    </message>
    <message>
        <source>“%1” could not be put aside.</source>
        <translation>„%1“ konnte nicht beiseitegelegt werden.</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation>Es blieb, wie es war.</translation>
    </message>
    <message>
        <source>Look at the permissions of its folder.</source>
        <translation>Die Rechte des Ordners ansehen.</translation>
    </message>
</context>
<context>
    <name>story::PreferencesDialog</name>
    <message>
        <source>&amp;All back to default</source>
        <translation>&amp;Alles auf Standard</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>&amp;Exports</source>
        <translation>&amp;Exporte</translation>
    </message>
    <message>
        <source>Where reports are saved, unless you choose another place.</source>
        <translation>Wo Berichte gespeichert werden, wenn kein anderer Ort gewählt wird.</translation>
    </message>
    <message>
        <source>There is no such folder just now. Until there is, reports go to the documents.</source>
        <translation>Diesen Ordner gibt es gerade nicht. Solange gehen Berichte zu den Dokumenten.</translation>
    </message>
    <message>
        <source>Folder for exports</source>
        <translation>Ordner für Exporte</translation>
    </message>
    <message>
        <source>&amp;Backups</source>
        <translation>Si&amp;cherungen</translation>
    </message>
    <message>
        <source>Each earlier version is copied there as well. On another disk, it is a backup of the library.</source>
        <translation>Jede frühere Version wird auch dorthin kopiert. Auf einem anderen Datenträger ist sie eine Sicherung der Bibliothek.</translation>
    </message>
    <message>
        <source>There is no such folder just now. Versions are copied as soon as there is.</source>
        <translation>Diesen Ordner gibt es gerade nicht. Versionen werden kopiert, sobald es ihn gibt.</translation>
    </message>
    <message>
        <source>None: kept on this disk alone</source>
        <translation>Keiner: nur auf diesem Datenträger</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Ordner für Sicherungen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>%1, back to default</source>
        <translation>%1, auf Standard zurück</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&amp;Size of text</source>
        <translation>&amp;Textgröße</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Sp&amp;rache</translation>
    </message>
    <message>
        <source>From the next start on.</source>
        <translation>Ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>As this computer: %1</source>
        <translation>Wie dieser Rechner: %1</translation>
    </message>
    <message>
        <source>Your time &amp;zone</source>
        <translation>Eigene Zeit&amp;zone</translation>
    </message>
    <message>
        <source>For new reviews, for imported times without a zone, and for the dates of earlier versions.</source>
        <translation>Für neue Reviews, für importierte Zeiten ohne Zone und für die Daten früherer Versionen.</translation>
    </message>
    <message>
        <source>“%1” means several zones: write one like Europe/Berlin or +05:30.</source>
        <translation>„%1“ kann mehrere Zonen bedeuten: eine wie Europe/Berlin oder +05:30 schreiben.</translation>
    </message>
    <message>
        <source>“%1” is no zone that is known, so nothing was changed.</source>
        <translation>„%1“ ist keine bekannte Zone, deshalb wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Write the whole path, so that it means the same everywhere. Nothing was changed.</source>
        <translation>Den ganzen Pfad schreiben, damit er überall dasselbe bedeutet. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Underline words that no dictionary knows</source>
        <translation>Wörter unterstreichen, die kein Wörterbuch kennt</translation>
    </message>
    <message>
        <source>Words you add are kept in “%1”.</source>
        <translation>Hinzugefügte Wörter stehen in „%1“.</translation>
    </message>
    <message>
        <source>S&amp;pelling</source>
        <translation>Rechtschrei&amp;bung</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Dictionaries: %1</source>
        <translation>Wörterbücher: %1</translation>
    </message>
    <message>
        <source>&amp;Dictionaries</source>
        <translation>&amp;Wörterbücher</translation>
    </message>
    <message>
        <source>A word is right where one of them knows it. By itself: the language of the program and of the desktop.</source>
        <translation>Ein Wort ist richtig, wenn eines davon es kennt. Von selbst: die Sprache des Programms und die der Arbeitsumgebung.</translation>
    </message>
    <message>
        <source>Our &amp;reviews are</source>
        <translation>Unsere Re&amp;views sind</translation>
    </message>
    <message>
        <source>What the room reads, at the premises, in the invitation and in our opening words.</source>
        <translation>Was der Raum liest: bei den Voraussetzungen, in der Einladung und in den Eröffnungsworten.</translation>
    </message>
</context>
<context>
    <name>story::PreferencesFlow</name>
    <message>
        <source>Start afresh</source>
        <translation>Neu beginnen</translation>
    </message>
</context>
<context>
    <name>story::PremiseView</name>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next premise</source>
        <translation>Nächster Grundsatz</translation>
    </message>
    <message>
        <source>Right, Space or Page Down</source>
        <translation>Rechts, Leertaste oder Bild ab</translation>
    </message>
    <message>
        <source>Left or Page Up</source>
        <translation>Links oder Bild auf</translation>
    </message>
    <message>
        <source>Premise %1 of %2</source>
        <translation>Grundsatz %1 von %2</translation>
    </message>
    <message>
        <source>To the roll call</source>
        <translation>Zur Zustimmungsrunde</translation>
    </message>
</context>
<context>
    <name>story::PremisesPage</name>
    <message>
        <source>Number or letters choose · A accepts · L joined later · X does not accept</source>
        <translation>Nummer oder Buchstaben wählen · A nimmt an · L kam später · X nimmt nicht an</translation>
    </message>
    <message>
        <source>no role yet</source>
        <translation>noch keine Rolle</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Who is in the room? Write each role above: on-call, database, support.</source>
        <translation>Wer ist im Raum? Oben jede Rolle schreiben: Bereitschaft, Datenbank, Support.</translation>
    </message>
    <message>
        <source>The chosen person’s answer</source>
        <translation>Die Antwort der gewählten Person</translation>
    </message>
    <message>
        <source>Premises</source>
        <translation>Grundsätze</translation>
    </message>
    <message>
        <source>The six</source>
        <translation>Die sechs</translation>
    </message>
    <message>
        <source>Roll call</source>
        <translation>Zustimmungsrunde</translation>
    </message>
    <message>
        <source>Chosen by typing %1</source>
        <translation>Gewählt durch Tippen von %1</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Going on without</source>
        <translation>Weitermachen ohne</translation>
    </message>
    <message>
        <source>Going on although not everyone has accepted is possible, and stands in the report with its reason</source>
        <translation>Weitermachen, obwohl nicht alle angenommen haben, ist möglich und steht mit dem Grund im Bericht</translation>
    </message>
    <message>
        <source>Add somebody by role</source>
        <translation>Jemanden nach Rolle hinzufügen</translation>
    </message>
    <message>
        <source>Everyone accepts</source>
        <translation>Alle nehmen an</translation>
    </message>
    <message>
        <source>%1 of %2 have said yes</source>
        <translation>%1 von %2 haben Ja gesagt</translation>
    </message>
    <message>
        <source>%1 of %2 accept</source>
        <translation>%1 von %2 nehmen an</translation>
    </message>
    <message>
        <source>%1 joined later</source>
        <translation>später dazu: %1</translation>
    </message>
    <message>
        <source>1 does not</source>
        <translation>1 nimmt nicht an</translation>
    </message>
    <message>
        <source>%1 do not</source>
        <translation>%1 nehmen nicht an</translation>
    </message>
</context>
<context>
    <name>story::Preparation</name>
    <message>
        <source>The facilitator owns what the incident was in. It is hard to ask openly about one’s own work: could somebody from another team hold the meeting?</source>
        <translation>Die Moderation verantwortet, worin der Vorfall war. Zur eigenen Arbeit offen zu fragen, ist schwer: Könnte jemand aus einem anderen Team das Treffen leiten?</translation>
    </message>
    <message>
        <source>The facilitator led the response. They will have much to tell, and cannot well tell it and lead the talk at once: could somebody else hold the meeting?</source>
        <translation>Die Moderation leitete die Bearbeitung. Sie wird viel zu erzählen haben und kann nicht gut zugleich erzählen und das Gespräch leiten: Könnte jemand anders das Treffen leiten?</translation>
    </message>
    <message>
        <source>The facilitator is the line manager of somebody in the incident. People may speak more freely when somebody else asks the questions.</source>
        <translation>Die Moderation ist die vorgesetzte Person von Beteiligten. Es spricht sich vielleicht freier, wenn jemand anders die Fragen stellt.</translation>
    </message>
    <message>
        <source>The facilitator stands in the timeline. Somebody who was not there asks what those who were take for granted.</source>
        <translation>Die Moderation kommt in der Zeitleiste vor. Wer nicht dabei war, fragt nach dem, was die Beteiligten für selbstverständlich halten.</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 Minuten</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 Stunden</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>Ask somebody who was not in the incident to be the facilitator.</source>
        <translation>Jemanden, der nicht am Vorfall beteiligt war, um die Moderation bitten.</translation>
    </message>
    <message>
        <source>Say whether the facilitator has a tie to the incident.</source>
        <translation>Angeben, ob die Moderation einen Bezug zum Vorfall hat.</translation>
    </message>
    <message>
        <source>The facilitator was not in the incident.</source>
        <translation>Die Moderation war nicht am Vorfall beteiligt.</translation>
    </message>
    <message>
        <source>There is a note-taker.</source>
        <translation>Es führt jemand Protokoll.</translation>
    </message>
    <message>
        <source>Ask somebody to take notes, so that the facilitator can listen.</source>
        <translation>Jemanden um das Protokoll bitten, damit die Moderation zuhören kann.</translation>
    </message>
    <message>
        <source>Name those who responded, and speak with them before the meeting.</source>
        <translation>Angeben, wer die Störung bearbeitet hat, und vor dem Treffen mit allen sprechen.</translation>
    </message>
    <message>
        <source>You spoke with everyone who responded.</source>
        <translation>Mit allen, die die Störung bearbeitet haben, wurde gesprochen.</translation>
    </message>
    <message>
        <source>%1 of %2 who responded were spoken with. Ask what worries them, and whether you may call on them.</source>
        <translation>Mit %1 von %2, die die Störung bearbeitet haben, wurde gesprochen. Fragen, was sie beunruhigt und ob sie aufgerufen werden dürfen.</translation>
    </message>
    <message>
        <source>Send the draft to everyone a day before the meeting.</source>
        <translation>Den Entwurf einen Tag vor dem Treffen an alle schicken.</translation>
    </message>
    <message>
        <source>The draft went out less than a day before the meeting: leave some minutes to read it together.</source>
        <translation>Der Entwurf ging weniger als einen Tag vor dem Treffen hinaus: einige Minuten lassen, um ihn gemeinsam zu lesen.</translation>
    </message>
    <message>
        <source>The draft is with everyone.</source>
        <translation>Der Entwurf ist bei allen.</translation>
    </message>
    <message>
        <source>There is a draft of the timeline.</source>
        <translation>Es gibt einen Entwurf der Zeitleiste.</translation>
    </message>
    <message>
        <source>Build a draft of the timeline from what was written at the time.</source>
        <translation>Aus dem, was damals geschrieben wurde, einen Entwurf der Zeitleiste machen.</translation>
    </message>
    <message>
        <source>Memory is %1 old.</source>
        <translation>Die Erinnerung ist %1 alt.</translation>
    </message>
    <message>
        <source>Advised are %1 days at most: what was written down early counts more now.</source>
        <translation>Empfohlen sind höchstens %1 Tage: Was früh aufgeschrieben wurde, zählt jetzt mehr.</translation>
    </message>
    <message>
        <source>Good: within the %1 days advised.</source>
        <translation>Gut: innerhalb der empfohlenen %1 Tage.</translation>
    </message>
    <message>
        <source>Good: within the %1 days advised for %2.</source>
        <translation>Gut: innerhalb der für %2 empfohlenen %1 Tage.</translation>
    </message>
</context>
<context>
    <name>story::PreparePage</name>
    <message>
        <source>no role yet</source>
        <translation>noch keine Rolle</translation>
    </message>
    <message>
        <source>Part in the review</source>
        <translation>Aufgabe im Review</translation>
    </message>
    <message>
        <source>Who was there, and who will be in the room? Write people by role: on-call, database, support.</source>
        <translation>Wer war dabei, und wer wird im Raum sein? Personen nach Rolle schreiben: Bereitschaft, Datenbank, Support.</translation>
    </message>
    <message>
        <source>The chosen person</source>
        <translation>Die gewählte Person</translation>
    </message>
    <message>
        <source>Part of the meeting</source>
        <translation>Teil des Treffens</translation>
    </message>
    <message>
        <source>Minutes planned</source>
        <translation>Geplante Minuten</translation>
    </message>
    <message>
        <source>The agenda gives each part of the meeting its time; the clock above shows it running.</source>
        <translation>Die Agenda gibt jedem Teil des Treffens seine Zeit; die Uhr oben zeigt, wie sie läuft.</translation>
    </message>
    <message>
        <source>The chosen part</source>
        <translation>Der gewählte Teil</translation>
    </message>
    <message>
        <source>Kept from the import</source>
        <translation>Aus dem Import aufbewahrt</translation>
    </message>
    <message>
        <source>What an import did not understand waits here to be placed. Nothing does.</source>
        <translation>Was ein Import nicht verstand, wartet hier darauf, eingeordnet zu werden. Nichts wartet.</translation>
    </message>
    <message>
        <source>The chosen passage</source>
        <translation>Die gewählte Textstelle</translation>
    </message>
    <message>
        <source>Files that were imported are named here, so that every line can be traced.</source>
        <translation>Importierte Dateien sind hier genannt, damit sich jede Zeile zurückverfolgen lässt.</translation>
    </message>
    <message>
        <source>The chosen source</source>
        <translation>Die gewählte Quelle</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>, dann </translation>
    </message>
    <message>
        <source>moved 1 event</source>
        <translation>1 Ereignis verschoben</translation>
    </message>
    <message>
        <source>moved %1 events</source>
        <translation>%1 Ereignisse verschoben</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Tatsachen</translation>
    </message>
    <message>
        <source>The review</source>
        <translation>Das Review</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Wann es geschah</translation>
    </message>
    <message>
        <source>Impact and detection</source>
        <translation>Auswirkung und Erkennung</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>To place</source>
        <translation>Einzuordnen</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>on another day</source>
        <translation>an einem anderen Tag</translation>
    </message>
    <message>
        <source>New part</source>
        <translation>Neuer Teil</translation>
    </message>
    <message>
        <source>begun at %1</source>
        <translation>begonnen um %1</translation>
    </message>
    <message>
        <source>Ready?</source>
        <translation>Bereit?</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>clock corrected by %1: %2</source>
        <translation>Uhr um %1 berichtigt: %2</translation>
    </message>
    <message>
        <source>The clock of “%1” is right again: %2 back.</source>
        <translation>Die Uhr von „%1“ geht wieder richtig: %2 zurück.</translation>
    </message>
    <message>
        <source>The clock of “%1” is corrected by %2: %3.</source>
        <translation>Die Uhr von „%1“ ist um %2 berichtigt: %3.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>duration, what</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Machen zu</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Erkenntnis</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lehre</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>kind, key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>times, zone</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, %2 min used</source>
        <comment>from and to, minutes</comment>
        <translation>%1, %2 min verbraucht</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>from, to</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>%1: its times contradict each other</source>
        <comment>what</comment>
        <translation>%1: die Zeiten widersprechen sich</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a duration, its definition</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>story::Presenter</name>
    <message>
        <source>and one more</source>
        <translation>und eine weitere</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>one earlier</source>
        <translation>ein früheres</translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation>%1 früher</translation>
    </message>
    <message>
        <source>one later</source>
        <translation>ein späteres</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 später</translation>
    </message>
    <message>
        <source>Game day</source>
        <translation>Game Day</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Premise %1 of %2</source>
        <translation>Grundsatz %1 von %2</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>What was known then</source>
        <translation>Was damals bekannt war</translation>
    </message>
    <message>
        <source>What %1 knew then</source>
        <translation>Was %1 damals wusste</translation>
    </message>
    <message>
        <source>for next time</source>
        <translation>fürs nächste Mal</translation>
    </message>
    <message>
        <source>Contributing factor</source>
        <translation>Beitragender Umstand</translation>
    </message>
    <message>
        <source>Contributing factor, %1</source>
        <comment>how it stands</comment>
        <translation>Beitragender Umstand, %1</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Offene Fragen</translation>
    </message>
    <message>
        <source>may know: %1</source>
        <translation>könnte es wissen: %1</translation>
    </message>
    <message>
        <source>Action items</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Danke</translation>
    </message>
    <message>
        <source>Thank you for your openness, and for your time.</source>
        <translation>Danke für eure Offenheit und für eure Zeit.</translation>
    </message>
    <message>
        <source>We meet again: %1</source>
        <translation>Wir treffen uns wieder: %1</translation>
    </message>
    <message>
        <source>the report</source>
        <translation>der Bericht</translation>
    </message>
    <message>
        <source>%1 %2 of %3, over by %4</source>
        <comment>part, spent, planned</comment>
        <translation>%1 %2 von %3, um %4 überzogen</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <comment>part, spent, planned</comment>
        <translation>%1 %2 von %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>part, spent</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>one before</source>
        <translation>eines davor</translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation>%1 davor</translation>
    </message>
    <message>
        <source>one after</source>
        <translation>eines danach</translation>
    </message>
    <message>
        <source>%1 after</source>
        <translation>%1 danach</translation>
    </message>
    <message>
        <source>Silent writing</source>
        <translation>Stilles Schreiben</translation>
    </message>
    <message>
        <source>Everyone writes for themselves</source>
        <translation>Alle schreiben für sich</translation>
    </message>
    <message>
        <source>What is written is shown when it is revealed, all at once.</source>
        <translation>Gezeigt wird das Geschriebene beim Aufdecken, alles auf einmal.</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>minutes and seconds</comment>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Time to reveal</source>
        <translation>Zeit zum Aufdecken</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lehren</translation>
    </message>
    <message>
        <source>Weak signals</source>
        <translation>Schwache Signale</translation>
    </message>
</context>
<context>
    <name>story::PresenterFlow</name>
    <message>
        <source>%1: %2</source>
        <comment>what was known then, an instant</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>Hier ist noch nichts.</translation>
    </message>
    <message>
        <source>What the room may see is in a window of its own.</source>
        <translation>Was der Raum sehen darf, ist in einem eigenen Fenster.</translation>
    </message>
    <message>
        <source>There is one screen: share that window in the call, or fill the screen with it (F11 in it).</source>
        <translation>Es gibt nur einen Bildschirm: dieses Fenster im Videogespräch teilen oder den Bildschirm damit füllen (F11 darin).</translation>
    </message>
    <message>
        <source>Room view makes this window safe to show as well.</source>
        <translation>Die Raumansicht macht auch dieses Fenster vorzeigbar.</translation>
    </message>
    <message>
        <source>Room view</source>
        <translation>Raumansicht</translation>
    </message>
    <message>
        <source>The other screen is gone.</source>
        <translation>Der andere Bildschirm ist fort.</translation>
    </message>
    <message>
        <source>What the room sees is in a window here now.</source>
        <translation>Was der Raum sieht, ist jetzt in einem Fenster hier.</translation>
    </message>
    <message>
        <source>It goes back when you say so, once a screen is there.</source>
        <translation>Es geht zurück, wenn es gewünscht wird und wieder ein Bildschirm da ist.</translation>
    </message>
    <message>
        <source>There is another screen.</source>
        <translation>Es gibt einen weiteren Bildschirm.</translation>
    </message>
    <message>
        <source>What the room sees stays where it is.</source>
        <translation>Was der Raum sieht, bleibt, wo es ist.</translation>
    </message>
    <message>
        <source>Present there</source>
        <translation>Dort präsentieren</translation>
    </message>
</context>
<context>
    <name>story::PresenterRow</name>
    <message>
        <source>at hand</source>
        <translation>jetzt dran</translation>
    </message>
    <message>
        <source>%1 ·&#xa0;%2</source>
        <comment>what, who</comment>
        <translation>%1 ·&#xa0;%2</translation>
    </message>
</context>
<context>
    <name>story::PresenterWindow</name>
    <message>
        <source>Presenter – Second Story</source>
        <translation>Präsentation – Second Story</translation>
    </message>
    <message>
        <source>Presenter: what the room sees</source>
        <translation>Präsentation: was der Raum sieht</translation>
    </message>
    <message>
        <source>Presenter: %1 – Second Story</source>
        <translation>Präsentation: %1 – Second Story</translation>
    </message>
    <message>
        <source>held</source>
        <translation>festgehalten</translation>
    </message>
</context>
<context>
    <name>story::PreviewDialog</name>
    <message>
        <source>The report is being made.</source>
        <translation>Der Bericht wird erstellt.</translation>
    </message>
    <message>
        <source>&amp;Open in the browser</source>
        <translation>Im Browser &amp;öffnen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>Vorschau des Berichts</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Text der Datei</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 · %2 · page %3 of %4</source>
        <comment>audience, size</comment>
        <translation>%1 · %2 · Seite %3 von %4</translation>
    </message>
    <message>
        <source>%1 · %2, of which the beginning is shown</source>
        <comment>audience, size</comment>
        <translation>%1 · %2, davon ist der Anfang zu sehen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>audience, size</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>story::PrintFlow</name>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Its pages are A4, upright.</source>
        <translation>Die Seiten sind A4, hochkant.</translation>
    </message>
    <message>
        <source>Its pages are Letter, upright.</source>
        <translation>Die Seiten sind Letter, hochkant.</translation>
    </message>
    <message>
        <source>All its pages are in it.</source>
        <translation>Alle Seiten sind darin.</translation>
    </message>
    <message>
        <source>Handed over to the printer “%1”.</source>
        <translation>An den Drucker „%1“ übergeben.</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Printed to “%1”.</source>
        <translation>Gedruckt nach „%1“.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>story::PrintJob</name>
    <message>
        <source>The printer “%1” did not take the document.</source>
        <translation>Der Drucker „%1“ hat das Dokument nicht angenommen.</translation>
    </message>
    <message>
        <source>Nothing was printed, and the review is as it was.</source>
        <translation>Es wurde nichts gedruckt, und das Review ist wie zuvor.</translation>
    </message>
    <message>
        <source>Look at the printer, or save it as PDF.</source>
        <translation>Nach dem Drucker sehen oder als PDF speichern.</translation>
    </message>
    <message>
        <source>The program that hands documents to printers, lp of CUPS, is not installed.</source>
        <translation>Das Programm, das Dokumente an Drucker übergibt, lp von CUPS, ist nicht installiert.</translation>
    </message>
    <message>
        <source>Install cups-client, or save it as PDF.</source>
        <translation>cups-client installieren oder als PDF speichern.</translation>
    </message>
</context>
<context>
    <name>story::PromptList</name>
    <message>
        <source>asked</source>
        <translation>gestellt</translation>
    </message>
    <message>
        <source>Asked: %1</source>
        <translation>Gestellt: %1</translation>
    </message>
    <message>
        <source>The question at hand</source>
        <translation>Die aktuelle Frage</translation>
    </message>
    <message>
        <source>What to ask</source>
        <translation>Was zu fragen ist</translation>
    </message>
    <message>
        <source>About “%1”</source>
        <translation>Zu „%1“</translation>
    </message>
    <message>
        <source>To ask in this phase: %1</source>
        <translation>In dieser Phase zu fragen: %1</translation>
    </message>
    <message>
        <source>%1–%2 of %3</source>
        <comment>questions shown, of how many</comment>
        <translation>%1–%2 von %3</translation>
    </message>
    <message>
        <source>Kind of statement</source>
        <translation>Art der Aussage</translation>
    </message>
    <message>
        <source>What somebody just told: the questions are about that.</source>
        <translation>Was gerade jemand erzählt hat: Darum drehen sich die Fragen.</translation>
    </message>
    <message>
        <source>What fits this phase</source>
        <translation>Was zu dieser Phase passt</translation>
    </message>
    <message>
        <source>What fits this event</source>
        <translation>Was zu diesem Ereignis passt</translation>
    </message>
    <message>
        <source>%1 This event: %2.</source>
        <comment>a sentence, kinds of statements</comment>
        <translation>%1 Dieses Ereignis: %2.</translation>
    </message>
</context>
<context>
    <name>story::PublishPage</name>
    <message>
        <source>nothing written yet</source>
        <translation>noch nichts geschrieben</translation>
    </message>
    <message>
        <source>What should others know, who were not there? Write a line below: * a retry storm hides the first failure</source>
        <translation>Was sollten andere wissen, die nicht dabei waren? Unten eine Zeile schreiben: * ein Sturm von Wiederholungen verdeckt den ersten Ausfall</translation>
    </message>
    <message>
        <source>The chosen lesson</source>
        <translation>Die gewählte Lehre</translation>
    </message>
    <message>
        <source>Small oddities that may come back. Write a line below: % disk latency spikes every night at two</source>
        <translation>Kleine Auffälligkeiten, die wiederkommen können. Unten eine Zeile schreiben: % jede Nacht um zwei steigt die Latenz der Platten</translation>
    </message>
    <message>
        <source>The chosen weak signal</source>
        <translation>Das gewählte schwache Signal</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publizieren</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lehren</translation>
    </message>
    <message>
        <source>Weak signals</source>
        <translation>Schwache Signale</translation>
    </message>
    <message>
        <source>New lesson</source>
        <translation>Neue Lehre</translation>
    </message>
    <message>
        <source>New weak signal</source>
        <translation>Neues schwaches Signal</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Abschluss</translation>
    </message>
    <message>
        <source>Exit pulse: ask the room, count the hands, write no names</source>
        <translation>Blitzlicht: den Raum fragen, die Hände zählen, keine Namen schreiben</translation>
    </message>
    <message>
        <source>Thank everyone for what they told, and say what comes next</source>
        <translation>Allen für das Erzählte danken und sagen, was als Nächstes kommt</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>Zurück zum Entwurf</translation>
    </message>
    <message>
        <source>Into review</source>
        <translation>In Prüfung geben</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Close the review</source>
        <translation>Review abschließen</translation>
    </message>
    <message>
        <source>Why it is opened again</source>
        <translation>Warum es wieder geöffnet wird</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Still missing; Enter goes there</source>
        <translation>Fehlt noch; die Eingabetaste geht dorthin</translation>
    </message>
    <message>
        <source>Good to have</source>
        <translation>Gut zu haben</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>phase, sentence</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Prepare: %1 kept from the import to place</source>
        <translation>Vorbereiten: aus dem Import einzuordnen: %1</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Nichts fehlt.</translation>
    </message>
    <message>
        <source>This review is %1</source>
        <translation>Zustand dieses Reviews: %1</translation>
    </message>
    <message>
        <source>a draft</source>
        <translation>Entwurf</translation>
    </message>
</context>
<context>
    <name>story::QuestionBank</name>
    <message>
        <source>It is not there any more.</source>
        <translation>Das gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Mark a question as asked</source>
        <translation>Frage als gestellt markieren</translation>
    </message>
    <message>
        <source>Cue</source>
        <comment>kind of statement</comment>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Judgement</source>
        <comment>kind of statement</comment>
        <translation>Einschätzung</translation>
    </message>
    <message>
        <source>Decision</source>
        <comment>kind of statement</comment>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Action</source>
        <comment>kind of statement</comment>
        <translation>Handlung</translation>
    </message>
    <message>
        <source>Communication</source>
        <comment>kind of statement</comment>
        <translation>Kommunikation</translation>
    </message>
    <message>
        <source>Handover</source>
        <comment>kind of statement</comment>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>Surprise</source>
        <comment>kind of statement</comment>
        <translation>Überraschung</translation>
    </message>
</context>
<context>
    <name>story::RailItem</name>
    <message>
        <source>%1, %2</source>
        <comment>place, note</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>story::ReadyPart</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Ready: %1</source>
        <translation>Bereit: %1</translation>
    </message>
    <message>
        <source>To do: %1</source>
        <translation>Zu tun: %1</translation>
    </message>
    <message>
        <source>Show. %1</source>
        <translation>Zeigen. %1</translation>
    </message>
    <message>
        <source>Use our words</source>
        <translation>Unsere Worte nehmen</translation>
    </message>
    <message>
        <source>Is everything ready?</source>
        <translation>Ist alles bereit?</translation>
    </message>
    <message>
        <source>The invitation</source>
        <translation>Die Einladung</translation>
    </message>
    <message>
        <source>When and why we meet, the six premises and the agenda; people by role only. Send the draft of the timeline with it, a day ahead.</source>
        <translation>Wann und warum wir uns treffen, die sechs Grundsätze und die Agenda; Personen nur nach Rolle. Den Entwurf der Zeitleiste einen Tag vorher mitschicken.</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>By mail…</source>
        <translation>Per Mail&#xa0;…</translation>
    </message>
    <message>
        <source>What you say first</source>
        <translation>Was zuerst gesagt wird</translation>
    </message>
    <message>
        <source>Write our words into the field, to be made your own.</source>
        <translation>Unsere Worte in das Feld schreiben, um eigene daraus zu machen.</translation>
    </message>
    <message>
        <source>While that is empty, these are the words:</source>
        <translation>Solange das leer ist, sind dies die Worte:</translation>
    </message>
</context>
<context>
    <name>story::RedactionDialog</name>
    <message>
        <source>%1 times</source>
        <translation>%1 Mal</translation>
    </message>
    <message>
        <source>What readers will not see</source>
        <translation>Was Lesende nicht sehen</translation>
    </message>
    <message>
        <source>The report for %1. Enter on a line goes to where it stands.</source>
        <translation>Der Bericht für: %1. Die Eingabetaste auf einer Zeile führt dorthin, wo es steht.</translation>
    </message>
    <message>
        <source>Nothing in it looks like a secret, a name or an address.</source>
        <translation>Nichts darin sieht nach einem Geheimnis, einem Namen oder einer Adresse aus.</translation>
    </message>
    <message>
        <source>Still in the report: check each one</source>
        <translation>Steht noch im Bericht: bitte jedes prüfen</translation>
    </message>
    <message>
        <source>Nothing is replaced or left out.</source>
        <translation>Nichts wird ersetzt oder weggelassen.</translation>
    </message>
    <message>
        <source>Replaced or left out</source>
        <translation>Ersetzt oder weggelassen</translation>
    </message>
    <message>
        <source>%1, left out</source>
        <comment>what is written</comment>
        <translation>%1, ausgelassen</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>what is written, what stands there instead</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>story::RedactionReview</name>
    <message>
        <source>Pictures in the report: %1. Nothing looks for names in them but you.</source>
        <translation>Bilder im Bericht: %1. Nach Namen darin sucht niemand außer Ihnen.</translation>
    </message>
    <message>
        <source>Times of day that stand within texts stay as they are.</source>
        <translation>Uhrzeiten, die in Texten stehen, bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>mail address</source>
        <translation>Mailadresse</translation>
    </message>
    <message>
        <source>handle</source>
        <translation>Handle</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>login in an address</source>
        <translation>Anmeldung in einer Adresse</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>looks like a secret</source>
        <translation>sieht nach einem Geheimnis aus</translation>
    </message>
    <message>
        <source>looks like a name</source>
        <translation>sieht nach einem Namen aus</translation>
    </message>
    <message>
        <source>%1… (%2 characters)</source>
        <translation>%1… (%2 Zeichen)</translation>
    </message>
    <message>
        <source>There is no summary for readers outside: the report has none. It is written on the Publish page.</source>
        <translation>Es gibt keine Zusammenfassung für Lesende außerhalb: Der Bericht hat keine. Sie wird auf der Seite Publizieren geschrieben.</translation>
    </message>
    <message>
        <source>looks like a day</source>
        <translation>sieht nach einem Tag aus</translation>
    </message>
</context>
<context>
    <name>story::RefEditor</name>
    <message>
        <source>There is no %1 of that name yet. What you typed is kept.</source>
        <translation>Unter diesem Namen gibt es noch nichts (%1). Das Getippte bleibt.</translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <translation>„%1“ ändern</translation>
    </message>
</context>
<context>
    <name>story::RefsEditor</name>
    <message>
        <source>There is no %1 of that name yet. What you typed is kept.</source>
        <translation>Unter diesem Namen gibt es noch nichts (%1). Das Getippte bleibt.</translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <translation>„%1“ ändern</translation>
    </message>
</context>
<context>
    <name>story::ReplayPane</name>
    <message>
        <source>Nothing was known yet.</source>
        <translation>Noch war nichts bekannt.</translation>
    </message>
    <message>
        <source>Replay: what was known then</source>
        <translation>Rückblende: was damals bekannt war</translation>
    </message>
    <message>
        <source>What was known then</source>
        <translation>Was damals bekannt war</translation>
    </message>
    <message>
        <source>Whose view</source>
        <translation>Wessen Sicht</translation>
    </message>
    <message>
        <source>Nothing more became known after this.</source>
        <translation>Danach wurde nichts mehr bekannt.</translation>
    </message>
    <message>
        <source>Nothing was known before this.</source>
        <translation>Davor war nichts bekannt.</translation>
    </message>
    <message>
        <source>This is what was known then.</source>
        <translation>Das war damals bekannt.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Leave the replay to change events.</source>
        <translation>Die Rückblende verlassen, um Ereignisse zu ändern.</translation>
    </message>
    <message>
        <source>Everyone&apos;s view</source>
        <translation>Sicht aller</translation>
    </message>
    <message>
        <source>Space goes on, Shift+Space back, Esc leaves. What is written below is kept in the review.</source>
        <translation>Leertaste geht weiter, Umschalt+Leertaste zurück, Esc verlässt. Was unten geschrieben wird, bleibt im Review.</translation>
    </message>
    <message>
        <source>· new</source>
        <translation>· neu</translation>
    </message>
    <message>
        <source>· perhaps a little later</source>
        <translation>· vielleicht etwas später</translation>
    </message>
    <message>
        <source>then: %1</source>
        <translation>damals: %1</translation>
    </message>
    <message>
        <source>That is kept in the review. Here it shows once they knew of it.</source>
        <translation>Das bleibt im Review. Hier zeigt es sich, sobald es bekannt war.</translation>
    </message>
</context>
<context>
    <name>story::ReplayStage</name>
    <message>
        <source>As %1 knew it at %2</source>
        <translation>Was %1 um %2 wusste</translation>
    </message>
    <message>
        <source>As they knew it at %1</source>
        <translation>Was man um %1 wusste</translation>
    </message>
    <message>
        <source>%1 known</source>
        <translation>%1 bekannt</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 neu</translation>
    </message>
    <message>
        <source>%1 perhaps a little later</source>
        <translation>%1 vielleicht etwas später</translation>
    </message>
</context>
<context>
    <name>story::Report</name>
    <message>
        <source>low priority</source>
        <translation>niedrige Priorität</translation>
    </message>
    <message>
        <source>medium priority</source>
        <translation>mittlere Priorität</translation>
    </message>
    <message>
        <source>high priority</source>
        <translation>hohe Priorität</translation>
    </message>
    <message>
        <source>would prevent a repeat</source>
        <translation>würde einer Wiederholung vorbeugen</translation>
    </message>
    <message>
        <source>answers %1</source>
        <translation>antwortet auf %1</translation>
    </message>
    <message>
        <source>tags: %1</source>
        <translation>Schlagwörter: %1</translation>
    </message>
    <message>
        <source>helped? asked on %1</source>
        <translation>geholfen? gefragt am %1</translation>
    </message>
    <message>
        <source>asked on %1</source>
        <translation>gefragt am %1</translation>
    </message>
    <message>
        <source>to be decided on %1</source>
        <translation>zu entscheiden am %1</translation>
    </message>
    <message>
        <source>Action items not taken on</source>
        <translation>Nicht übernommene Maßnahmen</translation>
    </message>
    <message>
        <source>What will change, who sees to it, and how we will know</source>
        <translation>Was sich ändern wird, wer sich darum kümmert und woran wir es erkennen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Done when</source>
        <translation>Erledigt, wenn</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Action items</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>None of them is said to prevent a repeat.</source>
        <translation>Von keiner ist gesagt, dass sie einer Wiederholung vorbeugt.</translation>
    </message>
    <message>
        <source>None was taken on.</source>
        <translation>Keine wurde übernommen.</translation>
    </message>
    <message>
        <source>Declined, and why</source>
        <translation>Abgelehnt, und warum</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>eine Person</translation>
    </message>
    <message>
        <source>a file without a name</source>
        <translation>eine Datei ohne Namen</translation>
    </message>
    <message>
        <source>lines %1</source>
        <translation>Zeilen %1</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Why it made sense</source>
        <translation>Warum es sinnvoll war</translation>
    </message>
    <message>
        <source>What went right</source>
        <translation>Was gut lief</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Was schiefging</translation>
    </message>
    <message>
        <source>What should be done differently</source>
        <translation>Was anders gemacht werden sollte</translation>
    </message>
    <message>
        <source>Where we got lucky</source>
        <translation>Wo wir Glück hatten</translation>
    </message>
    <message>
        <source>What surprised us</source>
        <translation>Was uns überrascht hat</translation>
    </message>
    <message>
        <source>one vote</source>
        <translation>eine Stimme</translation>
    </message>
    <message>
        <source>%1 votes</source>
        <translation>%1 Stimmen</translation>
    </message>
    <message>
        <source>theme: %1</source>
        <translation>Thema: %1</translation>
    </message>
    <message>
        <source>shown by %1</source>
        <translation>gezeigt von %1</translation>
    </message>
    <message>
        <source>Contributing factors</source>
        <translation>Beitragende Umstände</translation>
    </message>
    <message>
        <source>how sure we are: %1</source>
        <translation>wie sicher wir sind: %1</translation>
    </message>
    <message>
        <source>superseded by “%1”</source>
        <translation>abgelöst durch „%1“</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lehren</translation>
    </message>
    <message>
        <source>seen %1</source>
        <translation>gesehen %1</translation>
    </message>
    <message>
        <source>Weak signals</source>
        <translation>Schwache Signale</translation>
    </message>
    <message>
        <source>may know: %1</source>
        <translation>könnte es wissen: %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>ca. %1</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Offene Fragen</translation>
    </message>
    <message>
        <source>None is left open.</source>
        <translation>Keine ist offen geblieben.</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>%1 of %2 accepted</source>
        <translation>%1 von %2 nahmen an</translation>
    </message>
    <message>
        <source>one later</source>
        <translation>eine Person später</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 später</translation>
    </message>
    <message>
        <source>one did not</source>
        <translation>eine Person nicht</translation>
    </message>
    <message>
        <source>%1 did not</source>
        <translation>%1 nicht</translation>
    </message>
    <message>
        <source>one was not asked</source>
        <translation>eine Person wurde nicht gefragt</translation>
    </message>
    <message>
        <source>%1 were not asked</source>
        <translation>%1 wurden nicht gefragt</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>Moderation</translation>
    </message>
    <message>
        <source>Note-taker</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Responders</source>
        <translation>Störungsbearbeitung</translation>
    </message>
    <message>
        <source>Subject experts</source>
        <translation>Fachwissen</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <source>Also spoken of or in the room</source>
        <translation>Außerdem erwähnt oder im Raum</translation>
    </message>
    <message>
        <source>%1 added to its times</source>
        <translation>%1 zu den Zeiten hinzugefügt</translation>
    </message>
    <message>
        <source>%1 taken from its times</source>
        <translation>%1 von den Zeiten abgezogen</translation>
    </message>
    <message>
        <source>The picture is not in this report: nobody can take names out of a picture.</source>
        <translation>Das Bild ist nicht in diesem Bericht: Niemand kann Namen aus einem Bild nehmen.</translation>
    </message>
    <message>
        <source>The picture is missing: its bytes are not in the library, or are damaged.</source>
        <translation>Das Bild fehlt: Seine Bytes sind nicht in der Bibliothek oder beschädigt.</translation>
    </message>
    <message>
        <source>A picture that nobody has described yet</source>
        <translation>Ein Bild, das noch niemand beschrieben hat</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>title, phase</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 %2 min</source>
        <translation>%1 %2 min</translation>
    </message>
    <message>
        <source>%1, held in %2 min</source>
        <translation>%1, gehalten in %2 min</translation>
    </message>
    <message>
        <source>on another day: %1</source>
        <translation>an einem anderen Tag: %1</translation>
    </message>
    <message>
        <source>belongs to “%1”</source>
        <translation>gehört zu „%1“</translation>
    </message>
    <message>
        <source>taken from %1</source>
        <translation>entnommen aus %1</translation>
    </message>
    <message>
        <source>picture in the library, SHA-256 %1</source>
        <translation>Bild in der Bibliothek, SHA-256 %1</translation>
    </message>
    <message>
        <source>not for readers outside</source>
        <translation>nicht für Lesende von außen</translation>
    </message>
    <message>
        <source>Premises and roll call</source>
        <translation>Grundsätze und Zustimmungsrunde</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>aus %1</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Files that times and texts were taken from</source>
        <translation>Dateien, aus denen Zeiten und Texte entnommen wurden</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>One piece of evidence is for readers inside only.</source>
        <translation>Ein Beleg ist nur für Lesende im Haus bestimmt.</translation>
    </message>
    <message>
        <source>%1 pieces of evidence are for readers inside only.</source>
        <translation>%1 Belege sind nur für Lesende im Haus bestimmt.</translation>
    </message>
    <message>
        <source>About this review</source>
        <translation>Über dieses Review</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Exit pulse</source>
        <translation>Blitzlicht</translation>
    </message>
    <message>
        <source>of %1 people in the room, %2 learned something that changes their work, %3 would come again and %4 felt safe to speak</source>
        <translation>von %1 Personen im Raum lernten %2 etwas, das ihre Arbeit ändert, %3 kämen wieder, und %4 konnten ohne Scheu sprechen</translation>
    </message>
    <message>
        <source>Roles stand in the place of names.</source>
        <translation>Rollen stehen an der Stelle von Namen.</translation>
    </message>
    <message>
        <source>Not recorded: %1.</source>
        <translation>Nicht festgehalten: %1.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>unklar</translation>
    </message>
    <message>
        <source>known to %1</source>
        <translation>bekannt bei %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>um %1</translation>
    </message>
    <message>
        <source>known %1</source>
        <translation>bekannt %1</translation>
    </message>
    <message>
        <source>known to %1 %2</source>
        <translation>bekannt bei %1 %2</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>imported from %1</source>
        <translation>importiert aus %1</translation>
    </message>
    <message>
        <source>another telling of “%1”</source>
        <translation>eine weitere Schilderung von „%1“</translation>
    </message>
    <message>
        <source>as told by %1</source>
        <translation>wie von %1 erzählt</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>The times recorded contradict each other: %1.</source>
        <translation>Die festgehaltenen Zeiten widersprechen einander: %1.</translation>
    </message>
    <message>
        <source>Impact and detection</source>
        <translation>Auswirkung und Erkennung</translation>
    </message>
    <message>
        <source>Key times</source>
        <translation>Wichtige Zeiten</translation>
    </message>
    <message>
        <source>Instant</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Timeline of %1</source>
        <translation>Zeitleiste von %1</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Who or what</source>
        <translation>Wer oder was</translation>
    </message>
    <message>
        <source>in lanes by kind</source>
        <translation>in Spuren nach Art</translation>
    </message>
    <message>
        <source>in lanes by who</source>
        <translation>in Spuren nach Person</translation>
    </message>
    <message>
        <source>in lanes by system</source>
        <translation>in Spuren nach System</translation>
    </message>
    <message>
        <source>in lanes by source</source>
        <translation>in Spuren nach Quelle</translation>
    </message>
    <message>
        <source>when each was known, in lanes by who knew it</source>
        <translation>wann jedes bekannt war, in Spuren danach, wer es wusste</translation>
    </message>
    <message>
        <source>impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>%1 events on a line of time, %2: %3.</source>
        <translation>%1 Ereignisse auf einer Zeitachse, %2: %3.</translation>
    </message>
    <message>
        <source>Marked: %1.</source>
        <translation>Markiert: %1.</translation>
    </message>
    <message>
        <source>Of unknown time: %1.</source>
        <translation>Zeit unbekannt: %1.</translation>
    </message>
    <message>
        <source>The table has every event.</source>
        <translation>Die Tabelle enthält jedes Ereignis.</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>The timeline as a picture</source>
        <translation>Die Zeitleiste als Bild</translation>
    </message>
    <message>
        <source>The timeline of %1 as a picture</source>
        <translation>Die Zeitleiste von %1 als Bild</translation>
    </message>
    <message>
        <source>for everyone inside</source>
        <translation>für alle im Haus</translation>
    </message>
    <message>
        <source>for readers outside</source>
        <translation>für Lesende von außen</translation>
    </message>
    <message>
        <source>de-identified</source>
        <translation>anonymisiert</translation>
    </message>
    <message>
        <source>severity %1</source>
        <translation>Schweregrad %1</translation>
    </message>
    <message>
        <source>facilitated by %1</source>
        <translation>moderiert von %1</translation>
    </message>
    <message>
        <source>Game day</source>
        <translation>Game Day</translation>
    </message>
    <message>
        <source>Post-mortem review</source>
        <translation>Post-Mortem-Review</translation>
    </message>
    <message>
        <source>Review without a title</source>
        <translation>Review ohne Titel</translation>
    </message>
    <message>
        <source>draft of %1</source>
        <translation>Entwurf vom %1</translation>
    </message>
    <message>
        <source>journal entry %1</source>
        <translation>Journaleintrag %1</translation>
    </message>
    <message>
        <source>written %1 %2 UTC</source>
        <translation>geschrieben %1 %2 UTC</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Skip to the report</source>
        <translation>Zum Bericht springen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>%1 (not in this format): %2</source>
        <translation>%1 (nicht in diesem Format): %2</translation>
    </message>
    <message>
        <source>Picture (not in this format): %1</source>
        <translation>Bild (nicht in diesem Format): %1</translation>
    </message>
    <message>
        <source>The picture cannot be shown: it is broken. It shows: %1</source>
        <translation>Das Bild kann nicht gezeigt werden: Es ist beschädigt. Es zeigt: %1</translation>
    </message>
    <message>
        <source>About these pages</source>
        <translation>Über diese Seiten</translation>
    </message>
    <message>
        <source>This is one part of the report, “%1”; the whole says more.</source>
        <translation>Das ist ein Teil des Berichts, „%1“; der ganze sagt mehr.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>1 review</source>
        <translation>1 Review</translation>
    </message>
    <message>
        <source>%1 reviews</source>
        <translation>%1 Reviews</translation>
    </message>
    <message>
        <source>Reviews, as the library lists them</source>
        <translation>Reviews, wie die Bibliothek sie auflistet</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Reviews</translation>
    </message>
    <message>
        <source>Due: %1</source>
        <comment>an action</comment>
        <translation>Fällig: %1</translation>
    </message>
    <message>
        <source>Did it help? %1</source>
        <comment>an action</comment>
        <translation>Hat es geholfen? %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>precision of a time</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>exact</source>
        <comment>precision of a time</comment>
        <translation>genau</translation>
    </message>
    <message>
        <source>about</source>
        <comment>precision of a time</comment>
        <translation>etwa</translation>
    </message>
    <message>
        <source>before</source>
        <comment>precision of a time</comment>
        <translation>vor</translation>
    </message>
    <message>
        <source>after</source>
        <comment>precision of a time</comment>
        <translation>nach</translation>
    </message>
    <message>
        <source>that hour</source>
        <comment>precision of a time</comment>
        <translation>in dieser Stunde</translation>
    </message>
    <message>
        <source>that day</source>
        <comment>precision of a time</comment>
        <translation>an diesem Tag</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a time, its zone</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: how exact</source>
        <comment>a time</comment>
        <translation>%1: wie genau</translation>
    </message>
    <message>
        <source>%1: earliest (UTC)</source>
        <comment>a time</comment>
        <translation>%1: frühestens (UTC)</translation>
    </message>
    <message>
        <source>%1: latest (UTC)</source>
        <comment>a time</comment>
        <translation>%1: spätestens (UTC)</translation>
    </message>
    <message>
        <source>%1: as typed</source>
        <comment>a time</comment>
        <translation>%1: wie getippt</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Another telling of No.</source>
        <translation>Eine andere Erzählung von Nr.</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>Entnommen aus</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>edition %1</source>
        <translation>Ausgabe %1</translation>
    </message>
    <message>
        <source>Critical: a service is down, or data is lost or open, for most who use it.</source>
        <translation>Kritisch: Ein Dienst steht, oder Daten sind verloren oder offen, für die meisten, die ihn nutzen.</translation>
    </message>
    <message>
        <source>Major: something important is down or very slow for many, without a way around.</source>
        <translation>Schwer: Etwas Wichtiges steht oder ist sehr langsam für viele, ohne einen anderen Weg.</translation>
    </message>
    <message>
        <source>Moderate: something works badly for some, or for many who have a way around.</source>
        <translation>Mittel: Etwas geht schlecht für einige, oder für viele, die einen anderen Weg haben.</translation>
    </message>
    <message>
        <source>Minor: few notice it, and it can be mended in the usual course of work.</source>
        <translation>Gering: Wenige bemerken es, und es lässt sich im gewohnten Gang der Arbeit beheben.</translation>
    </message>
    <message>
        <source>Slight: nobody outside notices it, or it is a near miss.</source>
        <translation>Leicht: Niemand außerhalb bemerkt es, oder es ist noch einmal gut gegangen.</translation>
    </message>
    <message>
        <source>What the severities mean</source>
        <translation>Was die Schweregrade bedeuten</translation>
    </message>
    <message>
        <source>Severities, from the gravest</source>
        <translation>Schweregrade, vom schwersten an</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>dieser</translation>
    </message>
    <message>
        <source>As they are commonly used; where an organisation has definitions of its own, those count.</source>
        <translation>So, wie sie üblich sind; wo eine Organisation eigene Definitionen hat, gelten die.</translation>
    </message>
    <message>
        <source>Times count from the start of the impact (T); days and clocks are not said.</source>
        <translation>Zeiten zählen ab Beginn der Auswirkung (T); Tage und Uhrzeiten werden nicht genannt.</translation>
    </message>
    <message>
        <source>Times count from the first that is known (T); days and clocks are not said.</source>
        <translation>Zeiten zählen ab der ersten bekannten (T); Tage und Uhrzeiten werden nicht genannt.</translation>
    </message>
    <message>
        <source>Hosts, addresses, handles and phone numbers have placeholders, each the same one wherever it stands.</source>
        <translation>Rechner, Adressen, Handles und Telefonnummern haben Platzhalter, überall denselben für dasselbe.</translation>
    </message>
    <message>
        <source>Left out by choice: %1.</source>
        <translation>Auf Wunsch weggelassen: %1.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a stretch of time</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Since the start</source>
        <translation>Seit dem Beginn</translation>
    </message>
    <message>
        <source>as told</source>
        <translation>wie erzählt</translation>
    </message>
    <message>
        <source>What was known when</source>
        <translation>Was wann bekannt war</translation>
    </message>
    <message>
        <source>Events in the order they became known</source>
        <translation>Ereignisse in der Reihenfolge, in der sie bekannt wurden</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Wem</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Geschehen</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Filter the timeline</source>
        <translation>Zeitleiste filtern</translation>
    </message>
    <message>
        <source>Its times in</source>
        <translation>Zeiten in</translation>
    </message>
    <message>
        <source>Each time is a link to its event; choosing it copies that link.</source>
        <translation>Jede Zeit ist ein Link auf ihr Ereignis; wer sie wählt, kopiert diesen Link.</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 von %2 Ereignissen</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>Link kopiert</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>host %1</source>
        <translation>Rechner %1</translation>
    </message>
    <message>
        <source>mail address %1</source>
        <translation>Mailadresse %1</translation>
    </message>
    <message>
        <source>handle %1</source>
        <translation>Handle %1</translation>
    </message>
    <message>
        <source>phone number %1</source>
        <translation>Telefonnummer %1</translation>
    </message>
    <message>
        <source>the day of the start</source>
        <translation>der Tag des Beginns</translation>
    </message>
    <message>
        <source>1 day after the start</source>
        <translation>1 Tag nach dem Beginn</translation>
    </message>
    <message>
        <source>%1 days after the start</source>
        <translation>%1 Tage nach dem Beginn</translation>
    </message>
    <message>
        <source>1 day before the start</source>
        <translation>1 Tag vor dem Beginn</translation>
    </message>
    <message>
        <source>%1 days before the start</source>
        <translation>%1 Tage vor dem Beginn</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>some day</source>
        <translation>an einem Tag</translation>
    </message>
    <message>
        <source>some month</source>
        <translation>in einem Monat</translation>
    </message>
    <message>
        <source>(an address for readers inside)</source>
        <translation>(eine Adresse für Lesende im Haus)</translation>
    </message>
    <message>
        <source>Known, %1</source>
        <comment>title of a column of times, their zone</comment>
        <translation>Bekannt, %1</translation>
    </message>
    <message>
        <source>summary for readers outside</source>
        <translation>Zusammenfassung für Lesende außerhalb</translation>
    </message>
    <message>
        <source>some week</source>
        <translation>eine Woche</translation>
    </message>
    <message>
        <source>links into the tracker</source>
        <translation>Verweise in den Tracker</translation>
    </message>
    <message>
        <source>For readers inside only: %1.</source>
        <translation>Nur für Lesende im Haus: %1.</translation>
    </message>
    <message>
        <source>why somebody could not accept the premises</source>
        <translation>warum jemand die Voraussetzungen nicht annehmen konnte</translation>
    </message>
    <message>
        <source>why there was no roll call</source>
        <translation>warum es keine Zustimmungsrunde gab</translation>
    </message>
    <message>
        <source>background</source>
        <translation>Hintergrund</translation>
    </message>
</context>
<context>
    <name>story::ReviewSearch</name>
    <message>
        <source>Find in this review</source>
        <translation>In diesem Review suchen</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>%1   (%2)</source>
        <comment>text, where</comment>
        <translation>%1   (%2)</translation>
    </message>
    <message>
        <source>Type words that stand in this review.</source>
        <translation>Wörter tippen, die in diesem Review stehen.</translation>
    </message>
    <message>
        <source>These words are not in this review.</source>
        <translation>Diese Wörter stehen nicht in diesem Review.</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 Stelle</translation>
    </message>
    <message>
        <source>%1 places</source>
        <translation>%1 Stellen</translation>
    </message>
</context>
<context>
    <name>story::ReviewView</name>
    <message>
        <source>“%1” was done at an earlier sitting.</source>
        <translation>„%1“ geschah in einer früheren Sitzung.</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>One person is known by nothing but a name, and the room may read it here.</source>
        <translation>Von einer Person ist nur der Name bekannt, und der Raum kann ihn hier lesen.</translation>
    </message>
    <message>
        <source>%1 people are known by nothing but a name, and the room may read it here.</source>
        <translation>Von %1 Personen ist nur der Name bekannt, und der Raum kann ihn hier lesen.</translation>
    </message>
    <message>
        <source>The presenter window never says it.</source>
        <translation>Das Präsentationsfenster nennt ihn nie.</translation>
    </message>
    <message>
        <source>Give them a role, such as on-call.</source>
        <translation>Ihnen eine Rolle geben, etwa Bereitschaft.</translation>
    </message>
    <message>
        <source>Show the first</source>
        <translation>Erste zeigen</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>Wieder öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Nothing was taken back yet.</source>
        <translation>Noch wurde nichts zurückgenommen.</translation>
    </message>
    <message>
        <source>Undo once more takes it back, and goes on without asking.</source>
        <translation>Rückgängig noch einmal nimmt es zurück und macht ohne Nachfrage weiter.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Review without a title</source>
        <translation>Review ohne Titel</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title, day</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>game day</source>
        <translation>Game Day</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>abgeschlossen</translation>
    </message>
</context>
<context>
    <name>story::SafeFile</name>
    <message>
        <source>“%1” could not be written: %2.</source>
        <translation>„%1“ konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>The file that was there is as it was.</source>
        <translation>Die vorhandene Datei ist wie zuvor.</translation>
    </message>
    <message>
        <source>Choose another place, or make room and try again.</source>
        <translation>Einen anderen Ort wählen, oder Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <source>“%1” is already there.</source>
        <translation>„%1“ ist schon da.</translation>
    </message>
    <message>
        <source>It was not changed.</source>
        <translation>Es wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Choose another name, or allow replacing it.</source>
        <translation>Einen anderen Namen wählen oder das Ersetzen erlauben.</translation>
    </message>
    <message>
        <source>There is no file with such a name.</source>
        <translation>Eine Datei mit einem solchen Namen gibt es nicht.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>it is not an ordinary file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>it is a link to a file that is not there</source>
        <translation>es ist eine Verknüpfung zu einer Datei, die es nicht gibt</translation>
    </message>
    <message>
        <source>The new file is there, but may not outlast a power cut.</source>
        <translation>Die neue Datei ist da, übersteht aber vielleicht keinen Stromausfall.</translation>
    </message>
    <message>
        <source>what was read back differs from what was written</source>
        <translation>das Zurückgelesene weicht vom Geschriebenen ab</translation>
    </message>
    <message>
        <source>“%1” could not be read: %2.</source>
        <translation>„%1“ konnte nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Check the name and the permissions of the file.</source>
        <translation>Den Namen und die Rechte der Datei prüfen.</translation>
    </message>
    <message>
        <source>it holds at least %1, and at most %2 can be read</source>
        <translation>es enthält mindestens %1, und höchstens %2 können gelesen werden</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
</context>
<context>
    <name>story::Salvage</name>
    <message>
        <source>from its rows, its history is lost</source>
        <translation>aus den Zeilen, der Verlauf ist verloren</translation>
    </message>
    <message>
        <source>from its rows, the newest part of its history is lost</source>
        <translation>aus den Zeilen, der neueste Teil des Verlaufs ist verloren</translation>
    </message>
    <message>
        <source>; some of it may be missing</source>
        <translation>; ein Teil davon kann fehlen</translation>
    </message>
    <message>
        <source>from its history up to entry %1; what came after it is lost</source>
        <translation>aus dem Verlauf bis Eintrag %1; was danach kam, ist verloren</translation>
    </message>
    <message>
        <source>%1: neither its rows nor its history can be read</source>
        <translation>%1: Weder Zeilen noch Verlauf können gelesen werden</translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s) or picture(s) are lost</source>
        <translation>
            <numerusform>%n Verweis oder Bild ist verloren</numerusform>
            <numerusform>%n Verweise oder Bilder sind verloren</numerusform>
        </translation>
    </message>
    <message>
        <source>Repaired after damage</source>
        <translation>Nach Schaden gerettet</translation>
    </message>
    <message>
        <source>“%1” could not be read.</source>
        <translation>„%1“ konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>It was not changed.</source>
        <translation>Es wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Check the name and the permissions of the file.</source>
        <translation>Den Namen und die Rechte der Datei prüfen.</translation>
    </message>
    <message>
        <source>“%1” was written by a newer version of Second Story.</source>
        <translation>„%1“ wurde von einer neueren Version von Second Story geschrieben.</translation>
    </message>
    <message>
        <source>Repair it with that version.</source>
        <translation>Mit dieser Version retten.</translation>
    </message>
    <message>
        <source>Nothing in “%1” can be read any more: no review, and no history of one.</source>
        <translation>Nichts in „%1“ kann mehr gelesen werden: kein Review und kein Verlauf eines solchen.</translation>
    </message>
    <message>
        <source>It was not changed, and no new library was made.</source>
        <translation>Es wurde nicht geändert und keine neue Bibliothek angelegt.</translation>
    </message>
    <message>
        <source>Restore an earlier version.</source>
        <translation>Eine frühere Version wiederherstellen.</translation>
    </message>
    <message>
        <source>What was found in “%1” does not fit together.</source>
        <translation>Was in „%1“ gefunden wurde, passt nicht zusammen.</translation>
    </message>
</context>
<context>
    <name>story::ScrubDialog</name>
    <message>
        <source>&amp;Take it out for ever</source>
        <translation>&amp;Endgültig tilgen</translation>
    </message>
    <message>
        <source>Take a text out for ever</source>
        <translation>Text endgültig tilgen</translation>
    </message>
    <message>
        <source>The text, letter by letter</source>
        <translation>Der Text, Buchstabe für Buchstabe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>For a password, a key or a name that was pasted by mistake. In every review of this library “[removed]” takes its place.</source>
        <translation>Für ein Passwort, einen Schlüssel oder einen Namen, der versehentlich eingefügt wurde. In jedem Review dieser Bibliothek tritt „[entfernt]“ an seine Stelle.</translation>
    </message>
    <message>
        <source>What goes with it, and cannot be brought back:</source>
        <translation>Was damit verschwindet und nicht zurückgeholt werden kann:</translation>
    </message>
    <message>
        <source>the history of each review that ever had it; nothing before now can be undone there</source>
        <translation>der Verlauf jedes Reviews, das ihn je hatte; dort lässt sich nichts von früher rückgängig machen</translation>
    </message>
    <message>
        <source>all earlier versions and backups of this library; a new one is made at once</source>
        <translation>alle früheren Versionen und Sicherungen dieser Bibliothek; eine neue wird sofort gemacht</translation>
    </message>
    <message>
        <source>–  %1</source>
        <comment>item of a list</comment>
        <translation>–  %1</translation>
    </message>
    <message>
        <source>Reports and copies that were made, sent or printed cannot be called back, and pictures are not read. A password that others may have seen should be changed all the same.</source>
        <translation>Berichte und Kopien, die erstellt, verschickt oder gedruckt wurden, lassen sich nicht zurückrufen, und Bilder werden nicht gelesen. Ein Passwort, das andere gesehen haben können, sollte in jedem Fall geändert werden.</translation>
    </message>
    <message>
        <source>Capitals and spaces count.</source>
        <translation>Groß- und Kleinschreibung und Leerzeichen zählen.</translation>
    </message>
    <message>
        <source>At least %1 characters, or it would be found everywhere.</source>
        <translation>Mindestens %1 Zeichen, sonst würde er überall gefunden.</translation>
    </message>
</context>
<context>
    <name>story::SectionTabs</name>
    <message>
        <source>%1 %2</source>
        <comment>name, count</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>story::SectionsDialog</name>
    <message>
        <source>Parts of the report</source>
        <translation>Teile des Berichts</translation>
    </message>
    <message>
        <source>What is not ticked is left out, and the report says so once at its end. Space ticks, Alt+Up and Alt+Down move.</source>
        <translation>Was nicht angehakt ist, entfällt, und der Bericht sagt das einmal am Ende. Die Leertaste hakt an, Alt+Auf und Alt+Ab verschieben.</translation>
    </message>
    <message>
        <source>Parts, in the order of the report</source>
        <translation>Teile, in der Reihenfolge des Berichts</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;All, in the usual order</source>
        <translation>&amp;Alle, in der üblichen Reihenfolge</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>story::ShortMonth</name>
    <message>
        <source>Jan</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>Mär</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>Jun</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>Jul</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>Aug</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>Sep</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>Okt</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>Dez</translation>
    </message>
</context>
<context>
    <name>story::ShortWeekday</name>
    <message>
        <source>Mon</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Di</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Mi</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Fr</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Sa</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>So</translation>
    </message>
</context>
<context>
    <name>story::ShortcutSheet</name>
    <message>
        <source>Find a key or what it does</source>
        <translation>Eine Taste oder ihre Wirkung suchen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
</context>
<context>
    <name>story::SidePanel</name>
    <message>
        <source>Side panels</source>
        <translation>Seitenleisten</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Parking</source>
        <translation>Ideen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>The parking lot: ideas for later, with nothing promised yet.</source>
        <translation>Der Ideenparkplatz: Ideen für später, noch ohne Versprechen.</translation>
    </message>
    <message>
        <source>Private notes are for you alone, and in no report.</source>
        <translation>Private Notizen sind nur für die Moderation und stehen in keinem Bericht.</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Offene Fragen</translation>
    </message>
    <message>
        <source>Open questions stand here until somebody knows the answer.</source>
        <translation>Offene Fragen stehen hier, bis jemand die Antwort kennt.</translation>
    </message>
    <message>
        <source>%1 next question · %2 mark as asked</source>
        <comment>two keys</comment>
        <translation>%1 nächste Frage · %2 als gestellt markieren</translation>
    </message>
    <message>
        <source>%1, then number or letters: somebody spoke. Backspace takes it back. For you alone, and stored nowhere.</source>
        <comment>a key</comment>
        <translation>%1, dann Nummer oder Buchstaben: Jemand hat gesprochen. Rücktaste nimmt es zurück. Nur für die Moderation, nirgends gespeichert.</translation>
    </message>
    <message>
        <source>May know: %1</source>
        <translation>Könnte es wissen: %1</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>Zuständig: %1</translation>
    </message>
    <message>
        <source>Let it soak</source>
        <translation>Reifen lassen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>Private Notiz</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>story::Silences</name>
    <message>
        <source>%1 with nothing recorded: ask</source>
        <translation>%1 ohne Eintrag: nachfragen</translation>
    </message>
</context>
<context>
    <name>story::SilentWriting</name>
    <message>
        <source>Silent writing</source>
        <translation>Stilles Schreiben</translation>
    </message>
    <message>
        <source>Everyone writes for themselves</source>
        <translation>Alle schreiben für sich</translation>
    </message>
    <message>
        <source>Lines typed below are kept, and nobody sees them until they are revealed. ~ differently, + went right, - went wrong, = why it made sense, ? question.</source>
        <translation>Unten getippte Zeilen werden behalten, und niemand sieht sie, bis sie aufgedeckt werden. ~ anders machen, + lief gut, - lief schief, = warum es sinnvoll war, ? Frage.</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Aufdecken</translation>
    </message>
    <message>
        <source>Time to reveal</source>
        <translation>Zeit zum Aufdecken</translation>
    </message>
    <message>
        <source>1 line so far</source>
        <translation>bisher 1 Zeile</translation>
    </message>
    <message>
        <source>%1 lines so far</source>
        <translation>bisher %1 Zeilen</translation>
    </message>
</context>
<context>
    <name>story::SinceExport</name>
    <message>
        <source>Taken back: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n times</source>
        <translation>
            <numerusform>%1, einmal</numerusform>
            <numerusform>%1, %n Mal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>story::Site</name>
    <message>
        <source>Reviews, %1</source>
        <translation>Reviews, %1</translation>
    </message>
    <message>
        <source>“%1” cannot hold a site: %2.</source>
        <translation>„%1“ kann keine Website aufnehmen: %2.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>it is a file</source>
        <translation>es ist eine Datei</translation>
    </message>
    <message>
        <source>there is no such folder, and it could not be made</source>
        <translation>diesen Ordner gibt es nicht, und er ließ sich nicht anlegen</translation>
    </message>
    <message>
        <source>it could not be written to</source>
        <translation>dorthin ließ sich nicht schreiben</translation>
    </message>
    <message>
        <source>Another run is writing the site in “%1”.</source>
        <translation>Ein anderer Aufruf schreibt gerade die Website in „%1“.</translation>
    </message>
    <message>
        <source>Wait for its end, then try again.</source>
        <translation>Sein Ende abwarten, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>“%1” holds a site of another library or for other readers.</source>
        <translation>„%1“ enthält die Website einer anderen Bibliothek oder für andere Lesende.</translation>
    </message>
    <message>
        <source>“%1” holds a site.json that is not of this version of Second Story.</source>
        <translation>„%1“ enthält eine site.json, die nicht von dieser Version von Second Story ist.</translation>
    </message>
    <message>
        <source>“%1” was changed by somebody else since this program wrote it.</source>
        <translation>„%1“ wurde von jemand anderem geändert, seit dieses Programm es geschrieben hat.</translation>
    </message>
    <message>
        <source>“%1” is there and was not written by this program.</source>
        <translation>„%1“ ist da und wurde nicht von diesem Programm geschrieben.</translation>
    </message>
    <message>
        <source>It was kept as it is, and nothing was written in its place.</source>
        <translation>Die Datei ist, wie sie war; an ihre Stelle wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Move it away, or choose another folder.</source>
        <translation>Sie anderswohin verschieben oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The folder “%1” could not be made.</source>
        <translation>Der Ordner „%1“ ließ sich nicht anlegen.</translation>
    </message>
    <message>
        <source>“%1” belongs to no review any more, but could not be removed.</source>
        <translation>„%1“ gehört zu keinem Review mehr, ließ sich aber nicht entfernen.</translation>
    </message>
    <message>
        <source>Everything else is as it should be.</source>
        <translation>Alles andere ist, wie es sein soll.</translation>
    </message>
    <message>
        <source>Remove it by hand.</source>
        <translation>Von Hand entfernen.</translation>
    </message>
    <message>
        <source>1 review</source>
        <translation>1 Review</translation>
    </message>
    <message>
        <source>%1 reviews</source>
        <translation>%1 Reviews</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Skip to the content</source>
        <translation>Zum Inhalt springen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>%1 of %2 reviews</source>
        <translation>%1 von %2 Reviews</translation>
    </message>
    <message>
        <source>No review has all of these words.</source>
        <translation>Kein Review enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>Holds where: %1</source>
        <translation>Gilt, wo: %1</translation>
    </message>
    <message>
        <source>Superseded by “%1”</source>
        <translation>Abgelöst durch „%1“</translation>
    </message>
    <message>
        <source>Without a day</source>
        <translation>Ohne Tag</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Reviews</translation>
    </message>
    <message>
        <source>Contributing factors</source>
        <translation>Beitragende Umstände</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lehren</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>No review names a service.</source>
        <translation>Kein Review nennt einen Dienst.</translation>
    </message>
    <message>
        <source>No review names a factor.</source>
        <translation>Kein Review nennt einen Umstand.</translation>
    </message>
    <message>
        <source>No review has a tag.</source>
        <translation>Kein Review hat ein Schlagwort.</translation>
    </message>
    <message>
        <source>No review has a lesson.</source>
        <translation>Kein Review hat eine Lehre.</translation>
    </message>
    <message>
        <source>1 lesson</source>
        <translation>1 Lehre</translation>
    </message>
    <message>
        <source>%1 lessons</source>
        <translation>%1 Lehren</translation>
    </message>
    <message>
        <source>link to this</source>
        <translation>Link hierher</translation>
    </message>
</context>
<context>
    <name>story::SiteDialog</name>
    <message>
        <source>&amp;Write the site</source>
        <translation>&amp;Website schreiben</translation>
    </message>
    <message>
        <source>Web site of the library</source>
        <translation>Website der Bibliothek</translation>
    </message>
    <message>
        <source>For &amp;whom</source>
        <translation>Für &amp;wen</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>&amp;Folder of the site</source>
        <translation>&amp;Ordner der Website</translation>
    </message>
    <message>
        <source>Folder of the site</source>
        <translation>Ordner der Website</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Auswählen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>No review of this library is reviewed or closed yet, so the site would be empty.</source>
        <translation>Noch kein Review dieser Bibliothek ist geprüft oder abgeschlossen, die Website wäre also leer.</translation>
    </message>
    <message numerus="yes">
        <source>%n reviews are reviewed or closed, and stand on it, with search and pages for services, factors, lessons and tags.</source>
        <translation>
            <numerusform>%n Review ist geprüft oder abgeschlossen und steht darauf, mit Suche und Seiten für Dienste, Umstände, Lehren und Schlagwörter.</numerusform>
            <numerusform>%n Reviews sind geprüft oder abgeschlossen und stehen darauf, mit Suche und Seiten für Dienste, Umstände, Lehren und Schlagwörter.</numerusform>
        </translation>
    </message>
    <message>
        <source>An empty folder, or one with the same site from before: what did not change in it is left alone. It needs no server and asks nothing of the network.</source>
        <translation>Ein leerer Ordner, oder einer mit derselben Website von früher: Was sich darin nicht geändert hat, bleibt unberührt. Sie braucht keinen Server und fragt nichts im Netz an.</translation>
    </message>
</context>
<context>
    <name>story::SiteFlow</name>
    <message>
        <source>The web site is being written.</source>
        <translation>Die Website wird geschrieben.</translation>
    </message>
    <message>
        <source>And %1 more.</source>
        <translation>Und %1 weitere.</translation>
    </message>
    <message>
        <source>Second Story site</source>
        <translation>Second-Story-Website</translation>
    </message>
    <message>
        <source>Edits still wait to be written, so no web site was written.</source>
        <translation>Änderungen warten noch auf das Speichern, deshalb wurde keine Website geschrieben.</translation>
    </message>
    <message>
        <source>Try again when the header says Saved.</source>
        <translation>Versuchen Sie es wieder, wenn in der Kopfzeile „Gespeichert“ steht.</translation>
    </message>
    <message>
        <source>You can go on meanwhile.</source>
        <translation>Sie können inzwischen weiterarbeiten.</translation>
    </message>
    <message>
        <source>“%1” is no longer of the site, but was changed by somebody: it was kept.</source>
        <translation>„%1“ gehört nicht mehr zur Website, wurde aber von jemandem geändert: Die Datei wurde behalten.</translation>
    </message>
    <message numerus="yes">
        <source>The web site of %n reviews is in “%1”.</source>
        <translation>
            <numerusform>Die Website mit %n Review liegt in „%1“.</numerusform>
            <numerusform>Die Website mit %n Reviews liegt in „%1“.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 files were written, %2 were up to date.</source>
        <translation>%1 Dateien wurden geschrieben, %2 waren auf dem neuesten Stand.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
</context>
<context>
    <name>story::Sitting</name>
    <message>
        <source>The folder “%1” could not be made.</source>
        <translation>Der Ordner „%1“ konnte nicht angelegt werden.</translation>
    </message>
</context>
<context>
    <name>story::Spelling</name>
    <message>
        <source>Spelling is not looked at: no dictionary was found on this computer.</source>
        <translation>Die Rechtschreibung wird nicht geprüft: Auf diesem Rechner wurde kein Wörterbuch gefunden.</translation>
    </message>
    <message>
        <source>All else works.</source>
        <translation>Alles andere arbeitet.</translation>
    </message>
    <message>
        <source>Install one, such as the package hunspell-en-us or hunspell-de-de, or put its .aff and .dic files into “%1”.</source>
        <translation>Eines installieren, etwa das Paket hunspell-en-us oder hunspell-de-de, oder seine Dateien .aff und .dic in „%1“ legen.</translation>
    </message>
    <message>
        <source>Your own words for spelling cannot be read.</source>
        <translation>Die eigenen Wörter für die Rechtschreibung können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>“%1” was left as it is, and what you add counts until the program ends.</source>
        <translation>„%1“ blieb, wie es war, und Hinzugefügtes gilt, bis das Programm endet.</translation>
    </message>
    <message>
        <source>Move it away, or make it a plain text with a word a line.</source>
        <translation>Die Datei wegbewegen oder einen einfachen Text mit einem Wort je Zeile daraus machen.</translation>
    </message>
    <message>
        <source>The dictionary “%1” cannot be read, so it does not count.</source>
        <translation>Das Wörterbuch „%1“ kann nicht gelesen werden, deshalb zählt es nicht.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Install it anew, or choose others in the preferences: it is “%1”.</source>
        <translation>Es neu installieren oder in den Einstellungen andere wählen: Es ist „%1“.</translation>
    </message>
</context>
<context>
    <name>story::SpellingFlow</name>
    <message>
        <source>Spelling is switched off in the preferences.</source>
        <translation>Die Rechtschreibung ist in den Einstellungen abgeschaltet.</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>No word on this page is underlined.</source>
        <translation>Auf dieser Seite ist kein Wort unterstrichen.</translation>
    </message>
</context>
<context>
    <name>story::SpellingMarks</name>
    <message>
        <source>No word like it is known</source>
        <translation>Kein ähnliches Wort ist bekannt</translation>
    </message>
    <message>
        <source>&amp;Add “%1” to my words</source>
        <translation>„%1“ zu den eigenen Wörtern &amp;hinzufügen</translation>
    </message>
</context>
<context>
    <name>story::StoredLine</name>
    <message>
        <source>corrects %1</source>
        <translation>berichtigt %1</translation>
    </message>
    <message>
        <source>Correct %1</source>
        <translation>%1 berichtigen</translation>
    </message>
</context>
<context>
    <name>story::TabbedPage</name>
    <message>
        <source>Parts of %1</source>
        <translation>Teile von „%1“</translation>
    </message>
</context>
<context>
    <name>story::TellingWords</name>
    <message>
        <source>the chat</source>
        <translation>der Chat</translation>
    </message>
    <message>
        <source>the alert</source>
        <translation>der Alarm</translation>
    </message>
    <message>
        <source>the log</source>
        <translation>das Log</translation>
    </message>
    <message>
        <source>the import</source>
        <translation>der Import</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>Both say %1.</source>
        <translation>Beide sagen %1.</translation>
    </message>
    <message>
        <source>All say %1.</source>
        <translation>Alle sagen %1.</translation>
    </message>
    <message>
        <source>%1 says %2</source>
        <comment>teller, time</comment>
        <translation>%1 sagt %2</translation>
    </message>
    <message>
        <source>%1: %2 apart.</source>
        <comment>who says what, duration</comment>
        <translation>%1: %2 auseinander.</translation>
    </message>
    <message>
        <source>These may be the same time.</source>
        <translation>Das kann dieselbe Zeit sein.</translation>
    </message>
    <message>
        <source>%1 gives no time.</source>
        <translation>%1 nennt keine Zeit.</translation>
    </message>
</context>
<context>
    <name>story::TellingsDialog</name>
    <message>
        <source>Tellings side by side</source>
        <translation>Schilderungen nebeneinander</translation>
    </message>
    <message>
        <source>&amp;Add another telling</source>
        <translation>&amp;Weitere Schilderung</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>%1 tells first</source>
        <comment>who</comment>
        <translation>%1 erzählt zuerst</translation>
    </message>
    <message>
        <source>%1 tells</source>
        <comment>who</comment>
        <translation>%1 erzählt</translation>
    </message>
    <message>
        <source>As %1 tells it</source>
        <translation>Wie %1 es erzählt</translation>
    </message>
    <message>
        <source>This moment is told once. Add how somebody else tells it; both stay.</source>
        <translation>Dieser Moment ist einmal erzählt. Hinzufügen, wie jemand anders ihn erzählt; beides bleibt.</translation>
    </message>
    <message>
        <source>On its own</source>
        <translation>Für sich</translation>
    </message>
    <message>
        <source>It is no other telling of this moment, but an event of its own.</source>
        <translation>Es ist keine weitere Schilderung dieses Moments, sondern ein eigenes Ereignis.</translation>
    </message>
    <message>
        <source>Tell this on its own</source>
        <translation>Dies für sich erzählen</translation>
    </message>
</context>
<context>
    <name>story::TextEditor</name>
    <message numerus="yes">
        <source>%n characters that no text can hold were replaced by �.</source>
        <translation>
            <numerusform>Ein Zeichen, das kein Text aufnehmen kann, wurde durch � ersetzt.</numerusform>
            <numerusform>%n Zeichen, die kein Text aufnehmen kann, wurden durch � ersetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only its beginning is shown. All of it is kept, and what you type at the end goes to its very end.</source>
        <translation>Nur der Anfang wird gezeigt. Alles bleibt erhalten, und was am Ende getippt wird, kommt ganz ans Ende.</translation>
    </message>
</context>
<context>
    <name>story::TimeQuestions</name>
    <message>
        <source>summer time (%1)</source>
        <translation>Sommerzeit (%1)</translation>
    </message>
    <message>
        <source>winter time (%1)</source>
        <translation>Winterzeit (%1)</translation>
    </message>
    <message>
        <source>“%1” can mean several times. Which one is meant?</source>
        <translation>„%1“ kann mehrere Zeiten bedeuten. Welche ist gemeint?</translation>
    </message>
    <message>
        <source>“%1” is the name of several zones. Which one is meant?</source>
        <translation>„%1“ ist der Name mehrerer Zonen. Welche ist gemeint?</translation>
    </message>
    <message>
        <source>“%1” may be two days. Which one is meant?</source>
        <translation>„%1“ kann zwei Tage bedeuten. Welcher ist gemeint?</translation>
    </message>
    <message>
        <source>“%1” came twice in %2, because the clock was put back. Which one is meant?</source>
        <translation>„%1“ gab es zweimal in %2, weil die Uhr zurückgestellt wurde. Welches ist gemeint?</translation>
    </message>
    <message>
        <source>There was no %1 in %2: the calendar skipped it. Which day is meant?</source>
        <translation>Es gab keinen %1 in %2: Der Kalender übersprang ihn. Welcher Tag ist gemeint?</translation>
    </message>
    <message>
        <source>There was no “%1” in %2: the clock was put forward over it. Which time is meant?</source>
        <translation>Es gab kein „%1“ in %2: Die Uhr wurde darüber hinweg vorgestellt. Welche Zeit ist gemeint?</translation>
    </message>
    <message>
        <source>The end lies before the start. What is meant?</source>
        <translation>Das Ende liegt vor dem Beginn. Was ist gemeint?</translation>
    </message>
    <message>
        <source>it ended %1</source>
        <translation>es endete %1</translation>
    </message>
    <message>
        <source>the other way round: %1</source>
        <translation>umgekehrt: %1</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>kein Ende</translation>
    </message>
    <message>
        <source>This time is not clear. When was it?</source>
        <translation>Diese Zeit ist nicht klar. Wann war es?</translation>
    </message>
    <message>
        <source>“%1” is not clear. When was it?</source>
        <translation>„%1“ ist nicht klar. Wann war es?</translation>
    </message>
    <message>
        <source>“%1” has nothing to count from. When was it?</source>
        <translation>„%1“ hat nichts, von dem aus zu zählen ist. Wann war es?</translation>
    </message>
    <message>
        <source>Which day was “%1”?</source>
        <translation>Welcher Tag war „%1“?</translation>
    </message>
    <message>
        <source>Say which time is meant</source>
        <translation>Angeben, welche Zeit gemeint ist</translation>
    </message>
</context>
<context>
    <name>story::TimeReader</name>
    <message>
        <source>“%1” may be %2 or %3.</source>
        <translation>„%1“ kann %2 oder %3 sein.</translation>
    </message>
    <message>
        <source>That date is a %1.</source>
        <translation>Dieses Datum hat einen anderen Wochentag: %1.</translation>
    </message>
    <message>
        <source>“%1” is the name of several zones: %2.</source>
        <translation>„%1“ ist der Name mehrerer Zonen: %2.</translation>
    </message>
    <message>
        <source>There was no such time in %1: the clock was put forward over it.</source>
        <translation>Diese Zeit gab es in %1 nicht: Die Uhr wurde darüber hinweg vorgestellt.</translation>
    </message>
    <message>
        <source>That time came twice in %1, because the clock was put back. Which one is meant?</source>
        <translation>Diese Zeit gab es zweimal in %1, weil die Uhr zurückgestellt wurde. Welche ist gemeint?</translation>
    </message>
    <message>
        <source>There was no %1 in %2: the calendar skipped it.</source>
        <translation>Es gab keinen %1 in %2: Der Kalender übersprang ihn.</translation>
    </message>
    <message>
        <source>Clocks in %1 were at %2 then; read as %3, as typed.</source>
        <translation>Die Uhren in %1 standen damals auf %2; gelesen als %3, wie getippt.</translation>
    </message>
    <message>
        <source>Read as %1, because on the day before it would be more than 12 hours before the last event.</source>
        <translation>Gelesen als %1, weil es am Tag davor mehr als 12 Stunden vor dem letzten Ereignis läge.</translation>
    </message>
    <message>
        <source>The end lies before the start.</source>
        <translation>Das Ende liegt vor dem Beginn.</translation>
    </message>
    <message>
        <source>The end lies before the start, so it is read as %1.</source>
        <translation>Das Ende liegt vor dem Beginn, deshalb wird es als %1 gelesen.</translation>
    </message>
    <message>
        <source>There is no event yet from which “%1” could count.</source>
        <translation>Es gibt noch kein Ereignis, von dem aus „%1“ zählen könnte.</translation>
    </message>
    <message>
        <source>“%1” counts from a time that is not clear.</source>
        <translation>„%1“ zählt von einer Zeit aus, die nicht klar ist.</translation>
    </message>
    <message>
        <source>%1, unclear</source>
        <translation>%1, unklar</translation>
    </message>
    <message>
        <source>%1, day open</source>
        <translation>%1, Tag offen</translation>
    </message>
    <message>
        <source>“%1” is no time of day, so it stays text.</source>
        <translation>„%1“ ist keine Tageszeit, deshalb bleibt es Text.</translation>
    </message>
    <message>
        <source>There is no such day as “%1”, so it stays text.</source>
        <translation>Einen Tag „%1“ gibt es nicht, deshalb bleibt es Text.</translation>
    </message>
    <message>
        <source>“%1” is no time zone that is known, so it stays text.</source>
        <translation>„%1“ ist keine bekannte Zeitzone, deshalb bleibt es Text.</translation>
    </message>
</context>
<context>
    <name>story::TimeSyntax</name>
    <message>
        <source>yesterday</source>
        <comment>as it is typed</comment>
        <translation>gestern</translation>
    </message>
    <message>
        <source>today</source>
        <comment>as it is typed</comment>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <comment>as it is typed</comment>
        <translation>morgen</translation>
    </message>
</context>
<context>
    <name>story::Timeline</name>
    <message>
        <source>1 event</source>
        <translation>1 Ereignis</translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>impact: %1</source>
        <translation>Auswirkung: %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 um %2</translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation>%1 früher</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 später</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n of unknown time</source>
        <translation>
            <numerusform>%n mit unbekannter Zeit</numerusform>
            <numerusform>%n mit unbekannter Zeit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier</source>
        <translation>
            <numerusform>%n früher</numerusform>
            <numerusform>%n früher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later</source>
        <translation>
            <numerusform>%n später</numerusform>
            <numerusform>%n später</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more of unknown time</source>
        <translation>
            <numerusform>%n weiteres mit unbekannter Zeit</numerusform>
            <numerusform>%n weitere mit unbekannter Zeit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events that go on here, the first since %1</source>
        <translation>
            <numerusform>%n Ereignis, das hier andauert, seit %1</numerusform>
            <numerusform>%n Ereignisse, die hier andauern, das erste seit %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events, %1</source>
        <translation>
            <numerusform>%n Ereignis, %1</numerusform>
            <numerusform>%n Ereignisse, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>time unknown</source>
        <translation>Zeit unbekannt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days, as short as can be</comment>
        <translation>%1 d</translation>
    </message>
</context>
<context>
    <name>story::TimelineFeed</name>
    <message>
        <source> (%1 tellings)</source>
        <translation> (%1 Schilderungen)</translation>
    </message>
    <message>
        <source>impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>det.</source>
        <translation>erk.</translation>
    </message>
    <message>
        <source>ack.</source>
        <translation>ang.</translation>
    </message>
    <message>
        <source>mit.</source>
        <translation>eing.</translation>
    </message>
    <message>
        <source>res.</source>
        <translation>beh.</translation>
    </message>
    <message>
        <source>%1: ask</source>
        <translation>%1: fragen</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>story::TimelineItems</name>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>observations</source>
        <translation>Beobachtungen</translation>
    </message>
    <message>
        <source>communication</source>
        <translation>Kommunikation</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>actions</source>
        <translation>Handlungen</translation>
    </message>
    <message>
        <source>escalations</source>
        <translation>Eskalationen</translation>
    </message>
    <message>
        <source>recovery</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>niemand genannt</translation>
    </message>
    <message>
        <source>no system</source>
        <translation>kein System</translation>
    </message>
</context>
<context>
    <name>story::TimelineLanes</name>
    <message>
        <source>Enter shows them one by one</source>
        <translation>Eingabetaste zeigt sie einzeln</translation>
    </message>
    <message>
        <source>Timeline in lanes</source>
        <translation>Zeitleiste in Spuren</translation>
    </message>
    <message>
        <source>%1 events of unknown time</source>
        <translation>%1 Ereignisse mit unbekannter Zeit</translation>
    </message>
    <message>
        <source>%1 events from %2 to %3</source>
        <translation>%1 Ereignisse von %2 bis %3</translation>
    </message>
</context>
<context>
    <name>story::TimelinePage</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>nothing written yet</source>
        <translation>noch nichts geschrieben</translation>
    </message>
    <message>
        <source>Who or what</source>
        <translation>Wer oder was</translation>
    </message>
    <message>
        <source>Known at</source>
        <translation>Bekannt um</translation>
    </message>
    <message>
        <source>Here the story is told, event by event. Write a line below: 14:32 Pager fired #alert @on-call</source>
        <translation>Hier wird die Geschichte erzählt, Ereignis für Ereignis. Unten eine Zeile schreiben: 14:32 Alarm ausgelöst #Alarm @Bereitschaft</translation>
    </message>
    <message>
        <source>The chosen event</source>
        <translation>Das gewählte Ereignis</translation>
    </message>
    <message>
        <source>no caption yet</source>
        <translation>noch keine Bildunterschrift</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Zeigt</translation>
    </message>
    <message>
        <source>no event yet</source>
        <translation>noch kein Ereignis</translation>
    </message>
    <message>
        <source>Here stands what shows an event: links, quoted log lines, pictures.</source>
        <translation>Hier steht, was ein Ereignis zeigt: Links, zitierte Log-Zeilen, Bilder.</translation>
    </message>
    <message>
        <source>The chosen evidence</source>
        <translation>Der gewählte Beleg</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>told as %1</source>
        <translation>erzählt als %1</translation>
    </message>
    <message>
        <source>Kinds of events shown</source>
        <translation>Angezeigte Arten von Ereignissen</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>What a lane is for</source>
        <translation>Wofür eine Spur steht</translation>
    </message>
    <message>
        <source>Lanes by kind</source>
        <translation>Spuren nach Art</translation>
    </message>
    <message>
        <source>Lanes by who</source>
        <translation>Spuren nach Person</translation>
    </message>
    <message>
        <source>Lanes by system</source>
        <translation>Spuren nach System</translation>
    </message>
    <message>
        <source>Lanes by source</source>
        <translation>Spuren nach Quelle</translation>
    </message>
    <message>
        <source>Lanes by who knew</source>
        <translation>Spuren nach Wissen</translation>
    </message>
    <message>
        <source>New evidence</source>
        <translation>Neuer Beleg</translation>
    </message>
    <message>
        <source>Show the whole story (0)</source>
        <translation>Ganze Geschichte zeigen (0)</translation>
    </message>
    <message>
        <source>Show more time (-)</source>
        <translation>Mehr Zeit zeigen (-)</translation>
    </message>
    <message>
        <source>Show less time, larger (+)</source>
        <translation>Weniger Zeit zeigen, größer (+)</translation>
    </message>
    <message>
        <source>The lanes show %1; press to show the whole story</source>
        <translation>Die Spuren zeigen %1; drücken zeigt die ganze Geschichte</translation>
    </message>
    <message>
        <source>Time, %1</source>
        <translation>Zeit, %1</translation>
    </message>
    <message>
        <source>Time, %1 and %2</source>
        <translation>Zeit, %1 und %2</translation>
    </message>
    <message>
        <source>There is nothing to replay yet: no event has a time.</source>
        <translation>Es gibt noch nichts nachzuverfolgen: Kein Ereignis hat eine Zeit.</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>Ereignisse filtern</translation>
    </message>
    <message>
        <source>Filter events by their words</source>
        <translation>Ereignisse nach ihren Wörtern filtern</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 von %2 Ereignissen</translation>
    </message>
    <message>
        <source>No event matches. Esc in the filter, and All kinds, bring the others back.</source>
        <translation>Kein Ereignis passt. Esc im Filter und „Alle Arten“ bringen die anderen zurück.</translation>
    </message>
    <message>
        <source>%1, as it was entered ↑</source>
        <translation>%1, wie eingetragen ↑</translation>
    </message>
    <message>
        <source>In the order in which events were entered</source>
        <translation>In der Folge, in der die Ereignisse eingetragen wurden</translation>
    </message>
    <message>
        <source>In the order of time</source>
        <translation>In der Folge der Zeit</translation>
    </message>
</context>
<context>
    <name>story::UnsentWords</name>
    <message>
        <source>The folder “%1” could not be made.</source>
        <translation>Der Ordner „%1“ konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>What you typed and did not store yet is in memory only.</source>
        <translation>Getipptes, das noch nicht gespeichert ist, liegt nur im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>The file “%1” could not be removed.</source>
        <translation>Die Datei „%1“ konnte nicht entfernt werden.</translation>
    </message>
    <message>
        <source>What you typed and stored is saved; it may stand once more where you typed it.</source>
        <translation>Getipptes und Gespeichertes ist gesichert; es kann dort, wo es getippt wurde, noch einmal stehen.</translation>
    </message>
</context>
<context>
    <name>story::Upgrade</name>
    <message>
        <source>“%1” is of an older version and cannot be upgraded: something in it is damaged.</source>
        <translation>„%1“ stammt von einer älteren Version und kann nicht umgestellt werden: Etwas darin ist beschädigt.</translation>
    </message>
    <message>
        <source>It was not changed.</source>
        <translation>Es wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Verify it and repair it into a new file, or restore an earlier version.</source>
        <translation>Sie prüfen und in eine neue Datei retten, oder eine frühere Version wiederherstellen.</translation>
    </message>
    <message>
        <source>Upgraded to a new version</source>
        <translation>Auf eine neue Version umgestellt</translation>
    </message>
</context>
<context>
    <name>story::Value</name>
    <message>
        <source>A stored value has a form that this version does not know.</source>
        <translation>Ein gespeicherter Wert hat eine Form, die diese Version nicht kennt.</translation>
    </message>
</context>
<context>
    <name>story::Verify</name>
    <message>
        <source>A part of the file cannot be read: %1.</source>
        <translation>Ein Teil der Datei kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>The structure of the file is damaged: %1.</source>
        <translation>Der Aufbau der Datei ist beschädigt: %1.</translation>
    </message>
    <message>
        <source>Something in the table %1 refers to something in %2 that is not there.</source>
        <translation>Etwas in der Tabelle %1 verweist auf etwas in %2, das nicht da ist.</translation>
    </message>
    <message>
        <source>The file says that a newer version wrote it, but its tables are as this version makes them.</source>
        <translation>Die Datei sagt, dass eine neuere Version sie schrieb, aber ihre Tabellen sind so, wie diese Version sie anlegt.</translation>
    </message>
    <message>
        <source>The tables are not as this version makes them.</source>
        <translation>Die Tabellen sind nicht so, wie diese Version sie anlegt.</translation>
    </message>
    <message>
        <source>What the file says about itself is not complete.</source>
        <translation>Was die Datei über sich selbst sagt, ist nicht vollständig.</translation>
    </message>
    <message>
        <source>A picture is not as it was stored (%1…).</source>
        <translation>Ein Bild ist nicht, wie es gespeichert wurde (%1&#xa0;…).</translation>
    </message>
    <message>
        <source>%1: entries before number %2 of its history are missing.</source>
        <translation>%1: Einträge vor Nummer %2 seines Verlaufs fehlen.</translation>
    </message>
    <message>
        <source>%1: entry %2 of its history is not as it was written.</source>
        <translation>%1: Eintrag %2 seines Verlaufs ist nicht, wie er geschrieben wurde.</translation>
    </message>
    <message>
        <source>%1: entry %2 of its history cannot be understood.</source>
        <translation>%1: Eintrag %2 seines Verlaufs ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>%1: entry %2 of its history does not fit what was there before.</source>
        <translation>%1: Eintrag %2 seines Verlaufs passt nicht zu dem, was vorher da war.</translation>
    </message>
    <message>
        <source>%1: the newest entries of its history are missing.</source>
        <translation>%1: Die neuesten Einträge seines Verlaufs fehlen.</translation>
    </message>
    <message>
        <source>%1: the note where its history ends is not right.</source>
        <translation>%1: Der Vermerk, wo sein Verlauf endet, stimmt nicht.</translation>
    </message>
    <message>
        <source>%1: “%2” of an entry (%3) is not what its history says.</source>
        <translation>%1: „%2“ eines Eintrags (%3) ist nicht, was sein Verlauf sagt.</translation>
    </message>
    <message>
        <source>%1: an entry (%2) is missing, or there although its history does not know it.</source>
        <translation>%1: Ein Eintrag (%2) fehlt, oder er ist da, obwohl sein Verlauf ihn nicht kennt.</translation>
    </message>
    <message>
        <source>%1: the search does not find what is written there.</source>
        <translation>%1: Die Suche findet nicht, was dort geschrieben steht.</translation>
    </message>
    <message>
        <source>The search index is damaged.</source>
        <translation>Der Suchindex ist beschädigt.</translation>
    </message>
    <message>
        <source>The search index holds texts that are in no review.</source>
        <translation>Der Suchindex enthält Texte, die in keinem Review stehen.</translation>
    </message>
    <message>
        <source>The list of reviews</source>
        <translation>Die Liste der Reviews</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>story::Versions</name>
    <message>
        <source>The earlier version “%1” could not be made.</source>
        <translation>Die frühere Version „%1“ konnte nicht gemacht werden.</translation>
    </message>
    <message>
        <source>The library itself is as it was.</source>
        <translation>Die Bibliothek selbst ist wie zuvor.</translation>
    </message>
    <message>
        <source>Make room, or look at the permissions of the folder.</source>
        <translation>Platz schaffen oder die Rechte des Ordners ansehen.</translation>
    </message>
    <message>
        <source>The copy “%1” is not sound.</source>
        <translation>Die Kopie „%1“ ist nicht heil.</translation>
    </message>
    <message>
        <source>Verify the library.</source>
        <translation>Die Bibliothek prüfen.</translation>
    </message>
</context>
<context>
    <name>story::VersionsDialog</name>
    <message>
        <source>Earlier versions</source>
        <translation>Frühere Versionen</translation>
    </message>
    <message>
        <source>There is none yet. One is made every five minutes in which something was written.</source>
        <translation>Noch gibt es keine. Alle fünf Minuten, in denen etwas geschrieben wurde, entsteht eine.</translation>
    </message>
    <message>
        <source>Each is a whole, checked copy. It comes back as a file of its own; this library stays as it is.</source>
        <translation>Jede ist eine ganze, geprüfte Kopie. Sie kommt als eigene Datei zurück; diese Bibliothek bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Earlier versions, newest first</source>
        <translation>Frühere Versionen, neueste zuerst</translation>
    </message>
    <message>
        <source>%1, %2 · %3</source>
        <comment>day, time, size</comment>
        <translation>%1, %2 · %3</translation>
    </message>
    <message>
        <source>Bring it back…</source>
        <translation>Zurückholen&#xa0;…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Bring back an earlier version</source>
        <translation>Eine frühere Version zurückholen</translation>
    </message>
    <message>
        <source>Libraries (*.secondstory)</source>
        <translation>Bibliotheken (*.secondstory)</translation>
    </message>
    <message>
        <source>%1, earlier.secondstory</source>
        <translation>%1, frueher.secondstory</translation>
    </message>
</context>
<context>
    <name>story::VoicesList</name>
    <message>
        <source>Who is in the room stands here, to see who has not been heard yet.</source>
        <translation>Wer im Raum ist, steht hier, um zu sehen, wer noch nicht zu hören war.</translation>
    </message>
    <message>
        <source>Heard, the quietest first</source>
        <translation>Gehört, die Stillsten zuerst</translation>
    </message>
    <message>
        <source>Who has been heard</source>
        <translation>Wer zu hören war</translation>
    </message>
    <message>
        <source>%1  %2  %3</source>
        <comment>number, letters, role</comment>
        <translation>%1  %2  %3</translation>
    </message>
    <message>
        <source>%1, heard</source>
        <translation>%1, gehört</translation>
    </message>
    <message>
        <source>%1, not heard yet</source>
        <translation>%1, noch nicht gehört</translation>
    </message>
    <message>
        <source>%1 spoke</source>
        <translation>%1 hat gesprochen</translation>
    </message>
    <message>
        <source>Everyone has been heard.</source>
        <translation>Alle waren zu hören.</translation>
    </message>
    <message>
        <source>Not heard yet</source>
        <translation>Noch nicht gehört</translation>
    </message>
</context>
<context>
    <name>story::Weekday</name>
    <message>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Freitag</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
</context>
<context>
    <name>story::Workspace</name>
    <message>
        <source>This review is not in the library (any more).</source>
        <translation>Dieses Review ist nicht (mehr) in der Bibliothek.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Look for it in the list of reviews or in the trash.</source>
        <translation>In der Liste der Reviews oder im Papierkorb danach suchen.</translation>
    </message>
    <message>
        <source>This library is open for reading only.</source>
        <translation>Diese Bibliothek ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Save a copy of the library to work on it.</source>
        <translation>Eine Kopie der Bibliothek speichern, um daran zu arbeiten.</translation>
    </message>
    <message>
        <source>New review</source>
        <translation>Neues Review</translation>
    </message>
    <message>
        <source>What was given is not one review.</source>
        <translation>Was übergeben wurde, ist nicht ein einzelnes Review.</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb legen</translation>
    </message>
    <message>
        <source>Take out of the trash</source>
        <translation>Aus dem Papierkorb holen</translation>
    </message>
    <message>
        <source>Edits still wait to be written, so nothing was removed.</source>
        <translation>Änderungen warten noch darauf, geschrieben zu werden, deshalb wurde nichts entfernt.</translation>
    </message>
    <message>
        <source>Try again when the header says Saved.</source>
        <translation>Erneut versuchen, sobald im Kopf „Gespeichert“ steht.</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>What you typed is in memory only, as long as this window stays open.</source>
        <translation>Das Getippte ist nur im Arbeitsspeicher, solange dieses Fenster offen bleibt.</translation>
    </message>
    <message>
        <source>Save a copy elsewhere, or make room and try again.</source>
        <translation>Anderswo eine Kopie speichern, oder Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <source>Some edits kept aside at the last failure do not fit the library any more.</source>
        <translation>Einige Änderungen, die beim letzten Fehler beiseitegelegt wurden, passen nicht mehr zur Bibliothek.</translation>
    </message>
    <message>
        <source>They stay in “%1”.</source>
        <translation>Sie bleiben in „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) that could not be written last time were brought back.</source>
        <translation>
            <numerusform>Eine Änderung, die beim letzten Mal nicht geschrieben werden konnte, wurde zurückgeholt.</numerusform>
            <numerusform>%n Änderungen, die beim letzten Mal nicht geschrieben werden konnten, wurden zurückgeholt.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are in the library now.</source>
        <translation>Sie sind jetzt in der Bibliothek.</translation>
    </message>
    <message>
        <source>“%1” is already there.</source>
        <translation>„%1“ ist schon da.</translation>
    </message>
    <message>
        <source>It was not changed.</source>
        <translation>Es wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The text has fewer than %1 characters, and would be found everywhere.</source>
        <translation>Der Text hat weniger als %1 Zeichen und würde überall gefunden.</translation>
    </message>
    <message>
        <source>Nothing was taken out.</source>
        <translation>Es wurde nichts getilgt.</translation>
    </message>
    <message>
        <source>Take one that nothing else contains.</source>
        <translation>Einen nehmen, der sonst in nichts enthalten ist.</translation>
    </message>
    <message>
        <source>[removed]</source>
        <translation>[entfernt]</translation>
    </message>
    <message>
        <source>This is a part of what stands in its place.</source>
        <translation>Das ist ein Teil dessen, was an seine Stelle tritt.</translation>
    </message>
    <message>
        <source>Edits still wait to be written, so nothing was taken out.</source>
        <translation>Änderungen warten noch darauf, geschrieben zu werden, deshalb wurde nichts getilgt.</translation>
    </message>
</context>
<context>
    <name>story::ZoneBox</name>
    <message>
        <source>Time zone shown</source>
        <translation>Angezeigte Zeitzone</translation>
    </message>
    <message>
        <source>%1, as told beside</source>
        <translation>%1, daneben wie erzählt</translation>
    </message>
    <message>
        <source>%1, %2 beside</source>
        <translation>%1, daneben %2</translation>
    </message>
    <message>
        <source>Another zone beside…</source>
        <translation>Andere Zone daneben …</translation>
    </message>
    <message>
        <source>Another zone beside the times</source>
        <translation>Eine andere Zone neben den Zeiten</translation>
    </message>
</context>
<context>
    <name>story::ZoneDialog</name>
    <message>
        <source>A name like Europe/Berlin, CET or +05:30.</source>
        <translation>Ein Name wie Europe/Berlin, CET oder +05:30.</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>Zeit&amp;zone</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Write the name of a zone first.</source>
        <translation>Zuerst den Namen einer Zone schreiben.</translation>
    </message>
    <message>
        <source>“%1” means several zones: write one like Europe/Berlin or +05:30.</source>
        <translation>„%1“ kann mehrere Zonen bedeuten: eine wie Europe/Berlin oder +05:30 schreiben.</translation>
    </message>
    <message>
        <source>“%1” is no zone that is known.</source>
        <translation>„%1“ ist keine bekannte Zone.</translation>
    </message>
</context>
<context>
    <name>story::ZoneEditor</name>
    <message>
        <source>Europe/Berlin, UTC, +05:30</source>
        <translation>Europe/Berlin, UTC, +05:30</translation>
    </message>
    <message>
        <source>No time zone of that name is known. It is kept as you wrote it, and times are read in UTC.</source>
        <translation>Keine Zeitzone dieses Namens ist bekannt. Es bleibt so, wie es geschrieben wurde, und Zeiten werden als UTC gelesen.</translation>
    </message>
    <message>
        <source>This can be %1. Until it is one of them, times are read in UTC.</source>
        <translation>Das kann %1 sein. Bis es eine davon ist, werden Zeiten als UTC gelesen.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
</context>
<context>
    <name>story::Zones</name>
    <message>
        <source>central North America (UTC−6)</source>
        <translation>mittleres Nordamerika (UTC−6)</translation>
    </message>
    <message>
        <source>Cuba (UTC−5)</source>
        <translation>Kuba (UTC−5)</translation>
    </message>
    <message>
        <source>China (UTC+8)</source>
        <translation>China (UTC+8)</translation>
    </message>
    <message>
        <source>India (UTC+5:30)</source>
        <translation>Indien (UTC+5:30)</translation>
    </message>
    <message>
        <source>Israel (UTC+2)</source>
        <translation>Israel (UTC+2)</translation>
    </message>
    <message>
        <source>Ireland in summer (UTC+1)</source>
        <translation>Irland im Sommer (UTC+1)</translation>
    </message>
    <message>
        <source>Atlantic North America (UTC−4)</source>
        <translation>atlantisches Nordamerika (UTC−4)</translation>
    </message>
    <message>
        <source>Arabia (UTC+3)</source>
        <translation>Arabien (UTC+3)</translation>
    </message>
    <message>
        <source>the Gulf (UTC+4)</source>
        <translation>der Golf (UTC+4)</translation>
    </message>
    <message>
        <source>South Georgia (UTC−2)</source>
        <translation>Südgeorgien (UTC−2)</translation>
    </message>
    <message>
        <source>Samoa (UTC−11)</source>
        <translation>Samoa (UTC−11)</translation>
    </message>
    <message>
        <source>Singapore (UTC+8)</source>
        <translation>Singapur (UTC+8)</translation>
    </message>
</context>
<context>
    <name>story::store::StoreThread</name>
    <message>
        <source>No library is open.</source>
        <translation>Es ist keine Bibliothek offen.</translation>
    </message>
    <message>
        <source>What you did is kept in memory.</source>
        <translation>Was getan wurde, bleibt im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Save a copy elsewhere.</source>
        <translation>Anderswo eine Kopie speichern.</translation>
    </message>
</context>
</TS>
