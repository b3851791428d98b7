package com.evilcorp.support.evaluator.scorecard;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A criterion as it was typed.
 *
 * @param slug   of the criterion that it was before; empty for a further one
 * @param below  the score below which it asks for a root cause; 0 or empty for none
 * @param causes one a line
 */
public record CriterionForm(
        String slug,
        String title,
        String hint,
        String scale,
        String weight,
        boolean optional,
        boolean critical,
        String below,
        String causes) {
    /** The bounds of what is typed, in characters. */
    static final int LONGEST_TITLE = 60;

    static final int LONGEST_HINT = 200;
    static final int MOST_CAUSES = 10;

    /** Why a criterion cannot be kept. */
    public enum Problem {
        TITLE,
        HINT,
        SCALE,
        WEIGHT,
        CAUSES
    }

    static CriterionForm of(Criterion criterion) {
        return new CriterionForm(
                criterion.slug(),
                criterion.title(),
                criterion.hint(),
                criterion.scale().name(),
                Integer.toString(criterion.weight()),
                criterion.optional(),
                criterion.critical(),
                Integer.toString(criterion.causesBelow()),
                String.join("\n", criterion.causes()));
    }

    /** With nothing typed into it. */
    static CriterionForm blank() {
        return new CriterionForm("", "", "", Scale.ONE_TO_FIVE.name(), "1", true, false, "0", "");
    }

    /** The fields of one of the criteria of a form. */
    static CriterionForm of(MultivaluedMap<String, String> fields, int row) {
        return new CriterionForm(
                field(fields, "slug", row),
                field(fields, "title", row),
                field(fields, "hint", row),
                field(fields, "scale", row),
                field(fields, "weight", row),
                fields.containsKey("optional-" + row),
                fields.containsKey("critical-" + row),
                field(fields, "below", row),
                field(fields, "causes", row));
    }

    private static String field(MultivaluedMap<String, String> fields, String name, int row) {
        return Optional.ofNullable(fields.getFirst(name + "-" + row)).orElse("").strip();
    }

    /** Whether it is left out: it has no title. */
    boolean isLeftOut() {
        return title.isEmpty();
    }

    /** What is wrong with it; null if nothing is. */
    public @Nullable Problem problem() {
        if (!isPrintable(title, LONGEST_TITLE)) {
            return Problem.TITLE;
        }
        if (!isPrintable(hint, LONGEST_HINT)) {
            return Problem.HINT;
        }
        if (Arrays.stream(Scale.values()).noneMatch(known -> known.name().equals(scale))) {
            return Problem.SCALE;
        }
        if (!weight.matches("[1-9][0-9]?|" + Criterion.MOST_WEIGHT)) {
            return Problem.WEIGHT;
        }
        return areCauses() ? null : Problem.CAUSES;
    }

    /** The criterion, once nothing is wrong with it. */
    Criterion criterion(String itsSlug) {
        return new Criterion(
                itsSlug,
                title,
                hint,
                Scale.valueOf(scale),
                Integer.parseInt(weight),
                optional,
                critical,
                below.isEmpty() ? 0 : Integer.parseInt(below),
                causeLines());
    }

    private boolean areCauses() {
        List<String> lines = causeLines();
        return below.matches("[0-5]?")
                && lines.size() <= MOST_CAUSES
                && lines.stream().allMatch(line -> isPrintable(line, LONGEST_TITLE));
    }

    private List<String> causeLines() {
        return causes.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private static boolean isPrintable(String text, int longest) {
        return text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
    }
}
