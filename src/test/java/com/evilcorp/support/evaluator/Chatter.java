package com.evilcorp.support.evaluator;

import java.util.List;
import java.util.Random;

/**
 * What people say to a support desk, made up from a seed. Words are as common as in any language: a few in every other
 * line, most of them hardly ever (G. K. Zipf, "Human Behavior and the Principle of Least Effort", 1949).
 */
public final class Chatter {
    /** Words that are made of syllables, the rarer the higher their number. */
    private static final int MADE_UP = 50_000;

    private static final String[] SYLLABLES =
            "ba be bo cra do dre el fa fen gor hal im jo ka kel lo mar mi nor op pla qui ra ser tol um vex wo yar zi"
                    .split(" ");
    private static final List<String> NAMES = List.of(
            "Ada", "Bob", "Cleo", "Dan", "Eve", "Flo", "Gus", "Hal", "Ida", "Jon", "Kim", "Lou", "Mia", "Ned", "Ola",
            "Pia", "Quentin", "Rosa", "Sam", "Tove", "Uma", "Vic", "Wanda", "Xavier", "Yara", "Zoë", "שרה", "Łukasz");
    private static final List<String> THINGS = List.of(
            "umbrella",
            "meeting",
            "cactus",
            "alarm clock",
            "sock",
            "lamp",
            "teaspoon",
            "snow globe",
            "ladder",
            "box",
            "invoice",
            "parcel",
            "refund",
            "receipt",
            "warranty",
            "manual");
    private static final List<String> QUESTIONS = List.of(
            "Why is my %s %s?",
            "My %s arrived yesterday and it is already %s. What do I do?",
            "I ordered one %s and got three, all of them %s",
            "Hello? The %s says %s and I cannot find that in the manual",
            "Can I return a %s that is %s?",
            "Is it normal that the %s smells of %s");
    private static final List<String> CUSTOMERS = List.of(
            "It is the %s with the %s on top",
            "Yes, I have tried turning the %s off, and now it is %s",
            "That does not help me with my %s at all, it still is %s",
            "My order number is EC-%s, the other one was %s",
            "So what would you do about a %s with a %s?",
            "Are you still there? The %s is %s again",
            "I will tell everybody about the %s, and about %s",
            "ok");
    private static final List<String> REPS = List.of(
            "Support. Make it quick; I have a %s to look at, and a %s.",
            "That is answered in the manual of the %s, under %s.",
            "Have you tried turning the %s off? And the %s?",
            "I have looked into the %s, and the fault is yours, not that of the %s.",
            "We do not do refunds for a %s, nor for %s.",
            "One moment. I am going to look at something other than your %s or %s.",
            "I consider this resolved.");

    private final Random chance;

    public Chatter(Random chance) {
        this.chance = chance;
    }

    public String name(long number) {
        double kind = chance.nextDouble();
        if (kind < 0.2) {
            return "Customer " + number;
        }
        String first = one(NAMES);
        return kind < 0.4 ? first : first + " " + capital(madeUp());
    }

    String question() {
        return filled(one(QUESTIONS));
    }

    public String customerLine() {
        return filled(one(CUSTOMERS));
    }

    String repLine() {
        return filled(one(REPS));
    }

    private String filled(String sentence) {
        String thing = sentence.contains("EC-") ? Integer.toString(10_000 + chance.nextInt(90_000)) : one(THINGS);
        return sentence.contains("%s") ? String.format(sentence, thing, madeUp()) : sentence;
    }

    /** A word whose number is spread evenly over the magnitudes, which is about what Zipf's law comes to. */
    private String madeUp() {
        int number = (int) Math.exp(chance.nextDouble() * Math.log(MADE_UP));
        StringBuilder word = new StringBuilder();
        for (int rest = number + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return word.toString();
    }

    private String one(List<String> all) {
        return all.get(chance.nextInt(all.size()));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
