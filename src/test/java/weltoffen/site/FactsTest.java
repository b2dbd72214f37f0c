package weltoffen.site;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every fact of the brochure stands on its German page, told with the brochure's own key words. */
class FactsTest {

    @ParameterizedTest(name = "{0} stands on {1}")
    @CsvSource(delimiter = '|', textBlock = """
            F1  | index | Weltoffen gemeinsam gewinnen
            F1  | about | Weltoffen gemeinsam gewinnen
            F2  | about | Thüringer Agentur Für Fachkräftegewinnung
            F2  | index | ThAFF International
            F3  | index | erste Anlaufstelle
            F3  | about | erste Anlaufstelle ; nationalen und internationalen
            F4  | about | Arbeitgeber ; Akteure ; Netzwerke ; Freistaat Thüringen
            F4  | contact | Arbeitgeber ; Netzwerke ; Freistaat Thüringen
            F5  | about | Aufenthaltsrecht ; Visarecht ; Arbeitsmarkt
            F5  | services/information-and-advice | Aufenthaltsrecht ; Visarecht ; Arbeitsmarkt
            F5  | process | Aufenthaltsrecht ; Visarecht
            F6  | process | Anfrage aus dem Ausland ; Integrationsmanagement ; Arbeitsplatz ; Wohnort ; allen Phasen
            F6  | about | Integrationsmanagement
            F7  | about | Bedarf ; Evaluierung ; Weiterentwicklung
            F8  | services/settlement-projects | Ansiedlungsprojekt ; CATL
            F8  | about | Ansiedlungsprojekt ; CATL
            F9  | services/settlement-projects | Cluster
            F10 | countries/index | 2020 ; Zielländer ; weitere ; sechs ; beiden
            F11 | countries/azerbaijan | Absichtserklärung
            F12 | countries/azerbaijan | Austausch ; Kooperation
            F13 | countries/azerbaijan | Vorbereitung eines Pilotprojekt ; Auszubildende ; Fachkräfte
            F14 | countries/china | Entwicklung eines Pilotprojekt ; Pflegepersonal
            F15 | countries/china | Landesverwaltungsamt ; TMASGFF ; Quartal ; beabsichtigt
            F16 | countries/mongolia | Entwicklung eines Pilotprojekt ; Auszubildende ; Fachkräfte
            F17 | countries/mongolia | obenauf-thueringen ; IHK Südthüringen
            F18 | countries/mongolia | Botschafter
            F19 | countries/mongolia | Städtepartnerschaft
            F20 | countries/serbia | Nah- und Regionalverkehr ; Handwerk
            F21 | countries/serbia | Vermittlungsabsprachen ; Fachkräfteeinwanderungsgesetz
            F22 | countries/ukraine | Pflege ; IHK
            F23 | countries/ukraine | Engagement in der Ukraine
            F24 | countries/ukraine | IHK Erfurt ; Kammern ; transnationale
            F25 | countries/ukraine | Übersicht ; Akteure
            F26 | countries/vietnam | Auslandsbüro ; Cluster
            F27 | countries/vietnam | LEG-Unternehmerreise ; voraussichtlich
            F28 | regions/index | Hauts-de-France ; Kleinpolen
            F28 | regions/malopolska | Małopolska
            F29 | regions/index | Cape Sur Le monde ; November 2019 ; Nachbereitungstreffen
            F30 | regions/hauts-de-france | Mobilitätsmesse ; Netzwerkforum ; 2019
            F30 | networks/network-forums | Mobilitätsmesse
            F31 | services/dialogue-with-companies | Im Dialog mit Unternehmen ; monatlich ; Erfurt ; Familien ; Antragsverfahren
            F32 | services/exchange-in-the-region | In der Region ; vier Planungsregionen ; Bedarf
            F33 | services/talks-and-workshops | Fachvorträge ; Workshops ; Fachbeiträge ; eigenen
            F34 | services/thaff-on-site | Employer Branding ; Mitarbeiterbindung
            F35 | services/thaff-on-site | 18. Februar 2020 ; Neustadt an der Orla
            F36 | services/thaff-on-site | Planungsregionen ; geplant
            F37 | services/information-and-advice | persönlich ; Telefon ; Webinar ; E-Mail
            F37 | contact | Telefon ; Webinar ; E-Mail
            F38 | partners | Begleitstrukturen ; Verweisberatung
            F39 | partners | IQ Netzwerk Thüringen ; Kammern ; Projektträger ; bindung
            F40 | partners | Landesverwaltungsamt ; Ministerium für Migration, Justiz und Verbraucherschutz ; Ausländerbehörden ; Anerkennungsgesetz
            F41 | partners | Welcome Center
            F42 | partners | Jahrestreffen ; Erfurt ; 2020
            F43 | partners | Make-it-in-Germany ; Nationale ; NAP-I ; ZAV
            F44 | partners | IQ Förderprogramm
            F45 | partners | Goethe-Institut ; Auslandshandelskammern ; Auslandsvertretungen
            F46 | networks/working-meetings | Bundesagentur für Arbeit ; Kammern ; Cluster ; anerkennende
            F47 | networks/transnational-projects | quartalsweise ; Leitungs- und Arbeitsebene ; Gemeinsame
            F48 | networks/network-forums | gestaltet
            F49 | networks/network-forums | Auf dem Weg zum Fachkräfteeinwanderungsgesetz ; Dezember 2018
            F50 | networks/network-forums | 3. Dialogforum Fachkräftesicherung ; Mai 2019
            F51 | networks/network-forums | Rahmenbedingungen & Neuerungen ; August 2019
            F52 | networks/network-forums | Gewinnung & Integration internationaler Fachkräfte – Angebote, Ansprechpartner, Beratungsstellen ; April 2020
            F53 | networks/wednesdays | Mittwochs bei der ThAFF ; virtuell ; Jour fixe ; Ausländerbehörden
            F54 | networks/interface-workshops | Schnittstellen ; Einführung und Umsetzung
            F55 | networks/fairs | Ausbildungs- ; Mobilitätsmessen ; Staatskanzlei
            F56 | networks/training-directive | Richtlinie ; Projektbeschreibungen ; Dienstleister
            F57 | networks/training-directive | Qualitätsstandards
            """)
    void everyFactStandsOnItsPage(String fact, String key, String words) {
        String text = normal(BakedSite.page("de", key).select("main").text());
        for (String word : words.split(" ; ")) {
            assertTrue(text.contains(normal(word)), () -> fact + ": " + key + " does not say \"" + word + "\"");
        }
    }

    @ParameterizedTest(name = "{0} is dated \"{1}\" and nothing more precise")
    @CsvSource(delimiter = '|', textBlock = """
            events/2018-12-network-forum-5           | Dezember 2018
            events/2019-05-dialogue-forum-3          | Mai 2019
            events/2019-08-network-forum-7           | August 2019
            events/2019-11-cape-sur-le-monde         | November 2019
            events/2019-fair-hauts-de-france         | 2019
            events/2020-02-18-thaff-on-site-neustadt | 18. Februar 2020
            events/2020-04-network-forum-9           | April 2020
            events/2020-working-talks-china          | 2. und 3. Quartal 2020
            events/2020-leg-trip-vietnam             | voraussichtlich 2020
            events/2020-welcome-center-meeting       | 2020
            """)
    void everyEventIsAsPreciseAsTheBrochure(String key, String date) {
        String list = normal(BakedSite.page("de", "events/index").select("main").text());
        String page = normal(BakedSite.page("de", key).select("main").text());
        assertTrue(list.contains(date), () -> "the calendar does not say " + date);
        assertTrue(page.contains(date), () -> key + " does not say " + date);
    }

    /** No-break spaces and soft hyphens are typography, not facts. */
    private static String normal(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ').replace("\u00AD", "");
    }
}
