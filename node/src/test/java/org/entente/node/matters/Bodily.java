package org.entente.node.matters;

import tools.jackson.databind.node.ObjectNode;

/** Bodies of acts for tests; all invented. */
public final class Bodily {
    private Bodily() {}

    public static ObjectNode json(String text) {
        return Bodies.stored(text.replace('\'', '"'));
    }

    public static ObjectNode ask() {
        return json("""
                {'title': {'lang': 'en', 'text': 'Owner of a lorry seen at a border market'}, 'purpose': 'investigate',
                 'basis': {'type': 'offence', 'iccs': '060121', 'case': 'FIC-DB-2025-014',
                   'conduct': 'Methamphetamine tablets carried over the border hidden in a lorry', 'answer': 'ordinary',
                   'answerReason': 'Carrying tablets for sale is a crime whoever does it'},
                 'instrument': 'AG-DRUG-MOU2', 'vehicles': [{'plate': 'FIC 0142', 'type': 'lorry', 'colour': 'white'}],
                 'questions': [{'lang': 'en', 'text': 'Who was the registered owner on 1 February 2025?'}],
                 'urgency': {'level': 'normal'}}""");
    }

    public static ObjectNode answer(String said) {
        return json("{'statements': [{'words': {'lang': 'lo', 'text': '" + said
                + "'}, 'nature': 'fact', 'source': 'A', 'information': '1'}]}");
    }
}
