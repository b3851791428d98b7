package com.evilcorp.support.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A rep who types, whatever happens meanwhile: nothing happens at the desk but what a click meant, and what is typed
 * reaches nobody but whom it was typed for. Each interleaving has a seed; replay one with {@code -Ddesk.seed=N}.
 */
@QuarkusTest
class TypingBrowserTest extends Stage {
    private static final int INTERLEAVINGS = 200;
    private static final int MOVES = 24;
    private static final String LETTERS = "adnmebyswz?/ .'";
    private static final Set<String> ACTS = Set.of("attend", "decline", "end", "away", "back");
    private static final Pattern NUMBER = Pattern.compile("\\d{5}");

    /** Clicks the first of these buttons that is there, as one move of the page, and says which; focus goes there too. */
    private static final String CLICK =
            """
            (names) => {
              const isText = ({ nodeType }) => nodeType === Node.TEXT_NODE;
              const label = ({ childNodes }) => [...childNodes].filter(isText).map(({ data }) => data).join("").trim();
              const usable = [...document.querySelectorAll("support-console button:not(:disabled)")];
              const button = usable.find((one) => names.includes(label(one)) && one.checkVisibility());
              if (!button) return null;
              const asked = button.closest(".prompt")?.querySelector(".from")?.textContent.trim() ?? "";
              button.focus();
              button.dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 1 }));
              return asked;
            }
            """;

    private final Map<Integer, String> typedFor = new HashMap<>();
    private final List<String> clicked = new ArrayList<>();
    private int number = 10_000;
    private int said;
    private int attended;
    private int ended;

    @Test
    void what_is_typed_works_nothing_and_reaches_nobody_else() {
        Long only = Long.getLong("desk.seed");
        RepBrowser rep = rep();
        PlayedDesk desk = new PlayedDesk(rep);
        for (long seed = 1; seed <= INTERLEAVINGS; seed++) {
            if (only == null || only == seed) {
                play(seed, rep, desk);
            }
        }
        if (only == null) {
            assertThat(said).as("lines that were said").isGreaterThan(50);
            assertThat(attended).as("sessions that were attended").isGreaterThan(INTERLEAVINGS);
            assertThat(ended).as("sessions that ended under the rep's hands").isGreaterThan(50);
        }
    }

    private void play(long seed, RepBrowser rep, PlayedDesk desk) {
        rep.reloads();
        typedFor.clear();
        clicked.clear();
        desk.somebodyArrives();
        rep.awaits("() => document.querySelector('.prompt')");
        click(rep, "attend", "Accept");
        rep.awaits("() => document.querySelector('support-message-box')");
        Random random = new Random(seed);
        for (int move = 0; move < MOVES; move++) {
            make(random, rep, desk);
        }
        holdsAgainstWhatWasMeant(seed, desk.received());
    }

    private void make(Random random, RepBrowser rep, PlayedDesk desk) {
        switch (random.nextInt(18)) {
            case 0, 1 -> desk.somebodyArrives();
            case 2 -> desk.theFirstLeaves();
            case 3, 4 -> {
                ended += desk.open() == null ? 0 : 1;
                desk.theCustomerEnds();
            }
            case 5 -> desk.theCustomerSays();
            case 6 -> {
                if (random.nextInt(4) == 0) desk.theLineDrops();
            }
            case 7 -> click(rep, "attend", "Accept", "Attend next", "Next");
            case 8 -> click(rep, "", "Done", "Test sound");
            case 9 -> rep.clicksOnText();
            case 10, 11, 12 -> rep.presses("Enter");
            case 13 -> rep.presses(random.nextBoolean() ? "Escape" : "Backspace");
            default -> types(random, rep, desk);
        }
    }

    /** A letter, and a number that says for whom it was typed; half of one may go where nothing is written. */
    private void types(Random random, RepBrowser rep, PlayedDesk desk) {
        rep.types(LETTERS.charAt(random.nextInt(LETTERS.length())) + "");
        String open = desk.open();
        typedFor.put(++number, open == null ? "nobody" : open);
        rep.types(number + " ");
    }

    private void click(RepBrowser rep, String meaning, String... buttons) {
        String asked = (String) rep.clicksAtOnce(CLICK, List.of(buttons));
        if (asked != null && !meaning.isEmpty()) clicked.add(meaning + " " + asked);
    }

    private void holdsAgainstWhatWasMeant(long seed, List<Map<String, String>> received) {
        List<String> meant = new ArrayList<>(clicked);
        for (Map<String, String> frame : received) {
            String type = frame.get("type");
            if (ACTS.contains(type)) {
                boolean isMeant = meant.remove(type + " " + frame.get("session")) || meant.remove(type + " ");
                assertThat(isMeant)
                        .as("seed " + seed + ": " + frame + " of " + clicked)
                        .isTrue();
                attended += type.equals("attend") ? 1 : 0;
            } else if (type.equals("say") && frame.get("open") != null) {
                said++;
                assertThat(NUMBER.matcher(frame.get("text")).results())
                        .as("seed " + seed + ": " + frame + " of " + typedFor)
                        .allMatch(typed -> frame.get("open").equals(typedFor.get(Integer.valueOf(typed.group()))));
            }
        }
    }
}
